internal import Kernels

/// How one pass weighs blocks against each other.
struct BlockTuning: Sendable {
  /// What the fitness of each block is multiplied by: at most 1, so that ranks stay bounds.
  let shares: [Double]

  /// The first pass takes every block at its worth. Later ones shake the worths a little, each
  /// in its own way, so that passes do not repeat each other.
  static func of(pass: Int, seed: UInt64, blockCount: Int) -> BlockTuning {
    guard pass > 0 else { return BlockTuning(shares: Array(repeating: 1, count: blockCount)) }
    var random = RandomGenerator(seed: seed &+ UInt64(pass) &* 0x9E37_79B9)
    return BlockTuning(
      shares: (0..<blockCount).map { _ in 1 - BlockTuning.shake * random.unit() })
  }

  /// Most that is taken from a fitness.
  private static let shake = 0.05
}
