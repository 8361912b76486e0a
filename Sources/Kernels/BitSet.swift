/// A set of small whole numbers, one bit each, equal when its members are.
public struct BitSet: Hashable, Sendable {
  /// Bits of the members, 64 to a word, without empty words at the end.
  private var words: [UInt64] = []

  /// The empty set.
  public init() {}

  /// The set of `members`; negative numbers are refused by a precondition.
  public init(_ members: some Sequence<Int>) {
    for member in members { insert(member) }
  }

  /// Whether `member` is in the set.
  public func contains(_ member: Int) -> Bool {
    guard member >= 0, member >> 6 < words.count else { return false }
    return words[member >> 6] >> UInt64(member & 63) & 1 == 1
  }

  /// Adds `member`.
  public mutating func insert(_ member: Int) {
    precondition(member >= 0, "\(member) cannot be a member of a bit set")
    while words.count <= member >> 6 { words.append(0) }
    words[member >> 6] |= 1 << UInt64(member & 63)
  }

  /// Takes `member` out, if it is there.
  public mutating func remove(_ member: Int) {
    guard contains(member) else { return }
    words[member >> 6] &= ~(1 << UInt64(member & 63))
    while words.last == 0 { words.removeLast() }
  }

  /// Number of members.
  public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// Whether there is no member.
  public var isEmpty: Bool { words.isEmpty }

  /// Whether every member is also in `other`.
  public func isSubset(of other: BitSet) -> Bool {
    guard words.count <= other.words.count else { return false }
    return words.indices.allSatisfy { words[$0] & ~other.words[$0] == 0 }
  }

  /// The members, least first.
  public var members: [Int] {
    words.indices.flatMap { word in
      (0..<64).compactMap { words[word] >> UInt64($0) & 1 == 1 ? word << 6 + $0 : nil }
    }
  }
}
