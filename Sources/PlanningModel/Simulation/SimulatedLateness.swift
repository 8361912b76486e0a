/// How many minutes late, on average and at some quantiles.
public struct SimulatedLateness: Codable, Hashable, Sendable {
  /// The mean; its interval is that of the central limit, corrected for skewness.
  public var mean: SimulatedFigure
  /// Half of all are less late.
  public var half: SimulatedFigure
  /// Nine in ten are less late.
  public var ninety: SimulatedFigure
  /// Ninety-nine in a hundred are less late.
  public var ninetyNine: SimulatedFigure
  private enum CodingKeys: String, CodingKey {
    case mean = "meanMinutes"
    case half = "q50Minutes"
    case ninety = "q90Minutes"
    case ninetyNine = "q99Minutes"
  }
  /// Lateness.
  public init(
    mean: SimulatedFigure, half: SimulatedFigure, ninety: SimulatedFigure,
    ninetyNine: SimulatedFigure
  ) {
    (self.mean, self.half, self.ninety, self.ninetyNine) = (mean, half, ninety, ninetyNine)
  }
}
