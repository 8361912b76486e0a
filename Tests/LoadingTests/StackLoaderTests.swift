import Loading
import Quantities
import TestSupport
import Testing

@Suite struct StackLoaderTests {
  @Test("small loads are decided as brute force decides them")
  func exactOnSmallLoads() {
    var (placed, refused) = (0, 0)
    for seed in UInt64(1)...500 {
      let load = RandomLoad.small(seed: seed)
      let isPossible = BruteForce.canPlace(load.boxes, in: load.space)
      switch StackLoader().place(boxes: load.boxes, in: load.space) {
      case .success(let places):
        placed += 1
        #expect(breaches(load, places).isEmpty, "seed \(seed)")
        #expect(isPossible, "seed \(seed)")
      case .failure(let refusal):
        refused += 1
        #expect(!isPossible, "seed \(seed): \(refusal)")
        #expect(refusal.isProved, "seed \(seed)")
      }
    }
    #expect(placed >= 50 && refused >= 50, "\(placed) placed, \(refused) refused")
  }

  @Test("120 crates stand in a truck by every rule", arguments: Seeds.standard)
  func truck(seed: UInt64) throws {
    let load = RandomLoad.crates(120, stops: 10, in: RandomLoad.body, seed: seed)
    let places = try StackLoader().place(boxes: load.boxes, in: load.space).get()
    #expect(breaches(load, places).isEmpty)
  }

  @Test("a boot takes what goes in, by every rule", arguments: Seeds.standard)
  func boot(seed: UInt64) {
    let count = 6 + Int(seed % 7)
    let load = RandomLoad.crates(
      count, stops: 4, in: RandomLoad.boot, seed: seed, smallShare: 5)
    switch StackLoader().place(boxes: load.boxes, in: load.space) {
    case .success(let places): #expect(breaches(load, places).isEmpty)
    case .failure(let refusal):
      // Ten crates or fewer always went in on the seeds we looked at; more need not.
      #expect(count > 10, "\(refusal)")
    }
  }

  @Test("the same load gets the same places")
  func deterministic() throws {
    let load = RandomLoad.crates(90, stops: 7, in: RandomLoad.body, seed: 5)
    let first = try StackLoader().place(boxes: load.boxes, in: load.space).get()
    let second = try StackLoader().place(boxes: load.boxes, in: load.space).get()
    #expect(first == second)
  }

  @Test("a windmill of four crates is found")
  func windmill() throws {
    let space = Space(
      length: Millimeters(1_000), width: Millimeters(1_000), height: Millimeters(250), door: .side)
    let boxes = (0..<4).map { box($0) }
    let places = try StackLoader().place(boxes: boxes, in: space).get()
    #expect(PlacementCheck(boxes: boxes, placed: places, space: space).breaches.isEmpty)
  }

  @Test("each refusal names its rule")
  func reasons() {
    let hall = Space(
      length: Millimeters(600), width: Millimeters(400), height: Millimeters(500), door: .side)
    #expect(
      refusal([box(0, height: 600)], hall)?.reason
        == .tooTall(box: 0, height: Millimeters(600), most: Millimeters(500)))
    #expect(refusal([box(0, length: 700)], hall)?.reason == .tooLarge(box: 0))
    #expect(
      refusal([box(0), box(1), box(2)], hall)?.reason
        == .volume(needed: 172_800_000, available: 120_000_000))
    #expect(
      refusal([box(0, bears: 0), box(1, bears: 0)], hall)?.reason
        == .floor(needed: 480_000, available: 240_000))
    // The heavy box bears the light one but must not lie under it: its stop comes first.
    let order = refusal([box(0, mass: 9_000, stop: 0), box(1, bears: 6_000, stop: 1)], hall)
    #expect(order?.reason == .unloadingOrder(unplaced: 1))
    let three =
      [box(0, height: 160, bears: 9_000)] + [1, 2].map { box($0, height: 160, bears: 9_000) }
    #expect(refusal(three, hall)?.reason == .crush(unplaced: 1))
    #expect(refusal(three, hall)?.isProved == true)
  }

  @Test("what is behind must not be for later, unless it is at another height")
  func rearDoor() throws {
    let corridor = Space(
      length: Millimeters(1_200), width: Millimeters(400), height: Millimeters(480), door: .rear)
    let boxes = [box(0, stop: 0), box(1, stop: 1), box(2, stop: 2), box(3, stop: 1)]
    let places = try StackLoader().place(boxes: boxes, in: corridor).get()
    #expect(PlacementCheck(boxes: boxes, placed: places, space: corridor).breaches.isEmpty)
    #expect(places[2].x == .zero)
  }

  private func box(
    _ index: Int, length: Int = 600, height: Int = 240, mass: Int = 8_000, bears: Int = 100_000,
    stop: Int = 0
  ) -> Box {
    Box(
      index: index, length: Millimeters(length), width: Millimeters(400),
      height: Millimeters(height), mass: Grams(mass), bears: Grams(bears), stop: stop)
  }

  private func breaches(_ load: RandomLoad, _ places: [PlacedBox]) -> [String] {
    PlacementCheck(boxes: load.boxes, placed: places, space: load.space).breaches
  }

  private func refusal(_ boxes: [Box], _ space: Space) -> LoadRefusal? {
    guard case .failure(let refusal) = StackLoader().place(boxes: boxes, in: space) else {
      return nil
    }
    return refusal
  }
}
