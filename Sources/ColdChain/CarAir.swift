internal import Foundation

/// The air in a car that drives, and stands in the sun or the shade, in turn.
///
///     dT/dt = (target - T) / time constant
///
/// A closed car in the sun grows 24.5 K warmer than outside with a time constant of 1 134 s: fitted
/// to the table of San Francisco State University (Null), which case P5 replays. Everything else
/// here is a judgement.
public struct CarAir: Hashable, Sendable {
  /// What the car does.
  public enum State: String, Codable, Hashable, Sendable, CaseIterable {
    /// Parked in the sun, windows shut.
    case sun
    /// Parked in the shade.
    case shade
    /// Driving with the air conditioning on.
    case driving
  }

  /// Where in the car.
  public enum Place: String, Codable, Hashable, Sendable, CaseIterable {
    /// With the people.
    case cabin
    /// A boot behind the seats of a saloon, which the air conditioning does not reach.
    case boot
    /// A boot open to the cabin: hatchback, estate, van with seats.
    case openBoot
  }

  /// A time in one state.
  public struct Spell: Hashable, Sendable {
    /// Seconds since the start.
    public let from: Double
    /// What the car does from then on.
    public let state: State
    /// A spell; it lasts until the next begins.
    public init(from: Double, state: State) {
      self.from = from
      self.state = state
    }
  }

  /// Above outside in the sun at the end, K.
  public static let sunRise = 24.5
  /// A boot stays about this much under the cabin, K (J).
  public static let bootBelowCabin = 10.0
  /// Above outside in the shade, K (J).
  public static let shadeRise = 2.0
  /// A closed boot above outside while driving, K (J).
  public static let drivingBootRise = 3.0
  /// What the air conditioning holds, °C (J).
  public static let conditioned = 23.0
  /// Of a parked car, s.
  public static let parkedTime = 1_134.0
  /// Of a car whose fans work, s (J).
  public static let drivingTime = 300.0
  /// Between two points of ``course(horizon:)``, s: the straight line between them is within
  /// 0.001 K of the curve.
  static let spacing = 20.0

  /// The weather.
  public let outside: OutsideCourse
  /// Clock at the start, seconds since midnight.
  public let clock: Double
  /// Where in the car.
  public let place: Place
  /// The air at the start, °C.
  public let start: Double
  /// In the order of time; before the first the car is in the shade.
  public let spells: [Spell]
  /// Above outside after a long time in the sun, K.
  public let rise: Double
  /// Of the parked car, s.
  public let parkedTime: Double

  /// A car.
  ///
  /// - Parameters:
  ///   - rise: above outside after a long time in the sun, K; the project's figure for the place when
  ///     `nil`.
  ///   - parkedTime: time constant of the parked car, s; the project's figure when `nil`.
  /// - Throws: ``ThermalError`` when the spells' times do not rise, or a figure is not possible.
  public init(
    outside: OutsideCourse, clock: Double, place: Place, start: Double, spells: [Spell],
    rise: Double? = nil, parkedTime: Double? = nil
  ) throws(ThermalError) {
    for position in spells.indices.dropFirst()
    where !(spells[position].from > spells[position - 1].from) {
      throw .unorderedSamples(position: position)
    }
    self.outside = outside
    self.clock = clock
    self.place = place
    self.start = start
    self.spells = spells
    self.rise = try ThermalError.notNegative(
      rise ?? (place == .cabin ? Self.sunRise : Self.sunRise - Self.bootBelowCabin), "rise")
    self.parkedTime = try ThermalError.positive(parkedTime ?? Self.parkedTime, "timeConstant")
  }

  /// The air up to `horizon` seconds.
  public func course(horizon: Double) -> AirCourse {
    var points = [AirCourse.Point(time: 0, temperature: start)]
    var (air, spell) = (start, -1)
    for (from, to) in TimeSteps(
      until: horizon, step: Self.spacing, events: spells.map(\.from))
    {
      while spell + 1 < spells.count, spells[spell + 1].from <= from { spell += 1 }
      let state = spell < 0 ? .shade : spells[spell].state
      let target = target(state, outside.weather(at: clock + (from + to) / 2).temperature)
      let time = state == .driving ? Self.drivingTime : parkedTime
      air = target + (air - target) * exp(-(to - from) / time)
      points.append(AirCourse.Point(time: to, temperature: air))
    }
    return (try? AirCourse(points: points)) ?? AirCourse(steady: start)
  }

  /// What the air tends to, °C.
  private func target(_ state: State, _ outside: Double) -> Double {
    switch (state, place) {
    case (.sun, _): outside + rise
    case (.shade, _): outside + Self.shadeRise
    case (.driving, .boot): outside + Self.drivingBootRise
    case (.driving, _): Self.conditioned
    }
  }
}
