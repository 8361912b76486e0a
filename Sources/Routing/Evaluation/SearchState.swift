internal import Kernels

/// All that a search holds: a feasible solution, its cached sums, and scratch space.
///
/// Route `v` is the route of vehicle `v`. Looking needs no mutable owner, because scratch space
/// lies behind the buffers; only ``setRoute(_:lane:count:)`` changes the solution.
struct SearchState: ~Copyable {
  let instance: Instance

  // The solution.
  /// Entry `v * clientCount + k` is the `k`-th visit of route `v`.
  let visits: DenseBuffer<Int>
  let length: DenseBuffer<Int>
  /// Route of each client, or -1 when it is unserved.
  let routeOf: DenseBuffer<Int>
  /// Place of each client in its route, or in the list of unserved clients.
  let placeOf: DenseBuffer<Int>
  let absent: DenseBuffer<Int>
  var absentCount: Int

  // Cached sums.
  let value: DenseBuffer<RouteValue>
  /// `v * dimensions + dimension`.
  let load: DenseBuffer<Int>
  /// Clients of the route that need the long way of evaluation.
  let walkers: DenseBuffer<Int>
  /// Entry `v * (clientCount + 1) + k`: from the start of loading through `k` visits.
  let prefix: DenseBuffer<Segment>
  /// Entry `v * (clientCount + 1) + k`: from visit `k` through the end.
  let suffix: DenseBuffer<Segment>
  /// Changes with the content of a route; 0 for an empty one.
  let version: DenseBuffer<Int>
  var lastVersion = 0
  /// `group * vehicleCount + v`: visits of a client group in route `v`.
  let groupVisits: DenseBuffer<Int>
  /// Vehicles that each client group is spread over.
  let groupSpread: DenseBuffer<Int>
  /// Used vehicles of each group of vehicles that exclude each other.
  let exclusionUse: DenseBuffer<Int>
  var cost = 0
  var unservedWeight = 0
  var idleForced = 0

  /// What judges have refused.
  var cuts: CutStore
  /// `client * vehicleCount + v`.
  let places: DenseBuffer<Places>

  // Scratch.
  /// Two lanes of `clientCount` visits, for routes that are being weighed.
  let trial: DenseBuffer<Int>
  let labels: DenseBuffer<Label>
  let stamps: DenseBuffer<Int>
  /// Marks of vehicles, as `stamps` of clients and groups.
  let vehicleStamps: DenseBuffer<Int>
  let stampCounter: DenseBuffer<Int>

  /// What to restore if the running change is given up.
  let journal: Journal
  /// Work done so far, for the baselines of benchmarks.
  let tally = WorkTally()

  /// Everybody unserved.
  init(_ problem: Problem) {
    instance = Instance(problem)
    let (n, m) = (instance.clientCount, instance.vehicleCount)
    let groups = problem.clientGroups.count
    visits = DenseBuffer(repeating: 0, count: n * m)
    length = DenseBuffer(repeating: 0, count: m)
    routeOf = DenseBuffer(repeating: -1, count: n)
    placeOf = DenseBuffer(Array(0..<n))
    absent = DenseBuffer(Array(0..<n))
    absentCount = n
    value = DenseBuffer(repeating: RouteValue(), count: m)
    load = DenseBuffer(repeating: 0, count: m * instance.dimensions)
    walkers = DenseBuffer(repeating: 0, count: m)
    prefix = DenseBuffer(repeating: .impossible, count: m * (n + 1))
    suffix = DenseBuffer(repeating: .impossible, count: m * (n + 1))
    version = DenseBuffer(repeating: 0, count: m)
    groupVisits = DenseBuffer(repeating: 0, count: groups * m)
    groupSpread = DenseBuffer(repeating: 0, count: groups)
    exclusionUse = DenseBuffer(repeating: 0, count: instance.exclusionCount)
    cuts = CutStore(vehicleCount: m)
    places = DenseBuffer(repeating: Places(), count: n * m)
    trial = DenseBuffer(repeating: 0, count: 2 * n)
    labels = DenseBuffer(repeating: Label(), count: 2 * Label.most(in: problem))
    stamps = DenseBuffer(repeating: 0, count: n + groups)
    vehicleStamps = DenseBuffer(repeating: 0, count: m)
    stampCounter = DenseBuffer(repeating: 0, count: 1)
    journal = Journal(clientCount: n, vehicleCount: m)
    for client in 0..<n {
      unservedWeight += instance.clients[client].weight
      cost += instance.clients[client].prize
    }
    for vehicle in 0..<m where instance.vehicles[vehicle].isForced { idleForced += 1 }
  }

  /// What the solution is judged by.
  var score: Score { Score(idleForced: idleForced, unserved: unservedWeight, cost: cost) }

  /// The `place`-th visit of `vehicle`.
  @inline(__always) func visit(_ vehicle: Int, _ place: Int) -> Int {
    visits[vehicle * instance.clientCount + place]
  }

  /// Whether an idle vehicle may be used now, were `leaving` (another vehicle, or -1) idle.
  func isFree(_ vehicle: Int, ifIdle leaving: Int = -1, and other: Int = -1) -> Bool {
    if instance.vehicles[vehicle].isDisabled { return false }
    for entry in instance.firstExclusion[vehicle]..<instance.firstExclusion[vehicle + 1] {
      let group = instance.exclusions[entry]
      var used = exclusionUse[group]
      if leaving >= 0, isMember(leaving, of: group) { used -= 1 }
      if other >= 0, isMember(other, of: group) { used -= 1 }
      if used > 0 { return false }
    }
    return true
  }

  /// Whether `vehicle` stands in a group of vehicles that exclude each other.
  func isMember(_ vehicle: Int, of group: Int) -> Bool {
    for entry in instance.firstExclusion[vehicle]..<instance.firstExclusion[vehicle + 1]
    where instance.exclusions[entry] == group { return true }
    return false
  }

  /// Whether both vehicles cannot be used together.
  func exclude(_ vehicle: Int, _ other: Int) -> Bool {
    for entry in instance.firstExclusion[vehicle]..<instance.firstExclusion[vehicle + 1]
    where isMember(other, of: instance.exclusions[entry]) { return true }
    return false
  }

  /// Whether the client's group may spread to `vehicle`, were the client gone from its route.
  @inline(__always) func groupAllows(_ client: Int, in vehicle: Int) -> Bool {
    let group = instance.clients[client].group
    if group < 0 { return true }
    let row = group * instance.vehicleCount
    if groupVisits[row + vehicle] > 0 { return true }
    var spread = groupSpread[group]
    let from = routeOf[client]
    if from >= 0, groupVisits[row + from] == 1 { spread -= 1 }
    return spread < instance.groupLimits[group]
  }

  /// A number that marks nobody yet.
  func freshStamp() -> Int {
    stampCounter[0] += 1
    return stampCounter[0]
  }
}
