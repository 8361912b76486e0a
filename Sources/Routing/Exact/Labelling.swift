/// Finds the routes of one vehicle with the least reduced costs, by labels and dominance
/// (Desrochers, Desrosiers and Solomon 1992, doi:10.1287/opre.40.2.342; memories as in Baldacci,
/// Mingozzi and Roberti 2011, doi:10.1287/opre.1110.0975).
struct Labelling {
  /// How carefully labels are compared.
  enum Care {
    /// By times and money only: quick, may miss routes.
    case coarse
    /// By everything but what has been visited: less quick, misses less.
    case middling
    /// By everything: nothing is missed.
    case full
  }

  /// A route found.
  struct Found {
    let reducedCost: Int64
    let label: Int32
  }

  let growth: RouteGrowth
  let care: Care
  private(set) var labels: [RouteLabel] = []
  private(set) var found: [Found] = []
  /// Labels at each node, by money.
  private var places: [Standings]

  init(_ growth: RouteGrowth, care: Care) {
    self.growth = growth
    self.care = care
    places = Array(repeating: Standings(), count: growth.graph.count)
  }

  /// Grows all labels, one visit at a time.
  mutating func run() {
    let growth = self.growth
    growth.grow(growth.start, parent: -1) { insert($0) }
    var place = 0
    while place < labels.count {
      let label = labels[place]
      if !label.isDominated { growth.grow(label, parent: Int32(place)) { insert($0) } }
      place += 1
    }
  }

  /// Keeps a label unless a better one stands at its node, and strikes out the worse.
  private mutating func insert(_ label: RouteLabel) {
    let node = Int(label.node)
    guard places[node].admit(Standing(label, Int32(labels.count)), care, growth.prices, strike: {
      labels[Int($0)].isDominated = true
    }) else { return }
    labels.append(label)
    if let reduced = growth.reducedCost(label), reduced < growth.threshold {
      found.append(Found(reducedCost: reduced, label: Int32(labels.count - 1)))
    }
  }
}

/// What of a label is compared.
struct Standing: BitwiseCopyable {
  let resources: SIMD16<Int32>
  let money: Int64
  let visited: UInt64
  let halves: UInt64
  let label: Int32

  init(_ label: RouteLabel, _ place: Int32) {
    resources = label.resources
    money = label.money
    visited = label.visited
    halves = label.halves
    self.label = place
  }

  @inline(__always)
  func dominates(_ other: Standing, _ care: Labelling.Care, _ prices: SlotPrices) -> Bool {
    if care == .coarse {
      return money <= other.money && resources[0] <= other.resources[0]
        && resources[1] <= other.resources[1]
    }
    guard care == .middling || visited & ~other.visited == 0,
      !any(resources .> other.resources)
    else { return false }
    let more = halves & ~other.halves
    if more == 0 || care == .middling { return money <= other.money }
    return money + prices.penalty(more) <= other.money
  }
}

/// The labels at one node that none dominates, cheapest first.
struct Standings {
  private var list: [Standing] = []

  /// Puts `label` in unless one that is there dominates it; tells of those that it dominates.
  mutating func admit(
    _ label: Standing, _ care: Labelling.Care, _ prices: SlotPrices, strike: (Int32) -> Void
  ) -> Bool {
    var place = 0
    while place < list.count, list[place].money <= label.money {
      if list[place].dominates(label, care, prices) { return false }
      place += 1
    }
    var kept = place
    for later in place..<list.count {
      if label.dominates(list[later], care, prices) {
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
