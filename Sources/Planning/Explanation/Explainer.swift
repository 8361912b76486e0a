public import PlanningModel
internal import Quantities

/// Says why a plan is as it is: what a decision rests on, and what it would cost to decide
/// otherwise.
///
/// An alternative is the week with one more lock, planned again and proved: its price is the
/// difference of the two totals, with all that moves for it elsewhere. The plan is taken as it is;
/// audit it before.
public struct Explainer: Sendable {
  /// How far the pricing of alternatives has come.
  public struct Progress: Hashable, Sendable {
    /// Alternatives that are priced.
    public var done: Int
    /// All of them.
    public var count: Int
    /// The volunteer of the one being priced.
    public var volunteer: String
  }

  private let week: Week
  private let plan: WeekPlan
  private let options: PlanningOptions
  private let eligibility: Eligibility

  /// An explainer of `plan`, which was made for `week`; reasons are in the week's language.
  ///
  /// - Parameter options: seed, threads and cold as the plan was made with. Alternatives are
  ///   searched briefly, since the proof finds their best plan whatever it starts from.
  /// - Throws: ``PlanningError/hole(from:to:)`` when a complete travel table lacks a drive.
  public init(
    _ week: Week, plan: WeekPlan, options: PlanningOptions = PlanningOptions()
  ) throws(PlanningError) {
    self.week = week
    self.plan = plan
    var brief = options
    brief.effortPercent = min(options.effortPercent, Self.effortPercent)
    brief.provesBest = true
    brief.seeksRepairs = false
    self.options = brief
    eligibility = try Eligibility(week)
  }

  /// Enough for a start that the proof can prune with (a judgement).
  private static let effortPercent = 10

  /// How a relay is served and what that rests on, without alternatives.
  public func decision(onRelay relay: String) -> RelayExplanation {
    RelayExplanation(relay, in: plan)
  }

  /// What a volunteer drives, without alternatives.
  public func decision(onVolunteer volunteer: String) -> VolunteerExplanation {
    VolunteerExplanation(volunteer, in: plan)
  }

  /// How a relay is served, and the price of everybody else in place of who comes.
  ///
  /// When the task is cancelled, what is not yet priced says so.
  ///
  /// - Parameter candidates: ids of the volunteers to weigh; `nil` for all.
  public func explanation(
    ofRelay id: String, candidates: [String]? = nil,
    progress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) async throws -> RelayExplanation {
    var answer = decision(onRelay: id)
    guard !answer.visits.isEmpty, let relay = week.relays[id] else { return answer }
    let others = week.volunteers.filter { volunteer in
      candidates?.contains(volunteer.id) ?? true && answer.drivers != [volunteer.id]
    }
    for (done, volunteer) in others.enumerated() {
      progress(Progress(done: done, count: others.count, volunteer: volunteer.id))
      answer.alternatives.append(
        try await alternative(
          Lock(.only, relay: id, volunteer: volunteer.id), volunteer, relay, answer))
    }
    answer.alternatives.sort(by: <)
    return answer
  }

  /// What a volunteer drives; for somebody who drives nothing, the price of making them.
  public func explanation(ofVolunteer id: String) async throws -> VolunteerExplanation {
    var answer = decision(onVolunteer: id)
    guard answer.round == nil, let volunteer = week.volunteers[id] else { return answer }
    answer.driving = try await alternative(
      Lock(.drives, volunteer: id), volunteer, nil, nil)
    return answer
  }

  /// Whether a plan is proved best. A plan that must leave baskets behind keeps its status, and
  /// says by its bound that it is.
  static func isProved(_ plan: WeekPlan) -> Bool {
    plan.status == .optimal || plan.objective.bound == plan.objective.total
  }

  /// Whether the plan is proved best; without, prices are those of the best plans found.
  public var isProved: Bool { Self.isProved(plan) }

  private func alternative(
    _ lock: Lock, _ volunteer: Volunteer, _ relay: Relay?,
    _ now: RelayExplanation?
  ) async throws -> Alternative {
    var answer = Alternative(lock: lock)
    answer.obstacle = eligibility.obstacle(volunteer, to: relay)
    guard answer.obstacle == nil else { return answer }
    guard !Task.isCancelled else {
      answer.obstacle = say(.interrupted, AlternativeWords.interrupted)
      return answer
    }
    var changed = week
    changed.locks.append(lock)
    let forced = try await Planner(changed, options: options).plan()
    answer.obstacle = obstacle(forced, volunteer, relay)
    if answer.obstacle == nil { answer.price = price(forced, relay, now) }
    return answer
  }

  /// Why the plan of the changed week is no alternative; `nil` when it is one.
  private func obstacle(
    _ forced: WeekPlan, _ volunteer: Volunteer, _ relay: Relay?
  ) -> Alternative.Obstacle? {
    let isProved = Self.isProved(forced)
    let lost = forced.undelivered.count - plan.undelivered.count
    guard lost <= 0 else {
      return say(.fewerBaskets, AlternativeWords.fewerBaskets(lost, isProved))
    }
    if let idle = forcedDrivers.first(where: { !forced.rounds.map(\.driver).contains($0) }) {
      let name = week.volunteers[idle]?.name ?? idle
      return say(.lockBroken, AlternativeWords.lockBroken(name, isProved))
    }
    guard let relay else {
      let isDriving = forced.rounds.contains { $0.driver == volunteer.id }
      return isDriving
        ? nil : say(.nothingToBring, AlternativeWords.nothingToBring(volunteer.name, isProved))
    }
    let isServed = forced.rounds.contains { round in
      round.driver == volunteer.id && round.stops.contains { $0.relay == relay.id }
    }
    return isServed ? nil : say(.relayLeft, AlternativeWords.relayLeft(relay.name, isProved))
  }

  /// Who must drive by the week's own locks, and does in the plan.
  private var forcedDrivers: [String] {
    let driving = plan.rounds.map(\.driver)
    return week.locks.filter { $0.rule == .drives }.compactMap(\.volunteer)
      .filter(driving.contains)
  }

  private func price(
    _ forced: WeekPlan, _ relay: Relay?, _ now: RelayExplanation?
  ) -> Alternative.Price {
    let difference = PlanDifference(from: plan, to: forced)
    let then = relay.map { RelayExplanation($0.id, in: forced) }
    return Alternative.Price(
      isProved: isProved && Self.isProved(forced), total: difference.total,
      terms: forced.objective.terms - plan.objective.terms, time: difference.time,
      margin: then?.margin,
      marginChange: then?.margin.flatMap { after in
        now?.margin.map { ((after - $0) * 10).rounded() / 10 }
      }, spare: then?.spare,
      spareChange: then?.spare.flatMap { after in now?.spare.map { after - $0 } },
      baskets: plan.undelivered.count - forced.undelivered.count,
      moves: difference.relays.filter {
        $0.relay != relay?.id && Set($0.driversBefore) != Set($0.driversAfter)
      }.map {
        Alternative.Move(
          relay: $0.relay, driversBefore: $0.driversBefore, driversAfter: $0.driversAfter)
      })
  }

  private func say(
    _ code: Alternative.Obstacle.Code, _ phrase: Phrase
  ) -> Alternative.Obstacle {
    Alternative.Obstacle(code: code, reason: phrase.text(week.language))
  }
}

extension CostTerms {
  /// Term by term.
  fileprivate static func - (a: CostTerms, b: CostTerms) -> CostTerms {
    CostTerms(
      kilometres: a.kilometres - b.kilometres, truck: a.truck - b.truck,
      minutes: a.minutes - b.minutes, season: a.season - b.season, faces: a.faces - b.faces,
      dislikes: a.dislikes - b.dislikes)
  }
}
