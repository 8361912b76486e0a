public import Quantities

/// When service may begin; it need not end inside.
public struct TimeWindow: Hashable, Sendable {
  /// First moment.
  public let opens: TimeOfDay
  /// Last moment.
  public let closes: TimeOfDay

  /// The window from `opens` to `closes`, both included.
  ///
  /// - Throws: ``ModelError/emptyWindow(field:)`` when it closes before it opens.
  public init(opens: TimeOfDay, closes: TimeOfDay) throws(ModelError) {
    guard opens <= closes else { throw .emptyWindow(field: "window \(opens)-\(closes)") }
    self.opens = opens
    self.closes = closes
  }
}
