public import Quantities

/// When things happen on one replay of a round.
public struct ReplayTimes: Hashable, Sendable {
  /// One hand-over.
  public struct Stop: Hashable, Sendable {
    /// The vehicle is there.
    public var arrival: TimeOfDay
    /// Hand-over begins.
    public var begin: TimeOfDay
    /// Hand-over has ended.
    public var departure: TimeOfDay
    /// A hand-over.
    public init(arrival: TimeOfDay, begin: TimeOfDay, departure: TimeOfDay) {
      (self.arrival, self.begin, self.departure) = (arrival, begin, departure)
    }
  }
  /// Loading begins.
  public var loads: TimeOfDay
  /// The vehicle leaves the hub.
  public var departs: TimeOfDay
  /// The stops, as many as the round has.
  public var stops: [Stop]
  /// The vehicle's end is reached.
  public var ends: TimeOfDay
  /// The driver is home.
  public var home: TimeOfDay
  /// Times of one replay.
  public init(
    loads: TimeOfDay, departs: TimeOfDay, stops: [Stop], ends: TimeOfDay, home: TimeOfDay
  ) {
    (self.loads, self.departs, self.stops, self.ends) = (loads, departs, stops, ends)
    self.home = home
  }
}

/// The weather and the doors of one replay, beside those of the plan.
public struct ReplayAir: Hashable, Sendable {
  /// Added to the outside temperature all day, kelvin.
  public var warmer: Double
  /// How many times the sun.
  public var sun: Double
  /// How many times longer than planned doors stand open: at the hub, then at each stop.
  public var doors: [Double]
  /// The weather and doors of the plan, unless said otherwise.
  public init(warmer: Double = 0, sun: Double = 1, doors: [Double] = []) {
    (self.warmer, self.sun, self.doors) = (warmer, sun, doors)
  }
}
