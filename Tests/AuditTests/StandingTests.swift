import PlanningModel
import Quantities
import Testing

@testable import Audit

/// What stands where, on spaces of a few boxes: 3 m long, 2 m wide, 1 m high.
@Suite struct StandingTests {
  private func box(
    _ name: String, at x: Int, _ y: Int, _ z: Int, size: (Int, Int, Int) = (600, 400, 200),
    kilograms: Int = 10, bears: Int = 45, stop: Int = 0
  ) -> StandingBox {
    StandingBox(
      name: name,
      Position(
        x: Millimeters(x), y: Millimeters(y), z: Millimeters(z), length: Millimeters(size.0),
        width: Millimeters(size.1), height: Millimeters(size.2)), mass: Whole(kilograms * 1_000),
      bears: Whole(bears * 1_000), stop: stop)
  }

  private func codes(_ door: Compartment.Door, _ boxes: [StandingBox]) -> [Breach.Code] {
    var log = AuditLog()
    let space = CargoSpace(
      name: "room", length: 3_000, width: 2_000, height: 1_000, door: door, boxes: boxes)
    AuditStanding.check(space, "T1", &log)
    return log.report.breaches.map(\.code)
  }

  @Test("a later crate between an earlier one and the rear door bars it; a side door does not mind")
  func rearDoor() {
    let boxes = [box("early", at: 0, 0, 0, stop: 0), box("late", at: 600, 0, 0, stop: 1)]
    #expect(codes(.rear, boxes) == [.unloadOrder])
    #expect(codes(.side, boxes).isEmpty)
    let swapped = [box("early", at: 600, 0, 0, stop: 0), box("late", at: 0, 0, 0, stop: 1)]
    #expect(codes(.rear, swapped).isEmpty)
  }

  @Test("beside, or level with other crates only, is not in the way")
  func shadow() {
    let beside = [box("early", at: 0, 0, 0), box("late", at: 600, 400, 0, stop: 1)]
    #expect(codes(.rear, beside).isEmpty)
    let over = [
      box("low", at: 600, 0, 0, stop: 0), box("late", at: 600, 0, 200, stop: 0),
      box("early", at: 0, 0, 0, stop: 0),
    ]
    #expect(codes(.rear, over).isEmpty)
    let half = [box("early", at: 0, 0, 0), box("late", at: 1_200, 399, 0, stop: 1)]
    #expect(codes(.rear, half) == [.unloadOrder])
  }

  @Test("a later crate above an earlier one bars it at every door; the other way it does not")
  func above() {
    for door in Compartment.Door.allCases {
      #expect(
        codes(door, [box("early", at: 0, 0, 0), box("late", at: 0, 0, 200, stop: 1)])
          == [.unloadOrder])
      #expect(
        codes(door, [box("late", at: 0, 0, 0, stop: 1), box("early", at: 0, 0, 200)]).isEmpty)
    }
  }

  @Test("the lowest crate bears all above it")
  func crush() {
    let stack = { (top: Int) in
      [
        box("a", at: 0, 0, 0), box("b", at: 0, 0, 200, kilograms: 25),
        box("c", at: 0, 0, 400, kilograms: top),
      ]
    }
    #expect(codes(.side, stack(20)).isEmpty)
    #expect(codes(.side, stack(21)) == [.crush])
  }

  @Test("a crate stands on one of its own footprint, not on a larger one, two, or air")
  func support() {
    let larger = box("a", at: 0, 0, 0, size: (800, 600, 200))
    #expect(codes(.side, [larger, box("b", at: 0, 0, 200)]) == [.support])
    let two = [
      box("a", at: 0, 0, 0, size: (300, 400, 200)), box("b", at: 300, 0, 0, size: (300, 400, 200)),
    ]
    #expect(codes(.side, two + [box("c", at: 0, 0, 200)]) == [.support])
    #expect(codes(.side, [box("a", at: 0, 0, 0), box("b", at: 0, 0, 201)]) == [.support])
  }

  @Test("walls and roof may be touched, not passed")
  func walls() {
    #expect(codes(.side, [box("a", at: 2_400, 1_600, 0, size: (600, 400, 1_000))]).isEmpty)
    #expect(codes(.side, [box("a", at: 2_401, 0, 0)]) == [.compartmentFull])
    #expect(codes(.side, [box("a", at: 0, 1_601, 0)]) == [.compartmentFull])
    #expect(codes(.side, [box("a", at: 0, 0, 0, size: (600, 400, 1_001))]) == [.height])
    #expect(codes(.side, [box("a", at: 0, 0, 0), box("b", at: 599, 0, 0)]) == [.overlap])
    #expect(codes(.side, [box("a", at: 0, 0, 0), box("b", at: 600, 0, 0)]).isEmpty)
  }
}
