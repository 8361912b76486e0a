import PlanningModel
import Quantities

extension Week {
  /// The same week with other prices, so that what a search finds best has less of one criterion:
  /// all that is not the criterion costs a `weight`-th.
  ///
  /// Other prices are lowered, so that no sum of them can overflow; an hour that costs little or
  /// nothing costs the usual. The margin of cold has no price: for it the week stays as it is.
  func favouring(_ criterion: PlanCriterion, weight: Int64) -> Week {
    guard criterion != .cold else { return self }
    var week = self
    var prices = Prices()
    let hour = max(self.prices.volunteerHour, prices.volunteerHour)
    func lessened(_ price: MicroEuros) -> MicroEuros {
      MicroEuros(rawValue: price.rawValue / weight)
    }
    prices.carKilometre = lessened(self.prices.carKilometre)
    prices.newFace = lessened(self.prices.newFace)
    prices.dislikedRelay = lessened(self.prices.dislikedRelay)
    let isByMinutes = criterion == .minutes
    prices.volunteerHour = isByMinutes ? hour : lessened(hour)
    // The season term is this many times the price of an hour.
    prices.seasonWeight =
      isByMinutes ? self.prices.seasonWeight / Double(weight) : Double(weight)
    week.prices = prices
    week.vehicles = Register(
      vehicles.map { truck in
        var truck = truck
        truck.fixedCost = lessened(truck.fixedCost)
        truck.kilometre = lessened(truck.kilometre)
        return truck
      })
    return week
  }

  /// The same week with food kept colder, so that every crate's printed margin is at least `margin`
  /// tenths of a kelvin; no rule of the week itself is loosened.
  func keeping(margin tenths: Int64) -> Week {
    var week = self
    // Margins are printed in tenths, so half a tenth is rounding; judges take their reserve off
    // besides.
    let least = Double(tenths) / 10 - 0.049 - ThermalWorld.reserve
    week.rules.coldMargin = max(rules.coldMargin, least)
    return week
  }
}
