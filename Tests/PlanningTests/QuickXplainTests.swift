import Kernels
import TestSupport
import Testing

@testable import Planning

/// Smallest impossible sets of invented puzzles, in which some sets of elements cannot all hold.
@Suite struct QuickXplainTests {
  @Test("what is found is impossible, and without any element possible", arguments: Seeds.standard)
  func smallest(seed: UInt64) throws {
    var random = RandomGenerator(seed: seed)
    let count = 2 + random.below(30)
    let cores = (0..<(1 + random.below(3))).map { _ in
      Set((0..<(1 + random.below(5))).map { _ in random.below(count) })
    }
    var questions = 0
    let explain = QuickXplain { set throws(PlanningError) -> Bool in
      questions += 1
      return cores.contains { $0.isSubset(of: set) }
    }
    let found = Set(try explain.conflict(of: Array(0..<count)))
    #expect(cores.contains(found), "\(found) of \(cores)")
    // Each element found costs two questions a halving at most.
    let halvings = Int.bitWidth - (count - 1).leadingZeroBitCount
    #expect(questions <= 2 * found.count * (halvings + 1) + 2)
  }

  @Test("nothing is needed where the background is impossible, and the first elements are kept")
  func background() throws {
    let explain = QuickXplain { set throws(PlanningError) -> Bool in
      set.contains(9) || Set([0, 3]).isSubset(of: set) || Set([2, 3]).isSubset(of: set)
    }
    #expect(try explain.conflict(of: [0, 1, 2], background: [9]) == [])
    #expect(try explain.conflict(of: [0, 1, 2], background: [3]) == [0])
    #expect(try Set(explain.conflict(of: [3, 2, 1, 0])) == [2, 3])
  }
}
