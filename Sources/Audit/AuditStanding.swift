internal import PlanningModel

/// Checks one space: walls, roof, overlaps, what stands on what, and the way to the door.
enum AuditStanding {
  static func check(_ space: CargoSpace, _ round: String, _ log: inout AuditLog) {
    for (number, box) in space.boxes.enumerated() {
      checkWalls(box, space, round, &log)
      checkStack(box, number, space.boxes, round, &log)
      for other in space.boxes.dropFirst(number + 1) {
        let place = box.name + " + " + other.name
        let overlaps =
          box.sharesLength(other) && box.sharesWidth(other) && box.sharesHeight(other)
        log.expect(!overlaps, .overlap, round: round, place: place)
        guard !overlaps, box.stop != other.stop else { continue }
        let (first, later) = box.stop < other.stop ? (box, other) : (other, box)
        log.expect(
          !bars(later, first, space.door), .unloadOrder, round: round,
          place: later.name + " → " + first.name)
      }
    }
  }

  private static func checkWalls(
    _ box: StandingBox, _ space: CargoSpace, _ round: String, _ log: inout AuditLog
  ) {
    log.expect(
      box.x >= 0 && box.y >= 0 && box.z >= 0, .compartmentFull, round: round, place: box.name)
    log.expectAtMost(box.endX, space.length, .compartmentFull, round: round, place: box.name)
    log.expectAtMost(box.endY, space.width, .compartmentFull, round: round, place: box.name)
    log.expectAtMost(box.endZ, space.height, .height, round: round, place: box.name)
    log.expectAtMost(box.endZ, space.mostStack, .stackHeight, round: round, place: box.name)
    let nearest = min(box.x, box.y, space.length - box.endX, space.width - box.endY)
    log.expect(
      nearest >= space.airGap || nearest < 0, .airGap, round: round, place: box.name,
      ["stated": Double(nearest), "limit": Double(space.airGap)])
  }

  /// A box stands on the floor or on one box of its own footprint, which bears all above it.
  private static func checkStack(
    _ box: StandingBox, _ number: Int, _ boxes: [StandingBox], _ round: String,
    _ log: inout AuditLog
  ) {
    let column = boxes.enumerated().filter {
      $0.offset != number && $0.element.hasFootprint(of: box)
    }
    .map(\.element)
    log.expect(
      box.z == 0 || column.contains { $0.endZ == box.z }, .support, round: round, place: box.name,
      ["stated": Double(box.z)])
    let onTop = column.filter { $0.z >= box.endZ }
    for other in onTop where box.hygiene == .ready && other.hygiene == .raw {
      log.expect(false, .separation, round: round, place: other.name + " → " + box.name)
    }
    let above = onTop.reduce(0) { $0 + $1.mass }
    log.expectAtMost(above, box.bears, .crush, round: round, place: box.name, divisor: 1_000)
  }

  /// Whether `later` must be moved before `first` can be taken out.
  private static func bars(
    _ later: StandingBox, _ first: StandingBox, _ door: Compartment.Door
  ) -> Bool {
    let isAbove =
      later.sharesLength(first) && later.sharesWidth(first) && later.z >= first.endZ
    guard door == .rear else { return isAbove }
    return isAbove
      || (later.x >= first.endX && later.sharesWidth(first) && later.sharesHeight(first))
  }
}
