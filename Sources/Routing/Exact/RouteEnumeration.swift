/// All sets of clients that some route of one vehicle may visit at a reduced cost below the
/// threshold, each with its cheapest route (Baldacci, Christofides and Mingozzi 2008,
/// doi:10.1007/s10107-007-0178-5).
///
/// A route is dropped only for one of the same clients and the same last one that is nowhere worse.
struct RouteEnumeration {
  private struct Key: Hashable {
    let choice: SIMD2<UInt64>
    let node: Int16
  }

  let growth: RouteGrowth
  private(set) var labels: [RouteLabel] = []
  private var newest: [Key: Int32] = [:]

  /// Least reduced cost of the columns; zero where none is below.
  private(set) var least: Int64 = 0
  /// No route has a smaller reduced cost, known from the first visits on.
  private(set) var floor: Int64 = 0
  init(_ growth: RouteGrowth) { self.growth = growth }

  /// The columns, one a set, cheapest first; `nil` when more than `most` labels are needed.
  mutating func columns(most: Int) -> [Column]? {
    let growth = self.growth
    growth.grow(growth.start, parent: -1) { insert($0) }
    floor = labels.map(\.promise).min() ?? 0
    var place = 0
    while place < labels.count {
      if labels.count > most { return nil }
      let label = labels[place]
      if !label.isDominated { growth.grow(label, parent: Int32(place)) { insert($0) } }
      place += 1
    }
    return cheapest()
  }

  private mutating func insert(_ label: RouteLabel) {
    let key = Key(choice: label.choice, node: label.node)
    let head = newest[key] ?? -1
    var place = head
    while place >= 0 {
      let other = labels[Int(place)]
      if !other.isDominated {
        if Self.isNowhereWorse(other, label) { return }
        if Self.isNowhereWorse(label, other) { labels[Int(place)].isDominated = true }
      }
      place = other.next
    }
    newest[key] = Int32(labels.count)
    labels.append(label)
    labels[labels.count - 1].next = head
  }

  private static func isNowhereWorse(_ a: RouteLabel, _ b: RouteLabel) -> Bool {
    a.metres <= b.metres && !any(a.resources .> b.resources)
  }

  private mutating func cheapest() -> [Column] {
    var best: [SIMD2<UInt64>: (reduced: Int64, place: Int32)] = [:]
    var order: [SIMD2<UInt64>] = []
    for (place, label) in labels.enumerated() {
      guard let reduced = growth.reducedCost(label), reduced < growth.threshold else { continue }
      least = min(least, reduced)
      if let held = best[label.choice] {
        if held.reduced <= reduced { continue }
      } else {
        order.append(label.choice)
      }
      best[label.choice] = (reduced, Int32(place))
    }
    order.sort { (best[$0]?.reduced ?? 0) < (best[$1]?.reduced ?? 0) }
    return order.compactMap { best[$0].flatMap { growth.column($0.place, of: labels) } }
  }
}
