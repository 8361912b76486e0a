/// Looks for routes of one vehicle with low reduced costs by labels and dominance (Desrochers,
/// Desrosiers and Solomon 1992, doi:10.1287/opre.40.2.342), comparing too little for a proof: what
/// was visited is overlooked, so that few labels stand.
struct QuickLabelling {
  let growth: RouteGrowth
  /// Whether loads and stops are compared too: slower, and finds more.
  let comparesLoads: Bool
  private(set) var labels: [RouteLabel] = []
  private var found: [(reducedCost: Int64, label: Int32)] = []
  private var standings: [Standings]

  init(_ growth: RouteGrowth, comparesLoads: Bool) {
    self.growth = growth
    self.comparesLoads = comparesLoads
    standings = Array(repeating: Standings(), count: growth.graph.count)
  }

  /// Up to `count` routes below the threshold, the least reduced costs first; no more than `most`
  /// labels are made.
  mutating func columns(_ count: Int, most: Int) -> [Column] {
    let growth = self.growth
    growth.grow(growth.start, parent: -1) { insert($0) }
    var place = 0
    while place < labels.count, labels.count < most {
      let label = labels[place]
      if !label.isDominated { growth.grow(label, parent: Int32(place)) { insert($0) } }
      place += 1
    }
    found.sort { ($0.reducedCost, $0.label) < ($1.reducedCost, $1.label) }
    return found.prefix(count).compactMap { growth.column($0.label, of: labels) }
  }

  private mutating func insert(_ label: RouteLabel) {
    let standing = Standing(
      resources: label.resources, money: label.money, label: Int32(labels.count))
    let isIn = standings[Int(label.node)].admit(standing, comparesLoads) {
      labels[Int($0)].isDominated = true
    }
    guard isIn else { return }
    labels.append(label)
    if let reduced = growth.reducedCost(label), reduced < growth.threshold {
      found.append((reduced, standing.label))
    }
  }
}

/// What of a label is compared.
private struct Standing: BitwiseCopyable {
  let resources: SIMD8<Int32>
  let money: Int64
  let label: Int32

  @inline(__always) func dominates(_ other: Standing, _ comparesLoads: Bool) -> Bool {
    guard money <= other.money else { return false }
    if comparesLoads { return !any(resources .> other.resources) }
    return resources[0] <= other.resources[0] && resources[1] <= other.resources[1]
  }
}

/// The labels at one node that none dominates, cheapest first.
private struct Standings {
  private var list: [Standing] = []

  /// Puts `label` in unless one that is there dominates it; tells of those that it dominates.
  mutating func admit(
    _ label: Standing, _ comparesLoads: Bool, strike: (Int32) -> Void
  ) -> Bool {
    var place = 0
    while place < list.count, list[place].money <= label.money {
      if list[place].dominates(label, comparesLoads) { return false }
      place += 1
    }
    var kept = place
    for later in place..<list.count {
      if label.dominates(list[later], comparesLoads) {
        strike(list[later].label)
      } else {
        if kept != later { list[kept] = list[later] }
        kept += 1
      }
    }
    list.removeLast(list.count - kept)
    list.insert(label, at: place)
    return true
  }
}
