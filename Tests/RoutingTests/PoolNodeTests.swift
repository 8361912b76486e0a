import Testing

@testable import Routing

@Suite struct PoolNodeTests {
  private let a = Column(vehicle: 0, clients: [1], cost: 5)
  private let b = Column(vehicle: 1, clients: [2], cost: 7)
  private let c = Column(vehicle: 1, clients: [3], cost: 9)

  /// A branch of which the relaxation took `c` by a hundred-thousandth was once neither whole nor
  /// worth branching on, and was dropped: the proof that followed was wrong.
  @Test func sharesOfTheShiftAreNoShares() {
    #expect(PoolNode.whole([(a, 0.999_95), (b, 1.000_02), (c, 0.000_01)]) == [a, b])
  }

  @Test func aHalfIsNotWhole() {
    #expect(PoolNode.whole([(a, 1), (b, 0.5), (c, 0.5)]) == nil)
    #expect(PoolNode.whole([(a, 1), (b, 0.99), (c, 0.01)]) == nil)
  }
}
