import Quantities

@testable import Routing

/// The best choice of a small partition problem, by writing down every route in every order.
struct CertificateBruteForce {
  let partition: PartitionProblem
  let unit: Int64
  private(set) var choice = ClaimedChoice(routes: [], unserved: [])
  private(set) var value = Int64.max
  private let unserved: [Int64]
  private let idle: Int64
  /// Cheapest order of each vehicle and set of tasks.
  private var routes: [Option] = []

  private struct Option {
    let vehicle: Int
    let tasks: Set<Int>
    var visits: [Int]
    var cost: Int64
  }

  init(_ partition: PartitionProblem, unit: Int64, judge: (any RouteJudge)? = nil) {
    self.partition = partition
    self.unit = unit
    unserved = partition.demands.map { unit * $0.unservedWeight + $0.prize.rawValue }
    idle = unserved.reduce(unit, +)
    let slow = SlowEvaluator(problem: partition.problem)
    for vehicle in partition.problem.vehicles.indices {
      extend([], vehicle, slow, judge)
    }
    choose(0, [], [], [])
  }

  private mutating func extend(
    _ visits: [Int], _ vehicle: Int, _ slow: SlowEvaluator, _ judge: (any RouteJudge)?
  ) {
    if !visits.isEmpty {
      // What is too much for some clients is too much for more of them.
      let broken = slow.breaches(vehicle: vehicle, visits: visits)
      if broken.contains(where: { $0.contains("carries") || $0.contains("stops") }) { return }
      if broken.isEmpty { keep(visits, vehicle, slow, judge) }
    }
    let demands = visits.map { partition.demandOfClient[$0] }
    for client in partition.problem.clients.indices
    where !demands.contains(partition.demandOfClient[client]) {
      extend(visits + [client], vehicle, slow, judge)
    }
  }

  private mutating func keep(
    _ visits: [Int], _ vehicle: Int, _ slow: SlowEvaluator, _ judge: (any RouteJudge)?
  ) {
    guard let route = slow.route(vehicle: vehicle, visits: visits) else { return }
    let tasks = Set(visits.flatMap { partition.tasksOfClient[$0] })
    let place = routes.firstIndex { $0.vehicle == vehicle && $0.tasks == tasks }
    let cost = route.cost.total.rawValue
    if let place, routes[place].cost <= cost { return }
    if let judge,
      judge.verdict(vehicle: vehicle, visits: visits, schedule: route.schedule) != .accept
    {
      return
    }
    if let place {
      (routes[place].visits, routes[place].cost) = (visits, cost)
    } else {
      routes.append(Option(vehicle: vehicle, tasks: tasks, visits: visits, cost: cost))
    }
  }

  private mutating func choose(
    _ demand: Int, _ done: Set<Int>, _ taken: [Int], _ staying: [Int]
  ) {
    guard demand < partition.demands.count else { return finish(taken, staying) }
    let tasks = partition.firstTask[demand]..<partition.firstTask[demand + 1]
    guard let task = tasks.first(where: { !done.contains($0) }) else {
      return choose(demand + 1, done, taken, staying)
    }
    if tasks.allSatisfy({ !done.contains($0) }) {
      choose(demand + 1, done.union(tasks), taken, staying + [demand])
    }
    for (number, option) in routes.enumerated()
    where option.tasks.contains(task) && option.tasks.isDisjoint(with: done) {
      choose(demand, done.union(option.tasks), taken + [number], staying)
    }
  }

  private mutating func finish(_ taken: [Int], _ staying: [Int]) {
    let problem = partition.problem
    let used = taken.map { routes[$0].vehicle }
    for (vehicle, value) in problem.vehicles.enumerated()
    where used.count(where: { $0 == vehicle }) > value.count { return }
    for group in problem.vehicleGroups where used.count(where: group.vehicles.contains) > 1 {
      return
    }
    var sum = taken.reduce(0) { $0 + routes[$1].cost }
    sum += staying.reduce(0) { $0 + unserved[$1] }
    for one in partition.obligations where !used.contains(where: one.contains) { sum += idle }
    guard sum < value else { return }
    value = sum
    choice = ClaimedChoice(
      routes: taken.map {
        ClaimedChoice.Route(vehicle: routes[$0].vehicle, visits: routes[$0].visits)
      }, unserved: staying)
  }
}
