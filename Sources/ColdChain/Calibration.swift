internal import Foundation

/// Fits figures of a compartment or a box to what a logger recorded on one round.
///
/// Gauss and Newton's steps in the logarithms of the figures, shortened until they help (Levenberg
/// 1944, doi:10.1090/qam/10666). The simulated course and the readings are compared by means over
/// some minutes: a thermostat's rhythm is never met to the second.
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
    /// In nineteen of twenty such fits the figure lies in here.
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

  /// Readings are averaged over so long, s.
  static let window = 300.0
  /// Step of the logarithms for slopes: above the thermostat's noise.
  static let slopeStep = 0.02
  /// Rounds of Gauss and Newton.
  static let mostRounds = 25
  /// Half the width of an interval of nineteen in twenty, in standard errors.
  static let quantile = 1.96
  /// A figure known to no better than this factor, as a logarithm, is not determined (J).
  static let widest = 1.0
  /// Two figures whose estimates go together more closely are confused (J).
  static let closest = 0.95

  private let coldCase: ColdCase
  private let place: String
  private let target: Target
  private let means: [Reading]
  private let figures: [Figure]

  /// A fit of `figures` of `place`.
  ///
  /// - Throws: what the case lacks for it.
  public init(
    _ coldCase: ColdCase, place: String, target: Target, readings: [Reading], figures: [Figure]
  ) throws(ColdCaseFault) {
    self.coldCase = coldCase
    self.place = place
    self.target = target
    self.figures = figures
    means = Self.means(readings.filter { $0.time <= coldCase.minutes * 60 && $0.time >= 0 })
    for figure in figures where try value(figure, in: coldCase) <= 0 {
      throw ColdCaseFault(
        ["places", place],
        .physical(.notPositive(field: figure.rawValue, value: 0)))
    }
  }

  /// Fits; `nil` when there are too few readings, or when they cannot tell the figures apart.
  public func fit() throws(ColdCaseFault) -> Fit? {
    guard means.count > figures.count else { return nil }
    var starts: [Double] = []
    for figure in figures { starts.append(try value(figure, in: coldCase)) }
    var logs = starts.map { log($0) }
    var rest = try residuals(logs)
    let before = Self.rootMeanSquare(rest)
    var damping = 1e-3
    for _ in 0..<Self.mostRounds {
      let slopes = try self.slopes(logs)
      var isBetter = false
      while !isBetter, damping < 1e6 {
        guard let step = Self.step(slopes, rest, damping) else { return nil }
        let next = zip(logs, step).map { $0 + min(1, max(-1, $1)) }
        let trial = try residuals(next)
        isBetter = Self.square(trial) < Self.square(rest) * (1 - 1e-9)
        damping = isBetter ? damping / 5 : damping * 5
        if isBetter { (logs, rest) = (next, trial) }
      }
      if !isBetter { break }
    }
    return try result(starts, logs, rest, before)
  }

  private func result(
    _ starts: [Double], _ logs: [Double], _ rest: [Double], _ before: Double
  ) throws(ColdCaseFault) -> Fit? {
    guard let linear = LeastSquares(try slopes(logs), rest) else { return nil }
    let variance = Self.square(rest) / Double(max(1, rest.count - figures.count))
    let errors = figures.indices.map { (variance * linear.inverse[$0][$0]).squareRoot() }
    let estimates = figures.indices.map { number in
      let wide = Self.quantile * errors[number]
      return Estimate(
        figure: figures[number], start: starts[number], value: exp(logs[number]),
        interval: exp(logs[number] - wide)...exp(logs[number] + wide))
    }
    var confused: [[Figure]] = []
    for first in figures.indices {
      for second in figures.indices where second > first {
        let together =
          linear.inverse[first][second]
          / (linear.inverse[first][first] * linear.inverse[second][second]).squareRoot()
        if abs(together) > Self.closest { confused.append([figures[first], figures[second]]) }
      }
    }
    return Fit(
      estimates: estimates, before: before, after: Self.rootMeanSquare(rest), confused: confused,
      undetermined: figures.indices.filter { Self.quantile * errors[$0] > Self.widest }
        .map { figures[$0] })
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
      row[column] = (damping * max(size, 1e-12)).squareRoot()
      matrix.append(row)
      right.append(0)
    }
    return LeastSquares(matrix, right)?.unknowns
  }

  /// What each mean's simulated value gains when the logarithm of each figure grows by one.
  private func slopes(_ logs: [Double]) throws(ColdCaseFault) -> [[Double]] {
    var columns: [[Double]] = []
    for number in logs.indices {
      var (less, more) = (logs, logs)
      less[number] -= Self.slopeStep
      more[number] += Self.slopeStep
      let (low, high) = (try residuals(less), try residuals(more))
      columns.append(zip(low, high).map { ($1 - $0) / (2 * Self.slopeStep) })
    }
    return means.indices.map { row in columns.map { $0[row] } }
  }

  /// Simulated less recorded means, K.
  private func residuals(_ logs: [Double]) throws(ColdCaseFault) -> [Double] {
    var changed = coldCase
    for (figure, logarithm) in zip(figures, logs) { set(figure, to: exp(logarithm), in: &changed) }
    let run = try ColdCaseSimulation(changed).run()
    let course: AirCourse? =
      switch target {
      case .air(let name): run.airs[name]
      case .food(let number):
        run.foods.indices.contains(number) ? AirCourse(run.foods[number].shell) : nil
      }
    guard let course else { throw ColdCaseFault(["places", place], .kinds) }
    return means.map { mean in
      let span = stride(from: -0.5, through: 0.5, by: 0.05)
      let values = span.map { course.temperature(at: mean.time + $0 * Self.window) }
      return values.reduce(0, +) / Double(values.count) - mean.temperature
    }
  }

  /// Means of the readings of each window, at its middle.
  private static func means(_ readings: [Reading]) -> [Reading] {
    var sums: [Int: (sum: Double, count: Int)] = [:]
    for reading in readings {
      let window = Int(reading.time / Self.window)
      let known = sums[window] ?? (0, 0)
      sums[window] = (known.sum + reading.temperature, known.count + 1)
    }
    return sums.keys.sorted().compactMap { window in
      sums[window].map {
        Reading(
          time: (Double(window) + 0.5) * Self.window, temperature: $0.sum / Double($0.count))
      }
    }
  }

  private static func square(_ values: [Double]) -> Double { values.reduce(0) { $0 + $1 * $1 } }

  private static func rootMeanSquare(_ values: [Double]) -> Double {
    (square(values) / Double(max(1, values.count))).squareRoot()
  }
}

// Where the figures stand in a case.
extension Calibration {
  private func value(_ figure: Figure, in coldCase: ColdCase) throws(ColdCaseFault) -> Double {
    let place = coldCase.places[self.place]
    let value: Double? =
      switch figure {
      case .ua: place?.compartment?.ua ?? place?.box.flatMap { $0.ua ?? Self.product($0) }
      case .unitPower: place?.compartment?.unitPower
      case .doorLeak: place?.compartment?.door.map { $0.leak ?? 1 }
      case .packExchange: place?.box?.packExchange
      }
    guard let value else { throw ColdCaseFault(["places", self.place], .missing(figure.rawValue)) }
    return value
  }

  private static func product(_ box: ColdCase.Box) -> Double? {
    guard let u = box.u, let area = box.area else { return nil }
    return u * area
  }

  private func set(_ figure: Figure, to value: Double, in coldCase: inout ColdCase) {
    switch figure {
    case .ua:
      if coldCase.places[place]?.compartment != nil {
        coldCase.places[place]?.compartment?.ua = value
      } else {
        coldCase.places[place]?.box?.ua = value
        coldCase.places[place]?.box?.u = nil
        coldCase.places[place]?.box?.area = nil
      }
    case .unitPower: coldCase.places[place]?.compartment?.unitPower = value
    case .doorLeak: coldCase.places[place]?.compartment?.door?.leak = value
    case .packExchange: coldCase.places[place]?.box?.packExchange = value
    }
  }
}
