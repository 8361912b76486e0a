/// What numbers of a case may be; within them no sum of an engine or an audit overflows, and whole
/// sums stay exact in double precision.
public enum CaseLimits {
  /// Most nodes, vehicles, agents or jobs.
  public static let count = 1_000_000
  /// Most entries of a table.
  public static let tableEntries = 50_000_000
  /// Largest coordinate, up or down.
  public static let coordinate = 1e8
  /// Largest time, fixed cost or prize.
  public static let figure = 1e8
  /// Largest amount of goods.
  public static let amount: Int64 = 100_000_000_000
  /// Largest cost of one unit of distance.
  public static let unitCost: Int64 = 1_000_000
  /// Distances must stay below, after scaling.
  public static let distance = 1e9
  /// Costs of whole answers must stay below: whole numbers of that size are exact as `Double`.
  public static let total = 9.0e15
}
