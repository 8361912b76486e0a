import PlanningModel
import Quantities
import Routing
import TestSupport
import Testing
import WeekGenerator

@testable import Planning

/// What the search never tries for want of cold, the judge refuses too.
@Suite struct ColdLimitTests {
  /// A mild and a very hot day, and a winter's; a cold room as it should be, and warmer than some
  /// limits.
  static let days: [(hottest: Int, coldRoom: Double)] = [
    (8, 4), (25, 2), (25, 4), (38, 1), (38, 3),
  ]

  @Test("a part that is kept from a vehicle is refused there alone, at any time", arguments: days)
  func zeroLimitsAreNecessary(hottest: Int, coldRoom: Double) throws {
    var (refused, accepted) = (0, 0)
    for seed in Seeds.few {
      var recipe = WeekRecipe.tiny(seed: seed)
      (recipe.trucks, recipe.volunteers, recipe.hottest) = (1, 3, hottest)
      var week = WeekGenerator.week(recipe)
      week.hub.coldRoom = Celsius(coldRoom)
      let problem = try WeekProblem(week, ground: WeekGround(week))
      for (slot, vehicle) in problem.problem.vehicles.enumerated() {
        for part in problem.parts.indices where vehicle.onBoardLimits[part] == Seconds.zero {
          if isAccepted(part, slot, problem) { accepted += 1 } else { refused += 1 }
        }
      }
    }
    #expect(refused > 0)
    #expect(accepted == 0, "of \(refused + accepted) kept away")
  }

  /// Whether the judge lets a vehicle bring one part at some time, hours aside.
  private func isAccepted(_ part: Int, _ slot: Int, _ problem: WeekProblem) -> Bool {
    let (vehicle, client) = (problem.problem.vehicles[slot], problem.problem.clients[part])
    let judge = RoundJudge(RoundDesigner(problem))
    let there = vehicle.loadDuration + problem.ground.leg(0, client.location).time
    return stride(from: 0, through: 120, by: 10).contains { wait in
      let start = vehicle.earliestStart
      let arrival = start + there + .minutes(wait)
      let end = arrival + client.service
      let schedule = RouteSchedule(
        start: start, departure: start + vehicle.loadDuration, arrivals: [arrival],
        begins: [arrival], departures: [end], end: end)
      return judge.verdict(vehicle: slot, visits: [part], schedule: schedule) == .accept
    }
  }

  @Test("food that leaves too warm is planned where packs cool it on the way")
  func packsCool() throws {
    var week = WeekVariant.plain.week(seed: 3)
    week.hub.coldRoom = Celsius(4)
    let problem = try WeekProblem(week, ground: WeekGround(week))
    let limits = problem.problem.vehicles.flatMap(\.onBoardLimits).compactMap { $0 }
    #expect(limits.contains { $0 > .minutes(60) })
  }
}
