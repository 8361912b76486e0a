/// How partial routes of one vehicle grow: what labelling and enumeration have in common.
struct RouteGrowth {
  let graph: SlotGraph
  let prices: SlotPrices
  /// Demands that a label at each node remembers having visited.
  let memory: [UInt64]
  /// Only routes of less reduced cost matter, in billionths of a euro.
  var threshold: Int64
  private let bound: CompletionBound

  init(
    _ graph: SlotGraph, _ prices: SlotPrices, _ grain: CompletionBound.Grain, threshold: Int64,
    memory: [UInt64]? = nil
  ) {
    self.memory = memory ?? [UInt64](repeating: .max, count: graph.count)
    self.graph = graph
    self.prices = prices
    self.threshold = threshold
    bound = CompletionBound(graph, prices, grain)
  }

  var start: RouteLabel {
    var lanes = SIMD8<Int32>.zero
    lanes[RouteLabel.elapsed] = graph.terms.load
    lanes[RouteLabel.earliest] = graph.terms.earliestStart + graph.terms.load
    return RouteLabel(
      resources: lanes, money: 0, promise: 0, visited: 0, choice: .zero, metres: 0,
      latest: graph.terms.latestEnd, node: Int16(graph.count), stops: 0,
      parent: -1, next: -1, isDominated: false)
  }

  /// Offers every label that grows from `label` by one visit.
  @inline(__always)
  func grow(_ label: RouteLabel, parent: Int32, _ offer: (RouteLabel) -> Void) {
    let row = Int(label.node) * (graph.count + 1)
    for head in 0..<graph.count
    where label.stops < graph.mostStops && label.visited & graph.demand[head] == 0
      && graph.times[row + head] >= 0
    {
      let lanes = label.resources &+ graph.use[head]
      guard graph.rooms.contains(where: { !any(lanes .> $0) }) else { continue }
      for window in graph.firstWindow[head]..<graph.firstWindow[head + 1] {
        guard var next = arrive(label, lanes, arc: row + head, head, window) else { continue }
        next.parent = parent
        offer(next)
      }
    }
  }

  /// The label after serving `head` in one of its windows; `nil` when it cannot be.
  private func arrive(
    _ label: RouteLabel, _ loaded: SIMD8<Int32>, arc: Int, _ head: Int, _ window: Int
  ) -> RouteLabel? {
    var lanes = loaded
    let (opens, closes) = (graph.opens[window], graph.closes[window])
    let time = graph.times[arc]
    let elapsed = lanes[RouteLabel.elapsed] &+ time
    let earliest = lanes[RouteLabel.earliest] &+ time
    guard earliest <= closes else { return nil }
    let service = graph.service[head]
    let done = elapsed &+ service
    let soonest = max(earliest, opens) &+ service
    let latest = min(
      label.latest, closes &- elapsed, graph.terms.latestEnd &- done &- graph.home[head])
    // The latest start keeps food on board the shortest; later limits on it stay above this one.
    guard done <= graph.limit[head], soonest &- graph.limit[head] <= latest,
      soonest &+ graph.home[head] <= graph.terms.latestEnd
    else { return nil }
    lanes[RouteLabel.elapsed] = done
    lanes[RouteLabel.earliest] = soonest
    lanes[RouteLabel.waiting] =
      latest &+ done >= max(graph.lastOpening, soonest) ? -SlotTerms.far : -latest
    let metres = label.metres &+ graph.metres[arc]
    var next = RouteLabel(
      resources: lanes,
      money: label.money + Int64(graph.metres[arc]) * graph.terms.metre + prices.visit[head],
      promise: 0,
      visited: (label.visited & memory[head]) | graph.demand[head],
      choice: label.choice | graph.choice[head],
      metres: metres, latest: latest, node: Int16(head), stops: label.stops + 1, parent: -1,
      next: -1,
      isDominated: false)
    guard next.duration &+ graph.home[head] <= graph.terms.longest,
      metres <= graph.terms.mostMetres
    else { return nil }
    guard
      let rest = bound.least(next)
    else { return nil }
    next.promise = prices.fixed + next.money + rest
    return next.promise < threshold ? next : nil
  }

  /// The reduced cost of the route that ends with this label; `nil` when it cannot end.
  func reducedCost(_ label: RouteLabel) -> Int64? {
    guard let seconds = closing(label) else { return nil }
    let arc = Int(label.node) * (graph.count + 1) + graph.count
    let money = label.money + Int64(graph.metres[arc]) * graph.terms.metre
    return prices.fixed + money + graph.terms.timeMoney(seconds)
  }

  /// The shortest time of the route that ends with this label; `nil` when it cannot end.
  private func closing(_ label: RouteLabel) -> Int32? {
    let arc = Int(label.node) * (graph.count + 1) + graph.count
    guard graph.times[arc] >= 0 else { return nil }
    let elapsed = label.resources[RouteLabel.elapsed] + graph.times[arc]
    let earliest = label.resources[RouteLabel.earliest] + graph.times[arc]
    let latest = min(label.latest, graph.terms.latestEnd - elapsed)
    guard earliest <= graph.terms.latestEnd else { return nil }
    let seconds = max(elapsed, earliest - latest)
    guard seconds <= graph.terms.longest,
      label.metres + graph.metres[arc] <= graph.terms.mostMetres
    else { return nil }
    return seconds
  }

  /// The route that ends with a label.
  func column(_ place: Int32, of labels: [RouteLabel]) -> Column? {
    let label = labels[Int(place)]
    guard let seconds = closing(label) else { return nil }
    var (clients, visits) = ([Int](), Int64(0))
    var here = place
    while here >= 0 {
      let node = Int(labels[Int(here)].node)
      clients.append(graph.clients[node])
      visits += graph.visitMoney[node] / 1_000
      here = labels[Int(here)].parent
    }
    let arc = Int(label.node) * (graph.count + 1) + graph.count
    let metres = label.metres + graph.metres[arc]
    return Column(
      vehicle: graph.vehicle, clients: clients.reversed(),
      cost: graph.terms.cost(metres: metres, seconds: seconds) + visits)
  }
}
