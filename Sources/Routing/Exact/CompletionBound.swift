internal import Kernels

/// The least that the rest of a route can add, by node, by the time that the route has taken and by
/// what it has visited near the node: walks home that remember the demands near each place, loads
/// and windows left out (ng-relaxation of Baldacci, Mingozzi and Roberti 2011,
/// doi:10.1287/opre.1110.0975, run backwards).
///
/// Times are rounded down to steps, so that the bound stays one; the convex price of time is exact
/// at the steps.
struct CompletionBound {
  /// How fine a bound is.
  struct Grain {
    /// Demands remembered at each node besides its own.
    var remembered: Int
    /// Step of time in seconds, a power of two, or less where some arc is shorter.
    var step: Int32
    /// Parts of the day in which loading may begin; windows tell more of each the shorter it is.
    var starts: Int32 = 1
    /// Levels of the load that tells most, at most.
    var loads = 1
    var sets: Int { 1 << remembered }

    /// To guide a search that may miss routes.
    static let rough = Grain(remembered: 2, step: 128)
    /// Some twenty times the work of ``rough``, and few labels outlive it.
    static let fine = Grain(remembered: 5, step: 64)

    /// For vehicles whose labels are too many with ``fine``: whatever makes the bound better there,
    /// tried out on coarse tables.
    static func suited(to graph: SlotGraph, _ prices: SlotPrices) -> Grain {
      let coarse = Grain(remembered: 3, step: 128)
      func floor(_ grain: Grain) -> Int64 {
        let growth = RouteGrowth(graph, prices, grain, threshold: .max)
        var least = Int64.max
        growth.grow(growth.start, parent: -1) { least = min(least, $0.promise) }
        return least
      }
      let plain = floor(coarse)
      // Without any first visit there is nothing to bound.
      guard plain < .max else { return .rough }
      func helps(_ grain: Grain) -> Bool { floor(grain) - abs(plain) / 10 > plain }
      let isFull = helps(Grain(remembered: 3, step: 128, loads: 16))
      let isTimely = helps(Grain(remembered: 3, step: 128, starts: 4))
      return Grain(
        remembered: isFull ? 6 : 7, step: 64, starts: isTimely ? 4 : 1, loads: isFull ? 16 : 1)
    }
  }

  /// No way home.
  private static let none = Int64.max / 4

  /// `((part * nodes + node) * steps + step) * sets + visited`: least over the walks that avoid
  /// `visited`, when loading begins in that part of the day.
  private let tables: [CompletionWalks]
  /// Ends of the parts of the day, the first beginning included.
  private let starts: [Int32]
  private let nodes: Int
  private let steps: Int
  /// Steps are two to this power in seconds.
  private let shift: Int32
  /// Bits of the demands remembered at each node, `node * remembered + place`; zero where there are
  /// fewer.
  private let bits: [UInt64]

  private let grain: Grain
  private let loads: LoadSteps

  init(_ graph: SlotGraph, _ prices: SlotPrices, _ grain: Grain) {
    let bits = Self.tempting(graph, prices, grain.remembered)
    let step = Self.step(graph, grain.step)
    let steps = step < 1 ? 0 : Int(graph.terms.longest / step) + 1
    shift = Int32(max(1, step).trailingZeroBitCount)
    (self.bits, self.grain, nodes) = (bits, grain, graph.count)
    loads = LoadSteps(graph, most: grain.loads)
    let (first, last) = (graph.terms.earliestStart, graph.terms.latestEnd)
    let starts = (0...grain.starts).map { first + (last - first) / grain.starts * $0 }
    self.starts = starts.dropLast() + [last]
    guard steps > 0, steps <= 2_000 else {
      (tables, self.steps) = ([], 0)
      return
    }
    self.steps = steps
    let crossings = Crossings(graph, bits, grain)
    tables = zip(self.starts, self.starts.dropFirst()).map { [loads] from, to in
      var walks = CompletionWalks(graph, prices, grain, loads, step: max(1, step), steps: steps)
      walks.walk(from...to, crossings)
      return walks
    }
  }

  /// No way home from `label` adds less; `nil` when there is no way home.
  @inline(__always) func least(_ label: RouteLabel) -> Int64? {
    if steps == 0 { return -Self.none }
    let (node, duration) = (Int(label.node), label.duration)
    var set = 0
    let remembered = grain.remembered
    for place in 0..<remembered where label.visited & bits[node * remembered + place] != 0 {
      set |= 1 << place
    }
    let level = loads.level(label.resources)
    var least = Self.none
    var part = 0
    // Whoever begins in a part has been on the way at least since its end.
    while part < starts.count - 1, starts[part] <= label.latest {
      let elapsed = max(duration, label.resources[RouteLabel.earliest] &- starts[part + 1])
      let now = Int(elapsed >> shift)
      if now < steps {
        let place = ((node * steps + now) * grain.sets + set) * loads.count + level
        let rest = tables[part].table[place]
        if rest < CompletionWalks.none { least = min(least, Int64(rest) * tables[part].quantum) }
      }
      part += 1
    }
    return least >= Self.none ? nil : least
  }

  /// At most the shortest arc, and a power of two; zero where an arc takes no time.
  private static func step(_ graph: SlotGraph, _ most: Int32) -> Int32 {
    let side = graph.count + 1
    var least = most
    for tail in 0..<graph.count {
      for head in 0..<graph.count
      where graph.demand[tail] != graph.demand[head] && graph.times[tail * side + head] >= 0 {
        let time = graph.times[tail * side + head] + graph.service[head]
        while least > time { least /= 2 }
      }
    }
    return least
  }

  /// The demands that a walk would most like to come back to from each node: those that earn the
  /// most beyond the way there and back. (The nearest ones, which others take, bound much worse.)
  private static func tempting(
    _ graph: SlotGraph, _ prices: SlotPrices, _ remembered: Int
  ) -> [UInt64] {
    let side = graph.count + 1
    var earned: [UInt64: Int64] = [:]
    for node in 0..<graph.count {
      earned[graph.demand[node]] = max(earned[graph.demand[node]] ?? 0, -prices.visit[node])
    }
    return (0..<graph.count).flatMap { node -> [UInt64] in
      let loss = (0..<graph.count).map { other in
        let arc = other * side + node
        let way = Int64(graph.metres[arc]) * graph.terms.metre
        return 2 * (way + graph.terms.timeMoney(graph.times[arc]))
          - (earned[graph.demand[other]] ?? 0)
      }
      let others = (0..<graph.count).filter {
        graph.demand[$0] != graph.demand[node] && graph.times[$0 * side + node] >= 0
      }.sorted { (loss[$0], $0) < (loss[$1], $1) }
      var best: [UInt64] = []
      for other in others where best.count < remembered && !best.contains(graph.demand[other]) {
        best.append(graph.demand[other])
      }
      return best + [UInt64](repeating: 0, count: remembered - best.count)
    }
  }
}
