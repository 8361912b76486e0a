import Audit
import PlanningModel
import Quantities
import TestSupport
import Testing

@testable import Planning

/// The changes that people can make to a week, and the elements that they loosen.
@Suite struct WeekChangeTests {
  @Test(
    "each change touches the week, has a price, and loosens elements that there are",
    arguments: WeekVariant.allCases)
  func changes(variant: WeekVariant) {
    for seed in Seeds.few {
      var week = variant.week(seed: seed)
      week.hub.coldRoom = Celsius(3)
      week.rules.mostStops = 2
      let changes = WeekChange.all(for: week)
      let elements = Set(WeekElement.all(for: week).map(\.element.id))
      #expect(Set(changes.map(\.change.id)).count == changes.count)
      for change in changes {
        #expect(change.applied(to: week) != week, "\(change.change.id)")
        #expect(change.price > .zero, "\(change.change.id)")
        #expect(!change.loosens.isEmpty && elements.isSuperset(of: change.loosens))
      }
      let kinds = Set(changes.map(\.change.kind))
      #expect(kinds.isSuperset(of: [.longer, .earlier, .later, .relayLater, .hubEarlier, .stops]))
      #expect(kinds.contains(.lock) == !week.locks.isEmpty)
    }
  }

  @Test("elements have names of their own, and giving all of them up leaves nothing to do")
  func elements() throws {
    for variant in WeekVariant.allCases {
      let week = variant.week(seed: 2)
      let elements = WeekElement.all(for: week)
      #expect(Set(elements.map(\.element.id)).count == elements.count)
      var relaxed = RelaxedWeek(week: week)
      for element in elements { element.relax(&relaxed) }
      #expect(relaxed.week.locks.isEmpty && relaxed.trimmed.week.relaysToServe.isEmpty)
    }
  }

  @Test("where no two changes save a week, some that save a part of it hold")
  func partial() throws {
    var week = WeekVariant.plain.week(seed: 1)
    for id in week.volunteers.ids {
      week.volunteers.edit(id) {
        ($0.freeFrom, $0.mostTime) = (TimeOfDay(12, 0), .minutes(480))
      }
    }
    let relays = week.relaysToServe.map(\.relay.id)
    try #require(relays.count > 1)
    // One relay receives when nobody could come, another half an hour too soon.
    let opens = week.hub.opens
    week.relays.edit(relays[0]) { $0.open = [Hours(TimeOfDay(6, 0), TimeOfDay(6, 10))] }
    week.relays.edit(relays[1]) { $0.open = [Hours(opens, opens + .minutes(10))] }
    let plan = try ConflictTests.plan(week)
    #expect(plan.status == .impossible && plan.conflict != nil)
    let repairs = try #require(plan.repairs)
    #expect(!repairs.isEmpty)
    #expect(repairs.allSatisfy { $0.undelivered > 0 && $0.baskets > 0 && !$0.isCheapest })
    let changes = WeekChange.all(for: week)
    for repair in repairs {
      let ids = Set(repair.changes.map(\.id))
      let changed = changes.filter { ids.contains($0.change.id) }.reduce(week) {
        $1.applied(to: $0)
      }
      let better = try Planner(changed, options: PlannerTests.options()).planNow(
        progress: { _ in }, isCancelled: { false })
      #expect(Auditor.audit(better, of: changed).isClean)
      #expect(better.undelivered.count < plan.undelivered.count, "\(repair.words.english)")
    }
  }

  @Test("a week in which everything goes has neither conflict nor repairs")
  func nothingToMend() throws {
    let week = WeekVariant.plain.week(seed: 3)
    let plan = try ConflictTests.plan(week)
    #expect(plan.undelivered.isEmpty && plan.conflict == nil && plan.repairs == nil)
    let silent = try Planner(
      try #require(ImpossibleWeek.some().first?.week), options: PlannerTests.options()
    ).planNow(progress: { _ in }, isCancelled: { false })
    #expect(!silent.undelivered.isEmpty && silent.repairs == nil && silent.conflict == nil)
  }

  @Test("a stopped search says nothing that it has not proved")
  func stopped() throws {
    let week = try #require(ImpossibleWeek.some().first?.week)
    var options = PlannerTests.options()
    options.seeksRepairs = true
    let plan = try Planner(week, options: options).planNow(
      progress: { _ in }, isCancelled: { true })
    #expect(plan.conflict == nil && (plan.repairs ?? []).isEmpty)
    #expect(Auditor.audit(plan, of: week).isClean)
  }
}
