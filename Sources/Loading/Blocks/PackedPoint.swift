/// Three lengths in one word, compared all at once.
///
/// Each takes 20 bits and a guard bit above them that is nought: when the guards of one point are
/// set and another point is taken from it, a guard survives just where nothing was borrowed, that
/// is where the first length is at least the second. Measured against three `Int32` of their own,
/// a space's test against all others is the innermost loop of the search.
struct PackedPoint: Hashable, BitwiseCopyable, Sendable {
  /// Largest length.
  static let most = 1 << 20 - 1
  private static let guards: UInt64 = 1 << 20 | 1 << 41 | 1 << 62
  private static let ones: UInt64 = 1 | 1 << 21 | 1 << 42
  private static let field: UInt64 = 1 << 20 - 1

  private(set) var word: UInt64

  @inline(__always) init(_ x: Int, _ y: Int, _ z: Int) {
    word =
      UInt64(truncatingIfNeeded: x) | UInt64(truncatingIfNeeded: y) << 21
      | UInt64(truncatingIfNeeded: z) << 42
  }

  @inline(__always) private init(word: UInt64) { self.word = word }

  static let zero = PackedPoint(word: 0)

  @inline(__always) var x: Int { Int(truncatingIfNeeded: word & Self.field) }
  @inline(__always) var y: Int { Int(truncatingIfNeeded: (word >> 21) & Self.field) }
  @inline(__always) var z: Int { Int(truncatingIfNeeded: (word >> 42) & Self.field) }

  /// The length along an axis: 0, 1 or 2.
  @inline(__always) subscript(axis: Int) -> Int {
    Int(truncatingIfNeeded: (word >> UInt64(truncatingIfNeeded: 21 * axis)) & Self.field)
  }

  /// Whether no length is above the other's.
  @inline(__always) func isWithin(_ other: PackedPoint) -> Bool {
    ((other.word | Self.guards) &- word) & Self.guards == Self.guards
  }

  /// Whether every length is below the other's.
  @inline(__always) func isBelow(_ other: PackedPoint) -> Bool {
    ((other.word | Self.guards) &- word &- Self.ones) & Self.guards == Self.guards
  }

  /// The same with the length along `axis` of another.
  @inline(__always) func taking(_ axis: Int, of other: PackedPoint) -> PackedPoint {
    let mask = Self.field << UInt64(truncatingIfNeeded: 21 * axis)
    return PackedPoint(word: (word & ~mask) | (other.word & mask))
  }

  /// The sum of each length; none may pass ``most``.
  @inline(__always) static func + (left: PackedPoint, right: PackedPoint) -> PackedPoint {
    PackedPoint(word: left.word &+ right.word)
  }

  /// The difference of each length; `right` must be within `left`.
  @inline(__always) static func - (left: PackedPoint, right: PackedPoint) -> PackedPoint {
    PackedPoint(word: left.word &- right.word)
  }

  /// The product of the three.
  @inline(__always) var volume: Int { x &* y &* z }
}
