import PlanningModel
import Quantities
import Testing

@testable import Audit

@Suite struct OwnTravelTests {
  @Test("the table first, then the estimate worked out apart (1 063.83 s, 12 223.78 m)")
  func tableThenEstimate() throws {
    let travel = OwnTravel(week: SmallWeek.week)
    let known = try #require(travel.leg(from: "hub", to: "aragon"))
    #expect(known.times == [720] && known.distances == [9_000] && known.sources == ["osrm"])
    let estimate = try #require(travel.leg(from: "home:anna", to: "hub"))
    #expect(estimate.times == [1_064] && estimate.distances == [12_224])
    #expect(estimate.sources == ["estimate"])
    let still = try #require(travel.leg(from: "hub", to: "hub"))
    #expect(still.times == [0] && still.sources == ["same place"])
    #expect(travel.leg(from: "hub", to: "nowhere") == nil)
  }

  @Test("traffic rounds up, on known and on estimated times")
  func trafficRoundsUp() throws {
    var week = SmallWeek.week
    week.rules.trafficPercent = 113
    let travel = OwnTravel(week: week)
    #expect(try #require(travel.leg(from: "hub", to: "aragon")).times == [814])  // 813.6
    #expect(try #require(travel.leg(from: "home:anna", to: "hub")).times == [1_203])  // 1 202.3
  }

  @Test("a table that claims to be complete may have no hole")
  func holeIsRefused() {
    var week = SmallWeek.week
    week.travel.isComplete = true
    #expect(OwnTravel(week: week).leg(from: "home:anna", to: "hub") == nil)
    let report = Auditor.audit(SmallPlan.plan, of: week)
    #expect(report.breaches.contains { $0.code == .legWrong && $0.round == "T2" })
  }
}
