import ColdChain
import PlanningModel
import Quantities

/// What a truck's cooling can be trusted with, before any round is known.
///
/// Doors open by a pattern: once while the truck is loaded, then at a relay every twelve minutes.
/// The unit cools again what the doors warmed, so not the peak counts but the hand-overs. Food
/// whose limit lies within a kelvin of the cold room's temperature is *delicate*: whether it keeps
/// depends on how many crates hold the door open at the hub, which the search can count.
struct TruckCold: Sendable {
  /// The most chilled crates that may be loaded when one is delicate; `nil` for any number.
  let mostWithDelicate: Int?
  /// Longest time on board by what the cold asks, for the lightest crate of the week.
  private let longestByNeed: [Need: Seconds]

  /// What tells crates apart beside their mass.
  private struct Need: Hashable {
    let temperatureClass: TemperatureClass
    let zone: TemperatureClass.Zone
    let limit: Celsius?

    init(_ crate: Crate) {
      temperatureClass = crate.temperatureClass
      zone = crate.zone
      limit = crate.limit
    }
  }

  /// Time from one relay's open door to the next, s (J).
  private static let doorPeriod = 720.0
  /// Crates that usually ride with another (J).
  private static let usualCompany = 30
  /// Food is delicate when it may warm by less than this, K (J).
  private static let delicateMargin = 1.0
  /// Delicate food must keep for this long after departure (J).
  private static let usualRound = Seconds.minutes(180)
  /// It is handed over no sooner than this after departure, s (J).
  private static let soonestHandOver = 1_800.0
  /// Hand-overs are looked at this often, s.
  private static let handOverPeriod = 600.0

  init(_ truck: Truck, _ crates: [Crate], _ world: ThermalWorld, _ opens: TimeOfDay) {
    let pattern = Pattern(
      truck: truck, crates: crates, world: world, clock: Double(opens.secondsSinceMidnight))
    let most = pattern.mostWithDelicate()
    var lightest: [Need: Crate] = [:]
    for crate in crates where crate.zone != .ambient {
      let need = Need(crate)
      if let known = lightest[need], known.net <= crate.net { continue }
      lightest[need] = crate
    }
    mostWithDelicate = most
    longestByNeed = lightest.mapValues { pattern.longest($0, most) }
  }

  /// The longest `crate` may be on board.
  func longest(_ crate: Crate) -> Seconds { longestByNeed[Need(crate)] ?? .zero }

  /// Whether the time the door stands open at the hub decides if `crate` keeps.
  static func isDelicate(_ crate: Crate, _ world: ThermalWorld) -> Bool {
    guard crate.zone == .chilled, let ceiling = world.ceiling(crate) else {
      return false
    }
    return ceiling - world.start(.chilled) < delicateMargin
  }

  /// The pattern of doors, and what one crate's shell does under it.
  private struct Pattern {
    let truck: Truck
    let crates: [Crate]
    let world: ThermalWorld
    let clock: Double

    private var departure: Double { Double(truck.loadTime.rawValue) }

    /// Zero when no compartment takes the crate, or it keeps at no hand-over.
    func longest(_ crate: Crate, _ most: Int?) -> Seconds {
      guard let ceiling = world.ceiling(crate) else { return ColdLimits.horizon }
      let usual = min(usualCompany, crates.count { $0.zone == crate.zone } / 2)
      let company = isDelicate(crate, world) ? min(usual, max(0, (most ?? 1) - 1)) : usual
      let horizon = Double(ColdLimits.horizon.rawValue)
      guard let shell = shell(of: crate, company: company, until: horizon) else { return .zero }
      let times = handOvers(until: horizon)
      guard let last = times.last(where: { shell.value(at: $0) <= ceiling }) else { return .zero }
      return last == times.last ? ColdLimits.horizon : Seconds(Int64(last))
    }

    /// By bisection: more crates hold the door open for longer.
    func mostWithDelicate() -> Int? {
      let delicate = crates.filter { isDelicate($0, world) }.min { $0.net < $1.net }
      guard let delicate, let ceiling = world.ceiling(delicate) else { return nil }
      let end = departure + Double(usualRound.rawValue)
      var (most, tooMany) = (0, crates.count { $0.zone == .chilled } + 1)
      while most + 1 < tooMany {
        let middle = (most + tooMany) / 2
        let shell = shell(of: delicate, company: middle - 1, until: end)
        let keeps = handOvers(until: end).allSatisfy { (shell?.value(at: $0) ?? 99) <= ceiling }
        if keeps { most = middle } else { tooMany = middle }
      }
      return most
    }

    private func handOvers(until horizon: Double) -> [Double] {
      Array(stride(from: departure + soonestHandOver, through: horizon, by: handOverPeriod))
    }

    /// The shell of `crate` over time beside `company` other crates, which buffer the air and keep
    /// the door open while they are loaded.
    private func shell(of crate: Crate, company: Int, until horizon: Double) -> TimeSeries? {
      let room = truck.compartments.first {
        $0.takes(crate.zone, warmest: crate.limit, onlyCooled: false)
      }
      let all = crates.filter { $0.zone == crate.zone }.sorted { $0.net < $1.net }
      guard let model = room.flatMap(world.model), let body = world.body(crate),
        let other = world.body(all[all.count / 2])
      else { return nil }
      return CompartmentSimulation(
        model: model, course: world.course,
        contents: [body] + Array(repeating: other, count: company),
        starts: Array(repeating: world.start(crate.zone), count: company + 1), clock: clock,
        openings: openings(crates: company + 1, until: horizon),
        startOfAir: room?.start?.degrees
      ).run(until: horizon).shells.first
    }

    private func openings(crates: Int, until horizon: Double) -> [DoorOpening] {
      let loading = ThermalWorld.doorTime(crates: crates, most: truck.loadTime)
      let relay = Double(ThermalWorld.doorTime(crates: 3, most: .minutes(60)).rawValue)
      let relays = stride(from: departure + doorPeriod, to: horizon, by: doorPeriod)
      return [DoorOpening(from: departure - Double(loading.rawValue), to: departure)]
        + relays.map { DoorOpening(from: $0, to: $0 + relay) }
    }
  }
}
