internal import PlanningModel
internal import Quantities

/// The audit's own parting of a truck's body by its bulkhead.
enum OwnRooms {
  /// `truck` with the two rooms that a round's bulkhead leaves; the usual ones when the round names
  /// no place for it.
  static func parted(_ truck: Truck, _ round: Round) -> Truck {
    guard truck.bulkhead != nil, let place = round.bulkhead, truck.compartments.count == 2
    else { return truck }
    var rooms = truck.compartments.sorted { $0.frontWall < $1.frontWall }
    let usual = rooms
    let end = rooms[1].frontWall.whole + rooms[1].length.whole
    let wall = rooms[1].frontWall.whole - rooms[0].frontWall.whole - rooms[0].length.whole
    rooms[0].length = Millimeters(place.whole)
    rooms[1].frontWall = Millimeters(rooms[0].frontWall.whole + place.whole + wall)
    rooms[1].length = Millimeters(end - rooms[1].frontWall.whole)
    for side in 0...1 { rooms[side] = inProportion(rooms[side], to: usual[side]) }
    var parted = truck
    parted.compartments = Register(rooms)
    return parted
  }

  /// Heat through walls, floor and roof goes with their area, air with the room's volume.
  private static func inProportion(_ room: Compartment, to usual: Compartment) -> Compartment {
    let (area, usualArea) = (surface(room), surface(usual))
    guard usualArea > 0, usual.length > .zero else { return room }
    var scaled = room
    scaled.heatLoss = usual.heatLoss * area / usualArea
    scaled.freeAir = usual.freeAir * Double(room.length.whole) / Double(usual.length.whole)
    return scaled
  }

  private static func surface(_ room: Compartment) -> Double {
    let (long, wide, high) = (
      Double(room.length.whole), Double(room.width.whole), Double(room.height.whole)
    )
    return 2 * (long * wide + long * high + wide * high)
  }

  /// Whether the place stated for a bulkhead is one of its notches.
  static func isNotch(_ place: Whole, _ bulkhead: Bulkhead) -> Bool {
    let (least, most, step) = (bulkhead.least.whole, bulkhead.most.whole, bulkhead.step.whole)
    return step > 0 && place >= least && place <= most && (place - least) % step == 0
  }
}
