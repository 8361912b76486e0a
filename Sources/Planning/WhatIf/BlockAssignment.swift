import PlanningModel
import Quantities
import Routing

/// Gives each block of stops to somebody: most baskets first, then the least cost.
///
/// Branch and bound over the blocks; each person and each truck is used once. Weeks have some ten
/// blocks and twenty ways to drive, so the choice is exact; beyond ``mostNodes`` it is the best met.
struct BlockAssignment {
  private static let mostNodes = 500_000

  /// The route of each block; `nil` where nobody takes it.
  let routes: [Route?]

  init(_ blocks: [PlanReplay.Block], _ replay: RoundTransfer) {
    let slots = replay.problem.slots
    var options = blocks.map { block in
      slots.indices.compactMap { replay.route($0, block.visits, block.clock) }
        .sorted { ($0.cost.total, $0.vehicle) < ($1.cost.total, $1.vehicle) }
    }
    for place in blocks.indices where options[place].isEmpty {
      // Nobody can take all of it: who had it keeps what can be kept.
      let kept = blocks[place].slot.flatMap {
        replay.longest($0, blocks[place].visits, blocks[place].clock)
      }
      options[place] = kept.map { [$0] } ?? []
    }
    var search = Search(
      options: options, baskets: options.map { $0.first.map { replay.baskets($0.visits) } ?? 0 },
      slots: slots)
    search.visit(0, Search.Value(lost: 0, cost: .zero))
    routes = search.best
  }

  private struct Search {
    struct Value: Comparable {
      var lost: Int
      var cost: MicroEuros
      static func < (a: Value, b: Value) -> Bool { (a.lost, a.cost) < (b.lost, b.cost) }
    }
    let options: [[Route]]
    let baskets: [Int]
    let slots: [Slot]
    /// The least that the blocks from each place on can cost.
    let rest: [Value]
    var chosen: [Route?]
    var best: [Route?]
    var bestValue: Value?
    var nodes = 0
    var drivers: Set<Int> = []
    var trucks: Set<Int> = []

    init(options: [[Route]], baskets: [Int], slots: [Slot]) {
      (self.options, self.baskets, self.slots) = (options, baskets, slots)
      chosen = Array(repeating: nil, count: options.count)
      best = chosen
      var rest = [Value(lost: 0, cost: .zero)]
      for place in options.indices.reversed() {
        let next = rest[rest.count - 1]
        rest.append(
          Value(
            lost: next.lost, cost: next.cost + (options[place].first?.cost.total ?? .zero)))
      }
      self.rest = rest.reversed()
    }

    mutating func visit(_ place: Int, _ value: Value) {
      nodes += 1
      guard nodes <= BlockAssignment.mostNodes || bestValue == nil else { return }
      guard place < options.count else {
        if bestValue.map({ value < $0 }) ?? true { (best, bestValue) = (chosen, value) }
        return
      }
      let bound = Value(lost: value.lost, cost: value.cost + rest[place].cost)
      // With a basket left the rest may cost less than its best.
      if let bestValue,
        bound.lost > bestValue.lost
          || (bound.lost == bestValue.lost && bound.cost >= bestValue.cost)
      {
        return
      }
      for route in options[place] {
        let slot = slots[route.vehicle]
        guard !drivers.contains(slot.driver),
          slot.truck.map({ !trucks.contains($0) }) ?? true
        else { continue }
        drivers.insert(slot.driver)
        if let truck = slot.truck { trucks.insert(truck) }
        chosen[place] = route
        visit(place + 1, Value(lost: value.lost, cost: value.cost + route.cost.total))
        chosen[place] = nil
        drivers.remove(slot.driver)
        if let truck = slot.truck { trucks.remove(truck) }
      }
      visit(place + 1, Value(lost: value.lost + baskets[place], cost: value.cost))
    }
  }
}
