import Kernels
import Loading
import TestSupport
import Testing

@Suite struct BoxLoaderTests {
  private static let ruleSets = [
    BoxRules(support: 75, keepsFragile: true, unloadsInOrder: true),
    BoxRules(support: 75, keepsFragile: false, unloadsInOrder: true),
    BoxRules(support: 75, keepsFragile: true, unloadsInOrder: false),
    BoxRules(support: 0, keepsFragile: true, unloadsInOrder: true), BoxRules.none,
  ]
  private static let exact = BoxEffort(mixedOrders: 20, exactBoxes: 7, exactPlaces: 40_000_000)

  @Test("up to seven boxes the answer is the brute force's", arguments: ruleSets)
  func exactness(rules: BoxRules) {
    var (placed, refused) = (0, 0)
    for seed in UInt64(1)...100 {
      let small = RouteBoxBruteForce.random(seed: seed, rules: rules)
      switch BoxLoader.load(small.boxes, in: small.room, rules: rules, effort: Self.exact) {
      case .placed(let spots):
        placed += 1
        #expect(small.complaints(spots).isEmpty, "seed \(seed)")
      case .refused(let refusal):
        refused += 1
        #expect(refusal.isProved, "seed \(seed)")
        #expect(!small.isFeasible, "seed \(seed), \(refusal)")
      }
    }
    #expect(placed > 20 && refused > 10, "\(placed) placed, \(refused) refused")
  }

  @Test("what is refused for any order of stops is refused in each of them")
  func anyOrder() {
    let rules = Self.ruleSets[0]
    var seen = 0
    for seed in UInt64(200)...300 {
      let small = RouteBoxBruteForce.random(seed: seed, rules: rules)
      guard
        case .refused(let refusal) = BoxLoader.load(
          small.boxes, in: small.room, rules: rules, effort: Self.exact), refusal.isForAnyOrder
      else { continue }
      seen += 1
      let turned = small.boxes.map {
        RouteBox(
          length: $0.length, width: $0.width, height: $0.height, isFragile: $0.isFragile,
          mayTurn: $0.mayTurn, stop: 2 - $0.stop)
      }
      let other = RouteBoxBruteForce(boxes: turned, room: small.room, rules: rules)
      #expect(!other.isFeasible, "seed \(seed)")
    }
    #expect(seen > 5)
  }

  @Test("loads of a whole route keep every rule", arguments: 1...20)
  func wholeRoutes(seed: UInt64) {
    var random = RandomGenerator(seed: seed)
    let boxes = (0..<random.pick(8...16)).map { _ in
      RouteBox(
        length: random.pick(12...30), width: random.pick(5...12), height: random.pick(6...15),
        isFragile: random.below(4) == 0, mayTurn: true, stop: random.below(5))
    }
    let room = BoxRoom(length: 60, width: 25, height: 30)
    for rules in Self.ruleSets {
      for effort in BoxEffort.steps.prefix(2) {
        let load = BoxLoader.load(boxes, in: room, rules: rules, effort: effort)
        #expect(load == BoxLoader.load(boxes, in: room, rules: rules, effort: effort))
        guard case .placed(let spots) = load else { continue }
        let check = RouteBoxBruteForce(boxes: boxes, room: room, rules: rules)
        #expect(check.complaints(spots).isEmpty)
      }
    }
  }

  @Test("necessary tests name their figures")
  func necessity() {
    let room = BoxRoom(length: 4, width: 2, height: 3)
    func box(_ length: Int, _ width: Int, _ height: Int) -> RouteBox {
      RouteBox(
        length: length, width: width, height: height, isFragile: false, mayTurn: false, stop: 0)
    }
    func refusal(_ boxes: [RouteBox]) -> BoxLoad {
      BoxLoader.load(boxes, in: room, rules: .none, effort: BoxEffort.steps[0])
    }
    #expect(refusal([box(1, 1, 1), box(5, 1, 1)]) == .refused(.tooLarge(box: 1)))
    #expect(
      refusal(Array(repeating: box(4, 2, 1), count: 4))
        == .refused(.volume(needed: 32, available: 24)))
    #expect(
      refusal(Array(repeating: box(3, 1, 2), count: 3))
        == .refused(.floor(needed: 9, available: 8)))
    #expect(refusal([]) == .placed([]))
  }
}
