import Quantities
import TestSupport
import Testing

@testable import Loading

@Suite struct LayoutTests {
  @Test(
    "a layout slid any part of the way to the rear still obeys every rule",
    arguments: Seeds.standard)
  func slides(seed: UInt64) throws {
    let load = RandomLoad.crates(
      40 + Int(seed), stops: 6, in: RandomLoad.body, seed: seed, smallShare: 4)
    let front = try #require(
      try StackLoader().layouts(of: load.boxes, in: load.space, most: 1).get().first)
    let rear = front.pushedToRear(Room(load.space))
    for step in 0...5 {
      let places = front.moved(towards: rear, step: step, of: 5).placed(load.boxes)
      #expect(PlacementCheck(boxes: load.boxes, placed: places, space: load.space).breaches.isEmpty)
    }
    #expect(rear.stacks.contains { $0.rear == 3_200 })
  }

  @Test("a mirrored layout obeys the rules of a side door", arguments: Seeds.standard)
  func mirrors(seed: UInt64) throws {
    let load = RandomLoad.crates(6, stops: 3, in: RandomLoad.boot, seed: seed)
    let layout = try #require(
      try StackLoader().layouts(of: load.boxes, in: load.space, most: 1).get().first)
    let places = layout.mirrored(Room(load.space)).placed(load.boxes)
    #expect(PlacementCheck(boxes: load.boxes, placed: places, space: load.space).breaches.isEmpty)
  }
}
