public import Quantities

/// Travel between locations for one kind of vehicle; need not be symmetric.
public struct TravelProfile: Hashable, Sendable {
  /// Rows and columns of both tables.
  public let locationCount: Int
  /// Driving times, row by row: from the row's location to the column's.
  public let durations: [Seconds]
  /// Road lengths, row by row.
  public let distances: [Meters]

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
  }

  private static func check(_ value: Int64, _ field: String) throws(ModelError) {
    try ModelError.refuseNegative(value, field)
    if value > 2_000_000_000 { throw .tooLarge(field: field) }
  }

  /// Driving time from one location to another.
  public func duration(from: Int, to: Int) -> Seconds { durations[from * locationCount + to] }

  /// Road length from one location to another.
  public func distance(from: Int, to: Int) -> Meters { distances[from * locationCount + to] }
}
