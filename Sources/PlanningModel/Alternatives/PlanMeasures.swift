public import Quantities

/// What people compare of plans of one week, each figure taken from the finished plan.
public struct PlanMeasures: Codable, Hashable, Sendable {
  /// Baskets that stay behind.
  public var undelivered: Int
  /// All volunteers' time, door to door.
  public var time: Seconds
  /// The same, each minute weighed by the ledger: one minute of somebody who has given just their
  /// share of the season counts one, of somebody who has given twice that counts two.
  ///
  /// This is the season term of DESIGN section 4 as time: the sum of `w (2 L + w) / (2 F)` with `L`
  /// given before, `w` this week and `F` the fair share of the season. It never grows less when
  /// somebody gives more, so a plan is not called fair for burdening everybody (Matl, Hartl and
  /// Vidal 2018, doi:10.1287/trsc.2017.0744); and it does not depend on prices.
  public var weighed: Seconds
  /// The longest round of one person.
  public var longest: Seconds
  /// Range of the volunteers' season after this week, by unit of declared share.
  public var spread: Seconds
  /// The smallest margin of cold at a hand-over, kelvin; `nil` when nothing carried has a limit.
  public var margin: Double?
  /// The shortest time that a crate with a limit could wait where it is when its vehicle leaves,
  /// the ten minutes of reserve taken off; `nil` as ``margin``.
  public var spare: Seconds?
  /// Road of all vehicles and drivers.
  public var distance: Meters
  /// Kilometres and truck: what is paid.
  public var spent: MicroEuros
  /// The one sum that plans minimise.
  public var total: MicroEuros
  /// People who drive.
  public var drivers: Int

  private enum CodingKeys: String, CodingKey {
    case undelivered, drivers
    case time = "minutes"
    case weighed = "weighedMinutes"
    case longest = "longestMinutes"
    case spread = "spreadMinutes"
    case margin = "marginK"
    case spare = "spareMinutes"
    case distance = "km"
    case spent = "spentEur"
    case total = "totalEur"
  }

  /// Measures.
  public init(
    undelivered: Int, time: Seconds, weighed: Seconds, longest: Seconds, spread: Seconds,
    margin: Double?, spare: Seconds?, distance: Meters, spent: MicroEuros, total: MicroEuros,
    drivers: Int
  ) {
    self.undelivered = undelivered
    self.time = time
    self.weighed = weighed
    self.longest = longest
    self.spread = spread
    self.margin = margin
    self.spare = spare
    self.distance = distance
    self.spent = spent
    self.total = total
    self.drivers = drivers
  }
}

extension PlanMeasures {
  /// The measure by `criterion` in the steps in which it is printed, less being better. Plans that
  /// nobody could tell apart on paper count as equal.
  public func value(_ criterion: PlanCriterion) -> Int64 {
    switch criterion {
    case .minutes: time.nearestMinute
    case .fairness: weighed.nearestMinute
    // Without anything cold no margin can be missed.
    case .cold: margin.map { -Int64(($0 * 10).rounded()) } ?? Int64.min
    }
  }

  /// Whether this is nowhere worse than `other` by `criteria`, and somewhere better.
  public func dominates(_ other: PlanMeasures, by criteria: [PlanCriterion]) -> Bool {
    criteria.allSatisfy { value($0) <= other.value($0) }
      && criteria.contains { value($0) < other.value($0) }
  }
}

extension Seconds {
  /// Whole minutes, the nearest.
  fileprivate var nearestMinute: Int64 { (rawValue + 30) / 60 }
}
