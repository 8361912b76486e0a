/// What ``BlockLoader`` found.
public struct BlockPacking: Hashable, Sendable {
  /// Why the search ended.
  public enum Ending: Hashable, Sendable {
    /// The volume is the bound's: no packing has more.
    case optimal
    /// The beam was wide enough for every choice it knows; more work changes nothing.
    case exhausted
    /// The work or time was used up.
    case budget
    /// The caller asked to stop.
    case cancelled
  }

  /// Where each packed box stands, block by block.
  public let placements: [BlockPlacement]
  /// Packed volume.
  public let volume: Int
  /// No packing has more volume.
  public let bound: Int
  /// Blocks that were placed, tried ones included.
  public let work: Int
  /// Passes of the beam, the last one perhaps cut short.
  public let passes: Int
  /// Why the search ended.
  public let ending: Ending
}
