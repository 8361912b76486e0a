import PlanningModel
import Quantities

@testable import Audit

extension Mutants {
  /// A mutant of the first stated temperature.
  private static func ofTemperature(
    _ name: String, _ expected: Breach.Code,
    _ change: @escaping @Sendable (inout HandOverTemperature, Round) -> Void
  ) -> Mutant {
    Mutant(name, expected) { plan, _ in
      guard let at = plan.firstStop(where: { !$1.temperatures.isEmpty }) else { return false }
      let round = plan.rounds[at.round]
      change(&plan.rounds[at.round].stops[at.stop].temperatures[0], round)
      return true
    }
  }

  static let cold = [
    ofTemperature("stated as warm as the limit", .cold) { entry, _ in
      entry.predicted = Celsius(entry.limit.degrees + 0.1)
      entry.margin = -0.1
    },
    Mutant("cool box without packs on a long way", .cold) { plan, week in
      let at = plan.firstStop { round, stop in
        !round.coolBoxes.isEmpty && !stop.temperatures.isEmpty
      }
      guard let at, week.weather.course.allSatisfy({ $0.outside.degrees > 12 }) else {
        return false
      }
      for box in plan.rounds[at.round].coolBoxes.indices {
        plan.rounds[at.round].coolBoxes[box].packs = 0
      }
      let departure = plan.rounds[at.round].stops[at.stop].departure
      plan.rounds[at.round].stops[at.stop].departure = departure + .minutes(600)
      return true
    },
    Mutant("fresh food beside plates for frozen food", .freezes) { plan, _ in
      let round = plan.rounds.firstIndex { round in
        round.coolBoxes.contains { box in
          plan.crates.contains {
            $0.round == round.id && $0.compartment == box.id && $0.zone == .chilled
              && $0.temperatureClass.limit != nil
          }
        }
      }
      guard let round else { return false }
      for box in plan.rounds[round].coolBoxes.indices {
        plan.rounds[round].coolBoxes[box].pack = "plate21"
        plan.rounds[round].coolBoxes[box].packs = 20
      }
      return true
    },
    Mutant("latest departure after the relays close", .leavesBy) { plan, week in
      let closes = week.relays.flatMap(\.open).map(\.to).max()
      guard !plan.rounds.isEmpty, let closes else { return false }
      let departs = plan.rounds[0].departs
      let minutes = (closes - departs).rawValue / 60
      plan.rounds[0].leavesBy = departs + .minutes(min(240, minutes + 1))
      return true
    },
    Mutant("latest departure left out", .leavesBy) { plan, _ in
      let round = plan.rounds.firstIndex { $0.stops.contains { !$0.temperatures.isEmpty } }
      guard let round else { return false }
      plan.rounds[round].leavesBy = nil
      return true
    },
    Mutant("latest departure after which the driver is home too late", .leavesBy) { plan, week in
      // One minute more than any driver of the plan gives, and no more than relays may allow.
      for place in plan.rounds.indices {
        let round = plan.rounds[place]
        guard let driver = week.volunteers[round.driver] else { continue }
        let spare = min(driver.freeTo - round.home, driver.mostTime - round.time)
        guard spare >= .zero, spare < .minutes(239) else { continue }
        plan.rounds[place].leavesBy = round.departs + .minutes(spare.rawValue / 60 + 1)
        return true
      }
      return false
    },
    Mutant("latest departure before the planned one", .leavesBy) { plan, _ in
      guard !plan.rounds.isEmpty else { return false }
      plan.rounds[0].leavesBy = plan.rounds[0].departs + .minutes(-1)
      return true
    },
    Mutant("latest departure when the food would be warm", .leavesBy) { plan, week in
      // Somebody's food that may warm: the whole afternoon in a boot is too long for it.
      let round = plan.rounds.firstIndex { round in
        !round.coolBoxes.isEmpty && round.stops.contains { !$0.temperatures.isEmpty }
      }
      guard let round else { return false }
      plan.rounds[round].leavesBy = plan.rounds[round].departs + .minutes(240)
      return true
    },
    ofTemperature("stated colder than it is", .temperatureFigures) { entry, _ in
      entry.predicted = Celsius(entry.predicted.degrees - 0.5)
      entry.margin += 0.5
    },
    ofTemperature("another limit", .temperatureFigures) { entry, _ in
      entry.limit = Celsius(entry.limit.degrees + 1)
      entry.margin += 1
    },
    Mutant("the class's limit stated where the label is colder", .temperatureFigures) { plan, _ in
      for (round, value) in plan.rounds.enumerated() {
        for (stop, visit) in value.stops.enumerated() {
          for (place, entry) in visit.temperatures.enumerated() {
            guard let limit = entry.temperatureClass.limit, limit > entry.limit else { continue }
            plan.rounds[round].stops[stop].temperatures[place].limit = limit
            plan.rounds[round].stops[stop].temperatures[place].margin +=
              limit.degrees - entry.limit.degrees
            return true
          }
        }
      }
      return false
    },
    ofTemperature("margin that does not add up", .temperatureFigures) { entry, _ in
      entry.margin += 0.3
    },
    ofTemperature("temperature of another crate", .temperatureFigures) { entry, _ in
      entry.crate = "another"
    },
    ofTemperature("another class", .temperatureFigures) { entry, _ in
      entry.temperatureClass = entry.temperatureClass == .offal ? .cheese : .offal
    },
    Mutant("temperatures left out", .temperatureFigures) { plan, _ in
      guard let at = plan.firstStop(where: { !$1.temperatures.isEmpty }) else { return false }
      plan.rounds[at.round].stops[at.stop].temperatures = []
      return true
    },
    ofTemperature("latest hand-over too late", .latestFigures) { entry, round in
      entry.latest = round.departs + .minutes(360)
    },
  ]

  /// A mutant of the first round's terms.
  private static func ofTerms(
    _ name: String, _ change: @escaping @Sendable (inout CostTerms) -> Void
  ) -> Mutant {
    Mutant(name, .costTerms) { plan, _ in
      guard !plan.rounds.isEmpty else { return false }
      change(&plan.rounds[0].terms)
      return true
    }
  }

  private static let cent = MicroEuros(1)

  static let costs = [
    ofTerms("wrong kilometres' price") { $0.kilometres = $0.kilometres + cent },
    ofTerms("wrong truck's price") { $0.truck = $0.truck + cent },
    ofTerms("wrong minutes' price") { $0.minutes = $0.minutes + cent },
    ofTerms("wrong season term") { $0.season = $0.season - cent },
    ofTerms("wrong price of faces") { $0.faces = $0.faces + cent },
    ofTerms("wrong price of dislikes") { $0.dislikes = $0.dislikes + cent },
    Mutant("wrong cost of a round", .roundCost) { plan, _ in
      guard !plan.rounds.isEmpty else { return false }
      plan.rounds[0].cost = plan.rounds[0].cost - cent
      return true
    },
  ]

  static let totals = [
    Mutant("wrong total", .objectiveTotal) { plan, _ in
      plan.objective.total = plan.objective.total - cent
      return true
    },
    Mutant("wrong term of the total", .objectiveTerms) { plan, _ in
      plan.objective.terms.minutes = plan.objective.terms.minutes + cent
      return true
    },
    Mutant("one undelivered more than there is", .undeliveredCount) { plan, _ in
      plan.objective.undelivered += 1
      return true
    },
    Mutant("bound above the total", .boundAboveTotal) { plan, _ in
      plan.objective.bound = plan.objective.total + cent
      return true
    },
    Mutant("gap that is not", .gap) { plan, _ in
      plan.objective.bound = plan.objective.total
      plan.objective.gap = 0.25
      return true
    },
    Mutant("gap without a bound", .gap) { plan, _ in
      plan.objective.bound = nil
      plan.objective.gap = 0
      return true
    },
    Mutant("best without proof", .status) { plan, _ in
      plan.status = .optimal
      plan.objective.bound = nil
      plan.objective.gap = nil
      return true
    },
    Mutant("impossible with nothing left", .status) { plan, _ in
      guard plan.undelivered.isEmpty else { return false }
      plan.status = .impossible
      return true
    },
  ]
}
