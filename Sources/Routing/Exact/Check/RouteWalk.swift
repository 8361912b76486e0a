/// All sets of clients that one vehicle can visit at a reduced cost below a limit, each with its
/// cheapest order: routes grow from their last stop to their first, by one stop at a time.
///
/// Of two tails of the same clients that begin at the same stop, one that is nowhere better is
/// dropped. A set's other orders are not lost by that: ``OrderWalk`` finds them when they are asked
/// for.
struct RouteWalk {
  /// What the walk of one vehicle found.
  struct Outcome: Sendable {
    var routes: [NearRoute] = []
    /// Least reduced cost, or zero.
    var least: Int64 = 0
    /// How many tails there were.
    var tails = 0
    /// Whether there were too many to go on.
    var isCut = false
  }

  private struct Place: Hashable {
    let clients: WideSet
    let node: Int
  }

  private let network: CheckNetwork
  private let prices: PriceTable
  private let bounds: [PrefixBound]
  private let earn: [Int]
  private let fixed: Int
  /// Reduced costs in billionths of a euro must stay below.
  private let limit: Int
  private let most: Int
  /// Stop and rest of every tail that was kept.
  private var pages: [(node: Int32, rest: Int32)] = []
  private var next: [RouteTail] = []
  private var isDropped: [Bool] = []
  private var alike: [Place: Int32] = [:]
  /// The tail of the same place before this one, or -1.
  private var former: [Int32] = []
  private var outcome = Outcome()
  private var best: [WideSet: Int] = [:]
  private var found: [(page: Int32, cost: Int, reduced: Int)] = []

  /// - Parameters:
  ///   - limit: in millionths of a euro.
  ///   - most: gives up when there are more tails.
  init(_ network: CheckNetwork, _ prices: PriceTable, below limit: Int64, most: Int) {
    (self.network, self.prices, self.most) = (network, prices, most)
    self.limit = Int(limit) * 1_000
    earn = (0..<network.count).map { node in
      1_000 * (network.visitCost[node] - Int(prices.ofClient[network.clients[node]]))
    }
    fixed = network.fixedPrice - 1_000 * Int(prices.ofVehicle[network.vehicle])
    let toll = LoadToll(network, earn: earn)
    bounds = [nil, toll].prefix(toll == nil ? 1 : 2).map { [earn] in
      PrefixBound(network, earn: earn, toll: $0)
    }
  }

  /// The routes, in the order of their sets' discovery.
  mutating func run() -> Outcome {
    var layer = [RouteTail(network)]
    var stops = 0
    while !layer.isEmpty, stops < network.mostStops {
      stops += 1
      (next, former, isDropped) = ([], [], [])
      alike = [:]
      for tail in layer {
        guard outcome.tails + next.count <= most else {
          outcome.isCut = true
          return outcome
        }
        grow(tail)
      }
      layer = kept()
      outcome.tails += layer.count
      for tail in layer { close(tail) }
    }
    outcome.routes = found.map { route in
      NearRoute(
        vehicle: network.vehicle, visits: nodes(route.page).map { network.clients[$0] },
        cost: Int64(route.cost), reduced: Int64(route.reduced))
    }
    return outcome
  }

  /// The stops of a tail.
  private func nodes(_ page: Int32) -> [Int] {
    var (nodes, page): ([Int], Int32) = ([], page)
    while page >= 0 {
      nodes.append(Int(pages[Int(page)].node))
      page = pages[Int(page)].rest
    }
    return nodes
  }

  /// What subset rows and loads need to know of a tail.
  private func content(_ tail: RouteTail) -> (load: [Int64], tasks: WideSet, visits: Int) {
    var (load, tasks) = ([Int64](repeating: 0, count: network.dimensions), WideSet())
    var (visits, page) = (0, tail.page)
    while page >= 0 {
      let node = Int(pages[Int(page)].node)
      page = pages[Int(page)].rest
      for dimension in 0..<network.dimensions {
        load[dimension] += network.loads[node * network.dimensions + dimension]
      }
      tasks.formUnion(network.tasks[node])
      visits += network.visitCost[node] - Int(prices.ofClient[network.clients[node]])
    }
    return (load, tasks, visits)
  }

  private mutating func grow(_ tail: RouteTail) {
    let (load, tasks, _) = content(tail)
    for stop in 0..<network.count {
      let demand: UInt64 = 1 << UInt64(network.demands[stop])
      guard tail.demands & demand == 0, network.time(stop, tail.node) >= 0,
        network.fits(load, and: stop)
      else { continue }
      let full = (0..<network.dimensions).map {
        load[$0] + network.loads[stop * network.dimensions + $0]
      }
      var penalty = 0
      if !prices.cuts.isEmpty {
        var done = tasks
        done.formUnion(network.tasks[stop])
        penalty = 1_000 * Int(prices.penalty(done))
      }
      for window in network.windows(of: stop) {
        guard var longer = tail.prepending(stop, network.windows[window], network) else {
          continue
        }
        longer.money += earn[stop] + network.metres(stop, tail.node) * network.metrePrice
        longer.demands |= demand
        let paid = fixed + longer.money + penalty
        let stays = bounds.allSatisfy {
          $0.mayStay(below: limit, longer, paid: paid, load: full, network)
        }
        guard stays else { continue }
        longer.clients.insert(network.clients[stop])
        insert(longer)
      }
    }
  }

  private mutating func insert(_ tail: RouteTail) {
    let place = Place(clients: tail.clients, node: tail.node)
    let head = alike[place] ?? -1
    var other = head
    while other >= 0 {
      let number = Int(other)
      if !isDropped[number] {
        if next[number].isNowhereWorse(than: tail) { return }
        if tail.isNowhereWorse(than: next[number]) { isDropped[number] = true }
      }
      other = former[number]
    }
    alike[place] = Int32(next.count)
    former.append(head)
    isDropped.append(false)
    next.append(tail)
  }

  /// The tails that were not dropped, written down.
  private mutating func kept() -> [RouteTail] {
    var layer: [RouteTail] = []
    for (number, tail) in next.enumerated() where !isDropped[number] {
      var tail = tail
      let rest = tail.page
      tail.page = Int32(pages.count)
      pages.append((Int32(tail.node), rest))
      layer.append(tail)
    }
    return layer
  }

  /// Takes a tail for a whole route.
  private mutating func close(_ tail: RouteTail) {
    guard let (metres, seconds) = tail.closed(network) else { return }
    // A quick test with the metres' thousandths, before sums are made afresh.
    let way = network.metres(network.count, tail.node) * network.metrePrice
    let rough = fixed + tail.money + way + 1_000 * network.price(seconds: seconds)
    guard rough < limit else { return }
    let (_, tasks, visits) = content(tail)
    let penalty = prices.cuts.isEmpty ? 0 : Int(prices.penalty(tasks))
    let bare = network.cost(metres: metres, seconds: seconds)
    let reduced = bare + visits + penalty - Int(prices.ofVehicle[network.vehicle])
    guard reduced * 1_000 < limit else { return }
    outcome.least = min(outcome.least, Int64(reduced))
    let visitCost = nodes(tail.page).reduce(0) { $0 + network.visitCost[$1] }
    if let place = best[tail.clients] {
      if found[place].reduced > reduced { found[place] = (tail.page, bare + visitCost, reduced) }
    } else {
      best[tail.clients] = found.count
      found.append((tail.page, bare + visitCost, reduced))
    }
  }
}
