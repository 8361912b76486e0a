public import Quantities

/// What a solution is judged by, compared field by field from the first.
public struct Objective: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Forced vehicles that drive nothing; a solution with some breaks a lock.
  public let idleForcedVehicles: Int
  /// Sum of ``Client/unservedWeight`` over the clients left unserved.
  public let unservedWeight: Int64
  /// Sum of the costs of the routes, and of the prizes of unserved clients.
  public let cost: MicroEuros

  /// An objective.
  public init(idleForcedVehicles: Int = 0, unservedWeight: Int64, cost: MicroEuros) {
    self.idleForcedVehicles = idleForcedVehicles
    self.unservedWeight = unservedWeight
    self.cost = cost
  }

  /// Better before worse.
  public static func < (a: Objective, b: Objective) -> Bool {
    if a.idleForcedVehicles != b.idleForcedVehicles {
      return a.idleForcedVehicles < b.idleForcedVehicles
    }
    if a.unservedWeight != b.unservedWeight { return a.unservedWeight < b.unservedWeight }
    return a.cost < b.cost
  }

  /// The three numbers.
  public var description: String {
    "(idle \(idleForcedVehicles), unserved \(unservedWeight), cost \(cost))"
  }
}
