internal import PlanningModel
internal import Quantities

/// One crate aboard a round.
struct CargoItem {
  let crate: Crate
  /// Its type; `nil` when the plan names none that is known.
  let type: CrateType?
  /// The warmest it may be at hand-over, °C, by its order's lines; `nil` without cold.
  let limit: Double?
  /// The first stop that hands it over; `nil` when none does.
  let stop: Int?
  /// The stop until whose departure it is aboard; past the last one when no stop hands it over.
  var lastStop: Int { stop ?? Int.max }
}

/// One round with what its names stand for in the week.
struct RoundFacts {
  let round: Round
  let driver: Volunteer?
  /// The truck driven, its rooms as the round's bulkhead parts them; `nil` for a car, or for a
  /// truck nobody knows.
  let truck: Truck?
  /// The class of the driver's car; `nil` for a truck, or when there is none.
  let car: CarClass?
  /// Every crate aboard at the hub: first those the stops hand over, in that order, then those
  /// that only their own line says are here.
  let cargo: [CargoItem]

  var isTruck: Bool { round.kind == .truck }
  /// The place where the vehicle's trip ends.
  var endPlace: String { isTruck ? Week.hubPlace : homePlace }
  var homePlace: String { Week.homePlace(of: round.driver) }
  /// Loading time of the vehicle at the hub.
  func loadTime(_ week: Week) -> Whole {
    isTruck ? truck?.loadTime.whole ?? 0 : week.hub.carLoadTime.whole
  }

  /// The same with other times.
  init(_ other: RoundFacts, _ round: Round) {
    self.round = round
    driver = other.driver
    truck = other.truck
    car = other.car
    cargo = other.cargo
  }

  init(_ round: Round, week: Week, crates: [String: Crate], assigned: [Crate]) {
    self.round = round
    driver = week.volunteers[round.driver]
    truck =
      round.kind == .truck ? week.vehicles[round.vehicle].map { OwnRooms.parted($0, round) } : nil
    car = round.kind == .car ? driver?.carClass.flatMap { AuditContext.carClasses[$0] } : nil
    let limits = OwnLimits(week)
    var seen: Set<String> = []
    var cargo: [CargoItem] = []
    for (place, stop) in round.stops.enumerated() {
      for id in stop.crates where seen.insert(id).inserted {
        guard let crate = crates[id] else { continue }
        cargo.append(
          CargoItem(
            crate: crate, type: AuditContext.crateTypes[crate.type], limit: limits[crate],
            stop: place))
      }
    }
    for crate in assigned where seen.insert(crate.id).inserted {
      cargo.append(
        CargoItem(
          crate: crate, type: AuditContext.crateTypes[crate.type], limit: limits[crate], stop: nil))
    }
    self.cargo = cargo
  }
}
