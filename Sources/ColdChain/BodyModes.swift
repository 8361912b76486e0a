internal import Foundation

/// How shell and core of every body of food follow air that is steady for one step.
///
///     Cp dTp/dt = hA (Ta - Tp) + k (Tc - Tp)
///     Cc dTc/dt = k (Tp - Tc)
///
/// The two modes of this law depend on the ratios of shell, core and coupling alone, their pace on
/// `hA / C`. The steps are exact for steady air, however light a body is, and a body takes exactly the
/// heat that its mean difference to the air's mean gives.
struct BodyModes {
  /// What one step of one body leaves of the differences to the air, and their means.
  struct Step: Hashable {
    /// Of the shell's difference, to the shell.
    let shellOfShell: Double
    /// Of the core's difference, to the shell.
    let shellOfCore: Double
    /// Of the shell's difference, to the core.
    let coreOfShell: Double
    /// Of the core's difference, to the core.
    let coreOfCore: Double
    /// Of the shell's difference, in the mean of the shell.
    let meanOfShell: Double
    /// Of the core's difference, in the mean of the shell.
    let meanOfCore: Double
  }

  /// Roots at a pace of one.
  private let roots: (slow: Double, fast: Double)
  /// What the slow mode holds of shell and core: rows are to, columns from.
  private let slow: (ss: Double, sc: Double, cs: Double, cc: Double)

  /// The modes of a body whose shell holds `share` of its heat capacity, and whose core is coupled
  /// `coupling` times as closely as the air; a share of 1 is a body without a core.
  init(share: Double, coupling: Double) {
    let (a, b) = ((1 + coupling) / share, coupling / share)
    let c = share < 1 ? coupling / (1 - share) : 0
    let middle = -(a + c) / 2
    let spread = ((a - c) * (a - c) / 4 + b * c).squareRoot()
    roots = (middle + spread, middle - spread)
    let width = max(2 * spread, 1e-12)
    slow = ((-a - roots.fast) / width, b / width, c / width, (-c - roots.fast) / width)
  }

  /// The step of a body of `pace` = hA / C, 1/s, over `time` seconds.
  func step(pace: Double, over time: Double) -> Step {
    let (x, y) = (pace * roots.slow * time, pace * roots.fast * time)
    let (one, other) = (exp(x), exp(y))
    let left = one - other
    let (oneMean, otherMean) = (Self.mean(x, one), Self.mean(y, other))
    let leftMean = oneMean - otherMean
    return Step(
      shellOfShell: other + left * slow.ss, shellOfCore: left * slow.sc,
      coreOfShell: left * slow.cs, coreOfCore: other + left * slow.cc,
      meanOfShell: otherMean + leftMean * slow.ss, meanOfCore: leftMean * slow.sc)
  }

  /// The mean of `exp(t)` for t from 0 to `x`.
  private static func mean(_ x: Double, _ last: Double) -> Double {
    abs(x) < 1e-4 ? 1 + x / 2 + x * x / 6 : (last - 1) / x
  }
}
