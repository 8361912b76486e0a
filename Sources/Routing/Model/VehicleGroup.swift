/// Vehicles that exclude each other: at most one of them may be used.
///
/// One volunteer is a group (the own car, or the truck with this driver); one truck is a group
/// (the truck with each of its possible drivers). A vehicle may stand in several groups.
public struct VehicleGroup: Hashable, Sendable {
  /// What the user calls it.
  public let id: String
  /// Its vehicles, by index.
  public let vehicles: [Int]

  /// A group of vehicles that exclude each other.
  public init(id: String, vehicles: [Int]) {
    self.id = id
    self.vehicles = vehicles
  }
}
