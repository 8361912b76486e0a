/// Clients that are parts of one place: at most so many vehicles may share them.
///
/// Visit costs are charged once per group and route, and neighbours of one group in a route are
/// one stop.
public struct ClientGroup: Hashable, Sendable {
  /// What the user calls it.
  public let id: String
  /// Its clients, by index.
  public let clients: [Int]
  /// Over how many vehicles it may be spread; 1 keeps it together.
  public let maxVehicles: Int

  /// A group.
  ///
  /// - Throws: ``ModelError/negative(field:value:)`` when `maxVehicles` is below 1.
  public init(id: String, clients: [Int], maxVehicles: Int = 1) throws(ModelError) {
    guard maxVehicles >= 1 else {
      throw .negative(field: "maxVehicles of group \(id) less one", value: Int64(maxVehicles - 1))
    }
    self.id = id
    self.clients = clients
    self.maxVehicles = maxVehicles
  }
}
