import PlanningModel
import Quantities

/// The crates of ``SamplePlan``: three ambient and one chilled per order of the truck, one and one
/// of a car. They stand in stacks.
enum SampleCrates {
  static var all: [Crate] {
    (0..<SampleWeek.customers.count).flatMap { crates(of: $0) }.sorted { $0.id < $1.id }
  }

  private static func round(of relay: String) -> String? {
    switch relay {
    case "saissac", "montolieu": "T1"
    case "alzonne", "pennautier": "T2"
    case "conques", "cuxac": "T3"
    default: nil
    }
  }

  private static func crates(of order: Int) -> [Crate] {
    let relay = SampleWeek.relayOf(order)
    let round = order < 10 ? round(of: relay) : nil
    let ambient = (1...(round == "T1" ? 3 : 1)).map { number in
      crate(order, "A\(number)", .ambient, .produce, "fold240")
    }
    let chilled = crate(
      order, "C1", .chilled, order.isMultiple(of: 2) ? .cheese : .freshDairy,
      "cagetteSmall")
    return (ambient + [chilled]).enumerated().map { place, crate in
      var crate = crate
      crate.round = round
      guard let round else { return crate }
      let isCold = crate.zone == .chilled
      crate.compartment = round == "T1" ? (isCold ? "froid" : "sec") : isCold ? "box1" : "boot"
      if round == "T1" || !isCold { crate.position = position(order, place, crate) }
      return crate
    }
  }

  private static func crate(
    _ order: Int, _ suffix: String, _ zone: TemperatureClass.Zone,
    _ kind: TemperatureClass, _ type: String
  ) -> Crate {
    var crate = Crate(
      id: "\(SampleWeek.orderID(order)).\(suffix)", order: SampleWeek.orderID(order),
      relay: SampleWeek.relayOf(order), zone: zone, temperatureClass: kind, type: type,
      net: Grams(5_000), inferred: Grams(order == 2 ? 500 : 0), mass: Grams(6_400),
      volume: Milliliters(9_000))
    // The sample's orders have one line, and its plan is not audited.
    if suffix == "A1" {
      crate.contents = [
        CrateContent(
          line: 0, product: "Pommes", quantity: 1, mass: Grams(6_000), volume: Milliliters(9_000))
      ]
    }
    return crate
  }

  /// The truck's relays stand in two rows of two stacks; a car's in a row behind its cool box.
  private static func position(_ order: Int, _ place: Int, _ crate: Crate) -> Position {
    let basket = order / 6
    let isSaissac = crate.relay == "saissac"
    switch crate.compartment {
    case "froid":
      return box(x: isSaissac ? 500 : 0, y: 0, z: basket * 120, 500, 300, 120)
    case "sec":
      return box(
        x: isSaissac ? 1_200 : 400, y: place / 2 * 400,
        z: (place < 2 ? place + basket * 2 : basket) * 240, 600,
        400, 240)
    default:
      // First stop's crates stand on the last stop's.
      let isFirst = crate.relay == "alzonne" || crate.relay == "conques"
      let z = isFirst ? 240 : 0
      return basket == 0
        ? box(x: 0, y: 700, z: z, 600, 400, 240) : box(x: 620, y: 0, z: z, 400, 600, 240)
    }
  }

  private static func box(
    x: Int, y: Int, z: Int, _ length: Int, _ width: Int, _ height: Int
  ) -> Position {
    Position(
      x: Millimeters(x), y: Millimeters(y), z: Millimeters(z), length: Millimeters(length),
      width: Millimeters(width), height: Millimeters(height))
  }
}
