internal import Kernels
internal import PlanningModel
internal import Quantities

/// What of a plan its replays need, prepared once.
struct PlanScript: Sendable {
  /// A drive, with the key of its road.
  struct Leg: Sendable {
    let time: Seconds
    let road: UInt64

    init(_ leg: RoundLeg, from: String, to: String) {
      time = leg.time
      road = RandomGenerator.key(from + " > " + to)
    }
  }

  /// A hand-over as planned.
  struct Stop: Sendable {
    let leg: Leg
    /// Place of the relay in ``PlanScript/relays``.
    let relay: Int
    let key: UInt64
    let open: [Hours]
    let planned: TimeOfDay
    let service: Seconds
  }

  /// A round as planned.
  struct Round: Sendable {
    let driver: UInt64
    let leavesHome: TimeOfDay
    let approach: Leg
    let loads: TimeOfDay
    let departs: TimeOfDay
    let stops: [Stop]
    let returnLeg: Leg
    let wayHome: Leg?
    let home: TimeOfDay
    /// The person must be home by then.
    let latest: TimeOfDay
    let mostTime: Seconds
    /// A truck must be at the hub by then; `nil` for a car.
    let closes: TimeOfDay?
    /// Places in ``PlanScript/producers`` of those whose goods it carries.
    let producers: [Int]
  }

  let rounds: [Round]
  /// Ids of the relays, in the order of the rounds.
  let relays: [String]
  /// Keys of all producers whose goods are carried.
  let producers: [UInt64]

  init(_ plan: WeekPlan, _ week: Week) {
    var relays: [String] = []
    for stop in plan.rounds.flatMap(\.stops) where !relays.contains(stop.relay) {
      relays.append(stop.relay)
    }
    let goods = plan.rounds.map { round in Self.producers(of: round, plan, week) }
    let names = Set(goods.joined()).sorted()
    let places = Dictionary(
      names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    rounds = zip(plan.rounds, goods).map { round, goods in
      Self.round(round, relays, week, producers: goods.compactMap { places[$0] })
    }
    self.relays = relays
    producers = names.map(RandomGenerator.key)
  }

  /// Names of those whose goods lie in a round's crates.
  private static func producers(
    of round: PlanningModel.Round, _ plan: WeekPlan, _ week: Week
  ) -> [String] {
    let names = plan.crates.filter { $0.round == round.id }.flatMap { crate in
      let lines = week.orders[crate.order]?.lines ?? []
      return crate.contents.filter { lines.indices.contains($0.line) }
        .map { lines[$0.line].producer }
    }
    return Set(names).sorted()
  }

  private static func round(
    _ round: PlanningModel.Round, _ relays: [String], _ week: Week, producers: [Int]
  ) -> Round {
    let home = "home:" + round.driver
    let person = week.volunteers[round.driver]
    var here = "hub"
    let stops = round.stops.map { stop in
      defer { here = stop.relay }
      return Stop(
        leg: Leg(stop.leg, from: here, to: stop.relay),
        relay: relays.firstIndex(of: stop.relay) ?? 0, key: RandomGenerator.key(stop.relay),
        open: week.relays[stop.relay]?.open ?? [], planned: stop.begin,
        service: stop.departure - stop.begin)
    }
    let isTruck = round.kind == .truck
    return Round(
      driver: RandomGenerator.key(round.driver), leavesHome: round.leavesHome,
      approach: Leg(round.approach, from: home, to: "hub"), loads: round.loads,
      departs: round.departs, stops: stops,
      returnLeg: Leg(round.returnLeg, from: here, to: isTruck ? "hub" : home),
      wayHome: round.wayHome.map { Leg($0, from: "hub", to: home) }, home: round.home,
      latest: person?.freeTo ?? round.home, mostTime: person?.mostTime ?? round.time,
      closes: isTruck ? week.hub.closes : nil, producers: producers)
  }
}
