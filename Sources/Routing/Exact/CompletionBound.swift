/// The least that the rest of a route can add, by node, by the time that the route has taken and by
/// what it has visited near the node: walks home that remember the demands near each place, loads
/// and windows left out (ng-relaxation of Baldacci, Mingozzi and Roberti 2011,
/// doi:10.1287/opre.1110.0975, run backwards).
///
/// Times are rounded down to steps, so that the bound stays one; the convex price of time is exact
/// at the steps.
struct CompletionBound {
  /// Demands remembered at each node besides its own.
  private static let remembered = 5
  private static let sets = 1 << remembered
  /// No way home.
  private static let none = Int64.max / 4

  /// `(node * steps + step) * sets + visited`: least over the walks that avoid `visited`.
  private let table: [Int64]
  private let steps: Int
  private let step: Int32
  /// Bits of the demands remembered at each node, `node * remembered + place`; zero where there are
  /// fewer.
  private let bits: [UInt64]

  init(_ graph: SlotGraph, _ prices: SlotPrices) {
    let bits = Self.nearest(graph)
    let step = Self.step(graph)
    let steps = step < 1 ? 0 : Int(graph.terms.longest / step) + 1
    (self.bits, self.step) = (bits, max(1, step))
    guard steps > 0, steps <= 2_000 else {
      (table, self.steps) = ([], 0)
      return
    }
    self.steps = steps
    table = Self.avoiding(
      Self.walks(graph, prices, Crossings(graph, bits), step: step, steps: steps))
  }

  /// No way home from a label at `node` adds less; `nil` when there is no way home.
  @inline(__always) func least(node: Int, duration: Int32, visited: UInt64) -> Int64? {
    if steps == 0 { return -Self.none }
    let now = Int(duration / step)
    guard now < steps else { return nil }
    var set = 0
    for place in 0..<Self.remembered where visited & bits[node * Self.remembered + place] != 0 {
      set |= 1 << place
    }
    let value = table[(node * steps + now) * Self.sets + set]
    return value >= Self.none ? nil : value
  }

  /// A minute, or less where some arc is shorter; zero where one takes no time.
  private static func step(_ graph: SlotGraph) -> Int32 {
    let side = graph.count + 1
    var least = Int32(60)
    for tail in 0..<graph.count {
      for head in 0..<graph.count
      where graph.demand[tail] != graph.demand[head] && graph.times[tail * side + head] >= 0 {
        least = min(least, graph.times[tail * side + head] + graph.service[head])
      }
    }
    return least
  }

  private static func nearest(_ graph: SlotGraph) -> [UInt64] {
    let side = graph.count + 1
    return (0..<graph.count).flatMap { node -> [UInt64] in
      let others = (0..<graph.count).filter {
        graph.demand[$0] != graph.demand[node] && graph.times[$0 * side + node] >= 0
      }.sorted { (graph.times[$0 * side + node], $0) < (graph.times[$1 * side + node], $1) }
      var near: [UInt64] = []
      for other in others where near.count < remembered && !near.contains(graph.demand[other]) {
        near.append(graph.demand[other])
      }
      return near + [UInt64](repeating: 0, count: remembered - near.count)
    }
  }

  /// What a set remembered at the head of an arc becomes at its tail; -1 where the walk has been at
  /// the tail's demand.
  private struct Crossings {
    let table: [Int8]

    init(_ graph: SlotGraph, _ bits: [UInt64]) {
      let count = graph.count
      func place(of demand: UInt64, at node: Int) -> Int? {
        (0..<remembered).first { bits[node * remembered + $0] == demand }
      }
      var table = [Int8](repeating: -1, count: count * count * sets)
      for head in 0..<count {
        for tail in 0..<count where graph.demand[head] != graph.demand[tail] {
          let own = place(of: graph.demand[tail], at: head)
          let moved = (0..<remembered).map { at -> Int in
            let bit = bits[head * remembered + at]
            return bit == 0 ? 0 : place(of: bit, at: tail).map { 1 << $0 } ?? 0
          }
          let start = place(of: graph.demand[head], at: tail).map { 1 << $0 } ?? 0
          for set in 0..<sets where own.map({ set >> $0 & 1 == 0 }) ?? true {
            var at = start
            for bit in 0..<remembered where set >> bit & 1 == 1 { at |= moved[bit] }
            table[(head * count + tail) * sets + set] = Int8(at)
          }
        }
      }
      self.table = table
    }
  }

  /// Least walks home by node, step and what they remember.
  private static func walks(
    _ graph: SlotGraph, _ prices: SlotPrices, _ crossings: Crossings, step: Int32, steps: Int
  ) -> [Int64] {
    let (count, side) = (graph.count, graph.count + 1)
    var table = [Int64](repeating: none, count: count * steps * sets)
    for now in (0..<steps).reversed() {
      let time = Int32(now) * step
      for tail in 0..<count {
        let at = (tail * steps + now) * sets
        let back = graph.times[tail * side + count]
        if back >= 0, time + back <= graph.terms.longest {
          let way = Int64(graph.metres[tail * side + count]) * graph.terms.metre
          table[at] = way + graph.terms.timeMoney(time + back)
        }
        for head in 0..<count where graph.demand[head] != graph.demand[tail] {
          let arc = tail * side + head
          guard graph.times[arc] >= 0 else { continue }
          let next = Int((time + graph.times[arc] + graph.service[head]) / step)
          guard next < steps else { continue }
          let way = Int64(graph.metres[arc]) * graph.terms.metre + prices.visit[head]
          let from = (head * steps + next) * sets
          let crossing = (head * count + tail) * sets
          for set in 0..<sets {
            let rest = table[from + set]
            guard rest < none else { continue }
            let to = crossings.table[crossing + set]
            if to >= 0 { table[at + Int(to)] = min(table[at + Int(to)], rest + way) }
          }
        }
      }
    }
    return table
  }

  /// From "remembers exactly" to "avoids": the least over all sets that share nothing.
  private static func avoiding(_ walks: [Int64]) -> [Int64] {
    var table = walks
    for start in stride(from: 0, to: table.count, by: sets) {
      // Least over subsets of each set first, then by complement.
      for bit in 0..<remembered {
        for set in 0..<sets where set >> bit & 1 == 1 {
          table[start + set] = min(table[start + set], table[start + set ^ (1 << bit)])
        }
      }
      for set in 0..<(sets / 2) { table.swapAt(start + set, start + (sets - 1 - set)) }
    }
    return table
  }
}
