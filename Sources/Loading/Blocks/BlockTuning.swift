internal import Kernels

/// The weights of the fitness in one pass; passes differ, so that they do not repeat each other.
struct BlockTuning: Hashable, Sendable {
  /// Power of the share of a block's surface that is in contact.
  var contactPower = 4
  /// How much each block's fitness is shaken, as a share of itself.
  var shake = 0.0
  /// What the shaking is drawn from.
  var seed: UInt64 = 0

  /// The first passes use the published weights, later ones shake them a little.
  static func of(pass: Int, seed: UInt64) -> BlockTuning {
    var random = RandomGenerator(seed: seed &+ UInt64(pass) &* 0x9E37_79B9)
    var tuning = BlockTuning()
    tuning.seed = random.next()
    return tuning
  }
}
