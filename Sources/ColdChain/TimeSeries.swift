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

  /// A series of `values` at the first of `times`.
  init(times: [Double], values: [Double]) {
    // Series of one length share their times, as arrays do until one of them is changed.
    self.times = values.count == times.count ? times : Array(times.prefix(values.count))
    self.values = values
  }

  /// The course of air that was traced.
  init(_ trace: [AirAndWall.TracePoint], start value: Double) {
    self.init(start: value)
    times.reserveCapacity(trace.count + 1)
    values.reserveCapacity(trace.count + 1)
    for point in trace where point.time > (times.last ?? 0) {
      append(point.air, at: point.time)
    }
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

  /// The first time at which the figure is below `limit`; `nil` when it never is.
  public func firstFall(under limit: Double) -> Double? {
    for place in values.indices where values[place] < limit {
      guard place > 0 else { return times[0] }
      return TimeSeries.crossing(
        of: limit, from: (times[place - 1], values[place - 1]), to: (times[place], values[place]))
    }
    return nil
  }

  /// The first time at which the figure passes `value`, from below or from above; `nil` for never.
  public func firstPassage(of value: Double) -> Double? {
    guard let start = values.first(where: { $0 != value }) else { return nil }
    return start < value ? firstCrossing(of: value) : firstFall(under: value)
  }

  /// Where the line between two points meets `limit`, the first being at most on it.
  static func crossing(
    of limit: Double, from a: (time: Double, value: Double), to b: (time: Double, value: Double)
  ) -> Double {
    a.time + (limit - a.value) / (b.value - a.value) * (b.time - a.time)
  }
}
