internal import PlanningModel
internal import Quantities

/// A space for cargo with all that stands in it at the hub.
struct CargoSpace {
  let name: String
  let length: Whole
  let width: Whole
  let height: Whole
  let door: Compartment.Door
  /// Kept free along all four walls.
  var airGap: Whole = 0
  /// No stack is higher.
  var mostStack: Whole = .max
  let boxes: [StandingBox]
}

/// A crate or a cool box where it stands, as half-open intervals in millimetres.
struct StandingBox {
  let name: String
  let x: Whole
  let y: Whole
  let z: Whole
  let endX: Whole
  let endY: Whole
  let endZ: Whole
  let mass: Whole
  let bears: Whole
  /// The stop at which it, or the last of what it holds, is handed over.
  let stop: Int
  /// Which side of the separation of raw from ready-to-eat food it is on.
  let hygiene: TemperatureClass.Hygiene

  init(
    name: String, _ position: Position, mass: Whole, bears: Whole, stop: Int,
    hygiene: TemperatureClass.Hygiene = .other
  ) {
    self.name = name
    (x, y, z) = (position.x.whole, position.y.whole, position.z.whole)
    endX = x + position.length.whole
    endY = y + position.width.whole
    endZ = z + position.height.whole
    self.mass = mass
    self.bears = bears
    self.stop = stop
    self.hygiene = hygiene
  }

  func sharesLength(_ other: StandingBox) -> Bool { x < other.endX && other.x < endX }
  func sharesWidth(_ other: StandingBox) -> Bool { y < other.endY && other.y < endY }
  func sharesHeight(_ other: StandingBox) -> Bool { z < other.endZ && other.z < endZ }
  func hasFootprint(of other: StandingBox) -> Bool {
    x == other.x && y == other.y && endX == other.endX && endY == other.endY
  }
}
