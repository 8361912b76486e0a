import Audit
import PlanningModel
import Synchronization
import TestSupport
import Testing
import WeekGenerator

@testable import Planning

@Suite struct PlannerTests {
  static func options(threads: Int = 2, effort: Int = 20) -> PlanningOptions {
    var options = PlanningOptions()
    options.threads = threads
    options.effortPercent = effort
    return options
  }

  @Test("every plan of a generated week passes the audit", arguments: Seeds.standard)
  func plansAreClean(seed: UInt64) async throws {
    let week = WeekGenerator.week(.tiny(seed: seed))
    let plan = try await Planner(week, options: Self.options()).plan()
    let audit = Auditor.audit(plan, of: week)
    #expect(audit.breaches.isEmpty, "\(audit.breaches.map { $0.message.english })")
    #expect(audit.checkCount > 100)
    #expect(plan.objective.total == plan.objective.terms.total)
  }

  @Test("the plan does not depend on the number of threads", arguments: [UInt64(1), 2, 3])
  func threads(seed: UInt64) async throws {
    let week = WeekGenerator.week(.tiny(seed: seed))
    let plans = try await [1, 2, 3].asyncMap {
      try await Planner(week, options: Self.options(threads: $0)).plan()
    }
    #expect(plans[0] == plans[1])
    #expect(plans[0] == plans[2])
  }

  @Test("the work is counted, the same on any number of threads, and more with more effort")
  func work() async throws {
    let week = WeekGenerator.week(.tiny(seed: 4))
    let works = try await [1, 2].asyncMap {
      try await Planner(week, options: Self.options(threads: $0)).countedPlan().work
    }
    #expect(works[0] == works[1])
    #expect(works[0].solves > 0 && works[0].judged >= works[0].refused)
    for count in [works[0].iterations, works[0].walks, works[0].splices, works[0].placings] {
      #expect(count > 0)
    }
    let more = try await Planner(week, options: Self.options(effort: 40)).countedPlan().work
    #expect(more.iterations > works[0].iterations && more.walks > works[0].walks)
  }

  @Test("a cancelled search still gives a sound plan")
  func cancellation() async throws {
    let week = WeekGenerator.week(.tiny(seed: 5))
    let task = Task { try await Planner(week).plan() }
    task.cancel()
    let plan = try await task.value
    #expect(Auditor.audit(plan, of: week).isClean)
  }

  @Test("progress is told and grows to the whole")
  func progress() async throws {
    let week = WeekGenerator.week(.tiny(seed: 6))
    let shares = Mutex<[Double]>([])
    _ = try await Planner(week, options: Self.options(threads: 1)).plan { report in
      shares.withLock { $0.append(report.share) }
    }
    let told = shares.withLock { $0 }
    #expect(!told.isEmpty)
    #expect(told == told.sorted())
    #expect(told.allSatisfy { (0...1).contains($0) })
  }
}

extension Sequence {
  fileprivate func asyncMap<T>(_ change: (Element) async throws -> T) async rethrows -> [T] {
    var values: [T] = []
    for element in self { try await values.append(change(element)) }
    return values
  }
}
