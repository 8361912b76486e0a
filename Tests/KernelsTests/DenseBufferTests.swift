import Kernels
import Testing

@Suite struct DenseBufferTests {
  @Test("a buffer keeps what was written, place by place")
  func keeps() {
    let buffer = DenseBuffer([3, 1, 4])
    buffer[1] = 7
    #expect((0..<buffer.count).map { buffer[$0] } == [3, 7, 4])
    let empty = DenseBuffer(repeating: 0, count: 0)
    #expect(empty.count == 0)
  }

  @Test("exponential draws have mean 1 and are never negative")
  func exponential() {
    var random = RandomGenerator(seed: 1)
    let draws = (0..<20_000).map { _ in random.exponential() }
    #expect(draws.allSatisfy { $0 >= 0 })
    #expect(abs(draws.reduce(0, +) / 20_000 - 1) < 0.03)
    #expect(abs(RandomGenerator.fall(to: 0.01) - 4.605_170_185_988_091) < 1e-14)
  }
}
