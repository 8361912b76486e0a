/// The temperature of the air about a thing, over the time since the start: linear between points,
/// steady outside them.
public struct AirCourse: Hashable, Sendable {
  /// A point of the course.
  public struct Point: Hashable, Sendable {
    /// Seconds since the start.
    public let time: Double
    /// °C.
    public let temperature: Double
    /// A point.
    public init(time: Double, temperature: Double) {
      self.time = time
      self.temperature = temperature
    }
  }

  /// In the order of time; never empty.
  public let points: [Point]

  /// The same air all the time.
  public init(steady temperature: Double) {
    points = [Point(time: 0, temperature: temperature)]
  }

  /// Air that goes through `points`.
  ///
  /// - Throws: ``ThermalError`` when there is none, when their times do not rise, or when a figure
  ///   is not finite.
  public init(points: [Point]) throws(ThermalError) {
    guard !points.isEmpty else { throw .unorderedSamples(position: 0) }
    var last = -Double.infinity
    for (position, point) in points.enumerated() {
      guard point.time.isFinite, point.temperature.isFinite, point.time > last else {
        throw .unorderedSamples(position: position)
      }
      last = point.time
    }
    self.points = points
  }

  /// A figure that was simulated, as the air about other things.
  public init(_ series: TimeSeries) {
    points = zip(series.times, series.values).map { Point(time: $0, temperature: $1) }
  }

  /// °C at `time`.
  public func temperature(at time: Double) -> Double {
    var (low, high) = (0, points.count)
    while low < high {
      let middle = (low + high) / 2
      if points[middle].time <= time { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return points[0].temperature }
    guard low < points.count else { return points[low - 1].temperature }
    let (a, b) = (points[low - 1], points[low])
    return a.temperature
      + (time - a.time) / (b.time - a.time) * (b.temperature - a.temperature)
  }
}
