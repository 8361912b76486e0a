/// A figure that no real body, box or room can have.
public enum ThermalError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The figure must be above zero and finite.
  case notPositive(field: String, value: Double)
  /// The figure must be zero or more, and finite.
  case negative(field: String, value: Double)
  /// The figure must lie within a range.
  case outOfRange(field: String, value: Double, least: Double, most: Double)
  /// Two samples of the weather are not in the order of the clock, or one is not finite.
  case unorderedSamples(position: Int)

  /// What is wrong and what to write instead, for a developer; the reader of files says it in the
  /// user's words.
  public var description: String {
    switch self {
    case .notPositive(let field, let value): "\(field) is \(value); give a number above 0"
    case .negative(let field, let value): "\(field) is \(value); give 0 or more"
    case .outOfRange(let field, let value, let least, let most):
      "\(field) is \(value); give a number from \(least) to \(most)"
    case .unorderedSamples(let position):
      "weather sample \(position) is not later than the one before it; sort them by time"
    }
  }

  /// `value`, when it is above zero and finite.
  static func positive(_ value: Double, _ field: String) throws(ThermalError) -> Double {
    guard value.isFinite, value > 0 else { throw .notPositive(field: field, value: value) }
    return value
  }

  /// `value`, when it is zero or more and finite.
  static func notNegative(_ value: Double, _ field: String) throws(ThermalError) -> Double {
    guard value.isFinite, value >= 0 else { throw .negative(field: field, value: value) }
    return value
  }
}
