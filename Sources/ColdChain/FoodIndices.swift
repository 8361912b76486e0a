internal import Foundation

/// What a course of temperature means for food: dwell above a limit, and relative rates of spoilage.
///
/// Rates are ranks, not counts of bacteria: studies differ.
public struct FoodIndices: Hashable, Sendable {
  /// The highest temperature, °C.
  public let peak: Double
  /// Time above the limit, min; `nil` without limit.
  public let minutesAbove: Double?
  /// Area above the limit, K·min; `nil` without limit.
  public let degreeMinutesAbove: Double?
  /// Time below the least, min; `nil` without one.
  public let minutesBelow: Double?
  /// Area below the least, K·min; `nil` without one.
  public let degreeMinutesBelow: Double?
  /// Mean kinetic temperature, °C.
  public let meanKinetic: Double
  /// Hours at 4 °C that spoil as much; `nil` when no organism was named, or none that grows there.
  public let equivalentHours: Double?

  /// Energy of activation over the gas constant for the mean kinetic temperature, K: 83.144 kJ/mol.
  static let activation = 83_144 / 8.314_462_6

  /// The indices of `series`.
  ///
  /// - Parameters:
  ///   - limit: the warmest the food may be, °C.
  ///   - least: the coldest it may be, °C.
  ///   - leastGrowth: temperature below which its organism does not grow, °C, for a square-root rate
  ///     (Ratkowsky et al. 1982, doi:10.1128/jb.149.1.1-5.1982).
  public init(
    _ series: TimeSeries, limit: Double?, least: Double? = nil, leastGrowth: Double?
  ) {
    peak = series.peak()
    // Below is above in the mirror.
    let mirrored = least.map {
      Self.above(-$0, TimeSeries(times: series.times, values: series.values.map { -$0 }))
    }
    minutesBelow = mirrored.map { $0.seconds / 60 }
    degreeMinutesBelow = mirrored.map { $0.area / 60 }
    minutesAbove = limit.map { Self.above($0, series).seconds / 60 }
    degreeMinutesAbove = limit.map { Self.above($0, series).area / 60 }
    let length = (series.times.last ?? 0) - (series.times.first ?? 0)
    if length > 0 {
      let mean =
        Self.integral(of: series) { exp(-Self.activation / ($0 + 273.15)) } / length
      meanKinetic = Self.activation / -log(mean) - 273.15
    } else {
      meanKinetic = series.values.first ?? .nan
    }
    equivalentHours = leastGrowth.flatMap { least in
      // Where nothing grows at 4 °C no time there is worth as much: not nought, which sounds safe.
      guard least < 4 else { return nil }
      return Self.integral(of: series) {
        ShelfLife.squareRoot(least: least).rate(at: $0, against: 4)
      } / 3_600
    }
  }

  /// Time and area above a limit, s and K·s; the course is straight between its points.
  private static func above(
    _ limit: Double, _ series: TimeSeries
  ) -> (seconds: Double, area: Double) {
    var (seconds, area) = (0.0, 0.0)
    for place in series.times.indices.dropFirst() {
      let span = series.times[place] - series.times[place - 1]
      let (a, b) = (series.values[place - 1] - limit, series.values[place] - limit)
      if a <= 0 && b <= 0 { continue }
      // The part of the piece that lies above.
      let share = a > 0 && b > 0 ? 1 : max(a, b) / abs(a - b)
      seconds += span * share
      area += span * share * (max(a, 0) + max(b, 0)) / 2
    }
    return (seconds, area)
  }

  /// The integral of a smooth function of the temperature over time, by Simpson's rule on each
  /// piece.
  private static func integral(
    of series: TimeSeries, _ function: (Double) -> Double
  ) -> Double {
    var sum = 0.0
    for place in series.times.indices.dropFirst() {
      let span = series.times[place] - series.times[place - 1]
      let (a, b) = (series.values[place - 1], series.values[place])
      sum += span * (function(a) + 4 * function((a + b) / 2) + function(b)) / 6
    }
    return sum
  }
}

/// How fast food spoils at one temperature against another.
public enum ShelfLife: Hashable, Sendable {
  /// `((T - least) / (reference - least))²`, nothing at or below `least` °C.
  case squareRoot(least: Double)
  /// Arrhenius' law with an energy of activation in J/mol.
  case arrhenius(energy: Double)

  /// The gas constant, J/(mol K).
  static let gasConstant = 8.314

  /// Rate at `temperature` as a multiple of that at `reference`, °C.
  public func rate(at temperature: Double, against reference: Double) -> Double {
    switch self {
    case .squareRoot(let least):
      guard temperature > least, reference > least else { return 0 }
      let ratio = (temperature - least) / (reference - least)
      return ratio * ratio
    case .arrhenius(let energy):
      let inverse = 1 / (reference + 273.15) - 1 / (temperature + 273.15)
      return exp(energy / Self.gasConstant * inverse)
    }
  }

  /// Days that food keeps at `temperature` which keeps `days` days at `reference`; infinite where
  /// nothing grows.
  public func days(at temperature: Double, known days: Double, at reference: Double) -> Double {
    let rate = rate(at: temperature, against: reference)
    return rate > 0 ? days / rate : .infinity
  }
}
