import Kernels
import PlanningModel
import Quantities
import Routing
import TestSupport
import Testing
import WeekGenerator

@testable import Planning

/// The prices that plans print are the prices that the search minimised, to the last millionth.
@Suite struct CostMeterTests {
  /// A week with prices that divide nothing evenly.
  private static func week(_ random: inout RandomGenerator, seed: UInt64) -> Week {
    var week = WeekGenerator.week(
      WeekRecipe(orders: 14, relays: 6, volunteers: 5, trucks: 1, seed: seed))
    week.prices.carKilometre = MicroEuros(Int64(random.pick(100_000...700_000)))
    week.prices.volunteerHour = MicroEuros(Int64(random.pick(1_000_000...30_000_000)))
    week.prices.seasonWeight = Double(random.pick(0...3_000)) / 1_000
    week.rules.trafficPercent = random.pick(80...170)
    week.volunteers = Register(
      week.volunteers.map { volunteer in
        var volunteer = volunteer
        volunteer.avoids = week.relays.ids.filter { _ in random.below(3) == 0 }
        volunteer.prefers = []
        return volunteer
      })
    return week
  }

  @Test("the terms of a round are the terms of its route", arguments: Seeds.standard)
  func termsAreEqual(seed: UInt64) throws {
    var random = RandomGenerator(seed: seed)
    let week = Self.week(&random, seed: seed)
    let problem = try WeekProblem(week, ground: WeekGround(week))
    let slow = SlowEvaluator(problem: problem.problem)
    for slot in problem.slots.indices {
      var visits = Array(problem.parts.indices)
      random.mix(&visits)
      visits = Array(visits.prefix(1 + random.below(visits.count)))
      let hours = SlotHours(problem.slots[slot], week, problem.ground)
      let round = Seconds(random.pick(600...20_000))
      let cost = slow.cost(vehicle: slot, visits: visits, duration: round)
      let ownWay = hours.approach.distance + (hours.wayHome?.distance ?? .zero)
      let isTruck = problem.slots[slot].truck != nil
      let road = slow.distance(vehicle: slot, visits: visits)
      let terms = problem.meter.terms(
        problem.slots[slot], relays: visits.map { problem.parts[$0].relay },
        vehicle: isTruck ? road : road + ownWay, ownCar: isTruck ? ownWay : .zero,
        time: round + hours.fixed)
      #expect(terms.kilometres + terms.truck == cost.fixed + cost.distance)
      #expect(terms.minutes == cost.duration)
      #expect(terms.season == cost.season)
      #expect(terms.faces + terms.dislikes == cost.visits)
      #expect(terms.total == cost.total)
    }
  }
}
