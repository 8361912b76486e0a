/// One changed week of a sweep: what each parameter is set to.
public struct SweepPoint: Hashable, Sendable {
  /// What becomes of one parameter.
  public enum Setting: Hashable, Sendable {
    /// It stays as the week is.
    case asIs
    /// The level at this place.
    case level(Int)
    /// A value that was drawn.
    case drawn(Double)
  }
  /// From 1; shards and reports name points by it.
  public var number: Int
  /// One setting for each parameter of the sweep, in its order.
  public var settings: [Setting]

  /// A point.
  public init(number: Int, settings: [Setting]) {
    self.number = number
    self.settings = settings
  }

  /// The values that the settings stand for; `nil` for what stays as it is.
  public func values(in sweep: Sweep) -> [SweepValue?] {
    zip(sweep.parameters, settings).map { parameter, setting in
      switch setting {
      case .asIs: nil
      case .level(let place):
        parameter.levels.indices.contains(place) ? parameter.levels[place] : nil
      case .drawn(let value): .number(value)
      }
    }
  }
}
