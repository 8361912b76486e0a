import Quantities

/// What to look at next in the search of repairs: cheapest first, then in the order of asking.
struct RepairQueue {
  enum Step {
    /// Whether the week with these changes can be served.
    case ask([Int])
    /// Which changes a change that does not suffice is joined with.
    case pair(Int)
  }

  private var steps: [(price: MicroEuros, number: Int, step: Step)] = []
  private var count = 0

  mutating func push(_ step: Step, price: MicroEuros) {
    steps.append((price, count, step))
    count += 1
  }

  private var place: Int? {
    steps.indices.min {
      (steps[$0].price, steps[$0].number) < (steps[$1].price, steps[$1].number)
    }
  }

  /// The next; `nil` when nothing is left.
  var next: (price: MicroEuros, step: Step)? {
    place.map { (steps[$0].price, steps[$0].step) }
  }

  /// Takes the next away.
  mutating func pop() {
    if let place { steps.remove(at: place) }
  }
}
