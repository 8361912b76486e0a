import Audit
import PlanningModel
import Quantities
import TestSupport
import Testing

@testable import Planning

/// How many packs a cool box takes, and which.
@Suite struct PackTests {
  private static func plan(_ week: Week) throws -> WeekPlan {
    var options = PlanningOptions()
    options.effortPercent = 5
    return try Planner(week, options: options).planNow(
      progress: { _ in }, isCancelled: { false })
  }

  @Test("more packs are taken only where the rules allow them, and then baskets go that stayed")
  func morePacks() throws {
    var (gained, more) = (0, 0)
    for seed in UInt64(1)...6 {
      var week = WeekVariant.hot.week(seed: seed)
      week.rules.packsPerBox = 1
      week.rules.mostPacksPerBox = 1
      let poor = try Self.plan(week)
      #expect(poor.rounds.flatMap(\.coolBoxes).allSatisfy { $0.packs == 1 })
      week.rules.mostPacksPerBox = 6
      let rich = try Self.plan(week)
      #expect(Auditor.audit(rich, of: week).isClean)
      #expect(rich.undelivered.count <= poor.undelivered.count)
      gained += poor.undelivered.count - rich.undelivered.count
      more += rich.rounds.flatMap(\.coolBoxes).count { $0.packs > 1 }
    }
    #expect(gained > 0 && more > 0, "\(gained) baskets, \(more) boxes")
  }

  @Test("the usual pack comes first, then more, then colder; frozen boxes take frozen kinds only")
  func ways() throws {
    var rules = Rules()
    rules.packsPerBox = 2
    rules.mostPacksPerBox = 3
    rules.colderPacks = ["plate21", "gel3", "gel0"]
    let boxes = Register(CoolBoxType.all)
    let chilled = Packs.ways(try #require(boxes["eppGN"]), rules)
    #expect(chilled.map(\.type.id) == ["gel0", "gel0", "gel3", "gel3"])
    #expect(chilled.map(\.count) == [2, 3, 2, 3])
    let frozen = Packs.ways(try #require(boxes["puFrozen"]), rules)
    #expect(frozen.map(\.type.id) == ["plate21", "plate21"])
    rules.mostPacksPerBox = 0
    #expect(Packs.ways(try #require(boxes["eppGN"]), rules).map(\.count) == [2, 2])
  }

  @Test("the latest departure keeps the cold, and a minute later something gives")
  func latestDeparture() throws {
    var bound = 0
    for seed in UInt64(1)...3 {
      let week = WeekVariant.hot.week(seed: seed)
      let plan = try Self.plan(week)
      for round in plan.rounds {
        let latest = try #require(round.leavesBy)
        #expect(latest >= round.departs && latest <= round.departs + .minutes(240))
        var later = plan
        let place = try #require(later.rounds.firstIndex { $0.id == round.id })
        later.rounds[place].leavesBy = latest + .minutes(10)
        let breaches = Auditor.audit(later, of: week).breaches
        if breaches.contains(where: { $0.code == .leavesBy }) { bound += 1 }
      }
    }
    #expect(bound > 0)
  }
}
