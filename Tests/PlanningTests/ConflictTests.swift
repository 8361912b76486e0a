import Audit
import PlanningModel
import Quantities
import TestSupport
import Testing

@testable import Planning

/// Conflicts and repairs of impossible weeks, held against an oracle that looks at everything.
@Suite struct ConflictTests {
  static let weeks = Result { try ImpossibleWeek.some() }

  static func plan(_ week: Week, effort: Int = 5) throws -> WeekPlan {
    var options = PlannerTests.options(effort: effort)
    options.seeksRepairs = true
    return try Planner(week, options: options).planNow(
      progress: { _ in }, isCancelled: { false })
  }

  /// The week in which only some elements hold.
  static func relaxed(_ week: Week, holding ids: Set<String>) -> RelaxedWeek {
    var relaxed = RelaxedWeek(week: week)
    for element in WeekElement.all(for: week) where !ids.contains(element.element.id) {
      element.relax(&relaxed)
    }
    return relaxed
  }

  @Test("a conflict is impossible, and without any one of its elements possible")
  func conflictsAreMinimal() throws {
    for (name, week) in try Self.weeks.get() {
      let plan = try Self.plan(week)
      #expect(plan.status == .impossible, "\(name) is not proved impossible")
      let conflict = try #require(plan.conflict, "\(name)")
      let slow = SlowOracle()
      let ids = conflict.elements.map(\.id)
      #expect(conflict.isMinimal, "\(name): \(ids)")
      #expect(try !slow.isPossible(Self.relaxed(week, holding: Set(ids))), "\(name): \(ids)")
      for id in ids {
        let fewer = Set(ids).subtracting([id])
        #expect(
          try slow.isPossible(Self.relaxed(week, holding: fewer)), "\(name): \(ids) without \(id)")
      }
      try checkRepair(plan, week, name, slow)
      let audit = Auditor.audit(plan, of: week)
      let isSound = audit.breaches.allSatisfy { $0.code == .lockBroken && $0.round == nil }
      #expect(isSound, "\(name): \(audit.breaches.map(\.message.english))")
    }
  }

  /// Nothing cheaper than the first repair serves the week, and it does; or nothing does at all.
  private func checkRepair(
    _ plan: WeekPlan, _ week: Week, _ name: String, _ slow: SlowOracle
  ) throws {
    let repairs = try #require(plan.repairs, "\(name)")
    let best = repairs.first { $0.undelivered == 0 }
    let changes = WeekChange.all(for: week)
    var cheapest: MicroEuros?
    for (price, places) in Self.candidates(changes) {
      if let best, price > best.price { break }
      let changed = places.reduce(week) { changes[$1].applied(to: $0) }
      guard try slow.isPossible(RelaxedWeek(week: changed)) else { continue }
      cheapest = price
      break
    }
    #expect(
      best?.price == cheapest,
      "\(name): \(best?.words.english ?? "none") for \(String(describing: best?.price))")
    #expect(best == nil || best?.isCheapest == true, "\(name)")
    for repair in repairs.filter({ $0.undelivered == 0 }) {
      let ids = Set(repair.changes.map(\.id))
      let changed = changes.filter { ids.contains($0.change.id) }.reduce(week) {
        $1.applied(to: $0)
      }
      #expect(try slow.isPossible(RelaxedWeek(week: changed)), "\(name): \(repair.words.english)")
    }
  }

  /// Every change and every two changes of different things, by rising price.
  private static func candidates(_ changes: [WeekChange]) -> [(MicroEuros, [Int])] {
    let singles = changes.indices.map { (changes[$0].price, [$0]) }
    let pairs = changes.indices.flatMap { a in
      changes.indices.filter { $0 > a && changes[$0].target != changes[a].target }.map {
        (changes[a].price + changes[$0].price, [a, $0])
      }
    }
    return (singles + pairs).sorted { $0.0 < $1.0 }
  }
}
