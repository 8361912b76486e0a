import PlanningModel

/// A week of which some things have been given up.
struct RelaxedWeek: Sendable {
  var week: Week
  /// Relays whose baskets may stay.
  var optional: Set<String> = []

  /// The same question with fewer baskets: what need not go is taken away, except where people are
  /// obliged to drive, for these must find something to bring.
  var trimmed: RelaxedWeek {
    guard !optional.isEmpty, week.obligedDrivers.isEmpty else { return self }
    var week = week
    week.orders = Register(week.orders.filter { !optional.contains($0.relay) })
    return RelaxedWeek(week: week)
  }
}
