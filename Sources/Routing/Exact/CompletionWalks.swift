internal import Kernels

/// Least walks home of one vehicle, backwards in steps of time: the table behind ``CompletionBound``.
///
/// What a walk costs is kept in whole ``quantum``s, rounded down, in 32 bits: the table is read once
/// a label, so its size is its speed. No walk is worth less than all that its demands earn once.
struct CompletionWalks {
  /// No way home.
  static let none: Int32 = 1 << 30
  /// Walks and arcs are shorter; sums of the two stay below ``none`` and above its negative.
  private static let most: Int32 = 1 << 28

  /// Billionths of a euro in one unit of the table.
  let quantum: Int64
  /// `((node * steps + step) * sets + visited) * loads + load`: least over the walks that avoid
  /// `visited`.
  private(set) var table: [Int32] = []

  private let graph: SlotGraph
  private let grain: CompletionBound.Grain
  private let loads: LoadSteps
  private let step: Int32
  private let steps: Int
  /// No walk is worth less.
  private let least: Int32
  private let visit: [Int32]

  init(
    _ graph: SlotGraph, _ prices: SlotPrices, _ grain: CompletionBound.Grain, _ loads: LoadSteps,
    step: Int32, steps: Int
  ) {
    (self.graph, self.grain, self.loads, self.step, self.steps) = (graph, grain, loads, step, steps)
    let earned = Self.earned(graph, prices)
    let quantum = max(1_000, earned / Int64(Self.most / 2) + 1)
    self.quantum = quantum
    least = Int32(clamping: -earned / quantum - 1)
    visit = prices.visit.map { Self.floor($0, quantum) }
  }

  /// Fills the table with the walks of routes that begin loading in `start`.
  mutating func walk(_ start: ClosedRange<Int32>, _ crossings: Crossings) {
    let width = grain.sets * loads.count
    let table = UncheckedBuffer<Int32>(repeating: Self.none, count: graph.count * steps * width)
    let moves = UncheckedBuffer<Int8>(crossings.table)
    let levels = graph.use.map { loads.level($0) }
    for now in (0..<steps).reversed() {
      for tail in 0..<graph.count where (Int32(now) + 1) * step > graph.reach[tail] {
        // No route is at the tail sooner.
        let time = max(Int32(now) * step, graph.reach[tail])
        let row = (tail * steps + now) * width
        setHome(table, tail, time, start, row)
        for head in 0..<graph.count where graph.demand[head] != graph.demand[tail] {
          let arc = tail * (graph.count + 1) + head
          guard let next = place(head, after: time, arc, start) else { continue }
          let way = Self.floor(Int64(graph.metres[arc]) * graph.terms.metre, quantum) + visit[head]
          let move = (tail * graph.count + head) * grain.sets
          for set in 0..<grain.sets where moves[move + set] >= 0 {
            let from = next * width + Int(moves[move + set]) * loads.count + levels[head]
            extend(table, from, row + set * loads.count, levels: loads.count - levels[head], way)
          }
        }
        settle(table, row..<(row + width))
      }
    }
    self.table = (0..<table.count).map { table[$0] }
  }

  /// Which node and step come after an arc; `nil` where the head cannot be served in time.
  @inline(__always)
  private func place(
    _ head: Int, after time: Int32, _ arc: Int, _ start: ClosedRange<Int32>
  ) -> Int? {
    guard graph.times[arc] >= 0,
      let begin = graph.begin(head, after: time + graph.times[arc], start)
    else { return nil }
    let done = begin + graph.service[head]
    let next = Int(done / step)
    return next < steps && done <= graph.limit[head] ? head * steps + next : nil
  }

  /// Lets walks of one set be continued backwards by an arc; there is at least one level.
  @inline(__always)
  private func extend(
    _ table: borrowing UncheckedBuffer<Int32>, _ from: Int, _ to: Int, levels: Int, _ way: Int32
  ) {
    table[to] = min(table[to], table[from] &+ way)
    for level in 1..<max(1, levels) {
      table[to + level] = min(table[to + level], table[from + level] &+ way)
    }
  }

  /// Lets a row begin with the way home from `tail`.
  private func setHome(
    _ table: borrowing UncheckedBuffer<Int32>, _ tail: Int, _ time: Int32,
    _ start: ClosedRange<Int32>, _ row: Int
  ) {
    let arc = tail * (graph.count + 1) + graph.count
    let back = graph.times[arc]
    guard back >= 0, time + back <= graph.terms.longest,
      start.lowerBound + time + back <= graph.terms.latestEnd
    else { return }
    let money = Int64(graph.metres[arc]) * graph.terms.metre + graph.terms.timeMoney(time + back)
    let home = Self.floor(money, quantum)
    for place in row..<(row + grain.sets * loads.count) { table[place] = home }
  }

  /// Tells walks from none again after sums were made of both.
  private func settle(_ table: borrowing UncheckedBuffer<Int32>, _ row: Range<Int>) {
    for place in row {
      let value = table[place]
      table[place] = value > Self.none / 2 ? Self.none : max(least, min(Self.most, value))
    }
  }

  private static func floor(_ money: Int64, _ quantum: Int64) -> Int32 {
    let whole = money / quantum
    let down = whole * quantum > money ? whole - 1 : whole
    return Int32(clamping: max(-Int64(most) / 2, min(Int64(most) / 2, down)))
  }

  /// What all demands earn together, each by its best way.
  private static func earned(_ graph: SlotGraph, _ prices: SlotPrices) -> Int64 {
    var best: [UInt64: Int64] = [:]
    for node in 0..<graph.count {
      best[graph.demand[node]] = max(best[graph.demand[node]] ?? 0, -prices.visit[node])
    }
    return best.values.reduce(0, +)
  }
}

/// What the demands remembered at the tail of an arc become at its head; -1 where the head's demand
/// is one of them.
struct Crossings {
  let table: [Int8]

  /// - Parameter bits: demands remembered at each node.
  init(_ graph: SlotGraph, _ bits: [UInt64], _ grain: CompletionBound.Grain) {
    let (remembered, sets, count) = (grain.remembered, grain.sets, graph.count)
    func place(of demand: UInt64, at node: Int) -> Int? {
      demand == 0 ? nil : (0..<remembered).first { bits[node * remembered + $0] == demand }
    }
    var table = [Int8](repeating: -1, count: count * count * sets)
    for tail in 0..<count {
      for head in 0..<count where graph.demand[head] != graph.demand[tail] {
        let own = place(of: graph.demand[head], at: tail)
        let left = place(of: graph.demand[tail], at: head).map { 1 << $0 } ?? 0
        let moved = (0..<remembered).map { at in
          place(of: bits[tail * remembered + at], at: head).map { 1 << $0 } ?? 0
        }
        for set in 0..<sets where own.map({ set >> $0 & 1 == 0 }) ?? true {
          var to = left
          for bit in 0..<remembered where set >> bit & 1 == 1 { to |= moved[bit] }
          table[(tail * count + head) * sets + set] = Int8(to)
        }
      }
    }
    self.table = table
  }
}
