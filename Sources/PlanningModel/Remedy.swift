/// A small change of the week with which baskets would go that stay for want of cold.
///
/// Each was planned: the changed week has a plan in which every crate is simulated and kept cold.
public struct Remedy: Codable, Hashable, Sendable {
  /// Stable name of the kind of change.
  public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
    /// More packs in each box that needs them.
    case packs
    /// A colder kind of pack.
    case colderPacks
    /// Food leaves the hub colder.
    case coldRoom
    /// A truck's unit is set colder.
    case setpoint
    /// A truck's compartment is cooled down before it is loaded.
    case precool
    /// One more cool box for somebody.
    case box
    /// Loading begins earlier.
    case earlier
    /// Relays may be split: the truck takes the cold part.
    case split
  }
  /// The kinds of change, one or two.
  public var kinds: [Kind]
  /// What to do, in the plan's language.
  public var text: String
  /// Baskets that would go besides those that go now.
  public var baskets: Int
  /// A remedy.
  public init(kinds: [Kind], text: String, baskets: Int) {
    self.kinds = kinds
    self.text = text
    self.baskets = baskets
  }
}
