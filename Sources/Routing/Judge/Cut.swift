/// A refusal, how far it reaches, and why. It concerns the vehicle of the refused route only.
public struct Cut: Hashable, Sendable {
  /// Which routes of the vehicle are refused.
  public enum Reach: Hashable, Sendable {
    /// Exactly the judged visits in the judged order.
    case sequence
    /// The judged visits in any order.
    case set
    /// Every route that visits all of these clients, whatever else it visits.
    case superset([Int])
  }
  /// Which routes are refused.
  public let reach: Reach
  /// Why, for people.
  public let reason: String

  /// A cut.
  public init(_ reach: Reach, reason: String) {
    self.reach = reach
    self.reason = reason
  }
}
