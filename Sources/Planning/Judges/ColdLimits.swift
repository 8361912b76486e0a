import ColdChain
import PlanningModel
import Quantities

/// The longest each part may be on board of each slot: the thermal resource of the search.
///
/// In a car a part's own cold crates are packed together in the driver's best box with all the
/// packs that the rules allow: more crates in a box only warm more slowly. For trucks see ``TruckCold``. The simulation of the whole round
/// stays the judge.
struct ColdLimits {
  /// Beyond this no round lasts.
  static let horizon = Seconds.minutes(8 * 60)

  private let week: Week
  private let crates: [Crate]
  private let pieces: Pieces
  private let world: ThermalWorld
  /// One entry per truck of the register.
  private let trucks: [TruckCold]

  private let keepsCold: Bool

  init(_ week: Week, _ crates: [Crate], _ pieces: Pieces, keepsCold: Bool) {
    self.keepsCold = keepsCold
    self.week = week
    self.crates = crates
    self.pieces = pieces
    let world = ThermalWorld(week)
    self.world = world
    trucks = week.vehicles.map { TruckCold($0, crates, world, week.hub.opens) }
  }

  /// The most chilled crates that a truck (place in the register) may load beside delicate ones.
  func mostWithDelicate(_ truck: Int) -> Int? {
    keepsCold ? trucks[truck].mostWithDelicate : nil
  }

  /// Longest times from the beginning of loading to the end of the hand-over, by slot and part;
  /// `nil` for any, zero when the part cannot ride with the slot at all.
  func table(_ parts: [Part], _ slots: [Slot]) -> [[Seconds?]] {
    // Drivers of one truck, and cars with the same boxes on the same clock, are alike.
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
    let standing = pieces.holding(part.crates).filter { crates[$0].zone != .ambient }
    guard slot.hasPlaces(for: standing.map { pieces.crates[$0] }, in: week) else { return .zero }
    guard keepsCold else { return nil }
    if let truck = slot.truck { return cold.map { trucks[truck].longest($0) }.min() }
    return [TemperatureClass.Zone.chilled, .frozen].compactMap { zone -> Seconds? in
      let mine = standing.filter { crates[$0].zone == zone }
      return mine.isEmpty ? nil : inCar(mine, zone, slot)
    }.min()
  }

  private func inCar(
    _ mine: [Int], _ zone: TemperatureClass.Zone, _ slot: Slot
  ) -> Seconds {
    let owned = week.volunteers[slot.driver].boxesInOrder(frozen: zone == .frozen)
    guard let best = owned.first,
      let model = Packs.ways(best, week.rules).last.flatMap({ world.model(best, $0) })
    else { return .zero }
    guard let ceiling = mine.compactMap({ world.ceiling(pieces.crates[$0]) }).min() else {
      return Self.horizon
    }
    // The heaviest crates stay cold the longest, so the resource is hopeful where a part fills
    // several boxes; the judge sees each box.
    let heaviest = mine.sorted { pieces.crates[$0].net > pieces.crates[$1].net }
    let packed = pieces.inside(Array(heaviest.prefix(best.places)))
      .compactMap { world.body(crates[$0]) }
    let start = world.start(zone)
    guard start > ceiling else {
      return model.longestTime(
        contents: packed, start: start, limit: ceiling, course: world.course, clock: clock(slot),
        horizon: Self.horizon)
    }
    // Food that leaves the hub too warm is cooled by the packs, and counts when it is handed over.
    let food = CoolBoxSimulation(
      model: model, course: world.course, contents: packed, start: start, clock: clock(slot)
    ).run(until: Double(Self.horizon.rawValue)).food
    guard let last = food.values.lastIndex(where: { $0 <= ceiling }) else { return .zero }
    return Seconds(rawValue: Int64(food.times[last]))
  }

  /// The weather when the slot can load at the soonest stands for every departure.
  private func clock(_ slot: Slot) -> Double {
    Double(max(week.hub.opens, week.volunteers[slot.driver].freeFrom).secondsSinceMidnight)
  }
}
