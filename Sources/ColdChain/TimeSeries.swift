/// A figure over time, known at some seconds and linear between them.
public struct TimeSeries: Hashable, Sendable {
  /// Seconds since the start, rising.
  public private(set) var times: [Double] = []
  /// One figure per time.
  public private(set) var values: [Double] = []

  /// A series with one figure so far.
  init(start value: Double) {
    times.append(0)
    values.append(value)
  }

  /// Adds a figure; `time` must be later than the last.
  mutating func append(_ value: Double, at time: Double) {
    times.append(time)
    values.append(value)
  }

  /// Goes on with another series, whose own start stands at `start` seconds here.
  mutating func append(_ other: TimeSeries, from start: Double) {
    for (time, value) in zip(other.times, other.values).dropFirst() {
      append(value, at: start + time)
    }
  }

  /// The figure at `time`; before the first and after the last it is steady.
  public func value(at time: Double) -> Double {
    var (low, high) = (0, times.count)
    while low < high {
      let middle = (low + high) / 2
      if times[middle] <= time { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return values.first ?? .nan }
    guard low < times.count else { return values[low - 1] }
    let share = (time - times[low - 1]) / (times[low] - times[low - 1])
    return values[low - 1] + share * (values[low] - values[low - 1])
  }

  /// One figure per whole minute from 0 to the last time.
  public var eachMinute: [Double] {
    stride(from: 0, through: times.last ?? 0, by: 60).map { value(at: $0) }
  }

  /// The highest figure up to `time`.
  public func peak(until time: Double = .infinity) -> Double {
    var peak = value(at: min(time, times.last ?? 0))
    for (moment, value) in zip(times, values) where moment <= time { peak = max(peak, value) }
    return peak
  }

  /// The first time at which the figure is above `limit`; `nil` when it never is.
  public func firstCrossing(of limit: Double) -> Double? {
    for place in values.indices where values[place] > limit {
      guard place > 0 else { return times[0] }
      return TimeSeries.crossing(
        of: limit, from: (times[place - 1], values[place - 1]), to: (times[place], values[place]))
    }
    return nil
  }

  /// Where the line between two points meets `limit`, the first being at most on it.
  static func crossing(
    of limit: Double, from a: (time: Double, value: Double), to b: (time: Double, value: Double)
  ) -> Double {
    a.time + (limit - a.value) / (b.value - a.value) * (b.time - a.time)
  }
}
