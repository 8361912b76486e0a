import Quantities
import Testing

@testable import Loading

@Suite struct SmallLoadProofTests {
  @Test("the proof alone, without quick attempts before it, answers as brute force")
  func agreesWithBruteForce() {
    var (found, impossible) = (0, 0)
    for seed in UInt64(2_001)...2_200 {
      let load = RandomLoad.small(seed: seed)
      let isPossible = BruteForce.canPlace(load.boxes, in: load.space)
      let items = load.boxes.map { Item($0) }
      switch SmallLoadProof.solve(items, Room(load.space), nodes: 300_000) {
      case .found(let stacks):
        found += 1
        let places = Layout(stacks: stacks).placed(load.boxes)
        let check = PlacementCheck(boxes: load.boxes, placed: places, space: load.space)
        #expect(check.breaches.isEmpty, "seed \(seed)")
        #expect(isPossible, "seed \(seed)")
      case .impossible:
        impossible += 1
        #expect(!isPossible, "seed \(seed)")
      case .unknown: Issue.record("seed \(seed): the nodes ran out")
      }
    }
    #expect(found >= 50 && impossible >= 50, "\(found) found, \(impossible) impossible")
  }

  @Test("a box that may turn does so under one that may not")
  func turnsUnderFixedBox() {
    let below = Box(
      index: 0, length: Millimeters(200), width: Millimeters(100), height: Millimeters(100),
      mass: Grams(1), bears: Grams(9), stop: 1)
    let above = Box(
      index: 1, length: Millimeters(100), width: Millimeters(200), height: Millimeters(100),
      mass: Grams(1), bears: .zero, stop: 0, mayTurn: false)
    let space = Space(
      length: Millimeters(199), width: Millimeters(200), height: Millimeters(200), door: .rear)
    let items = [below, above].map { Item($0) }
    guard case .found(let stacks) = SmallLoadProof.solve(items, Room(space), nodes: 1_000) else {
      Issue.record("not found")
      return
    }
    #expect(stacks.map(\.members) == [[0, 1]])
    #expect(stacks.map(\.length) == [100])
  }
}
