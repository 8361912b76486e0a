/// Fits figures of a compartment or a box to what a logger recorded on one round.
///
/// The simulated course is read at the times of the readings, and both are compared by their means
/// over some minutes. A thermostat that switches makes this comparison rough: a little more power
/// shifts its whole rhythm. So the fit goes three ways in turn: from several starts with a thermostat
/// that regulates, which has no rhythm; by ever closer trials around the best of them with one that
/// switches; and by a last descent. Intervals use the slopes without rhythm, the readings' own
/// correlation, and never a scatter below a logger's resolution.
public struct Calibration {
  /// A figure that may be fitted.
  public enum Figure: String, Codable, Hashable, Sendable, CaseIterable {
    /// Heat loss of a compartment's or box's walls, W/K.
    case ua
    /// Power of a compartment's unit, W.
    case unitPower
    /// Part of the free exchange that passes a compartment's door.
    case doorLeak
    /// From a box's packs to its food, W/K.
    case packExchange
  }

  /// What the logger lay in.
  public enum Target: Hashable, Sendable {
    /// The air of a place.
    case air(String)
    /// A food, by its place in the case.
    case food(Int)
  }

  /// One line of the logger.
  public struct Reading: Hashable, Sendable {
    /// Seconds since the start of the case.
    public let time: Double
    /// °C.
    public let temperature: Double
    /// A reading.
    public init(time: Double, temperature: Double) {
      self.time = time
      self.temperature = temperature
    }
  }

  /// A fitted figure.
  public struct Estimate: Hashable, Sendable {
    /// Which.
    public let figure: Figure
    /// As the case had it.
    public let start: Double
    /// As the readings have it.
    public let value: Double
    /// In nineteen of twenty such fits the figure lies in here, as far as the model is true.
    public let interval: ClosedRange<Double>
  }

  /// What came of a fit.
  public struct Fit: Hashable, Sendable {
    /// The figures, in the order asked for.
    public let estimates: [Estimate]
    /// Root of the mean square of what is left, before and after, K.
    public let before: Double
    /// See ``before``.
    public let after: Double
    /// Pairs whose effects the readings hardly tell apart.
    public let confused: [[Figure]]
    /// Figures that the readings hardly depend on.
    public let undetermined: [Figure]
  }

  let model: CalibrationModel
  private let starts: [Double]

  /// A fit of `figures` of `place`.
  ///
  /// - Throws: what the case lacks for it.
  public init(
    _ coldCase: ColdCase, place: String, target: Target, readings: [Reading], figures: [Figure]
  ) throws(ColdCaseFault) {
    try ColdCaseSimulation(coldCase).checkRates()
    model = CalibrationModel(
      coldCase: coldCase, place: place, target: target, figures: figures, readings: readings)
    var starts: [Double] = []
    for figure in figures {
      let value = try model.value(figure)
      guard value > 0 else {
        throw ColdCaseFault(
          ["places", place], .physical(.notPositive(field: figure.rawValue, value: value)))
      }
      starts.append(value)
    }
    self.starts = starts
  }

  /// Fits; `nil` when there are too few readings for so many figures.
  public func fit() throws(ColdCaseFault) -> Fit? {
    guard model.windows.count > model.figures.count, !model.figures.isEmpty else { return nil }
    let search = CalibrationSearch(model: model, starts: starts)
    let found = try search.best()
    return try CalibrationAnswer(model: model, starts: starts).fit(
      found, before: try model.residuals(starts))
  }
}
