/// A row about vehicles: at most ``limit`` routes of these, or at least one.
public struct VehicleRow: Hashable, Sendable {
  /// Vehicles, by index.
  public let vehicles: [Int]
  /// Most routes; 1 for an obligation.
  public let limit: Int64
  /// Whether it asks for a route instead of limiting them.
  public let isObligation: Bool
}

extension PartitionProblem {
  /// Rows about vehicles: each group, each vehicle in no group, each obligation, in this order.
  public var vehicleRows: [VehicleRow] {
    let groups = problem.vehicleGroups.filter { !$0.vehicles.isEmpty }
      .map { VehicleRow(vehicles: $0.vehicles, limit: 1, isObligation: false) }
    let grouped = Set(groups.flatMap(\.vehicles))
    let alone = problem.vehicles.indices.filter { !grouped.contains($0) }.map {
      VehicleRow(vehicles: [$0], limit: Int64(problem.vehicles[$0].count), isObligation: false)
    }
    let forced = obligations.map { VehicleRow(vehicles: $0, limit: 1, isObligation: true) }
    return groups + alone + forced
  }
}
