import Audit
import Exchange
import Planning
import PlanningModel

/// Plans, audits and measures the points of one shard, and writes each as it is done.
struct SweepRun {
  let reader: SweepReader
  let base: WeekReading
  /// Points that are planned at once, one thread each.
  let threads: Int
  let console: Console

  private var sweep: Sweep { reader.sweep }

  private func planner(effort: Int, searches: Int, threads: Int) -> WhatIfPlanner {
    var options = PlanningOptions()
    options.seed = sweep.seed
    options.effortPercent = effort
    options.threads = threads
    return WhatIfPlanner(options: options, searches: searches)
  }

  /// Plans what the file at `path` lacks of a shard.
  /// - Returns: points whose plan does not pass the audit.
  func run(_ shard: Int, of shards: Int, into path: String) async throws -> [SweepRecord] {
    let question = try reader.base()
    // Rounds that every point may take over, found with more work than a point can have: so that
    // two points differ by what they ask and less by the luck of a short search.
    let known = try await planner(effort: sweep.baseEffort, searches: 1, threads: threads)
      .base(question.week, findings: question.findings)
    let start = try await record(SweepPoint(number: 0, settings: []), question, from: known)
    let header = SweepHeader(
      shard: shard, of: shards,
      SweepIdentity(
        week: WeekPlan.WeekReference(
          id: base.week.name, hash: base.week.fingerprint, date: known.plan.week.date),
        hub: base.week.hub.name, language: base.week.language, sweep: sweep, base: start))
    let log = try SweepLog(path, header)
    let done = Set(log.finished.map(\.point))
    let left = (1...sweep.pointCount).filter { header.owns(point: $0) && !done.contains($0) }
    if !done.isEmpty { tellRestart(done.count, left.count) }
    return ([start] + log.finished).filter { !$0.unsound.isEmpty }
      + (try await plan(left, from: known, into: log))
  }

  private func plan(
    _ numbers: [Int], from known: WhatIfPlanner.Side, into log: SweepLog
  ) async throws -> [SweepRecord] {
    let line = ProgressLine(console)
    defer { line.erase() }
    let design = SweepDesign(sweep)
    return try await withThrowingTaskGroup(of: SweepRecord.self) { group in
      var (rest, finished, unsound) = (numbers[...], 0, [SweepRecord]())
      func begin() {
        guard let number = rest.popFirst() else { return }
        group.addTask {
          let point = design.point(number)
          return try await record(point, reader.question(point), from: known)
        }
      }
      for _ in 0..<threads { begin() }
      while let record = try await group.next() {
        begin()
        try log.append(record)
        finished += 1
        if !record.unsound.isEmpty { unsound.append(record) }
        line.draw("\(finished)/\(numbers.count)")
      }
      return unsound
    }
  }

  private func record(
    _ point: SweepPoint, _ question: WhatIfCase, from known: WhatIfPlanner.Side
  ) async throws -> SweepRecord {
    let side = try await planner(effort: sweep.effort, searches: sweep.searches, threads: 1)
      .changed(question, from: known)
    let audited = AuditedSide(side, name: question.name, path: "")
    let isSound = audited.audit.isSound(side.plan)
    return SweepRecord(
      point: point.number, values: point.values(in: sweep), week: side.plan.week.hash,
      status: side.plan.status, measures: audited.measures,
      unsound: isSound ? [] : audited.audit.breaches.map(\.code.rawValue))
  }

  private func tellRestart(_ done: Int, _ left: Int) {
    console.say(
      Phrase(
        fr: "\(done) points étaient finis, il en reste \(left)",
        en: "\(done) points were finished, \(left) are left"
      ).text(console.language ?? base.week.language))
  }
}
