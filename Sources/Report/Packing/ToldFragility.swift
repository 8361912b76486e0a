internal import PlanningModel

/// Which goods the table of products calls fragile, firm or neither.
struct ToldFragility {
  private let names: Set<[String]>

  init(_ week: Week) {
    names = Set(
      week.products.filter { $0.fragility != nil }.map { [$0.producer, $0.product, $0.variant] })
  }

  /// Whether a row for the line's product says what it bears.
  func holds(_ line: OrderLine) -> Bool {
    [line.producer, ""].contains { producer in
      [line.variant, ""].contains { names.contains([producer, line.product, $0]) }
    }
  }
}
