/// One numbered place of a routing case, a depot or a client, in the units of its file.
public struct CaseNode: Hashable, Sendable {
  /// First coordinate.
  public var x: Double
  /// Second coordinate.
  public var y: Double
  /// Goods to bring.
  public var demand: Int64
  /// Goods to fetch; clients with some are served after those with none.
  public var backhaul: Int64
  /// Service may begin (at a depot: a route may leave) from then on.
  public var opens: Double
  /// Service must have begun (at a depot: a route must be back) by then; infinite for no limit.
  public var closes: Double
  /// How long service lasts.
  public var service: Double
  /// Its trip may not leave before.
  public var release: Double
  /// What skipping it costs; 0 when it must be served.
  public var prize: Double

  /// A place without needs.
  public init(
    x: Double = 0, y: Double = 0, demand: Int64 = 0, backhaul: Int64 = 0, opens: Double = 0,
    closes: Double = .infinity, service: Double = 0, release: Double = 0, prize: Double = 0
  ) {
    self.x = x
    self.y = y
    self.demand = demand
    self.backhaul = backhaul
    self.opens = opens
    self.closes = closes
    self.service = service
    self.release = release
    self.prize = prize
  }

  /// Whether it may be skipped.
  public var isOptional: Bool { prize > 0 }
}
