public import Instances
public import Routing
public import WeekGenerator

/// One instance of a suite: how it is made, from which seeds it is solved, and with how much work.
public struct BenchCase: Sendable {
  /// What is solved.
  public enum Content: Sendable {
    /// A routing problem, made when it is needed.
    case routing(@Sendable () throws -> Problem)
    /// A public instance, audited by its own values.
    case instance(RoutingCase)
    /// An invented week, planned by `Planning` with its judges.
    case week(WeekRecipe)
  }
  /// Its name in result files.
  public let name: String
  /// Instances that are judged together.
  public let family: String
  /// Seeds of the search.
  public let seeds: [UInt64]
  /// The search's budget: rounds for a routing problem, per cent of the usual effort for a week.
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

extension BenchCase {
  /// A case in the manner of the X set.
  static func uchoa(
    _ clients: Int, _ depot: UchoaRecipe.Depot, _ placement: UchoaRecipe.Placement,
    _ demand: UchoaRecipe.Demand, _ routeSize: Int, seeds: [UInt64], iterations: Int
  ) -> BenchCase {
    let recipe = UchoaRecipe(
      clients: clients, depot: depot, placement: placement, demand: demand, routeSize: routeSize,
      seed: UInt64(clients))
    return BenchCase(
      name: recipe.name, family: "x-like", seeds: seeds, iterations: iterations,
      content: .routing { try UchoaGenerator.problem(recipe) })
  }

  /// A case in the manner of Solomon's.
  static func solomon(
    _ clients: Int, _ placement: SolomonRecipe.Placement, wide: Bool, windows: Int = 100,
    draw: UInt64 = 1, seeds: [UInt64], iterations: Int
  ) -> BenchCase {
    let recipe = SolomonRecipe(
      clients: clients, placement: placement, isWide: wide, windowPercent: windows, seed: draw)
    return BenchCase(
      name: recipe.name, family: "solomon-like", seeds: seeds, iterations: iterations,
      content: .routing { try SolomonGenerator.problem(recipe) })
  }

  /// An invented week; about three and a half baskets a relay, as in the real one.
  static func week(relays: Int, draw: UInt64 = 1, seeds: [UInt64], effort: Int) -> BenchCase {
    let name = "relays-\(relays)-s\(draw)"
    let recipe = WeekRecipe(name: name, orders: relays * 7 / 2, relays: relays, seed: draw)
    return BenchCase(
      name: name, family: "coop", seeds: seeds, iterations: effort, content: .week(recipe))
  }
}
