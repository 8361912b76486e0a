internal import Foundation
internal import Kernels

/// Looks for the figures that leave least of the readings, by their logarithms.
struct CalibrationSearch {
  let model: CalibrationModel
  /// Logarithms of the figures as the case has them.
  private let center: [Double]

  /// Factors that each figure starts from (J).
  private static let factors = [0.5, 1, 2]
  /// So many of the starts go on (J).
  private static let descents = 2
  /// No figure goes further from the case than this factor, as a logarithm (J).
  private static let farthest = 4.0
  /// Rounds of trials, trials in each, their scatter at first, and what a round leaves of it (J).
  private static let trials = (rounds: 9, each: 12, first: 0.1, shrink: 0.6)
  /// Passes of such trials, unless the means are met within what a logger tells, K.
  private static let passes = 4
  /// See ``passes``.
  private static let goodEnough = 0.05
  /// Rounds of one descent.
  private static let mostRounds = 8
  /// A descent steps on a grid so fine (J), in logarithms: a simulation that switches blows up the last
  /// bits of a step, and two solvers that differ by these alone must give one answer.
  private static let grain = 0x1p-30
  /// Slopes of logarithms at first and in the last descent.
  private static let slopeSteps = (coarse: 0.05, fine: 0.004)

  init(model: CalibrationModel, starts: [Double]) {
    self.model = model
    center = starts.map { log($0) }
  }

  /// A place of the search.
  struct Found {
    var logs: [Double]
    var rest: [Double]
    var square: Double { rest.reduce(0) { $0 + $1 * $1 } }
    var meanSquare: Double { square / Double(max(1, rest.count)) }
  }

  /// The best figures, as logarithms, and what they leave.
  func best() throws(ColdCaseFault) -> Found {
    let smooth: CompartmentModel.Thermostat = model.hasThermostat ? .regulating : .switching
    var starts: [Found] = []
    for logs in Self.grid(center) { starts.append(try found(logs, smooth)) }
    starts.sort { $0.square < $1.square }
    var reached: [Found] = []
    for start in starts.prefix(Self.descents) {
      reached.append(try descend(from: start, smooth, Self.slopeSteps.coarse))
    }
    guard var best = reached.min(by: { $0.square < $1.square }) else {
      return try found(center, .switching)
    }
    guard model.hasThermostat else {
      return try descend(from: best, .switching, Self.slopeSteps.fine)
    }
    best = try found(best.logs, .switching)
    var random = RandomGenerator(seed: 1)
    for pass in 0..<Self.passes {
      best = try closeIn(on: best, Double(1 + min(2, pass)), &random)
      best = try descend(from: best, .switching, Self.slopeSteps.fine)
      if best.meanSquare < Self.goodEnough * Self.goodEnough { break }
    }
    return best
  }

  /// Trials around the best so far, ever closer: where slopes lie about the rest of the way.
  private func closeIn(
    on start: Found, _ effort: Double, _ random: inout RandomGenerator
  ) throws(ColdCaseFault) -> Found {
    var best = start
    var scatter = Self.trials.first * effort
    for _ in 0..<Self.trials.rounds {
      let middle = best.logs
      for _ in 0..<(Self.trials.each * Int(effort)) {
        // The sum of three draws lies about the middle as a normal draw does.
        let logs = middle.map { log in
          log + scatter * 2 * (random.unit() + random.unit() + random.unit() - 1.5)
        }
        let trial = try found(logs, .switching)
        if trial.square < best.square { best = trial }
      }
      scatter *= Self.trials.shrink
    }
    return best
  }

  /// Gauss and Newton's steps, shortened until they help (Levenberg 1944, doi:10.1090/qam/10666).
  private func descend(
    from start: Found, _ thermostat: CompartmentModel.Thermostat, _ slopeStep: Double
  ) throws(ColdCaseFault) -> Found {
    var best = start
    var damping = 1e-3
    for _ in 0..<Self.mostRounds {
      let slopes = try slopes(best.logs, thermostat, slopeStep)
      var isBetter = false
      let before = best.square
      while !isBetter, damping < 10 {
        guard let step = Self.step(slopes, best.rest, damping) else { return best }
        let next = zip(best.logs, step).map { log, change in
          ((log + min(1, max(-1, change))) / Self.grain).rounded() * Self.grain
        }
        let trial = try found(next, thermostat)
        isBetter = trial.square < best.square * (1 - 1e-9)
        damping = isBetter ? damping / 8 : damping * 8
        if isBetter { best = trial }
      }
      if !isBetter || best.square > before * (1 - 1e-3) { break }
    }
    return best
  }

  private func found(
    _ logs: [Double], _ thermostat: CompartmentModel.Thermostat
  ) throws(ColdCaseFault) -> Found {
    let kept = zip(logs, center).map { log, middle in
      min(middle + Self.farthest, max(middle - Self.farthest, log))
    }
    return Found(logs: kept, rest: try model.residuals(kept.map { exp($0) }, thermostat))
  }

  /// What each mean's simulated value gains when the logarithm of each figure grows by one.
  func slopes(
    _ logs: [Double], _ thermostat: CompartmentModel.Thermostat, _ step: Double
  ) throws(ColdCaseFault) -> [[Double]] {
    var columns: [[Double]] = []
    for number in logs.indices {
      var (less, more) = (logs, logs)
      less[number] -= step
      more[number] += step
      let (low, high) = (try found(less, thermostat).rest, try found(more, thermostat).rest)
      columns.append(zip(low, high).map { ($1 - $0) / (2 * step) })
    }
    return model.windows.indices.map { row in columns.map { $0[row] } }
  }

  /// A step that lessens what is left; `damping` holds it back.
  private static func step(
    _ slopes: [[Double]], _ rest: [Double], _ damping: Double
  ) -> [Double]? {
    guard let count = slopes.first?.count else { return nil }
    var (matrix, right) = (slopes, rest.map { -$0 })
    for column in 0..<count {
      let size = slopes.reduce(0) { $0 + $1[column] * $1[column] }
      var row = [Double](repeating: 0, count: count)
      row[column] = (damping * size + 1e-6).squareRoot()
      matrix.append(row)
      right.append(0)
    }
    return LeastSquares(matrix, right)?.unknowns
  }

  /// Every mixture of the factors.
  private static func grid(_ center: [Double]) -> [[Double]] {
    center.reduce([[]]) { rows, middle in
      rows.flatMap { row in factors.map { row + [middle + log($0)] } }
    }
  }
}
