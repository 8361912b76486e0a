/// A point on the ground, WGS84.
public struct Point: Codable, Hashable, Sendable {
  /// Degrees north.
  public var latitude: Double
  /// Degrees east.
  public var longitude: Double
  /// A point.
  public init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }
}

/// How winding the roads about a place are; sets the factors of the offline road estimate.
///
/// Fitted on three OSRM extracts, 20 % error per leg: `geo/ROAD_ENGINES.md` section 7 of the
/// project's reading (f: minutes, g: kilometres).
public enum Relief: String, Codable, Hashable, Sendable, CaseIterable {
  /// Plain or valley axis: f 0.90, g 0.95.
  case plain
  /// Hills, or unknown: f 1.05, g 1.0.
  case hills
  /// Mountain: f 1.20, g 1.2.
  case mountain
}

/// A place that rounds start from, stop at or end at.
public struct Place: Hashable, Sendable {
  /// `hub`, the id of a relay, or `home:` and the id of a volunteer.
  public var id: String
  /// What people call it.
  public var name: String
  /// Where it is.
  public var point: Point
  /// What the roads are like.
  public var relief: Relief
}

extension Week {
  /// The id of the hub among the places.
  public static let hubPlace = "hub"
  /// The id of a volunteer's home among the places.
  public static func homePlace(of volunteer: String) -> String { "home:" + volunteer }

  /// Every place of the week: the hub, then the relays to drive to, then the homes, each in the
  /// order of its register.
  public var places: [Place] {
    [Place(id: Week.hubPlace, name: hub.name, point: hub.point, relief: hub.relief)]
      + relays.filter { $0.kind != .hub }.map {
        Place(id: $0.id, name: $0.name, point: $0.point, relief: $0.relief)
      }
      + volunteers.map {
        Place(
          id: Week.homePlace(of: $0.id), name: $0.homeName, point: $0.home, relief: $0.homeRelief)
      }
  }
}
