internal import Dispatch
public import PlanningModel
public import Quantities
public import Routing

/// Plans a week as it is and as it might be, both sides with the same effort and seeds.
///
/// Same week, questions and options: same answers, on one thread or many.
public struct WhatIfPlanner: Sendable {
  private let options: PlanningOptions
  private let searches: Int

  /// One side of a comparison.
  public struct Side: Sendable {
    /// The week.
    public let week: Week
    /// Its plan: the best of all searches, or the base plan's rounds where they are as good.
    public let plan: WeekPlan
    /// What proves the plan; `nil` when no proof was asked for or found.
    public let certificate: Certificate?
    /// What is known of how good it is.
    public let evidence: PlanEvidence
    /// Rounds of the base plan that could not run as they were; empty where all may move.
    public let broken: [BrokenRound]
  }

  /// - Parameters:
  ///   - options: as every search is done.
  ///   - searches: how many seeds, from the options' own on, are searched for each side.
  public init(options: PlanningOptions, searches: Int = 1) {
    self.options = options
    self.searches = max(1, searches)
  }

  /// The week as it is.
  ///
  /// - Parameter plan: the plan that people know, in place of one that is searched for; other
  ///   searches then only tell what chance does to them.
  public func base(
    _ week: Week, findings: [Finding], plan: WeekPlan? = nil,
    progress: @escaping @Sendable (PlanningProgress) -> Void = { _ in }
  ) async throws -> Side {
    try await onOwnThread { isCancelled in
      try baseNow(
        week, findings: findings, plan: plan, progress: progress, isCancelled: isCancelled)
    }
  }

  /// The changed week beside `base`, planned with the freedom that the question leaves.
  public func changed(
    _ question: WhatIfCase, from base: Side,
    progress: @escaping @Sendable (PlanningProgress) -> Void = { _ in }
  ) async throws -> Side {
    try await onOwnThread { isCancelled in
      try changedNow(question, from: base, progress: progress, isCancelled: isCancelled)
    }
  }

  /// The week as it is and every changed week.
  ///
  /// Unless people know a plan, both sides choose among the same rounds: where a changed week's
  /// search has met a better plan of the week as it is, that becomes the base. So a search that is
  /// luckier on one side does not pass for a difference between the weeks.
  public func compared(
    _ week: Week, findings: [Finding], plan: WeekPlan? = nil, questions: [WhatIfCase],
    progress: @escaping @Sendable (_ question: Int, PlanningProgress) -> Void = { _, _ in }
  ) async throws -> Comparison {
    try await onOwnThread { isCancelled in
      try comparedNow(
        week, findings: findings, plan: plan, questions: questions, progress: progress,
        isCancelled: isCancelled)
    }
  }

  /// Both sides of every question.
  public struct Comparison: Sendable {
    /// The week as it is.
    public let base: Side
    /// The changed weeks, in the order of the questions.
    public let changed: [Side]
    /// What the search of the week as it is had found, where a better plan was met on the way.
    public let formerTotal: MicroEuros?
  }

  // MARK: on the caller's thread

  func comparedNow(
    _ week: Week, findings: [Finding], plan: WeekPlan? = nil, questions: [WhatIfCase],
    progress: @escaping @Sendable (Int, PlanningProgress) -> Void = { _, _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(PlanningError) -> Comparison {
    let first = try baseNow(
      week, findings: findings, plan: plan, progress: { progress(0, $0) },
      isCancelled: isCancelled)
    var found: [[PlanningResult]] = []
    for (place, question) in questions.enumerated() {
      found.append(try search(question, { progress(place + 1, $0) }, isCancelled))
    }
    var base = first
    if plan == nil, first.plan.objective.bound != first.plan.objective.total {
      for plan in found.compactMap({ Self.best($0)?.plan }) {
        base = try improved(base, by: plan, findings)
      }
    }
    var changed: [Side] = []
    for (question, found) in zip(questions, found) {
      changed.append(try settled(question, found, from: base))
    }
    return Comparison(
      base: base, changed: changed,
      formerTotal: base.plan.worth < first.plan.worth ? first.plan.objective.total : nil)
  }

  func baseNow(
    _ week: Week, findings: [Finding], plan: WeekPlan? = nil,
    progress: @escaping @Sendable (PlanningProgress) -> Void = { _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(PlanningError) -> Side {
    let count = plan != nil && searches == 1 ? 0 : searches
    let found = try search(week, findings, count: count, progress, isCancelled)
    let all = (plan.map { [$0] } ?? []) + found.map(\.plan)
    guard let best = plan ?? Self.best(found)?.plan else {
      throw .contradiction("no search was made")
    }
    return Side(
      week: week, plan: best, certificate: plan == nil ? Self.best(found)?.certificate : nil,
      evidence: PlanEvidence(best, of: all, proofs: UndeliveredReasons.provedCodes), broken: [])
  }

  func changedNow(
    _ question: WhatIfCase, from base: Side,
    progress: @escaping @Sendable (PlanningProgress) -> Void = { _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(PlanningError) -> Side {
    try settled(question, search(question, progress, isCancelled), from: base)
  }

  /// The base with the rounds of another week's plan, where these are better.
  private func improved(
    _ base: Side, by plan: WeekPlan, _ findings: [Finding]
  ) throws(PlanningError) -> Side {
    let (kept, _) = try PlanReplay(
      plan, on: base.week, WeekGround(base.week), findings: findings, options: options,
      freedom: .times
    ).replayed()
    guard kept.worth < base.plan.worth,
      kept.undelivered.isEmpty || kept.undelivered.count < base.plan.undelivered.count
    else { return base }
    let bound =
      kept.undelivered.count == base.plan.undelivered.count ? base.plan.objective.bound : nil
    let better = bound.map { kept.with(bound: min($0, kept.objective.total)) } ?? kept
    var evidence = PlanEvidence(better, of: [], proofs: UndeliveredReasons.provedCodes)
    evidence.searches = base.evidence.searches
    return Side(week: base.week, plan: better, certificate: nil, evidence: evidence, broken: [])
  }

  /// What searches find for a question that leaves everything free; nothing for others.
  private func search(
    _ question: WhatIfCase, _ progress: @escaping @Sendable (PlanningProgress) -> Void,
    _ isCancelled: @escaping @Sendable () -> Bool
  ) throws(PlanningError) -> [PlanningResult] {
    guard question.freedom == .all else { return [] }
    return try search(
      question.week, question.findings, count: searches, progress, isCancelled)
  }

  /// The changed week's plan, chosen among what was found and the rounds of the base plan.
  private func settled(
    _ question: WhatIfCase, _ found: [PlanningResult], from base: Side
  ) throws(PlanningError) -> Side {
    let week = question.week
    let freedom = question.freedom == .all ? .times : question.freedom
    let (kept, broken) = try PlanReplay(
      base.plan, on: week, WeekGround(week), findings: question.findings, options: options,
      freedom: freedom
    ).replayed()
    guard question.freedom == .all, let best = Self.best(found) else {
      return Side(
        week: week, plan: kept, certificate: nil,
        evidence: PlanEvidence(kept, of: [kept], proofs: UndeliveredReasons.provedCodes),
        broken: broken)
    }
    let plan = Self.better(best.plan, kept, base: base.plan)
    return Side(
      week: week, plan: plan,
      certificate: plan.rounds == best.plan.rounds ? best.certificate : nil,
      evidence: PlanEvidence(
        plan, of: found.map(\.plan), proofs: UndeliveredReasons.provedCodes), broken: [])
  }

  /// One plan for each seed; only the first is proved, as no other could be better then.
  private func search(
    _ week: Week, _ findings: [Finding], count: Int,
    _ progress: @escaping @Sendable (PlanningProgress) -> Void,
    _ isCancelled: @escaping @Sendable () -> Bool
  ) throws(PlanningError) -> [PlanningResult] {
    var found: [PlanningResult] = []
    for number in 0..<count where !(isCancelled() && number > 0) {
      var options = options
      options.seed = options.seed &+ UInt64(number)
      if number > 0 { (options.provesBest, options.seeksRepairs) = (false, false) }
      found.append(
        try Planner(week, findings: findings, options: options)
          .resultNow(progress: progress, isCancelled: isCancelled))
      if found[0].plan.objective.bound == found[0].plan.objective.total { break }
    }
    return found
  }

  private static func best(_ found: [PlanningResult]) -> PlanningResult? {
    // `min` keeps the first of equals.
    guard let best = found.min(by: { $0.plan.worth < $1.plan.worth }) else { return nil }
    guard let bound = found[0].plan.objective.bound, best.plan.objective.bound == nil,
      best.plan.undelivered.count == found[0].plan.undelivered.count
    else { return best }
    return PlanningResult(
      plan: best.plan.with(bound: bound), work: best.work, certificate: nil)
  }

  /// The plan that counts of one found and the base plan's rounds: of equals the one by which
  /// nothing moves.
  private static func better(_ found: WeekPlan, _ kept: WeekPlan, base: WeekPlan) -> WeekPlan {
    let isStill = PlanDifference(from: base, to: found).isStill
    guard kept.worth < found.worth || (kept.worth == found.worth && !isStill) else {
      return found
    }
    // What the search has said of baskets left behind is kept with its own plan.
    guard found.undelivered.isEmpty || kept.undelivered.count < found.undelivered.count else {
      return found
    }
    guard let bound = found.objective.bound,
      kept.undelivered.count == found.undelivered.count
    else { return kept }
    return kept.with(bound: min(bound, kept.objective.total))
  }

  private func onOwnThread<Answer: Sendable>(
    _ work: @escaping @Sendable (@escaping @Sendable () -> Bool) throws -> Answer
  ) async throws -> Answer {
    let stop = CancellationFlag()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        DispatchQueue.global(qos: .userInitiated).async {
          continuation.resume(with: Result { try work { stop.isRaised } })
        }
      }
    } onCancel: {
      stop.raise()
    }
  }
}

extension WeekPlan {
  /// What counts between plans of one week, in its order.
  fileprivate var worth: (Int, MicroEuros) { (undelivered.count, objective.total) }

  /// The plan with what is known of the best.
  fileprivate func with(bound: MicroEuros) -> WeekPlan {
    var plan = self
    plan.objective = Objective(
      undelivered: objective.undelivered, terms: objective.terms, bound: bound)
    if plan.status == .feasible, bound == objective.total, undelivered.isEmpty {
      plan.status = .optimal
    }
    return plan
  }
}
