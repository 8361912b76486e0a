extension RandomGenerator {
  /// A stream of its own for what three keys name under a seed: a hash of a counter into a
  /// generator (after Salmon et al. 2011, doi:10.1145/2063384.2063405, with the finaliser of
  /// splitmix64 for their rounds).
  ///
  /// Nothing is drawn from a shared stream, so another entity more changes nobody's draws.
  @inlinable public init(seed: UInt64, _ a: UInt64, _ b: UInt64, _ c: UInt64) {
    var state = Self.mixed(seed &+ 0x9E37_79B9_7F4A_7C15)
    state = Self.mixed(state ^ (a &+ 0x9E37_79B9_7F4A_7C15))
    state = Self.mixed(state ^ (b &+ 0xD1B5_4A32_D192_ED03))
    state = Self.mixed(state ^ (c &+ 0x8CB9_2BA7_2F3D_8DD7))
    self.init(seed: state)
  }

  /// The key of a name: FNV-1a, 64 bits, over its bytes.
  public static func key(_ name: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }

  @usableFromInline static func mixed(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
