/// A set of small numbers, below ``capacity``: four machine words.
struct WideSet: Hashable, Sendable {
  /// Members are below.
  static let capacity = 256

  private(set) var words = SIMD4<UInt64>.zero

  init() {}

  init(_ members: some Sequence<Int>) {
    for member in members { insert(member) }
  }

  mutating func insert(_ member: Int) { words[member >> 6] |= 1 << UInt64(member & 63) }

  func contains(_ member: Int) -> Bool { words[member >> 6] >> UInt64(member & 63) & 1 == 1 }

  @inline(__always) func isDisjoint(with other: WideSet) -> Bool {
    words & other.words == .zero
  }

  mutating func formUnion(_ other: WideSet) { words |= other.words }

  /// How many members both have.
  func shared(with other: WideSet) -> Int {
    let both = words & other.words
    return both.indices.reduce(0) { $0 + both[$1].nonzeroBitCount }
  }

  var count: Int { shared(with: self) }
}
