internal import Kernels
internal import Quantities

/// One vehicle's clients, ways and limits, as the check reads them: seconds, metres and millionths of
/// a euro.
///
/// Node ``count`` is the start as a tail of an arc, the end as a head.
struct CheckNetwork: Sendable {
  /// Beyond every time of a day.
  static let far = 1 << 40

  let vehicle: Int
  /// Client of each node.
  let clients: [Int]
  /// Demand of each node.
  let demands: [Int]
  let tasks: [WideSet]
  /// Windows of all nodes, and for each node its place among them; one more at the end.
  let windows: [ClosedRange<Int>]
  private let firstWindow: [Int]
  let service: [Int]
  /// Longest time on board until service begins.
  let limit: [Int]
  let visitCost: [Int]
  /// Load dimensions.
  let dimensions: Int
  /// Loads of all nodes, `node * dimensions + dimension`.
  let loads: [Int64]
  /// Most that may be carried, one row for each way to arrange the vehicle.
  private let rooms: [Int64]
  private let times: [Int]
  private let metres: [Int]
  let earliest: Int
  let latest: Int
  let loading: Int
  let longest: Int
  let mostMetres: Int
  let mostStops: Int
  let metrePrice: Int
  private let distance: DistanceCost
  private let fixed: Int
  private let time: DurationCost
  private let priceOfTime: [Int]

  var count: Int { clients.count }

  init(_ terms: CheckTerms, vehicle: Int) {
    let (problem, value) = (terms.partition.problem, terms.partition.problem.vehicles[vehicle])
    let nodes = problem.clients.indices.filter {
      problem.clients[$0].allowedVehicles?.contains(vehicle) ?? true
    }
    self.vehicle = vehicle
    clients = nodes
    demands = nodes.map { terms.partition.demandOfClient[$0] }
    tasks = nodes.map { terms.tasksOfClient[$0] }
    let windows = nodes.map { Self.windows(problem.clients[$0]) }
    self.windows = windows.flatMap(\.self)
    firstWindow = windows.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    service = nodes.map { Int(problem.clients[$0].service.rawValue) }
    limit = nodes.map { node in
      guard !value.onBoardLimits.isEmpty, let most = value.onBoardLimits[node] else {
        return Self.far
      }
      return min(Self.far, Int(most.rawValue)) - Int(problem.clients[node].service.rawValue)
    }
    visitCost = nodes.map { value.visitCosts.isEmpty ? 0 : Int(value.visitCosts[$0].rawValue) }
    dimensions = problem.loadDimensions
    loads = nodes.flatMap { problem.clients[$0].delivery }
    rooms = (value.configurations.isEmpty ? [value.capacities] : value.configurations).flatMap {
      zip($0, value.capacities).map { min($0, $1) }
    }
    let profile = problem.profiles[value.profile]
    let places = nodes.map { problem.clients[$0].location }
    let ways = (places + [value.start]).map { from in
      (places + [value.end]).map { to in
        let way = profile.distance(from: from, to: to)
        return way < TravelProfile.forbidden
          ? (Int(profile.duration(from: from, to: to).rawValue), Int(way.rawValue)) : (-1, -1)
      }
    }
    times = ways.flatMap { $0.map(\.0) }
    metres = ways.flatMap { $0.map(\.1) }
    earliest = Int(value.earliestStart.secondsSinceMidnight)
    latest = Int(value.latestEnd.secondsSinceMidnight)
    loading = Int(value.loadDuration.rawValue)
    longest = min(latest - earliest, value.maxDuration.map { Int($0.rawValue) } ?? Self.far)
    mostMetres = value.maxDistance.map { Int($0.rawValue) } ?? .max
    mostStops = value.maxStops > 0 ? value.maxStops : .max
    metrePrice = Int(value.distanceCost.perKilometre.rawValue)
    distance = value.distanceCost
    fixed = Int(value.fixedCost.rawValue)
    time = value.durationCost
    let cost = value.durationCost
    priceOfTime = (0...min(longest, 1 << 17)).map { Self.price($0, cost) }
  }

  private static func windows(_ client: Client) -> [ClosedRange<Int>] {
    guard !client.windows.isEmpty else { return [(-far)...far] }
    return client.windows.map {
      Int($0.opens.secondsSinceMidnight)...Int($0.closes.secondsSinceMidnight)
    }
  }

  private static func price(_ seconds: Int, _ cost: DurationCost) -> Int {
    let time = Seconds(rawValue: Int64(seconds))
    return Int(cost.linearCost(of: time).rawValue + cost.convexCost(of: time).rawValue)
  }

  /// Driving time from a node (``count`` for the start) to another (``count`` for the end); below
  /// zero where driving is forbidden.
  @inline(__always) func time(_ tail: Int, _ head: Int) -> Int { times[tail * (count + 1) + head] }

  /// Metres of the same arc.
  @inline(__always) func metres(_ tail: Int, _ head: Int) -> Int {
    metres[tail * (count + 1) + head]
  }

  /// What a route pays for `seconds`, never less for more.
  @inline(__always) func price(seconds: Int) -> Int {
    seconds < priceOfTime.count ? priceOfTime[seconds] : Self.price(seconds, time)
  }

  /// What every route pays before it moves, in billionths of a euro.
  var fixedPrice: Int { fixed * 1_000 + Int(distance.fixedDistance.rawValue) * metrePrice }

  /// Cost of a route without its visits.
  func cost(metres: Int, seconds: Int) -> Int {
    fixed + Int(distance.cost(of: Meters(rawValue: Int64(metres))).rawValue)
      + price(seconds: seconds)
  }

  /// Places of a node's windows.
  @inline(__always) func windows(of node: Int) -> Range<Int> {
    firstWindow[node]..<firstWindow[node + 1]
  }

  /// Whether a node's load can be taken besides another.
  func fits(_ load: [Int64], and node: Int) -> Bool {
    guard dimensions > 0 else { return true }
    var row = 0
    while row < rooms.count {
      var dimension = 0
      while dimension < dimensions,
        load[dimension] + loads[node * dimensions + dimension] <= rooms[row + dimension]
      {
        dimension += 1
      }
      if dimension == dimensions { return true }
      row += dimensions
    }
    return false
  }

  /// Most of a load that any arrangement of the vehicle takes.
  func mostRoom(_ dimension: Int) -> Int {
    stride(from: dimension, to: rooms.count, by: max(1, dimensions)).map { Int(rooms[$0]) }.max()
      ?? 0
  }
}
