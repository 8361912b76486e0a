import ColdChain
import PlanningModel
import Quantities

/// The week's weather, food and containers as the cold-chain engine sees them.
struct ThermalWorld: Sendable {
  let course: OutsideCourse
  private let week: Week
  private let parameters: ThermalParameters
  /// Whether a crate above its ceiling is a reason to refuse a round.
  let keepsCold: Bool
  /// Taken off the limits beside the week's margin: predictions are printed in tenths, and an
  /// audit with another integration must come to the same verdict.
  static let reserve = 0.1

  init(_ week: Week, keepsCold: Bool = true, parameters: ThermalParameters = .standard) {
    self.week = week
    self.keepsCold = keepsCold
    self.parameters = parameters
    let samples = week.weather.course.map {
      OutsideCourse.Sample(
        time: Double($0.at.secondsSinceMidnight), temperature: $0.outside.degrees, sun: $0.sun)
    }
    // Readers refuse weather out of order; a mild steady day stands in for nothing at all.
    course = (try? OutsideCourse(samples: samples)) ?? OutsideCourse(steady: 25, sun: 500)
  }

  /// The same world in other weather.
  init(_ world: ThermalWorld, course: OutsideCourse) {
    (week, keepsCold, parameters) = (world.week, world.keepsCold, world.parameters)
    self.course = course
  }

  /// A crate as heat sees it; `nil` for one without any mass.
  func body(_ crate: Crate) -> ThermalBody? {
    try? ThermalBody(
      mass: Double(crate.net.rawValue) / 1_000,
      heatCapacity: crate.heatCapacity,
      tare: Double((crate.mass - crate.net).rawValue) / 1_000)
  }

  /// Temperature of food of `zone` as it leaves the hub.
  func start(_ zone: TemperatureClass.Zone) -> Double {
    switch zone {
    case .ambient: week.hub.ambient.degrees
    case .chilled: week.hub.coldRoom.degrees
    case .frozen: week.hub.freezer.degrees
    }
  }

  /// The warmest a crate may be at hand-over, margin and reserve taken off; `nil` without limit.
  func ceiling(_ crate: Crate) -> Double? {
    crate.limit.map { $0.degrees - week.rules.coldMargin - Self.reserve }
  }

  /// A cool box with its packs.
  func model(_ box: CoolBoxType, _ packs: Packs) -> CoolBoxModel? {
    try? CoolBoxModel(
      heatLoss: box.heatLoss, packs: packs.count,
      packMass: Double(packs.type.mass.rawValue) / 1_000, packMelts: packs.type.melts.degrees,
      packLatent: packs.type.latent, parameters: parameters)
  }

  /// A cooled compartment; `nil` for one without a unit.
  func model(_ room: Compartment) -> CompartmentModel? {
    guard let setpoint = room.setpoint else { return nil }
    func meters(_ length: Millimeters) -> Double { Double(length.rawValue) / 1_000 }
    guard
      let door = try? DoorExchange(
        area: room.doorArea, height: room.doorHeight, leak: room.doorLeak)
    else { return nil }
    return try? CompartmentModel(
      length: meters(room.length), width: meters(room.width), height: meters(room.height),
      setpoint: setpoint.degrees, heatLoss: room.heatLoss, unitPower: room.unitPower,
      freeAir: room.freeAir, door: door, parameters: parameters)
  }

  /// How long a door stands open for `crates` crates, at most `most`.
  static func doorTime(crates: Int, most: Seconds) -> Seconds {
    min(most, Seconds(60 + 10 * crates))
  }
}

extension CoolBoxType {
  /// Made for frozen food.
  var isForFrozen: Bool { Register(PackType.all)[pack]?.isForFrozen ?? false }

  /// Whether a crate fits into one of its places.
  func takes(_ crate: CrateType) -> Bool {
    let sides = [crate.length, crate.width].sorted()
    return sides[1] <= Millimeters(500) && sides[0] <= Millimeters(300)
      && crate.height <= Millimeters(120)
  }
}

extension Compartment {
  /// Whether food of `zone` may ride here; `otherwise` tells that no room without unit exists.
  func takes(_ zone: TemperatureClass.Zone, warmest limit: Celsius?, onlyCooled: Bool) -> Bool {
    switch (zone, setpoint) {
    case (.ambient, nil): true
    case (.ambient, let set?): onlyCooled && set >= Celsius(0)
    case (.chilled, let set?): set >= Celsius(-1) && set <= (limit ?? Celsius(99))
    case (.frozen, let set?): set <= Celsius(-18)
    case (_, nil): false
    }
  }
}
