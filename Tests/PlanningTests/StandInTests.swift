import PlanningModel
import Quantities
import Routing
import TestSupport
import Testing
import WeekGenerator

@testable import Planning

/// Stand-ins against the evaluation of routes and the judges of rounds.
@Suite struct StandInTests {
  private func planned(_ seed: UInt64) async throws -> (Week, WeekPlan) {
    var recipe = WeekRecipe.tiny(seed: seed)
    recipe.trucks = 1
    let week = WeekGenerator.week(recipe)
    return (week, try await Planner(week, options: PlannerTests.options()).plan())
  }

  @Test(
    "on time means that the route exists, at its cost or the next best; late, that none does",
    arguments: Seeds.few)
  func routes(seed: UInt64) async throws {
    let (week, plan) = try await planned(seed)
    let problem = try WeekProblem(everyWayOf: week, ground: WeekGround(week))
    let slow = SlowEvaluator(problem: problem.problem)
    let driving = Set(plan.rounds.map(\.driver))
    var sound = 0
    for missing in try StandInSearch(week, plan).missing() {
      let round = try #require(plan.rounds.first { $0.id == missing.round })
      #expect(missing.volunteer == round.driver && missing.relays == round.stops.map(\.relay))
      #expect(missing.baskets == Set(round.stops.flatMap(\.baskets)).count)
      let named = missing.standIns.map(\.volunteer)
      #expect(Set(named).isDisjoint(with: driving) && Set(named).count == named.count)
      for standIn in missing.standIns where standIn.obstacle == nil {
        let slot = try #require(
          problem.slots.firstIndex {
            week.volunteers[$0.driver].id == standIn.volunteer
              && (round.kind == .car ? $0.car != nil : $0.vehicleID(in: week) == round.vehicle)
          })
        let visits = try round.stops.map { stop in
          try #require(
            problem.parts.firstIndex {
              Set($0.crates.map { problem.crates[$0].id }) == Set(stop.crates)
            })
        }
        let schedule = slow.schedule(vehicle: slot, visits: visits)
        // Limits on board are a search's guess at the cold; the judge has looked already.
        let isGuessed = schedule == nil && standIn.isSound
        #expect(isGuessed || (schedule != nil) == standIn.isSound)
        guard let schedule, standIn.isSound else { continue }
        sound += 1
        let cost = slow.cost(vehicle: slot, visits: visits, duration: schedule.duration).total
        let price = try #require(standIn.price)
        #expect(price + round.cost <= cost)
      }
    }
    _ = sound
  }

  @Test("the best comes first, and somebody who rests is not asked")
  func order() async throws {
    for seed in Seeds.few {
      var (week, plan) = try await planned(seed)
      for missing in try StandInSearch(week, plan).missing() {
        let able = missing.standIns.filter { $0.obstacle == nil }
        #expect(missing.standIns.prefix(able.count).allSatisfy { $0.obstacle == nil })
        let amiss = able.map { ($0.late ?? .zero) + ($0.over ?? .zero) }
        #expect(amiss == amiss.sorted())
        let prices = able.filter(\.isSound).compactMap(\.price)
        #expect(prices == prices.sorted())
        #expect(missing.best == able.first)
      }
      let driving = plan.rounds.map(\.driver)
      guard let idle = week.volunteers.first(where: { !driving.contains($0.id) }) else { continue }
      week.locks.append(Lock(.rests, volunteer: idle.id))
      let asked = try StandInSearch(week, plan).missing().flatMap(\.standIns).map(\.volunteer)
      #expect(!asked.contains(idle.id))
    }
  }
}
