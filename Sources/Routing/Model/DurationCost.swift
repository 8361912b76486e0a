public import Quantities

/// What the time of a route costs: an hourly price and a convex term that makes work dearer for
/// whoever has given much already.
///
/// With `w` = fixedDuration + duration of the route, `L` = given, divisions truncating:
///
///     w * perHour / 3600  +  ((seasonPerHour * w / 3600) * (2 * L + w)) / (2 * fair)
@frozen public struct DurationCost: Hashable, Sendable {
  /// Time added to that of the route (the ways to the start and from the end).
  public let fixedDuration: Seconds
  /// Price of an hour.
  public let perHour: MicroEuros
  /// Price of an hour in the convex term; zero for none.
  public let seasonPerHour: MicroEuros
  /// Time given before, `L`.
  public let given: Seconds
  /// Fair share of the whole, in the divisor.
  public let fair: Seconds

  /// A price of time.
  ///
  /// - Throws: ``ModelError/negative(field:value:)``; `fair` must be 1 second or more.
  public init(
    fixedDuration: Seconds = .zero, perHour: MicroEuros, seasonPerHour: MicroEuros = .zero,
    given: Seconds = .zero, fair: Seconds = Seconds(3_600)
  ) throws(ModelError) {
    try ModelError.refuseNegative(fixedDuration.rawValue, "fixedDuration")
    try ModelError.refuseNegative(perHour.rawValue, "perHour")
    try ModelError.refuseNegative(seasonPerHour.rawValue, "seasonPerHour")
    try ModelError.refuseNegative(given.rawValue, "given")
    try ModelError.refuseNegative(fair.rawValue - 1, "fair less one second")
    self.fixedDuration = fixedDuration
    self.perHour = perHour
    self.seasonPerHour = seasonPerHour
    self.given = given
    self.fair = fair
  }

  /// Costs nothing.
  public static var free: DurationCost { DurationCost() }

  private init() {
    (fixedDuration, given, fair) = (.zero, .zero, Seconds(3_600))
    (perHour, seasonPerHour) = (.zero, .zero)
  }

  /// The hourly part for a route that lasts `duration`.
  @inlinable public func linearCost(of duration: Seconds) -> MicroEuros {
    MicroEuros(rawValue: (duration + fixedDuration).rawValue * perHour.rawValue / 3_600)
  }

  /// The convex part for a route that lasts `duration`.
  @inlinable public func convexCost(of duration: Seconds) -> MicroEuros {
    guard seasonPerHour.rawValue != 0 else { return .zero }
    let w = (duration + fixedDuration).rawValue
    let price = seasonPerHour.rawValue * w / 3_600
    return MicroEuros(rawValue: price * (2 * given.rawValue + w) / (2 * fair.rawValue))
  }

  /// Whether the cost of any route up to `duration` can be computed without overflow.
  func fits(_ duration: Seconds) -> Bool {
    let (w, tooLong) = duration.rawValue.addingReportingOverflow(fixedDuration.rawValue)
    let (_, linearOver) = w.multipliedReportingOverflow(by: perHour.rawValue)
    let (product, seasonOver) = w.multipliedReportingOverflow(by: seasonPerHour.rawValue)
    let (double, givenOver) = given.rawValue.multipliedReportingOverflow(by: 2)
    let (span, spanOver) = double.addingReportingOverflow(w)
    let (_, over) = (product / 3_600).multipliedReportingOverflow(by: span)
    let (_, fairOver) = fair.rawValue.multipliedReportingOverflow(by: 2)
    return ![tooLong, linearOver, seasonOver, givenOver, spanOver, over, fairOver].contains(true)
  }
}
