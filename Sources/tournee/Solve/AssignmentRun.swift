import Audit
import Exchange
import Instances
import PlanningModel

/// One run of the assignment engine on a public case, audited before anybody sees the answer.
struct AssignmentRun {
  private let assignment: AssignmentCase
  private let budget: SolveBudget
  private let clock: SolveClock
  private let line: ProgressLine
  private let language: Language

  init(
    _ assignment: AssignmentCase, _ budget: SolveBudget, _ clock: SolveClock, _ line: ProgressLine,
    _ language: Language
  ) {
    self.assignment = assignment
    self.budget = budget
    self.clock = clock
    self.line = line
    self.language = language
  }

  func answer() throws -> SolveAnswer {
    throw Refusal(
      file: assignment.name, code: "not-yet",
      Phrase(
        fr: "les problèmes d'affectation ne sont pas encore résolus",
        en: "assignment problems are not solved yet"))
  }
}
