public import Quantities

/// A crate, or a taken cool box, as loading sees it.
public struct Box: Hashable, Sendable {
  /// The caller's number for it; one of a kind within a load.
  public let index: Int
  /// Outer length.
  public let length: Millimeters
  /// Outer width.
  public let width: Millimeters
  /// Outer height; boxes are never laid on a side.
  public let height: Millimeters
  /// Mass with content.
  public let mass: Grams
  /// Most mass on top of it, all boxes above together; nought for a box that carries nothing.
  public let bears: Grams
  /// Place of its stop in the round, from 0: smaller is unloaded sooner.
  public let stop: Int
  /// Whether it may be turned flat by a quarter.
  public let mayTurn: Bool
  /// What it must be kept apart from.
  public let goods: Goods

  /// Goods that are kept apart: `raw` is never stacked above `ready`.
  public enum Goods: Hashable, Sendable, CaseIterable {
    /// May soil what is below it.
    case raw
    /// Must not be soiled.
    case ready
    /// Neither.
    case other
  }

  /// A box.
  public init(
    index: Int, length: Millimeters, width: Millimeters, height: Millimeters, mass: Grams,
    bears: Grams, stop: Int, mayTurn: Bool = true, goods: Goods = .other
  ) {
    self.index = index
    self.length = length
    self.width = width
    self.height = height
    self.mass = mass
    self.bears = bears
    self.stop = stop
    self.mayTurn = mayTurn
    self.goods = goods
  }
}
