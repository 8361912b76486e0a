internal import Quantities
internal import Routing

/// Vehicles and journeys of invented instances.
enum BenchFleet {
  /// Clients from which on distances are computed from coordinates, as for public instances.
  private static let largestTable = 1_000

  /// As many alike vehicles at location 0 as there are clients; a metre costs one micro-euro.
  static func vehicles(
    for clients: Int, capacity: Int, latestEnd: Int
  ) throws(ModelError) -> [Vehicle] {
    [
      try Vehicle(
        id: "V", count: clients, start: 0, end: 0,
        earliestStart: TimeOfDay(secondsSinceMidnight: 0),
        latestEnd: TimeOfDay(secondsSinceMidnight: Int64(latestEnd)),
        capacities: [Int64(capacity)],
        distanceCost: try DistanceCost(perKilometre: MicroEuros(1_000)))
    ]
  }

  /// The journeys between points: a table, or the points themselves when there are many.
  static func profile(
    _ points: [PlanePoint], scale: Double, rounding: PlaneRounding
  ) throws(ModelError) -> TravelProfile {
    let plane = try TravelProfile(plane: points, scale: scale, rounding: rounding)
    guard points.count <= largestTable else { return plane }
    let distances = points.indices.flatMap { from in
      points.indices.map { plane.distance(from: from, to: $0) }
    }
    return try TravelProfile(
      locationCount: points.count, durations: distances.map { Seconds(rawValue: $0.rawValue) },
      distances: distances)
  }
}
