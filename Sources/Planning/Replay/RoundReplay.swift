internal import ColdChain
public import PlanningModel
internal import Quantities

/// One round of a finished plan, to be replayed at other times and in other weather: how warm each
/// crate is as it is handed over then.
///
/// The load is the plan's; nothing is decided anew. At the plan's own times and weather the
/// temperatures are the plan's.
public struct RoundReplay: Sendable {
  /// What keeps some of its crates cold.
  public struct Container: Sendable {
    /// The truck's compartment or the car's cool box.
    public let id: String
    /// Crates with a limit in it, as places in the plan's crates.
    public let crates: [Int]
    let container: ThermalContainer
    let inside: [Int]
  }

  /// How temperatures are found.
  public enum Way: Sendable {
    /// As plans are judged.
    case full
    /// By the same law with long steps: some hundredths of a kelvin off, and much sooner.
    case quick
  }

  /// The round's containers with something in them that has a limit.
  public let containers: [Container]
  private let crates: [Crate]
  private let stops: [RoundTask.Stop]
  private let stopOfCrate: [Int: Int]
  private let full: ThermalWorld
  private let quick: ThermalWorld

  /// `round` of `plan`, a plan of `week` that an audit has found in order.
  public init(_ round: Round, of plan: WeekPlan, _ week: Week) {
    crates = plan.crates
    full = ThermalWorld(week)
    quick = ThermalWorld(week, parameters: .coarse)
    let places = Dictionary(
      crates.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    stops = round.stops.map { stop in
      RoundTask.Stop(
        relay: week.relays.place(of: stop.relay) ?? 0,
        crates: stop.crates.compactMap { places[$0] }, arrival: stop.arrival, begin: stop.begin,
        departure: stop.departure)
    }
    let aboard = stops.flatMap(\.crates).sorted()
    stopOfCrate = Dictionary(
      stops.enumerated().flatMap { number, stop in stop.crates.map { ($0, number) } },
      uniquingKeysWith: { first, _ in first })
    containers = Self.containers(round, week).compactMap { [crates] id, container in
      let inside = aboard.filter { crates[$0].compartment == id }
      let limited = inside.filter { crates[$0].limit != nil }
      guard !limited.isEmpty else { return nil }
      return Container(id: id, crates: limited, container: container, inside: inside)
    }
  }

  private static func containers(_ round: Round, _ week: Week) -> [(String, ThermalContainer)] {
    if let truck = week.vehicles[round.vehicle] {
      return truck.set(bulkhead: round.bulkhead).compartments.filter { $0.setpoint != nil }
        .map { ($0.id, .room($0)) }
    }
    return round.coolBoxes.compactMap { box in
      guard let type = Register(CoolBoxType.all)[box.type],
        let pack = Register(PackType.all)[box.pack]
      else { return nil }
      return (box.id, .box(type, Packs(type: pack, count: box.packs)))
    }
  }

  /// The replay's own times, to change.
  public static func times(_ round: Round) -> ReplayTimes {
    ReplayTimes(
      loads: round.loads, departs: round.departs,
      stops: round.stops.map {
        ReplayTimes.Stop(arrival: $0.arrival, begin: $0.begin, departure: $0.departure)
      }, ends: round.ends, home: round.home)
  }

  /// Temperature of each of the container's ``Container/crates`` as it is handed over, °C; not a
  /// number where a figure of the container or of a crate is no physical one.
  public func temperatures(
    in container: Container, at times: ReplayTimes, in air: ReplayAir, by way: Way
  ) -> [Double] {
    let usual = way == .full ? full : quick
    let world = ThermalWorld(usual, course: usual.course.warmer(by: air.warmer, sun: air.sun))
    let task = RoundTask(
      slot: Slot(driver: 0, truck: nil, car: nil), loads: times.loads, departs: times.departs,
      stops: zip(stops, times.stops).map { stop, times in
        RoundTask.Stop(
          relay: stop.relay, crates: stop.crates, arrival: times.arrival, begin: times.begin,
          departure: times.departure)
      })
    var climate = RoundClimate(world, crates, task, stopOfCrate: stopOfCrate)
    climate.doors = air.doors
    let predictions = climate.predictions(container.container, container.inside) ?? [:]
    return container.crates.map { predictions[$0] ?? .nan }
  }
}

extension ThermalParameters {
  /// Long steps, for answers that a full simulation checks where they are close.
  fileprivate static var coarse: ThermalParameters {
    var parameters = ThermalParameters.standard
    parameters.step = 60
    parameters.roomStep = 60
    parameters.airStep = 30
    parameters.airTolerance = 0.2
    return parameters
  }
}
