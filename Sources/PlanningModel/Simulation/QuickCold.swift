/// How temperatures were found: a quick simulation with long steps, the full one wherever the quick
/// one comes near to a limit, and both on a sample to know the error.
public struct QuickCold: Codable, Hashable, Sendable {
  /// Containers looked at, over all replications.
  public var containers: Int
  /// Of them, those simulated in full since a crate came near to its limit.
  public var simulated: Int
  /// Of them, those simulated both ways to know the error.
  public var compared: Int
  /// Largest error of the quick way on crates that were compared, kelvin.
  public var worst: Double
  /// Root of the mean square of that error, kelvin.
  public var typical: Double
  /// Nearer to a limit than this, kelvin, the full simulation decides; the largest of all
  /// containers.
  public var guardBand: Double
  /// Crates of the comparison on which the two ways together would have said otherwise than the
  /// full one.
  public var wrong: Int
  private enum CodingKeys: String, CodingKey {
    case containers, simulated, compared, wrong
    case worst = "worstK"
    case typical = "typicalK"
    case guardBand = "guardK"
  }
  /// Nothing looked at.
  public init() {
    (containers, simulated, compared, wrong) = (0, 0, 0, 0)
    (worst, typical, guardBand) = (0, 0, 0)
  }
}
