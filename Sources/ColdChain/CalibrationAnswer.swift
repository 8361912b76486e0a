internal import Foundation

/// How well readings determine the figures of a fit.
struct CalibrationAnswer {
  let model: CalibrationModel
  let starts: [Double]

  /// Half the width of an interval of nineteen in twenty, in standard errors.
  private static let quantile = 1.96
  /// A figure known to no better than this factor, as a logarithm, is not determined (J).
  private static let widest = 0.45
  /// Two figures whose estimates go together more closely are confused (J), unless both are known
  /// to about this factor, as a logarithm.
  private static let closest = (together: 0.95, known: 0.15)
  /// No scatter of a window's mean is taken as less, K: half of the tenth that loggers tell.
  private static let leastScatter = 0.05
  /// Before any reading a figure is known to a factor of twenty, as a logarithm (J): what it has no
  /// effect on tells nothing more.
  private static let prior = 3.0
  /// For slopes of the course without rhythm.
  private static let slopeStep = 0.02

  /// The answer for figures that were found, and what was left before.
  func fit(
    _ found: CalibrationSearch.Found, before: [Double]
  ) throws(ColdCaseFault) -> Calibration.Fit? {
    guard let covariance = try covariance(found) else { return nil }
    let figures = model.figures
    let wide = figures.indices.map { Self.quantile * covariance[$0][$0].squareRoot() }
    let estimates = figures.indices.map { number in
      let log = found.logs[number]
      return Calibration.Estimate(
        figure: figures[number], start: starts[number], value: exp(log),
        interval: exp(log - wide[number])...exp(log + wide[number]))
    }
    return Calibration.Fit(
      estimates: estimates, before: Self.rootMeanSquare(before),
      after: Self.rootMeanSquare(found.rest), confused: confused(covariance, wide),
      undetermined: figures.indices.filter { wide[$0] > Self.widest }.map { figures[$0] })
  }

  /// Of the logarithms of the figures.
  private func covariance(
    _ found: CalibrationSearch.Found
  ) throws(ColdCaseFault) -> [[Double]]? {
    let count = model.figures.count
    let search = CalibrationSearch(model: model, starts: starts)
    let slopes = try search.slopes(
      found.logs, model.hasThermostat ? .regulating : .switching, Self.slopeStep)
    let freedom = Double(max(1, found.rest.count - count))
    let variance =
      max(found.square / freedom, Self.leastScatter * Self.leastScatter)
      * Self.correlationTime(found.rest) + (try rhythm(found))
    let scale = 1 / variance.squareRoot()
    var rows = slopes.map { $0.map { $0 * scale } }
    for number in 0..<count {
      rows.append((0..<count).map { $0 == number ? 1 / Self.prior : 0 })
    }
    return LeastSquares(rows, rows.map { _ in 0 })?.inverse
  }

  /// Mean square of what the rhythm of the thermostat does to the means, K²: no real unit keeps the
  /// model's rhythm for long, so nothing may be read out of it.
  private func rhythm(_ found: CalibrationSearch.Found) throws(ColdCaseFault) -> Double {
    guard model.hasThermostat else { return 0 }
    let smooth = try model.residuals(found.logs.map { exp($0) }, .regulating)
    let square = zip(smooth, found.rest).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    return square / Double(max(1, smooth.count))
  }

  private func confused(_ covariance: [[Double]], _ wide: [Double]) -> [[Calibration.Figure]] {
    var pairs: [[Calibration.Figure]] = []
    for first in wide.indices {
      for second in wide.indices where second > first {
        let together =
          covariance[first][second]
          / (covariance[first][first] * covariance[second][second]).squareRoot()
        let isKnown = max(wide[first], wide[second]) < Self.closest.known
        if abs(together) > Self.closest.together, !isKnown {
          pairs.append([model.figures[first], model.figures[second]])
        }
      }
    }
    return pairs
  }

  /// How many of the values, one after the other, say the same: 1 + 2 · the sum of their
  /// correlations up to the first that is not positive.
  static func correlationTime(_ values: [Double]) -> Double {
    let square = values.reduce(0) { $0 + $1 * $1 }
    guard square > 0 else { return 1 }
    var sum = 1.0
    for lag in 1..<max(2, values.count / 3) {
      let product = zip(values, values.dropFirst(lag)).reduce(0) { $0 + $1.0 * $1.1 }
      guard product > 0 else { break }
      sum += 2 * product / square
    }
    return sum
  }

  private static func rootMeanSquare(_ values: [Double]) -> Double {
    (values.reduce(0) { $0 + $1 * $1 } / Double(max(1, values.count))).squareRoot()
  }
}
