internal import Foundation

/// The regularised incomplete beta function, by its continued fraction (Lentz's method).
enum IncompleteBeta {
  /// `I_x(a, b)` for positive `a` and `b`.
  static func value(_ x: Double, _ a: Double, _ b: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    // The fraction is quick on this side of the mean.
    guard x <= (a + 1) / (a + b + 2) else { return 1 - value(1 - x, b, a) }
    let logarithm =
      a * log(x) + b * log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b) - log(a)
    return min(1, max(0, exp(logarithm) / fraction(x, a, b)))
  }

  /// The `x` at which `I_x(a, b)` is `share`, by bisection.
  static func inverse(_ share: Double, _ a: Double, _ b: Double) -> Double {
    var (low, high) = (0.0, 1.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if value(middle, a, b) < share { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// `1 + d1 / (1 + d2 / (1 + ...))`.
  private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let tiny = 1e-300
    var (f, c, d) = (1.0, 1.0, 0.0)
    for step in 1...10_000 {
      let m = Double(step / 2)
      let term =
        step % 2 == 0
        ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 + term * d
      d = 1 / (abs(d) < tiny ? tiny : d)
      c = 1 + term / c
      if abs(c) < tiny { c = tiny }
      f *= c * d
      if abs(c * d - 1) < 1e-13 { break }
    }
    return f
  }

  /// Stirling's series, from ten on.
  static func logGamma(_ x: Double) -> Double {
    var (shift, z) = (0.0, x)
    while z < 10 {
      shift += log(z)
      z += 1
    }
    let square = 1 / (z * z)
    let series = (1 / 12 - square * (1 / 360 - square * (1 / 1_260 - square / 1_680))) / z
    return (z - 0.5) * log(z) - z + 0.5 * log(2 * Double.pi) + series - shift
  }
}
