public import Quantities

/// Who and what moves from one plan to another.
public struct PlanDifference: Codable, Hashable, Sendable {
  /// One relay that is served otherwise.
  public struct RelayChange: Codable, Hashable, Sendable {
    /// The relay's id.
    public var relay: String
    /// Drivers before, in the order of their rounds; empty when it was not served.
    public var driversBefore: [String]
    /// Drivers after.
    public var driversAfter: [String]
    /// First hand-over before; `nil` when it was not served.
    public var beginBefore: TimeOfDay?
    /// First hand-over after.
    public var beginAfter: TimeOfDay?
  }
  /// One person whose round changes.
  public struct DriverChange: Codable, Hashable, Sendable {
    /// The volunteer's id.
    public var driver: String
    /// Stops before, in order; `nil` when the person did not drive.
    public var stopsBefore: [String]?
    /// Stops after.
    public var stopsAfter: [String]?
    /// Time given before.
    public var minutesBefore: Seconds
    /// Time given after.
    public var minutesAfter: Seconds
  }
  /// Relays whose driver or hour changes, by id.
  public var relays: [RelayChange]
  /// People whose stops or vehicle change, by id.
  public var drivers: [DriverChange]
  /// Orders delivered before and no more.
  public var lost: [String]
  /// Orders delivered now and not before.
  public var gained: [String]
  /// Change of the objective's total.
  public var total: MicroEuros
  /// Change of the volunteers' time.
  public var time: Seconds
  /// Change of the kilometres.
  public var distance: Meters

  private enum CodingKeys: String, CodingKey {
    case relays, drivers, lost, gained
    case total = "totalEur"
    case time = "minutes"
    case distance = "km"
  }

  /// Nothing and nobody changes.
  public var isEmpty: Bool {
    isStill && total == .zero
  }

  /// Nobody's stops, vehicle or hours change, whatever they cost.
  public var isStill: Bool {
    relays.isEmpty && drivers.isEmpty && lost.isEmpty && gained.isEmpty
  }

  /// What changes from `before` to `after`.
  public init(from before: WeekPlan, to after: WeekPlan) {
    relays = Self.relayChanges(before, after)
    drivers = Self.driverChanges(before, after)
    let (old, new) = (before.delivered, after.delivered)
    lost = old.subtracting(new).sorted()
    gained = new.subtracting(old).sorted()
    total = after.objective.total - before.objective.total
    time = after.time - before.time
    distance = after.distance - before.distance
  }

  private static func relayChanges(_ before: WeekPlan, _ after: WeekPlan) -> [RelayChange] {
    let names = Set((before.rounds + after.rounds).flatMap { $0.stops.map(\.relay) }).sorted()
    return names.compactMap { relay in
      let (old, new) = (before.visits(to: relay), after.visits(to: relay))
      let change = RelayChange(
        relay: relay, driversBefore: old.map(\.driver), driversAfter: new.map(\.driver),
        beginBefore: old.map(\.begin).min(), beginAfter: new.map(\.begin).min())
      let isSame =
        change.driversBefore == change.driversAfter
        && change.beginBefore == change.beginAfter
      return isSame ? nil : change
    }
  }

  private static func driverChanges(_ before: WeekPlan, _ after: WeekPlan) -> [DriverChange] {
    Set((before.rounds + after.rounds).map(\.driver)).sorted().compactMap { driver in
      let old = before.rounds.first { $0.driver == driver }
      let new = after.rounds.first { $0.driver == driver }
      let stops = (old?.stops.map(\.relay), new?.stops.map(\.relay))
      guard stops.0 != stops.1 || old?.vehicle != new?.vehicle else { return nil }
      return DriverChange(
        driver: driver, stopsBefore: stops.0, stopsAfter: stops.1,
        minutesBefore: old?.time ?? .zero, minutesAfter: new?.time ?? .zero)
    }
  }
}

extension WeekPlan {
  /// Orders with at least one crate handed over on a round.
  fileprivate var delivered: Set<String> {
    Set(rounds.flatMap { $0.stops.flatMap(\.baskets) })
  }
  /// Sum of the drivers' time.
  public var time: Seconds { rounds.reduce(.zero) { $0 + $1.time } }
  /// Sum of the rounds' kilometres.
  public var distance: Meters { rounds.reduce(.zero) { $0 + $1.distance } }

  fileprivate func visits(to relay: String) -> [(driver: String, begin: TimeOfDay)] {
    rounds.flatMap { round in
      round.stops.filter { $0.relay == relay }.map { (round.driver, $0.begin) }
    }
  }
}
