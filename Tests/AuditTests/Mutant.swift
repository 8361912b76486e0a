import PlanningModel
import Testing

@testable import Audit

/// One way to spoil a plan, and the breach that must then be found among others.
struct Mutant: Sendable, CustomTestStringConvertible {
  /// What is done to the plan.
  let name: String
  /// The code that must be among the breaches.
  let expected: Breach.Code
  /// Spoils a sound plan of the week; `false` when the plan has nothing to spoil this way.
  let change: @Sendable (inout WeekPlan, Week) -> Bool

  init(
    _ name: String, _ expected: Breach.Code,
    _ change: @escaping @Sendable (inout WeekPlan, Week) -> Bool
  ) {
    self.name = name
    self.expected = expected
    self.change = change
  }

  var testDescription: String { name }
}
