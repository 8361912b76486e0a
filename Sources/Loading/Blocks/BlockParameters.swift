/// How long and how ``BlockLoader`` searches.
public struct BlockParameters: Hashable, Sendable {
  /// Seed of the later passes; the first ones are the same for all.
  public var seed: UInt64 = 1
  /// Budget in placed blocks, tried ones included; the search ends at the first level of the beam
  /// that would begin beyond it.
  public var work = 300_000
  /// Time instead of ``work``; `nil` for work.
  public var timeLimit: Duration?
  /// Threads, which change nothing but the time.
  public var threads = 1
  /// What must lie under a base.
  public var support = BlockSupport.none
  /// Most blocks that are prepared (10,000 in Araya and Riff 2014).
  public var mostBlocks = 10_000
  /// Least share of a block that is goods, in per cent (98 in Fanslau and Bortfeldt 2010,
  /// doi:10.1287/ijoc.1090.0338); blocks under a support rule are always full.
  public var leastFillPercent = 98

  /// The standard values.
  public init() {}
}
