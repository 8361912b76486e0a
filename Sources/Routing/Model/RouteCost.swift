public import Quantities

/// The cost of one route, term by term.
public struct RouteCost: Hashable, Sendable {
  /// Using the vehicle at all.
  public let fixed: MicroEuros
  /// Metres.
  public let distance: MicroEuros
  /// Time, the hourly part.
  public let duration: MicroEuros
  /// Time, the convex part.
  public let season: MicroEuros
  /// Visits, once per client group.
  public let visits: MicroEuros

  /// A cost of given terms.
  public init(
    fixed: MicroEuros, distance: MicroEuros, duration: MicroEuros, season: MicroEuros,
    visits: MicroEuros
  ) {
    self.fixed = fixed
    self.distance = distance
    self.duration = duration
    self.season = season
    self.visits = visits
  }

  /// The sum of the terms.
  public var total: MicroEuros { fixed + distance + duration + season + visits }
}
