import Audit
import PlanningModel
import Quantities
import TestSupport
import Testing

@testable import Planning

/// Changes of a week with which baskets would go that stay for want of cold.
@Suite struct RemedyTests {
  private static func options(effort: Int = 5) -> PlanningOptions {
    var options = PlanningOptions()
    options.effortPercent = effort
    options.seeksRemedies = true
    return options
  }

  /// A week of a very hot day whose cool boxes lack packs.
  private static func week(_ seed: UInt64) -> Week {
    var week = WeekVariant.hot.week(seed: seed)
    week.rules.packsPerBox = 1
    week.rules.mostPacksPerBox = 1
    return week
  }

  @Test("a remedy, applied, lets baskets go that stayed, and the audit finds them cold")
  func remediesHold() throws {
    var (weeks, held) = (0, 0)
    for seed in UInt64(1)...3 {
      let week = Self.week(seed)
      let plan = try Planner(week, options: Self.options()).planNow(
        progress: { _ in }, isCancelled: { false })
      guard !plan.undelivered.isEmpty else { continue }
      weeks += 1
      for remedy in plan.remedies ?? [] {
        let change = try #require(Self.change(remedy, of: week))
        let changed = change.applied(to: week)
        #expect(changed != week)
        let better = try Planner(changed, options: Self.options(effort: 20)).planNow(
          progress: { _ in }, isCancelled: { false })
        #expect(Auditor.audit(better, of: changed).isClean)
        #expect(better.undelivered.count < plan.undelivered.count, "\(seed): \(remedy.text)")
        held += 1
      }
    }
    #expect(weeks > 0 && held > 0, "\(held) remedies in \(weeks) weeks")
  }

  /// The change that a remedy's words mean.
  private static func change(_ remedy: Remedy, of week: Week) -> WeekChange? {
    let all = WeekChange.all(for: week)
    let pairs = all.filter { $0.kinds == [.box] }.flatMap { box in all.map { box.and($0) } }
    return (all + pairs).first { $0.words.text(week.language) == remedy.text }
  }

  @Test("each change touches the week, and the smallest of every kind comes first")
  func changes() {
    var week = Self.week(1)
    week.rules.splitLimit = 1
    week.hub.coldRoom = Celsius(3)
    let changes = WeekChange.all(for: week)
    for change in changes { #expect(change.applied(to: week) != week, "\(change.words.english)") }
    let kinds = changes.map(\.kinds)
    #expect(kinds.first == [.packs])
    #expect(Set(kinds).isSuperset(of: [[.packs], [.colderPacks], [.coldRoom], [.box], [.earlier]]))
    let packs = changes.first { $0.kinds == [.packs] }?.applied(to: week)
    #expect(packs?.rules.mostPacksPerBox == 2)
  }

  @Test("a week in which everything goes asks for nothing")
  func nothingToMend() throws {
    let plan = try Planner(WeekVariant.plain.week(seed: 3), options: Self.options()).planNow(
      progress: { _ in }, isCancelled: { false })
    if plan.undelivered.isEmpty { #expect(plan.remedies == []) }
    var silent = Self.options()
    silent.seeksRemedies = false
    let quiet = try Planner(Self.week(1), options: silent).planNow(
      progress: { _ in }, isCancelled: { false })
    #expect(quiet.remedies == nil)
  }
}
