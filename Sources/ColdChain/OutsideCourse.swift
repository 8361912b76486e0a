/// The weather about a vehicle over the clock: linear between samples, steady outside them.
public struct OutsideCourse: Hashable, Sendable {
  /// Weather at one time.
  public struct Sample: Hashable, Sendable {
    /// Seconds since midnight.
    public let time: Double
    /// In the shade, °C.
    public let temperature: Double
    /// On a level surface, W/m².
    public let sun: Double
    /// Weather at `time` seconds since midnight.
    public init(time: Double, temperature: Double, sun: Double) {
      self.time = time
      self.temperature = temperature
      self.sun = sun
    }
  }

  /// In the order of the clock; never empty.
  public let samples: [Sample]

  /// The same weather all day.
  public init(steady temperature: Double, sun: Double = 0) {
    samples = [Sample(time: 0, temperature: temperature, sun: sun)]
  }

  /// The weather of `samples`.
  ///
  /// - Throws: ``ThermalError`` when there is none, when they are not strictly in the order of the
  ///   clock, or when a figure is not finite.
  public init(samples: [Sample]) throws(ThermalError) {
    guard !samples.isEmpty else { throw .unorderedSamples(position: 0) }
    var last = -Double.infinity
    for (position, sample) in samples.enumerated() {
      guard sample.time.isFinite, sample.temperature.isFinite, sample.sun.isFinite,
        sample.time > last
      else { throw .unorderedSamples(position: position) }
      last = sample.time
    }
    self.samples = samples
  }

  /// Temperature in the shade and sun at `clock` seconds since midnight.
  public func weather(at clock: Double) -> Sample {
    guard let next = samples.firstIndex(where: { $0.time > clock }) else {
      return samples[samples.count - 1]
    }
    guard next > 0 else { return samples[0] }
    let (a, b) = (samples[next - 1], samples[next])
    let share = (clock - a.time) / (b.time - a.time)
    return Sample(
      time: clock, temperature: a.temperature + share * (b.temperature - a.temperature),
      sun: a.sun + share * (b.sun - a.sun))
  }

  /// The warmest shade and the strongest sun over a span of the clock, as one weather.
  public func worst(over span: ClosedRange<Double>) -> Sample {
    let ends = [weather(at: span.lowerBound), weather(at: span.upperBound)]
    // Linear between samples, so the worst is at an end or at a sample.
    return (ends + samples.filter { span.contains($0.time) }).reduce(ends[0]) {
      Sample(
        time: span.lowerBound, temperature: max($0.temperature, $1.temperature),
        sun: max($0.sun, $1.sun))
    }
  }

  /// The same course, `degrees` warmer all day, with `sun` times the sun.
  public func warmer(by degrees: Double, sun: Double = 1) -> OutsideCourse {
    OutsideCourse(
      shifted: samples.map {
        Sample(time: $0.time, temperature: $0.temperature + degrees, sun: $0.sun * sun)
      })
  }

  private init(shifted samples: [Sample]) { self.samples = samples }
}
