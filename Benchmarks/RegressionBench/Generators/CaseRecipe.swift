internal import Instances

/// What an invented case of a public kind should look like; the same recipe always gives the same
/// case. Answers are audited from the case's own numbers, as those to a file are.
protocol CaseRecipe: Sendable {
  /// Tells the recipes of a suite apart.
  var name: String { get }
  /// The case.
  func instance() throws -> PublicCase
}
