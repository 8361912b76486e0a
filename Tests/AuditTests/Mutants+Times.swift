import PlanningModel
import Quantities

@testable import Audit

extension Mutants {
  /// A mutant of the first stop of the first round.
  private static func ofFirstStop(
    _ name: String, _ expected: Breach.Code,
    _ change: @escaping @Sendable (inout Stop, Week) -> Bool
  ) -> Mutant {
    Mutant(name, expected) { plan, week in
      guard !plan.rounds.isEmpty, !plan.rounds[0].stops.isEmpty else { return false }
      return change(&plan.rounds[0].stops[0], week)
    }
  }

  /// A mutant of the first round.
  private static func ofFirstRound(
    _ name: String, _ expected: Breach.Code,
    _ change: @escaping @Sendable (inout Round, Week) -> Bool
  ) -> Mutant {
    Mutant(name, expected) { plan, week in
      guard !plan.rounds.isEmpty else { return false }
      return change(&plan.rounds[0], week)
    }
  }

  static let times = [
    ofFirstStop("after closing", .stopLate) { stop, week in
      guard let last = week.relays[stop.relay]?.open.last else { return false }
      stop.begin = last.to + Seconds(1)
      return true
    },
    ofFirstStop("before opening", .stopLate) { stop, week in
      guard let first = week.relays[stop.relay]?.open.first,
        first.from.secondsSinceMidnight >= 60
      else { return false }
      stop.begin = first.from - Seconds(60)
      return true
    },
    ofFirstStop("arrival too soon", .timeArithmetic) { stop, _ in
      stop.arrival = stop.arrival - Seconds(60)
      return true
    },
    ofFirstStop("waiting for nothing", .timeArithmetic) { stop, week in
      let begin = stop.begin + Seconds(60)
      let open = week.relays[stop.relay]?.open ?? []
      guard open.contains(where: { $0.from < begin && begin <= $0.to }) else { return false }
      stop.begin = begin
      stop.departure = stop.departure + Seconds(60)
      return true
    },
    ofFirstStop("unloading too fast", .serviceTime) { stop, _ in
      stop.departure = stop.departure - Seconds(60)
      return true
    },
    ofFirstRound("loading too fast", .timeArithmetic) { round, _ in
      round.departs = round.departs - Seconds(60)
      return true
    },
    ofFirstRound("home before it can be", .timeArithmetic) { round, _ in
      round.home = round.home - Seconds(60)
      return true
    },
    ofFirstRound("back before it can be", .timeArithmetic) { round, _ in
      round.ends = round.ends - Seconds(60)
      return true
    },
    ofFirstRound("wrong minutes", .roundMinutes) { round, _ in
      round.time = round.time + Seconds(60)
      return true
    },
    ofFirstRound("no stop", .emptyRound) { round, _ in
      round.stops = []
      return true
    },
    ofFirstRound("too many stops", .mostStops) { round, week in
      guard week.rules.mostStops > 0, let stop = round.stops.first else { return false }
      while round.stops.count <= week.rules.mostStops { round.stops.append(stop) }
      return true
    },
    Mutant("loads before the hub opens", .hubHours) { plan, week in
      guard !plan.rounds.isEmpty else { return false }
      let early = (week.hub.opens - plan.rounds[0].loads).rawValue - 60
      guard plan.rounds[0].leavesHome.secondsSinceMidnight + early >= 0 else { return false }
      plan.shift(0, by: early)
      return true
    },
    Mutant("truck back after the hub closes", .hubHours) { plan, week in
      guard let truck = plan.firstRound(.truck) else { return false }
      plan.shift(truck, by: (week.hub.closes - plan.rounds[truck].ends).rawValue + 60)
      return true
    },
  ]

  static let travel = [
    ofFirstStop("leg too short in time", .legWrong) { stop, _ in
      stop.leg.time = stop.leg.time - Seconds(60)
      return true
    },
    ofFirstStop("leg too short in metres", .legWrong) { stop, _ in
      stop.leg.distance = stop.leg.distance + Meters(1)
      return true
    },
    ofFirstStop("leg of another source", .legWrong) { stop, _ in
      stop.leg.source = "hearsay"
      return true
    },
    Mutant("approach made shorter", .legWrong) { plan, _ in
      // Who lives at the hub has no way to shorten.
      guard let round = plan.rounds.firstIndex(where: { $0.approach.time > .zero }) else {
        return false
      }
      plan.rounds[round].approach.time = plan.rounds[round].approach.time - Seconds(1)
      return true
    },
    ofFirstRound("way home left out or put in", .legWrong) { round, _ in
      round.wayHome = round.wayHome == nil ? round.returnLeg : nil
      return true
    },
    ofFirstRound("wrong kilometres", .roundKilometres) { round, _ in
      round.distance = round.distance + Meters(1)
      return true
    },
    Mutant("one source too often", .provenance) { plan, _ in
      guard let source = plan.provenance.keys.min() else { return false }
      plan.provenance[source, default: 0] += 1
      return true
    },
  ]
}
