/// A rich vehicle-routing problem: which vehicle serves which clients, in which order, and when.
///
/// A value that exists is consistent; it need not have a solution that serves everybody.
public struct Problem: Hashable, Sendable {
  /// Number of load dimensions (mass, crates, cold litres, ...).
  public let loadDimensions: Int
  /// Number of locations, rows and columns of every profile.
  public let locationCount: Int
  /// Clients, named elsewhere by their place in this list.
  public let clients: [Client]
  /// Vehicles, named elsewhere by their place in this list.
  public let vehicles: [Vehicle]
  /// Travel profiles, named by vehicles by their place in this list.
  public let profiles: [TravelProfile]
  /// Clients that are parts of one place.
  public let clientGroups: [ClientGroup]
  /// Vehicles that exclude each other.
  public let vehicleGroups: [VehicleGroup]
  /// For each client its group, or `nil`.
  public let groupOfClient: [Int?]

  /// A problem.
  ///
  /// - Throws: ``ModelError`` naming the first field that does not fit.
  public init(
    loadDimensions: Int, clients: [Client], vehicles: [Vehicle], profiles: [TravelProfile],
    clientGroups: [ClientGroup] = [], vehicleGroups: [VehicleGroup] = []
  ) throws(ModelError) {
    guard let locationCount = profiles.first?.locationCount else {
      throw .wrongCount(field: "profiles", found: 0, expected: 1)
    }
    self.loadDimensions = loadDimensions
    self.locationCount = locationCount
    self.clients = clients
    self.vehicles = vehicles
    self.profiles = profiles
    self.clientGroups = clientGroups
    self.vehicleGroups = vehicleGroups
    var groupOfClient = [Int?](repeating: nil, count: clients.count)
    for (group, value) in clientGroups.enumerated() {
      for client in value.clients {
        try ModelError.refuseUnknown(client, of: clients.count, "client of group \(value.id)")
        guard groupOfClient[client] == nil else {
          throw .inTwoGroups(client: clients[client].id)
        }
        groupOfClient[client] = group
      }
    }
    self.groupOfClient = groupOfClient
    try checkShapes()
    try checkGroups()
    try checkMagnitudes()
  }
}
