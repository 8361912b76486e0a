public import PlanningModel

/// The exports of one week, joined.
public struct OrdersReading: Sendable {
  /// Every order with at least one line, of quantity 0 too; its relay is a relay's id, or empty.
  public let orders: Register<Order>
  /// What the exports sum up to.
  public let summary: OrdersSummary
  /// Warnings and notes; errors are thrown instead.
  public let findings: [Finding]
}
