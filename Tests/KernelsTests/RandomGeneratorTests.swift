import Testing

@testable import Kernels

@Suite struct RandomGeneratorTests {
  @Test("the stream is pinned: a plan of last year must come out again")
  func pinned() {
    var random = RandomGenerator(seed: 1)
    let first = (0..<3).map { _ in random.next() }
    #expect(
      first == [12_966_619_160_104_079_557, 9_600_361_134_598_540_522, 10_590_380_919_521_690_900])
  }

  @Test("bounded draws stay in bounds and meet every value")
  func bounds() {
    var random = RandomGenerator(seed: 7)
    var counts = Array(repeating: 0, count: 7)
    for _ in 0..<7_000 { counts[random.below(7)] += 1 }
    #expect(counts.allSatisfy { (800...1_200).contains($0) })
    #expect(random.below(0) == 0)
    #expect((0..<100).allSatisfy { _ in (3...5).contains(random.pick(3...5)) })
  }

  @Test("mixing keeps every item")
  func mixing() {
    var random = RandomGenerator(seed: 3)
    var items = Array(0..<20)
    random.mix(&items)
    #expect(items != Array(0..<20))
    #expect(items.sorted() == Array(0..<20))
  }
}
