internal import Quantities

/// The problem as the search that judges every route reads it.
struct JudgedGround {
  let clientCount: Int
  let dimensions: Int
  let vehicleCount: Int
  let capacities: [Int]
  let fixedCost: Int
  let rate: Int
  let maxMetres: Int
  let isSymmetric: Bool
  let near: NearClients
  /// `client * dimensions + dimension`.
  let loads: [Int]
  let weights: [Int]
  /// The largest share of a vehicle that each client fills, in millionths.
  let shares: [Int]
  /// Rows and columns are clients, the last is the depot.
  private let metres: [Int]

  /// Whether all that a problem says is known here: vehicles that are alike, loads, metres.
  static func covers(_ problem: Problem) -> Bool {
    switch EngineKind(problem, hasJudge: false) {
    case .plain, .plane: break
    default: return false
    }
    guard problem.vehicles.count == 1, problem.clients.count <= mostClients else { return false }
    return problem.clients.allSatisfy { $0.allowedVehicles == nil && $0.prize == .zero }
  }

  /// Distances are kept in a table.
  private static let mostClients = 3_000

  init(_ problem: Problem) {
    let (clients, vehicle) = (problem.clients, problem.vehicles[0])
    let profile = problem.profiles[vehicle.profile]
    clientCount = clients.count
    dimensions = problem.loadDimensions
    vehicleCount = vehicle.count
    capacities = vehicle.capacities.map { Int($0) }
    fixedCost = Int(vehicle.fixedCost.rawValue)
    rate = Int(vehicle.distanceCost.perKilometre.rawValue / 1_000)
    maxMetres = vehicle.maxDistance.map { Int($0.rawValue) } ?? Int.max
    near = NearClients(problem, isTimed: false)
    loads = clients.flatMap { $0.delivery.map { Int($0) } }
    weights = clients.map { Int($0.unservedWeight) }
    shares = clients.map { client in
      zip(client.delivery, vehicle.capacities).map { load, capacity in
        Int(min(1, Double(load) / Double(max(1, capacity))) * 1e6)
      }.max() ?? 0
    }
    let from = clients.map(\.location) + [vehicle.start]
    let to = clients.map(\.location) + [vehicle.end]
    metres = from.flatMap { here in
      to.map { Int(profile.distance(from: here, to: $0).rawValue) }
    }
    let table = metres
    let width = clientCount + 1
    isSymmetric = (0..<width).allSatisfy { a in
      (0..<a).allSatisfy { table[a * width + $0] == table[$0 * width + a] }
    }
  }

  /// The depot's row and column.
  var depot: Int { clientCount }

  @inline(__always) func metres(_ from: Int, _ to: Int) -> Int {
    metres[from * (clientCount + 1) + to]
  }

  /// Metres from the depot through `visits` and back.
  func metres(of visits: [Int]) -> Int {
    var (sum, here) = (0, depot)
    for visit in visits {
      sum += metres(here, visit)
      here = visit
    }
    return visits.isEmpty ? 0 : sum + metres(here, depot)
  }
}
