internal import PlanningModel
internal import Quantities

extension FolderReader {
  /// Reads `vehicles.csv`: one row per compartment, the truck's own columns on its first row and
  /// equal or empty on the others.
  mutating func readVehicles() -> [Truck] {
    var groups: [(id: String, rows: [TableRow])] = []
    for row in table(.vehicles) {
      let id = row.text("id").isEmpty ? groups.last?.id ?? "" : row.text("id")
      if let place = groups.firstIndex(where: { $0.id == id }) {
        groups[place].rows.append(row)
      } else {
        groups.append((id, [row]))
      }
    }
    return groups.compactMap { truck($0.id, $0.rows) }
  }

  private static let ownColumns = [
    "name", "payloadKg", "wheelbaseMm", "emptyFrontKg", "emptyRearKg", "mostFrontKg", "mostRearKg",
    "fixedEur", "kmEur", "loadMinutes", "bulkheadStepMm", "bulkheadLeastMm", "bulkheadMostMm",
  ]

  private mutating func truck(_ id: String, _ rows: [TableRow]) -> Truck? {
    guard var head = rows.first else { return nil }
    sources.note(.vehicles, id, line: head.line)
    var compartments: [Compartment] = []
    var isSound = true
    for (place, row) in rows.enumerated() {
      var row = row
      if place > 0 { Self.compareOwn(&row, with: head) }
      let compartment = Self.compartment(&row)
      if let first = sources.line(.vehicles, id, part: compartment.id), !compartment.id.isEmpty {
        row.refuse("compartment", "id-twice", .twice(compartment.id, line: first))
      }
      sources.note(.vehicles, id, part: compartment.id, line: row.line)
      findings += row.findings
      isSound = isSound && row.isSound
      compartments.append(compartment)
    }
    var truck = Truck(
      id: head.id("id"), name: head.required("name"), compartments: Register(compartments),
      payload: head.requiredQuantity("payloadKg", most: 1_000_000),
      wheelbase: head.requiredQuantity("wheelbaseMm", most: 1_000_000),
      emptyFront: head.requiredQuantity("emptyFrontKg", most: 1_000_000),
      emptyRear: head.requiredQuantity("emptyRearKg", most: 1_000_000),
      mostFront: head.requiredQuantity("mostFrontKg", most: 1_000_000),
      mostRear: head.requiredQuantity("mostRearKg", most: 1_000_000),
      fixedCost: head.requiredQuantity("fixedEur", most: 10_000),
      kilometre: head.requiredQuantity("kmEur", most: 100),
      loadTime: head.requiredQuantity("loadMinutes", most: 600))
    truck.bulkhead = Self.bulkhead(&head)
    findings += head.findings
    guard isSound && head.isSound else {
      sources.hasRefusedRows.insert(.vehicles)
      return nil
    }
    return truck
  }

  /// The wall between two compartments where it can be moved; the three columns come together.
  private static func bulkhead(_ row: inout TableRow) -> Bulkhead? {
    let keys = ["bulkheadStepMm", "bulkheadLeastMm", "bulkheadMostMm"]
    guard keys.contains(where: { !row.text($0).isEmpty }) else { return nil }
    return Bulkhead(
      step: row.requiredQuantity(keys[0], most: 1_000_000),
      least: row.requiredQuantity(keys[1], most: 1_000_000),
      most: row.requiredQuantity(keys[2], most: 1_000_000))
  }

  private static func compareOwn(_ row: inout TableRow, with head: TableRow) {
    for key in ownColumns where !row.text(key).isEmpty && row.text(key) != head.text(key) {
      row.refuse(
        key, "vehicle-contradiction",
        .typeset(
          fr: "« \(row.text(key).clipped) », mais « \(head.text(key).clipped) » à la ligne"
            + " \(head.line) pour le même camion ; n'en garder qu'un",
          en:
            "“\(row.text(key).clipped)”, but “\(head.text(key).clipped)” on line \(head.line) for "
            + "the same truck; keep one"))
    }
  }

  private static func compartment(_ row: inout TableRow) -> Compartment {
    let doors: [(names: [String], value: Compartment.Door)] = [
      (["rear", "arriere"], .rear), (["side", "cote"], .side),
    ]
    let plain = Compartment(
      id: row.id("compartment"), length: row.requiredQuantity("lengthMm", most: 1_000_000),
      width: row.requiredQuantity("widthMm", most: 1_000_000),
      height: row.requiredQuantity("heightMm", most: 1_000_000), frontWall: .zero,
      door: row.choice("door", doors) ?? .rear, setpoint: nil)
    var compartment = plain
    _ = row.required("frontWallMm")
    compartment.frontWall =
      row.number("frontWallMm", -20_000, 20_000).flatMap { Millimeters(documentUnit: $0) } ?? .zero
    compartment.airGap = row.number("airGapMm", 0, 1_000).flatMap {
      Millimeters(documentUnit: $0)
    }
    compartment.setpoint = row.number("setpointC", -1_000, 1_000).map { Celsius($0) }
    compartment.heatLoss = row.number("heatLossWK", 0, 10_000) ?? plain.heatLoss
    compartment.unitPower = row.number("unitPowerW", 0, 100_000) ?? plain.unitPower
    compartment.start = row.number("startC", -1_000, 1_000).map { Celsius($0) }
    compartment.unitDrive = row.choice(
      "unitDrive",
      [
        (["independent", "independant", "autonome"], .independent),
        (["engine", "moteur"], .engine),
      ])
    compartment.freeAir = row.number("freeAirM3", 0, 200) ?? plain.freeAir
    compartment.doorArea = row.number("doorAreaM2", 0, 50) ?? plain.doorArea
    compartment.doorHeight = row.number("doorHeightM", 0, 10) ?? plain.doorHeight
    compartment.doorLeak = row.number("doorLeak", 0, 1) ?? plain.doorLeak
    return compartment
  }
}
