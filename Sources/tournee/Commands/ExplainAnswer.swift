import Planning
import PlanningModel
import Quantities

/// What `explain --json` answers.
struct ExplainAnswer: Encodable, Sendable {
  /// Whether the plan is proved best.
  let proved: Bool
  let totalEur: MicroEuros
  /// Whether alternatives were asked for.
  let priced: Bool
  /// What stands in the way of a week that is not served whole, and what would mend it, as the plan
  /// has it.
  let conflict: Conflict?
  let repairs: [Repair]?
  private(set) var relays: [RelayExplanation] = []
  private(set) var volunteers: [VolunteerExplanation] = []

  init(
    _ question: ExplainQuestion, _ explainer: Explainer, _ plan: WeekPlan,
    progress: @escaping @Sendable (String, Explainer.Progress) -> Void
  ) async throws {
    proved = explainer.isProved
    totalEur = plan.objective.total
    priced = question.isPriced
    conflict = plan.conflict
    repairs = plan.repairs
    for volunteer in question.volunteers {
      volunteers.append(
        priced
          ? try await explainer.explanation(ofVolunteer: volunteer)
          : explainer.decision(onVolunteer: volunteer))
    }
    for relay in question.relays ?? volunteers.flatMap(\.stops) {
      relays.append(
        priced
          ? try await explainer.explanation(
            ofRelay: relay, candidates: question.candidate.map { [$0] },
            progress: { progress(relay, $0) })
          : explainer.decision(onRelay: relay))
    }
  }
}
