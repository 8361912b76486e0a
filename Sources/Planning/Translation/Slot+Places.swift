import PlanningModel

extension Slot {
  /// Whether every cold crate of `crates` has a place in the cold of this vehicle, however warm it
  /// may become there: a place in a cool box, or a compartment that may take it.
  func hasPlaces(for crates: [Crate], in week: Week) -> Bool {
    let cold = crates.filter { $0.zone != .ambient }
    if let truck {
      return cold.allSatisfy { crate in
        week.vehicles[truck].compartments.contains {
          $0.takes(crate.zone, warmest: crate.limit, onlyCooled: false)
        }
      }
    }
    let types = Register(CrateType.all)
    return [TemperatureClass.Zone.chilled, .frozen].allSatisfy { zone in
      let mine = cold.filter { $0.zone == zone }
      let owned = week.volunteers[driver].boxesInOrder(frozen: zone == .frozen)
      let fit = mine.allSatisfy { crate in
        types[crate.type].map { type in owned.allSatisfy { $0.takes(type) } } ?? false
      }
      return fit && owned.reduce(0) { $0 + $1.places } >= mine.count
    }
  }
}
