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
    let remembered: Int
    /// Step of time in seconds, or less where some arc is shorter.
    let step: Int32
    /// Parts of the day in which loading may begin; windows tell more of each the shorter it is.
    let starts: Int32
    var sets: Int { 1 << remembered }

    /// To guide a search that may miss routes.
    static let rough = Grain(remembered: 2, step: 120, starts: 1)
    /// Some twenty times the work of ``rough``, and few labels outlive it.
    static let fine = Grain(remembered: 5, step: 60, starts: 1)
    /// For vehicles whose clients' windows are what decides.
    static let finest = Grain(remembered: 5, step: 60, starts: 6)
  }

  /// No way home.
  private static let none = Int64.max / 4

  /// `((part * nodes + node) * steps + step) * sets + visited`: least over the walks that avoid
  /// `visited`, when loading begins in that part of the day.
  private let table: [Int64]
  /// Ends of the parts of the day, the first beginning included.
  private let starts: [Int32]
  private let nodes: Int
  private let steps: Int
  private let step: Int32
  /// Bits of the demands remembered at each node, `node * remembered + place`; zero where there are
  /// fewer.
  private let bits: [UInt64]

  private let grain: Grain

  init(_ graph: SlotGraph, _ prices: SlotPrices, _ grain: Grain) {
    let bits = Self.nearest(graph, grain.remembered)
    let step = Self.step(graph, grain.step)
    let steps = step < 1 ? 0 : Int(graph.terms.longest / step) + 1
    (self.bits, self.step, self.grain, nodes) = (bits, max(1, step), grain, graph.count)
    let (first, last) = (graph.terms.earliestStart, graph.terms.latestEnd)
    let starts = (0...grain.starts).map { first + (last - first) / grain.starts * $0 }
    self.starts = starts.dropLast() + [last]
    guard steps > 0, steps <= 2_000 else {
      (table, self.steps) = ([], 0)
      return
    }
    self.steps = steps
    let crossings = Crossings(graph, bits, grain)
    table = zip(self.starts, self.starts.dropFirst()).flatMap { from, to in
      Self.avoiding(
        Self.walks(graph, prices, crossings, grain.sets, from...to, step: step, steps: steps),
        grain)
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
    var least = Self.none
    var part = 0
    // Whoever begins in a part has been on the way at least since its end.
    while part < starts.count - 1, starts[part] <= label.latest {
      let elapsed = max(duration, label.resources[RouteLabel.earliest] &- starts[part + 1])
      let now = Int(elapsed / step)
      if now < steps {
        least = min(least, table[((part * nodes + node) * steps + now) * grain.sets + set])
      }
      part += 1
    }
    return least >= Self.none ? nil : least
  }

  /// At most the shortest arc; zero where one takes no time.
  private static func step(_ graph: SlotGraph, _ most: Int32) -> Int32 {
    let side = graph.count + 1
    var least = most
    for tail in 0..<graph.count {
      for head in 0..<graph.count
      where graph.demand[tail] != graph.demand[head] && graph.times[tail * side + head] >= 0 {
        least = min(least, graph.times[tail * side + head] + graph.service[head])
      }
    }
    return least
  }

  private static func nearest(_ graph: SlotGraph, _ remembered: Int) -> [UInt64] {
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

    init(_ graph: SlotGraph, _ bits: [UInt64], _ grain: Grain) {
      let (remembered, sets) = (grain.remembered, grain.sets)
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

  /// Least walks home by node, step and what they remember, when loading begins in `start`.
  private static func walks(
    _ graph: SlotGraph, _ prices: SlotPrices, _ crossings: Crossings, _ sets: Int,
    _ start: ClosedRange<Int32>, step: Int32, steps: Int
  ) -> [Int64] {
    let (count, side) = (graph.count, graph.count + 1)
    let table = UncheckedBuffer<Int64>(repeating: none, count: count * steps * sets)
    let moves = UncheckedBuffer<Int8>(crossings.table)
    for now in (0..<steps).reversed() {
      let time = Int32(now) * step
      for tail in 0..<count {
        let at = (tail * steps + now) * sets
        let back = graph.times[tail * side + count]
        if back >= 0, time + back <= graph.terms.longest,
          start.lowerBound + time + back <= graph.terms.latestEnd
        {
          let way = Int64(graph.metres[tail * side + count]) * graph.terms.metre
          table[at] = way + graph.terms.timeMoney(time + back)
        }
        for head in 0..<count where graph.demand[head] != graph.demand[tail] {
          let arc = tail * side + head
          guard graph.times[arc] >= 0,
            let begin = graph.begin(head, after: time + graph.times[arc], start)
          else { continue }
          let done = begin + graph.service[head]
          let next = Int(done / step)
          guard next < steps, done <= graph.limit[head] else { continue }
          let way = Int64(graph.metres[arc]) * graph.terms.metre + prices.visit[head]
          let from = (head * steps + next) * sets
          let move = (head * count + tail) * sets
          for set in 0..<sets where table[from + set] < none {
            let to = moves[move + set]
            if to >= 0 {
              table[at + Int(to)] = min(table[at + Int(to)], table[from + set] + way)
            }
          }
        }
      }
    }
    return (0..<table.count).map { table[$0] }
  }

  /// From "remembers exactly" to "avoids": the least over all sets that share nothing.
  private static func avoiding(_ walks: [Int64], _ grain: Grain) -> [Int64] {
    let (remembered, sets) = (grain.remembered, grain.sets)
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
