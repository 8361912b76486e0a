public import Quantities

/// Travel times that are known rather than estimated, with their origin.
public struct TravelTable: Codable, Hashable, Sendable {
  /// One known trip.
  public struct Leg: Codable, Hashable, Sendable {
    /// Place left (``Week/places``).
    public var from: String
    /// Place reached.
    public var to: String
    /// Driving time.
    public var time: Seconds
    /// Length of road.
    public var distance: Meters
    /// Who says so.
    public var source: String
    private enum CodingKeys: String, CodingKey {
      case from, to, source
      case time = "minutes"
      case distance = "km"
    }
    /// A leg.
    public init(from: String, to: String, time: Seconds, distance: Meters, source: String) {
      self.from = from
      self.to = to
      self.time = time
      self.distance = distance
      self.source = source
    }
  }
  /// The table claims to hold every pair: a missing pair is an error, not a reason to estimate.
  public var isComplete: Bool
  /// Known trips, by `from` and `to`, each pair at most once.
  public var legs: [Leg]
  /// A table.
  public init(isComplete: Bool = false, legs: [Leg] = []) {
    self.isComplete = isComplete
    self.legs = legs.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
  }
}
