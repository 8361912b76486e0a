/// What a route's load must keep besides standing inside and apart.
///
/// The rules of Gendreau, Iori, Laporte and Martello (2006), doi:10.1287/trsc.1050.0145, each of
/// which may be dropped.
public struct BoxRules: Hashable, Sendable {
  /// Least share of a base that rests on the floor or on the tops of others, in per cent; 0 for
  /// none.
  public let support: Int
  /// Whether a box that is not fragile may never rest on a fragile one.
  public let keepsFragile: Bool
  /// Whether no box may have one of a later stop above it, or between it and the door.
  public let unloadsInOrder: Bool

  /// Some rules.
  public init(support: Int, keepsFragile: Bool, unloadsInOrder: Bool) {
    self.support = support
    self.keepsFragile = keepsFragile
    self.unloadsInOrder = unloadsInOrder
  }

  /// No rule but to stand inside and apart.
  public static let none = BoxRules(support: 0, keepsFragile: false, unloadsInOrder: false)
}
