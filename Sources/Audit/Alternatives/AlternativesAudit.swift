public import PlanningModel

/// Checks plans with names against the plan beside which they stand: every figure anew from the
/// plans, and that none is worse than another by every measure.
public struct AlternativesAudit {
  private let summary: PlanAlternatives
  private let plan: PlanMeasures
  private let named: [PlanMeasures]
  private let isSame: [Bool]
  private let isOfWeek: Bool

  /// - Parameter plans: the plans of `summary.named`, in its order.
  public init(_ summary: PlanAlternatives, plan: WeekPlan, plans: [WeekPlan], of week: Week) {
    self.summary = summary
    self.plan = .audited(plan, of: week)
    named = plans.map { .audited($0, of: week) }
    isSame = plans.map { $0.rounds == plan.rounds }
    isOfWeek = ([plan] + plans).allSatisfy { $0.week == summary.week }
  }

  /// What is wrong; empty when all is right.
  public var complaints: [Phrase] {
    guard isOfWeek, named.count == summary.named.count else { return [Self.otherWeek] }
    var found: [Phrase] = []
    if summary.plan != plan { found.append(Self.wrongFigures("plan.json")) }
    for (place, entry) in summary.named.enumerated() {
      if entry.measures != named[place] || entry.isPlan != isSame[place] {
        found.append(Self.wrongFigures(entry.folder))
      }
      if named[place].undelivered > plan.undelivered || isBeaten(place) {
        found.append(Self.beaten(entry.folder))
      }
      found += entry.aims.filter { !isBest(place, $0) }.map { Self.misnamed(entry.folder, $0) }
    }
    return found
  }

  /// Every plan that is compared, the plan itself last.
  private var all: [PlanMeasures] { named + [plan] }

  /// Whether some other plan is as good by every measure and better by one.
  private func isBeaten(_ place: Int) -> Bool {
    let mine = summary.criteria.map { steps(named[place], $0) }
    return all.contains { other in
      let theirs = summary.criteria.map { steps(other, $0) }
      return theirs != mine && zip(theirs, mine).allSatisfy { $0 <= $1 }
    }
  }

  private func isBest(_ place: Int, _ aim: PlanAim) -> Bool {
    let criterion: PlanCriterion
    switch aim {
    case .shortest: criterion = .minutes
    case .fairest: criterion = .fairness
    case .coldest: criterion = .cold
    case .balanced: return true
    }
    return summary.criteria.contains(criterion)
      && all.allSatisfy { steps(named[place], criterion) <= steps($0, criterion) }
  }

  /// A measure in whole minutes or tenths of a kelvin, less being better.
  private func steps(_ measures: PlanMeasures, _ criterion: PlanCriterion) -> Whole {
    switch criterion {
    case .minutes: quotient(measures.time.whole + 30, 60)
    case .fairness: quotient(measures.weighed.whole + 30, 60)
    case .cold: measures.margin.map { -($0 * 10).nearest } ?? -1_000_000_000
    }
  }

  private static let otherWeek = Phrase(
    fr:
      "les variantes sont celles d'un autre plan\u{202F}; relancer «\u{A0}plan --alternatives\u{A0}»",
    en: "the alternatives are those of another plan; run plan --alternatives again")

  private static func wrongFigures(_ place: String) -> Phrase {
    Phrase(
      fr: "alternatives.json, \(place)\u{A0}: les chiffres ne sont pas ceux du plan",
      en: "alternatives.json, \(place): the figures are not those of the plan")
  }

  private static func beaten(_ place: String) -> Phrase {
    Phrase(
      fr: "\(place)\u{A0}: un autre plan fait au moins aussi bien en tout",
      en: "\(place): another plan does at least as well in everything")
  }

  private static func misnamed(_ place: String, _ aim: PlanAim) -> Phrase {
    Phrase(
      fr: "\(place)\u{A0}: un autre plan mérite mieux le nom \(aim.rawValue)",
      en: "\(place): another plan deserves the name \(aim.rawValue) better")
  }
}
