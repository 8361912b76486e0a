internal import Quantities

/// The audit's own whole numbers: wide enough that no product of three of a week's figures can
/// overflow, whatever the files say.
typealias Whole = Int128

extension Quantity {
  /// The count, kept within ±10¹².
  var whole: Whole { rawValue.tamed }
}

extension TimeOfDay {
  /// Seconds since midnight, kept within ±10¹².
  var whole: Whole { secondsSinceMidnight.tamed }
}

extension Int64 {
  /// The number, kept within ±10¹².
  var tamed: Whole { Whole(Swift.min(Swift.max(self, -1_000_000_000_000), 1_000_000_000_000)) }
}

extension Int {
  /// The number, kept within ±10¹².
  var tamed: Whole { Int64(self).tamed }
}

extension Double {
  /// The nearest whole number, kept within ±10¹²; 0 for no number.
  var nearest: Whole {
    guard isFinite else { return 0 }
    return Whole(Swift.min(Swift.max(self, -1e12), 1e12).rounded())
  }
}

/// `a / b` rounded towards zero; 0 when `b` is 0.
func quotient(_ a: Whole, _ b: Whole) -> Whole { b == 0 ? 0 : a / b }

/// `a / b` rounded down; 0 when `b` is not positive.
func floorQuotient(_ a: Whole, _ b: Whole) -> Whole {
  guard b > 0 else { return 0 }
  return a >= 0 ? a / b : -((-a + b - 1) / b)
}

/// `a / b` rounded up; 0 when `b` is not positive.
func ceilingQuotient(_ a: Whole, _ b: Whole) -> Whole { -floorQuotient(-a, b) }
