internal import Kernels

/// Overlooks things with a small chance, drawing one random number for each thing overlooked.
struct Blinks {
  private let chance: Double
  private var left: Int
  private var random: RandomGenerator

  /// Blinks that come with `chance` each time.
  init(chance: Double, seed: UInt64) {
    self.chance = chance
    random = RandomGenerator(seed: seed)
    left = 0
    left = draw()
  }

  /// Whether this one is overlooked.
  @inline(__always) mutating func blink() -> Bool {
    left -= 1
    if left >= 0 { return false }
    left = draw()
    return true
  }

  /// How many are seen before the next blink: geometric, by the exponential's whole part.
  private mutating func draw() -> Int {
    chance <= 0 ? .max : Int(random.exponential() / chance)
  }
}
