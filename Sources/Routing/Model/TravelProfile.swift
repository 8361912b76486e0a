public import Quantities

/// Travel between locations for one kind of vehicle; need not be symmetric.
///
/// Either two square tables, or points of a plane whose distances are computed when they are asked
/// for: the only way for many thousand locations.
public struct TravelProfile: Hashable, Sendable {
  /// Rows and columns of both tables, or points.
  public let locationCount: Int
  /// Driving times, row by row: from the row's location to the column's; empty in the plane.
  public let durations: [Seconds]
  /// Road lengths, row by row; empty in the plane.
  public let distances: [Meters]
  /// Points; empty for tables.
  public let points: [PlanePoint]
  /// What a unit of the plane is in metres and in seconds.
  public let scale: Double
  /// How distances in the plane become whole.
  public let rounding: PlaneRounding
  /// Width and height of the plane together: no distance in it is longer.
  private let across: Int64

  /// The length of an arc that may not be driven.
  public static let forbidden = Meters(2_000_000_000)

  /// A profile of two square tables.
  ///
  /// - Throws: ``ModelError`` when a table is not `locationCount` x `locationCount`, or an entry
  ///   is negative or above 2 000 000 000.
  public init(
    locationCount: Int, durations: [Seconds], distances: [Meters]
  ) throws(ModelError) {
    let expected = locationCount * locationCount
    guard durations.count == expected else {
      throw .wrongCount(field: "durations", found: durations.count, expected: expected)
    }
    guard distances.count == expected else {
      throw .wrongCount(field: "distances", found: distances.count, expected: expected)
    }
    for entry in durations { try Self.check(entry.rawValue, "a duration") }
    for entry in distances { try Self.check(entry.rawValue, "a distance") }
    self.locationCount = locationCount
    self.durations = durations
    self.distances = distances
    points = []
    scale = 1
    rounding = .nearest
    across = 0
  }

  /// A profile of points: metres and seconds are both the Euclidean distance times `scale`,
  /// rounded.
  ///
  /// - Throws: ``ModelError`` when a distance may exceed 1 000 000 000, or a number is not finite.
  public init(
    plane points: [PlanePoint], scale: Double = 1, rounding: PlaneRounding = .nearest
  ) throws(ModelError) {
    guard scale.isFinite, scale > 0 else { throw .tooLarge(field: "scale of the plane") }
    var (left, right, low, high) = (Double.infinity, -Double.infinity, Double.infinity, -1e300)
    for point in points {
      guard point.x.isFinite, point.y.isFinite else { throw .tooLarge(field: "a coordinate") }
      (left, right) = (min(left, point.x), max(right, point.x))
      (low, high) = (min(low, point.y), max(high, point.y))
    }
    let across = max(0, right - left) + max(0, high - low)
    guard points.isEmpty || across * scale < 1e9 else { throw .tooLarge(field: "a distance") }
    locationCount = points.count
    durations = []
    distances = []
    self.points = points
    self.scale = scale
    self.rounding = rounding
    self.across = points.isEmpty ? 0 : Int64((across * scale).rounded(.up)) + 1
  }

  private static func check(_ value: Int64, _ field: String) throws(ModelError) {
    try ModelError.refuseNegative(value, field)
    if value > forbidden.rawValue { throw .tooLarge(field: field) }
  }

  /// Driving time from one location to another.
  public func duration(from: Int, to: Int) -> Seconds {
    points.isEmpty ? durations[from * locationCount + to] : Seconds(planeDistance(from, to))
  }

  /// Road length from one location to another.
  public func distance(from: Int, to: Int) -> Meters {
    points.isEmpty ? distances[from * locationCount + to] : Meters(planeDistance(from, to))
  }

  /// No distance of the profile is longer, but for forbidden arcs.
  var longest: Int64 {
    guard !points.isEmpty else {
      return distances.lazy.filter { $0 < Self.forbidden }.max()?.rawValue ?? 0
    }
    return across
  }

  /// No arc that may be driven takes longer.
  var longestDuration: Int64 {
    guard points.isEmpty else { return longest }
    var most: Int64 = 0
    for (duration, distance) in zip(durations, distances) where distance < Self.forbidden {
      most = max(most, duration.rawValue)
    }
    return most
  }

  private func planeDistance(_ from: Int, _ to: Int) -> Int64 {
    let (a, b) = (points[from], points[to])
    let exact = scale * ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
    return switch rounding {
    case .nearest: Int64(exact + 0.5)
    case .down: Int64(exact)
    case .up: Int64(exact.rounded(.up))
    }
  }
}
