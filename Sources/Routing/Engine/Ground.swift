internal import Kernels
internal import Quantities

/// What one search never changes: the problem as flat tables of small numbers, one owner.
///
/// Nodes are clients `0..<n`, then the starts of trips `n..<n + S`, then their ends. Clients and
/// locations are numbered in an order of its own: see ``original``.
struct Ground<F: Features>: ~Copyable {
  let clientCount: Int
  let typeCount: Int
  /// Most trips at one time.
  let slotCount: Int
  let dimensions: Int
  let stride: Int
  /// Metres, then seconds where they differ, of each profile.
  let table: UncheckedBuffer<Int32>
  /// From a distance to the time of the same arc in ``table``.
  let timeOffset: Int
  let points: UncheckedBuffer<PlanePoint>
  let scale: Double
  let shift: Double
  let clients: UncheckedBuffer<GroundClient>
  let types: UncheckedBuffer<GroundType>
  /// `client * (dimensions - 1) + dimension - 1`: loads beyond the first.
  let moreLoads: UncheckedBuffer<Int32>
  /// `type * (dimensions - 1) + dimension - 1`.
  let moreCapacities: UncheckedBuffer<Int32>
  /// `type * clientCount + client`; empty when everybody may serve all.
  let allowed: UncheckedBuffer<Bool>
  /// `type * clientCount + client`; empty when visits cost nothing.
  let visitCosts: UncheckedBuffer<Int>
  /// `client * width + place`: the nearest first.
  let neighbours: UncheckedBuffer<Int32>
  let width: Int
  let hasDurationLimit: Bool
  let hasDistanceLimit: Bool
  let hasAllowed: Bool
  let hasVisitCosts: Bool
  let hasPrizes: Bool
  let hasForbidden: Bool
  /// Whether a way back may differ from the way out, vehicles differ, trips of one end at different places,
  /// or ``Tours/headMeters`` overflow: what a move of local search promises is then to be measured.
  let isUneven: Bool
  /// The client of the problem that a client here is, and the other way round.
  let original: UncheckedBuffer<Int32>
  let places: UncheckedBuffer<Int32>

  /// The longest arc that may be driven.
  static var longestArc: Int { 2_000_000_000 }

  init(_ problem: Problem) {
    let (n, types) = (problem.clients.count, problem.vehicles)
    clientCount = n
    typeCount = types.count
    slotCount = Self.slots(of: problem)
    dimensions = problem.loadDimensions
    let near = NearClients(problem, isTimed: F.isTimed)
    let order = NearOrder(near, clientCount: n)
    original = UncheckedBuffer(order.clients)
    places = UncheckedBuffer(order.places)
    let tables = ArcTables(problem, order, isPlane: F.isPlane)
    let clients = order.clients.map { problem.clients[Int($0)] }
    stride = tables.stride
    table = UncheckedBuffer(tables.entries)
    timeOffset = tables.timeOffset
    points = UncheckedBuffer(tables.points)
    scale = tables.scale
    shift = tables.shift
    self.clients = UncheckedBuffer(
      clients.map { GroundClient($0, location: tables.location(of: $0.location)) })
    self.types = UncheckedBuffer(
      types.indices.map { GroundType(types[$0], index: $0, tables: tables) })
    moreLoads = UncheckedBuffer(
      clients.flatMap { $0.delivery.dropFirst().map { Int32($0) } })
    moreCapacities = UncheckedBuffer(
      types.flatMap { $0.capacities.dropFirst().map { Int32(clamping: $0) } })
    hasAllowed = problem.clients.contains { $0.allowedVehicles != nil }
    allowed = UncheckedBuffer(
      hasAllowed
        ? types.indices.flatMap { type in
          clients.map { $0.allowedVehicles?.contains(type) ?? true }
        } : [])
    hasVisitCosts = types.contains { !$0.visitCosts.isEmpty }
    visitCosts = UncheckedBuffer(
      hasVisitCosts
        ? types.flatMap { type in
          order.clients.map {
            type.visitCosts.isEmpty ? 0 : Int(type.visitCosts[Int($0)].rawValue)
          }
        } : [])
    width = near.width
    neighbours = UncheckedBuffer(order.lists(of: near))
    hasDurationLimit = types.contains { $0.maxDuration != nil }
    hasDistanceLimit = types.contains { $0.maxDistance != nil }
    hasPrizes = problem.clients.contains { $0.unservedWeight == 0 }
    hasForbidden = tables.hasForbidden
    isUneven =
      !tables.isSymmetric
      || types.contains { type in
        type.reloads.contains { $0 != type.start || $0 != type.end }
      }
      || types.count > 1
      || F.hasTrips
        && (problem.profiles.map(\.longest).max() ?? 0) * Int64(n + 1) > Int64(Int32.max)
  }

  /// Metres from one location to another, for vehicles whose tables begin at `base`.
  @inline(__always) func meters(_ base: Int, _ from: Int, _ to: Int) -> Int {
    if F.isPlane {
      let (a, b) = (points[from], points[to])
      let (x, y) = (a.x - b.x, a.y - b.y)
      return Int(scale * (x * x + y * y).squareRoot() + shift)
    }
    return Int(table[base &+ from &* stride &+ to])
  }

  /// Seconds, likewise.
  @inline(__always) func seconds(_ base: Int, _ from: Int, _ to: Int) -> Int {
    if F.isPlane { return meters(base, from, to) }
    return Int(table[base &+ timeOffset &+ from &* stride &+ to])
  }

  /// No more trips than this can be of use.
  private static func slots(of problem: Problem) -> Int {
    var most = 0
    for vehicle in problem.vehicles {
      most +=
        vehicle.reloads.isEmpty ? min(vehicle.count, problem.clients.count) : problem.clients.count
      if most > problem.clients.count { return problem.clients.count + 1 }
    }
    return most + 1
  }
}
