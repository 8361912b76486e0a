internal import PlanningModel
internal import Quantities

/// A relay while the week is drawn: where it is, who fetches there, and when somebody could come.
struct Village {
  let commune: Commune
  /// Baskets to hand over there.
  var baskets: Int
  /// Crates of food that needs no cold, as the planner fills them.
  var ambientCrates = 0
  /// Chilled crates.
  var chilledCrates = 0
  /// Food of all its baskets.
  var food: Grams = .zero
  /// Served by the truck in the rounds that the week is drawn about.
  var isTruckStop = false
  /// When a round of those reaches it; `nil` when nobody needs to.
  var arrivals: [Int64] = []
  /// Volunteer of the first such round.
  var volunteer: String?

  init(commune: Commune, baskets: Int) {
    self.commune = commune
    self.baskets = baskets
  }

  /// Time to unload, a whole number of minutes.
  var unloadTime: Seconds { .minutes(4 + baskets * 3 / 4) }
  /// Food with its crates.
  var mass: Grams { food + Grams(2_000) * ambientCrates + Grams(800) * chilledCrates }
}
