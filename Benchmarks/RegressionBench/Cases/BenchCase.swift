public import Instances
public import Routing
public import WeekGenerator

/// One instance of a suite: how it is made, from which seeds it is solved, and with how much work.
public struct BenchCase: Sendable {
  /// What is solved.
  public enum Content: Sendable {
    /// A routing problem, made when it is needed.
    case routing(@Sendable () throws -> Problem)
    /// A case of a public kind, from a file or invented, audited by its own values.
    case instance(@Sendable () throws -> PublicCase)
    /// An invented week, planned by `Planning` with its judges.
    case week(WeekRecipe)
    /// Invented rounds of a truck, simulated in full by `ColdChain`.
    case cold(rounds: Int)
    /// An invented container, filled by `Loading` and audited by its own values.
    case container(@Sendable () -> ContainerCase)
  }
  /// Its name in result files.
  public let name: String
  /// Instances that are judged together.
  public let family: String
  /// Seeds of the search.
  public let seeds: [UInt64]
  /// The search's budget: rounds for a routing problem, moves for an assignment problem, per cent
  /// of the usual effort for a week, rounds of a truck for the cold chain, placed
  /// blocks for a container.
  public let iterations: Int
  /// What is solved.
  public let content: Content
  /// The best cost known to the literature; `nil` for invented instances.
  public let bestKnown: Int64?

  /// A case.
  public init(
    name: String, family: String, seeds: [UInt64], iterations: Int, content: Content,
    bestKnown: Int64? = nil
  ) {
    self.name = name
    self.family = family
    self.seeds = seeds
    self.iterations = iterations
    self.content = content
    self.bestKnown = bestKnown
  }
}
