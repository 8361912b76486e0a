internal import Quantities
internal import Routing

/// Vehicles of invented instances: as many as nobody can want, all alike.
enum BenchFleet {
  /// A fifth more than the load needs, and two.
  static func count(load: Int, capacity: Int) -> Int {
    let least = (load + capacity - 1) / capacity
    return least + (least + 4) / 5 + 2
  }

  /// Alike vehicles at location 0; a metre costs one micro-euro.
  static func vehicles(
    _ count: Int, capacity: Int, latestEnd: Int
  ) throws(ModelError) -> [Vehicle] {
    var vehicles: [Vehicle] = []
    for number in 0..<count {
      vehicles.append(
        try Vehicle(
          id: "V\(number + 1)", start: 0, end: 0,
          earliestStart: TimeOfDay(secondsSinceMidnight: 0),
          latestEnd: TimeOfDay(secondsSinceMidnight: Int64(latestEnd)),
          capacities: [Int64(capacity)],
          distanceCost: try DistanceCost(perKilometre: MicroEuros(1_000))))
    }
    return vehicles
  }
}
