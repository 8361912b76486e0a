import Kernels
import TestSupport
import Testing

@Suite struct BitSetTests {
  @Test("a bit set is a set", arguments: Seeds.standard)
  func equalsSet(seed: UInt64) {
    var random = RandomGenerator(seed: seed)
    var (bits, plain) = (BitSet(), Set<Int>())
    for _ in 0..<60 {
      let member = random.below(150)
      if random.below(3) > 0 {
        bits.insert(member)
        plain.insert(member)
      } else {
        bits.remove(member)
        plain.remove(member)
      }
    }
    #expect(bits.members == plain.sorted())
    #expect(bits.count == plain.count && bits.isEmpty == plain.isEmpty)
    #expect(bits == BitSet(plain.sorted()))
    let other = BitSet(bits.members.filter { $0.isMultiple(of: 2) })
    #expect(other.isSubset(of: bits))
    #expect(bits.isSubset(of: other) == (other == bits))
    #expect(!bits.contains(-1) && !bits.contains(10_000))
  }
}
