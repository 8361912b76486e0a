internal import PlanningModel
internal import Quantities

/// One crate aboard a round, or one relay crate with its bags.
struct CargoItem {
  let crate: Crate
  /// Its type; `nil` when the plan names none that is known.
  let type: CrateType?
  /// The warmest it may be at hand-over, °C, by its order's lines; `nil` without cold.
  let limit: Double?
  /// The first stop that hands it over; `nil` when none does.
  let stop: Int?
  /// Whose food it is: the crate, or a relay crate's bags.
  var inside: [Crate]
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
  /// What stands for itself: the same with each relay crate in place of its bags.
  let pieces: [CargoItem]

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
    pieces = other.pieces
  }

  init(
    _ round: Round, week: Week, crates: [String: Crate], assigned: [Crate],
    relayCrates: [RelayCrate] = []
  ) {
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
            stop: place, inside: [crate]))
      }
    }
    for crate in assigned where seen.insert(crate.id).inserted {
      cargo.append(
        CargoItem(
          crate: crate, type: AuditContext.crateTypes[crate.type], limit: limits[crate], stop: nil,
          inside: [crate]))
    }
    self.cargo = cargo
    pieces = Self.pieces(cargo, relayCrates, round.id)
  }

  private static func pieces(
    _ cargo: [CargoItem], _ relayCrates: [RelayCrate], _ round: String
  ) -> [CargoItem] {
    guard !relayCrates.isEmpty else { return cargo }
    let bags = Dictionary(grouping: cargo, by: { $0.crate.carrier ?? "" })
    var seen: Set<String> = []
    let shared = relayCrates.compactMap { relayCrate -> CargoItem? in
      let inside = bags[relayCrate.id] ?? []
      guard !inside.isEmpty || relayCrate.round == round, seen.insert(relayCrate.id).inserted
      else { return nil }
      return CargoItem(relayCrate, inside)
    }
    return cargo.filter { !seen.contains($0.crate.carrier ?? "") } + shared
  }
}

extension CargoItem {
  /// A relay crate, aboard until the last of its bags is handed over.
  fileprivate init(_ relayCrate: RelayCrate, _ bags: [CargoItem]) {
    var crate = Crate(
      id: relayCrate.id, order: "", relay: relayCrate.relay, zone: relayCrate.zone,
      temperatureClass: .dry, type: relayCrate.type, net: relayCrate.net, inferred: .zero,
      mass: relayCrate.mass, volume: relayCrate.volume, limit: nil)
    crate.round = relayCrate.round
    crate.compartment = relayCrate.compartment
    crate.position = relayCrate.position
    let last = bags.map(\.lastStop).max() ?? Int.max
    self.init(
      crate: crate, type: AuditContext.crateTypes[relayCrate.type],
      limit: bags.compactMap(\.limit).min(), stop: last == Int.max ? nil : last,
      inside: bags.map(\.crate))
  }
}
