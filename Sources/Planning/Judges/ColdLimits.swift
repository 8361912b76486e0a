import ColdChain
import PlanningModel
import Quantities

/// The longest each part may be on board of each slot: the thermal resource of the search.
///
/// In a car a part's own cold crates are packed together in the driver's best boxes: more crates
/// in a box only warm more slowly. In a truck doors open by a standard pattern. The simulation of
/// the whole round stays the judge.
struct ColdLimits {
  /// Beyond this no round lasts.
  private static let horizon = Seconds.minutes(8 * 60)

  /// From one relay's open door to the next: denser than most rounds, so that the judge seldom has
  /// to refuse.
  private static let doorPeriod = 720.0
  /// More bodies make the resource slower to compute and hardly other.
  private static let mostCompany = 30

  private let week: Week
  private let crates: [Crate]
  private let world: ThermalWorld
  private let boxes: Register<CoolBoxType>

  init(_ week: Week, _ crates: [Crate]) {
    self.week = week
    self.crates = crates
    world = ThermalWorld(week)
    boxes = Register(CoolBoxType.all)
  }

  /// Longest times from the beginning of loading to the end of the hand-over, by slot and part;
  /// `nil` for any, zero when the part cannot ride with the slot at all.
  func table(_ parts: [Part], _ slots: [Slot]) -> [[Seconds?]] {
    // Drivers of one truck, and cars with the same box on the same clock, share a simulation.
    var known: [String: [Seconds?]] = [:]
    return slots.map { slot in
      let key =
        slot.truck.map { week.vehicles[$0].id }
        ?? "\(clock(slot)) " + week.volunteers[slot.driver].coolBoxes.joined(separator: " ")
      if let row = known[key] { return row }
      let row = parts.map { longest($0, slot) }
      known[key] = row
      return row
    }
  }

  private func longest(_ part: Part, _ slot: Slot) -> Seconds? {
    let cold = part.crates.map { crates[$0] }.filter { $0.zone != .ambient }
    guard !cold.isEmpty else { return nil }
    let times = [TemperatureClass.Zone.chilled, .frozen].compactMap { zone -> Seconds? in
      let mine = cold.filter { $0.zone == zone }
      guard !mine.isEmpty else { return nil }
      return slot.truck.map { inTruck(mine, week.vehicles[$0]) } ?? inCar(mine, zone, slot)
    }
    return times.min()
  }

  private func inCar(
    _ mine: [Crate], _ zone: TemperatureClass.Zone, _ slot: Slot
  ) -> Seconds {
    let owned = week.volunteers[slot.driver].coolBoxes.compactMap { boxes[$0] }
      .filter { $0.isForFrozen == (zone == .frozen) && $0.places > 0 }
    guard let best = owned.min(by: { ($0.heatLoss, $0.id) < ($1.heatLoss, $1.id) }),
      owned.reduce(0, { $0 + $1.places }) >= mine.count, let model = world.model(best)
    else { return .zero }
    let ceiling = mine.compactMap { world.ceiling($0.temperatureClass) }.min()
    guard let ceiling else { return Self.horizon }
    // What one box can hold of the part: the heaviest crates stay cold the longest, so the
    // resource is hopeful where a part fills several boxes; the judge sees each box.
    let packed = Array(mine.sorted { $0.net > $1.net }.prefix(best.places))
    return model.longestTime(
      contents: packed.compactMap(world.body), start: world.start(zone), limit: ceiling,
      course: world.course, clock: clock(slot), horizon: Self.horizon)
  }

  private func inTruck(_ mine: [Crate], _ truck: Truck) -> Seconds {
    // Of one class the lightest crate warms first.
    let lightest = TemperatureClass.allCases.compactMap { temperatureClass in
      mine.filter { $0.temperatureClass == temperatureClass }.min { $0.net < $1.net }
    }
    let times = lightest.map { crate -> Seconds in
      let room = truck.compartments.first {
        $0.takes(crate.zone, warmest: crate.temperatureClass.limit, onlyCooled: false)
      }
      guard let model = room.flatMap({ world.model($0) }), let body = world.body(crate) else {
        return .zero
      }
      guard let ceiling = world.ceiling(crate.temperatureClass) else { return Self.horizon }
      let simulation = CompartmentSimulation(
        model: model, course: world.course, contents: [body] + company(crate.zone),
        start: world.start(crate.zone), clock: Double(week.hub.opens.secondsSinceMidnight),
        openings: openings(truck, crate.zone))
      let horizon = Double(Self.horizon.rawValue)
      let crossing = simulation.firstCrossing(of: ceiling, body: 0, until: horizon)
      return crossing.map { Seconds(Int64($0)) } ?? Self.horizon
    }
    return times.min() ?? Self.horizon
  }

  /// Crates that usually ride with a crate of `zone` in a truck: they buffer its air.
  private func companyCount(_ zone: TemperatureClass.Zone) -> Int {
    min(Self.mostCompany, crates.count { $0.zone == zone } / 2)
  }

  private func company(_ zone: TemperatureClass.Zone) -> [ThermalBody] {
    let all = crates.filter { $0.zone == zone }.sorted { $0.net < $1.net }
    guard !all.isEmpty, let middle = world.body(all[all.count / 2]) else { return [] }
    return Array(repeating: middle, count: companyCount(zone))
  }

  /// A long opening while the truck is loaded, then one at each relay.
  private func openings(_ truck: Truck, _ zone: TemperatureClass.Zone) -> [DoorOpening] {
    let loading = ThermalWorld.doorTime(crates: companyCount(zone), most: truck.loadTime)
    let departure = Double(truck.loadTime.rawValue)
    let relay = Double(ThermalWorld.doorTime(crates: 3, most: .minutes(60)).rawValue)
    let relays = stride(
      from: departure + Self.doorPeriod, to: Double(Self.horizon.rawValue), by: Self.doorPeriod)
    return [DoorOpening(from: departure - Double(loading.rawValue), to: departure)]
      + relays.map { DoorOpening(from: $0, to: $0 + relay) }
  }

  /// The weather of the middle of the afternoon's loading stands for every departure.
  private func clock(_ slot: Slot) -> Double {
    Double(max(week.hub.opens, week.volunteers[slot.driver].freeFrom).secondsSinceMidnight)
  }
}
