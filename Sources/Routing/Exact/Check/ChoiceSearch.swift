/// Looks at every choice among near routes that might be below a value: each task done once, by a
/// route or by leaving its demand unserved, depth first, one task after the other.
///
/// All that a choice costs above ``Start/floor`` is a sum of parts that are never below zero, so a
/// branch ends when what it has paid reaches the value.
struct ChoiceSearch {
  /// What the search starts from.
  struct Start {
    /// Every choice costs this, and the excess of its parts.
    var floor: Int64
    /// The least reduced cost of each row's routes, zero or less, which ``floor`` contains.
    var least: [Int64]
  }

  /// What the search found.
  struct Answer {
    var routes: [NearRoute] = []
    var unserved: [Int] = []
    var value: Int64 = .max
    /// Whether everything was looked at.
    var isComplete = true
  }

  /// A way to do some tasks: a route, or leaving a demand unserved.
  private struct Item {
    let tasks: WideSet
    /// Below zero for a demand that stays, then the demand's number less one, negated.
    let vehicle: Int
    let excess: Int64
    var route: NearRoute?
    /// Orders of the route that cost as much or more do not matter in any choice.
    var ceiling: Int64 = 0
    /// Whether no order of it may run.
    var isGone = false
  }

  private let terms: CheckTerms
  private let table: PriceTable
  private let start: Start
  private let all: WideSet
  private var items: [Item] = []
  private var court: CheckCourt
  private var limit: Int64
  private var used: [Int64]
  private var chosen: [Int] = []
  private var work = 0
  private var answer = Answer()
  private let rowsOfVehicle: [[Int]]

  /// More looks at items than these and the search gives up.
  private static let most = 3_000_000_000

  init(
    _ terms: CheckTerms, _ table: PriceTable, _ start: Start, _ court: CheckCourt,
    routes: [NearRoute], below value: Int64
  ) {
    (self.terms, self.table, self.start, self.court) = (terms, table, start, court)
    limit = value
    all = WideSet(0..<terms.partition.taskCount)
    used = [Int64](repeating: 0, count: terms.rows.count)
    rowsOfVehicle = terms.partition.problem.vehicles.indices.map { vehicle in
      terms.rows.indices.filter {
        !terms.rows[$0].isObligation && terms.rows[$0].vehicles.contains(vehicle)
      }
    }
    for route in routes {
      var tasks = WideSet()
      for visit in route.visits { tasks.formUnion(terms.tasksOfClient[visit]) }
      let excess = excess(of: route)
      items.append(
        Item(
          tasks: tasks, vehicle: route.vehicle, excess: excess, route: route,
          ceiling: route.cost + value - start.floor - excess))
    }
    for demand in terms.partition.demands.indices where !terms.tasks(of: demand).isEmpty {
      let stay = max(0, PriceTable.stay(demand, table.prices, terms))
      items.append(
        Item(tasks: WideSet(terms.tasks(of: demand)), vehicle: -1 - demand, excess: stay))
    }
    items = items.enumerated()
      .sorted { ($0.element.excess, $0.offset) < ($1.element.excess, $1.offset) }
      .map(\.element)
  }

  private func excess(of route: NearRoute) -> Int64 {
    let reduced = table.reduced(cost: route.cost, vehicle: route.vehicle, visits: route.visits)
    return reduced - (terms.limitRow[route.vehicle].map { start.least[$0] } ?? 0)
  }

  /// The best choice below the value, if there is any.
  mutating func run() -> Answer {
    let spare = limit - start.floor
    let candidates = items.indices.filter {
      items[$0].excess < spare && isFree(items[$0].vehicle)
    }
    explore(candidates, WideSet(), 0)
    return answer
  }

  private mutating func explore(_ candidates: [Int], _ done: WideSet, _ excess: Int64) {
    guard done != all else { return take() }
    guard answer.isComplete else { return }
    work += candidates.count + 1
    guard work <= Self.most else {
      answer.isComplete = false
      return
    }
    let (task, owed) = narrowest(candidates, done)
    guard let task, start.floor + excess + owed + unusedSlack(candidates) < limit else { return }
    for item in candidates where items[item].tasks.contains(task) {
      let paid = excess + items[item].excess
      guard !items[item].isGone, start.floor + paid < limit else { continue }
      choose(item, by: 1)
      let (tasks, spare) = (items[item].tasks, limit - start.floor - paid)
      var rest: [Int] = []
      for other in candidates {
        guard items[other].excess < spare else { break }
        guard items[other].tasks.isDisjoint(with: tasks), !items[other].isGone,
          isFree(items[other].vehicle)
        else { continue }
        rest.append(other)
      }
      var more = done
      more.formUnion(tasks)
      explore(rest, more, paid)
      choose(item, by: -1)
    }
  }

  private mutating func choose(_ item: Int, by count: Int64) {
    if count > 0 { chosen.append(item) } else { chosen.removeLast() }
    guard items[item].vehicle >= 0 else { return }
    for row in rowsOfVehicle[items[item].vehicle] { used[row] += count }
  }

  private func isFree(_ vehicle: Int) -> Bool {
    vehicle < 0 || rowsOfVehicle[vehicle].allSatisfy { used[$0] < terms.rows[$0].limit }
  }

  /// The open task that fewest items can do, and what all open tasks cost at least: each its share
  /// of its cheapest item. No task when some open task cannot be done.
  private func narrowest(_ candidates: [Int], _ done: WideSet) -> (task: Int?, owed: Int64) {
    let count = terms.partition.taskCount
    var ways = [Int](repeating: 0, count: count)
    var share = [Int64](repeating: .max, count: count)
    for number in candidates {
      let item = items[number]
      let part = item.excess / Int64(max(1, item.tasks.count))
      for word in 0..<4 {
        var rest = item.tasks.words[word]
        while rest != 0 {
          let task = word << 6 + rest.trailingZeroBitCount
          ways[task] += 1
          share[task] = min(share[task], part)
          rest &= rest - 1
        }
      }
    }
    let open = (0..<count).filter { !done.contains($0) }
    guard open.allSatisfy({ ways[$0] > 0 }) else { return (nil, 0) }
    return (open.min { (ways[$0], $0) < (ways[$1], $1) }, open.reduce(0) { $0 + share[$1] })
  }

  /// What is surely paid for places in rows that no candidate can fill any more.
  private func unusedSlack(_ candidates: [Int]) -> Int64 {
    var isLeft = [Bool](repeating: false, count: rowsOfVehicle.count)
    for number in candidates where items[number].vehicle >= 0 {
      isLeft[items[number].vehicle] = true
    }
    var sum: Int64 = 0
    for (row, value) in terms.rows.enumerated() where !value.isObligation {
      guard used[row] < value.limit, !value.vehicles.contains(where: { isLeft[$0] }) else {
        continue
      }
      sum += (value.limit - used[row]) * -(table.prices.vehicles[row] + start.least[row])
    }
    return sum
  }

  /// All tasks are done: the judge decides whether this choice counts.
  private mutating func take() {
    while value < limit {
      var isSettled = true
      for number in chosen {
        guard let route = items[number].route else { continue }
        switch court.ask(route, upTo: items[number].ceiling) {
        case .accepted: continue
        case .unknown:
          answer.isComplete = false
          return
        case .replaced(nil):
          items[number].isGone = true
          return
        case .replaced(let other?):
          items[number].route = other
          isSettled = false
        }
      }
      if isSettled { return record() }
    }
  }

  private mutating func record() {
    answer.routes = chosen.compactMap { items[$0].route }
    answer.unserved = chosen.map { -1 - items[$0].vehicle }.filter { $0 >= 0 }.sorted()
    answer.value = value
    limit = value
  }

  /// Value of what is chosen.
  private var value: Int64 {
    var sum: Int64 = 0
    for number in chosen {
      let item = items[number]
      sum += item.route?.cost ?? terms.unserved[-1 - item.vehicle]
    }
    let drivers = chosen.map { items[$0].vehicle }
    for row in terms.rows where row.isObligation {
      if !row.vehicles.contains(where: drivers.contains) { sum += terms.idle }
    }
    return sum
  }
}
