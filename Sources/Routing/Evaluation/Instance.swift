internal import Kernels
internal import Quantities

/// A problem as one search reads it: flat tables, one owner.
///
/// Each search makes its own, so that nothing is shared and nothing counted between threads.
struct Instance: ~Copyable {
  let clientCount: Int
  let vehicleCount: Int
  let dimensions: Int
  let locations: Int
  let arcs: DenseBuffer<Arc>
  let clients: DenseBuffer<ClientTerms>
  let vehicles: DenseBuffer<VehicleTerms>
  /// Opening and closing of every window, clients one after another.
  let windows: DenseBuffer<Int>
  /// `client * dimensions + dimension`.
  let loads: DenseBuffer<Int>
  /// The same for goods to take aboard; empty when there are none, and no backhauls.
  let pickups: DenseBuffer<Int>
  /// `vehicle * dimensions + dimension`.
  let capacities: DenseBuffer<Int>
  /// Configurations of each vehicle: rows `firstConfiguration[v] ..< firstConfiguration[v + 1]`.
  let firstConfiguration: DenseBuffer<Int>
  /// `row * dimensions + dimension`.
  let configurations: DenseBuffer<Int>
  /// `client * vehicleCount + vehicle`: may serve, as far as the two alone can tell.
  let allowed: DenseBuffer<Bool>
  /// `vehicle * clientCount + client`.
  let visitCosts: DenseBuffer<Int>
  /// `vehicle * clientCount + client`; far when there is none.
  let onBoardLimits: DenseBuffer<Int>
  /// Most vehicles of each client group.
  let groupLimits: DenseBuffer<Int>
  /// Groups of each vehicle: entries `firstExclusion[v] ..< firstExclusion[v + 1]`.
  let exclusions: DenseBuffer<Int>
  let firstExclusion: DenseBuffer<Int>
  let exclusionCount: Int
  /// Whether anybody gives goods or is a backhaul.
  let isMixed: Bool
  let hasBackhauls: Bool
  let neighbours: Neighbours

  /// An arc of so many metres may not be driven.
  static var forbidden: Int { 2_000_000_000 }

  init(_ problem: Problem) {
    let (n, m) = (problem.clients.count, problem.vehicles.count)
    clientCount = n
    vehicleCount = m
    dimensions = problem.loadDimensions
    locations = problem.locationCount
    neighbours = Neighbours(problem)
    arcs = DenseBuffer(Self.arcs(of: problem))
    clients = DenseBuffer(Self.clients(of: problem))
    vehicles = DenseBuffer(Self.vehicles(of: problem))
    windows = DenseBuffer(
      problem.clients.flatMap { client in
        client.windows.flatMap {
          [Int($0.opens.secondsSinceMidnight), Int($0.closes.secondsSinceMidnight)]
        }
      })
    loads = DenseBuffer(problem.clients.flatMap { $0.delivery.map { Int($0) } })
    let isMixed = problem.clients.contains { $0.isBackhaul || $0.pickup.contains { $0 > 0 } }
    pickups = DenseBuffer(
      isMixed
        ? problem.clients.flatMap { client in
          client.delivery.indices.map { client.pickup.isEmpty ? 0 : Int(client.pickup[$0]) }
        } : [])
    hasBackhauls = problem.clients.contains(where: \.isBackhaul)
    self.isMixed = isMixed
    capacities = DenseBuffer(problem.vehicles.flatMap { $0.capacities.map { Int($0) } })
    var rows = [0]
    for vehicle in problem.vehicles { rows.append((rows.last ?? 0) + vehicle.configurations.count) }
    firstConfiguration = DenseBuffer(rows)
    configurations = DenseBuffer(
      problem.vehicles.flatMap { $0.configurations.flatMap { $0.map { Int($0) } } })
    allowed = DenseBuffer(
      problem.clients.flatMap { client in
        (0..<m).map { client.allowedVehicles?.contains($0) ?? true }
      })
    visitCosts = DenseBuffer(
      problem.vehicles.flatMap { vehicle in
        (0..<n).map { vehicle.visitCosts.isEmpty ? 0 : Int(vehicle.visitCosts[$0].rawValue) }
      })
    onBoardLimits = DenseBuffer(
      problem.vehicles.flatMap { vehicle in
        (0..<n).map { client in
          let limit = vehicle.onBoardLimits.isEmpty ? nil : vehicle.onBoardLimits[client]
          return limit.map { Int($0.rawValue) } ?? Segment.farTime
        }
      })
    groupLimits = DenseBuffer(problem.clientGroups.map(\.maxVehicles))
    let excluded = (0..<m).map { vehicle in
      problem.vehicleGroups.indices.filter {
        problem.vehicleGroups[$0].vehicles.contains(vehicle)
      }
    }
    exclusions = DenseBuffer(excluded.flatMap { $0 })
    firstExclusion = DenseBuffer(repeating: 0, count: m + 1)
    for vehicle in 0..<m {
      firstExclusion[vehicle + 1] = firstExclusion[vehicle] + excluded[vehicle].count
    }
    exclusionCount = problem.vehicleGroups.count
  }

  /// How many neighbours of a client local search looks at.
  var searchWidth: Int { min(neighbours.width, 30) }

  /// Travel of a vehicle between two locations.
  @inline(__always) func arc(_ base: Int, _ from: Int, _ to: Int) -> Arc {
    arcs[base + from * locations + to]
  }

  private static func arcs(of problem: Problem) -> [Arc] {
    problem.profiles.flatMap { profile in
      (0..<profile.locationCount * profile.locationCount).map {
        let (from, to) = $0.quotientAndRemainder(dividingBy: profile.locationCount)
        return Arc(
          seconds: Int32(profile.duration(from: from, to: to).rawValue),
          meters: Int32(profile.distance(from: from, to: to).rawValue))
      }
    }
  }

  private static func clients(of problem: Problem) -> [ClientTerms] {
    var marks = RandomGenerator(seed: 0x726F_7574_6573)
    var firstWindow = 0
    return problem.clients.indices.map { client in
      let value = problem.clients[client]
      defer { firstWindow += value.windows.count }
      return ClientTerms(
        value, firstWindow: firstWindow, group: sharedGroup(of: client, in: problem),
        mark: marks.next())
    }
  }

  /// The client's group when it has other clients, or -1: a group of one changes nothing.
  private static func sharedGroup(of client: Int, in problem: Problem) -> Int {
    guard let group = problem.groupOfClient[client] else { return -1 }
    return problem.clientGroups[group].clients.count > 1 ? group : -1
  }

  private static func vehicles(of problem: Problem) -> [VehicleTerms] {
    var disabled = [Bool](repeating: false, count: problem.vehicles.count)
    for group in problem.vehicleGroups
    where group.vehicles.contains(where: { problem.vehicles[$0].isForced }) {
      for vehicle in group.vehicles where !problem.vehicles[vehicle].isForced {
        disabled[vehicle] = true
      }
    }
    return problem.vehicles.indices.map {
      VehicleTerms(
        problem.vehicles[$0], locations: problem.locationCount, isDisabled: disabled[$0])
    }
  }
}
