/// How the numbers of a file become the numbers of an answer; the literature's results differ in it.
///
/// Travel times follow distances. Amounts of goods, numbers of vehicles and costs per unit of
/// distance are never scaled: scaling demands and capacities alike changes nothing.
public enum Rounding: String, Hashable, Sendable, CaseIterable, Codable {
  /// Distances, times and prices to the nearest whole number, halves up (CVRPLIB).
  case round
  /// A thousandfold, then to the nearest whole number.
  case exact
  /// Tenfold, then truncated (12th DIMACS Implementation Challenge, 2022).
  case dimacs
  /// As they are, in double precision.
  case double

  /// Units of an answer in one unit of the file.
  public var scale: Double {
    switch self {
    case .round, .double: 1
    case .exact: 1_000
    case .dimacs: 10
    }
  }
}
