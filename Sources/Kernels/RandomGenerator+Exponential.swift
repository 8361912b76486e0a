extension RandomGenerator {
  /// A draw of the exponential distribution of mean 1: how much worse annealing accepts.
  ///
  /// Computed with the four operations only, so that it is equal on every machine: a library's
  /// logarithm may differ in its last bit.
  public mutating func exponential() -> Double {
    // (0, 1]: nought would be an infinite draw.
    -Self.logarithm(Double((next() >> 11) + 1) * 0x1p-53)
  }

  /// Natural logarithm of a normal positive number, to about 1e-15 of one.
  static func logarithm(_ number: Double) -> Double {
    // ln x = e ln 2 + 2 artanh(t), t = (m - 1) / (m + 1), with m within a third of 1.
    var exponent = Double(number.exponent)
    var mantissa = number.significand
    if mantissa > 4.0 / 3.0 {
      mantissa /= 2
      exponent += 1
    }
    let t = (mantissa - 1) / (mantissa + 1)
    let square = t * t
    var sum = 0.0
    for odd in stride(from: 21.0, through: 1.0, by: -2.0) { sum = sum * square + 1 / odd }
    return exponent * 0.693_147_180_559_945_3 + 2 * t * sum
  }
}

extension RandomGenerator {
  /// How many time constants an exponential takes to fall to `share` of its start.
  public static func fall(to share: Double) -> Double {
    share > 0 && share < 1 ? -logarithm(share) : 0
  }
}

extension RandomGenerator {
  /// `e^-x` for `x` from 0 up, to about 1e-15, computed with the four operations only.
  public static func decay(_ x: Double) -> Double {
    // Halve until the series is short, then square back.
    var halvings = 0
    var small = min(max(0, x), 700)
    while small > 0.25 {
      small /= 2
      halvings += 1
    }
    var sum = 1.0
    for term in stride(from: 14.0, through: 1.0, by: -1.0) { sum = 1 - small / term * sum }
    for _ in 0..<halvings { sum *= sum }
    return sum
  }
}
