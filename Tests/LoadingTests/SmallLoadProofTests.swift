import Quantities
import Testing

@testable import Loading

@Suite struct SmallLoadProofTests {
  @Test("the proof alone, without quick attempts before it, answers as brute force")
  func agreesWithBruteForce() {
    var (found, impossible) = (0, 0)
    for seed in UInt64(2_001)...2_500 {
      let load = RandomLoad.small(seed: seed)
      let isPossible = BruteForce.canPlace(load.boxes, in: load.space)
      let items = load.boxes.map { Item($0) }
      switch SmallLoadProof.solve(items, Room(load.space), nodes: 1_000_000) {
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

  @Test("air is kept free along the walls, also where a load is slid for the axles")
  func airGap() throws {
    let space = Space(
      length: Millimeters(1_300), width: Millimeters(900), height: Millimeters(300), door: .rear,
      airGap: Millimeters(50))
    let boxes = (0..<4).map { index in
      Box(
        index: index, length: Millimeters(600), width: Millimeters(400), height: Millimeters(240),
        mass: Grams(10_000), bears: Grams(50_000), stop: 0)
    }
    let places = try StackLoader().place(boxes: boxes, in: space).get()
    #expect(PlacementCheck(boxes: boxes, placed: places, space: space).breaches.isEmpty)
    let wide = Space(
      length: Millimeters(1_300), width: Millimeters(900), height: Millimeters(300), door: .rear,
      airGap: Millimeters(51))
    guard case .failure(let refusal) = StackLoader().place(boxes: boxes, in: wide) else {
      Issue.record("no room was left")
      return
    }
    #expect(refusal.isProved)
  }

  @Test("raw food is refused above ready food with that reason, and goes below it")
  func separation() throws {
    func box(_ index: Int, _ goods: Box.Goods, stop: Int, bears: Int = 50_000) -> Box {
      Box(
        index: index, length: Millimeters(600), width: Millimeters(400), height: Millimeters(100),
        mass: Grams(1_000), bears: Grams(bears), stop: stop, goods: goods)
    }
    let space = Space(
      length: Millimeters(600), width: Millimeters(400), height: Millimeters(200), door: .side)
    let wrong = [box(0, .raw, stop: 0, bears: 0), box(1, .ready, stop: 1)]
    guard case .failure(let refusal) = StackLoader().place(boxes: wrong, in: space) else {
      Issue.record("raw food stands above ready food")
      return
    }
    #expect(refusal.reason == .separation(unplaced: 1) && refusal.isProved)
    let right = [box(0, .ready, stop: 0), box(1, .raw, stop: 0)]
    let places = try StackLoader().place(boxes: right, in: space).get()
    #expect(places[1].z == .zero)
  }
}
