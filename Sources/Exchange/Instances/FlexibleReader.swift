internal import Instances
internal import PlanningModel

/// Problems with flexible compartments as Henke, Speranza and Wäscher (2015),
/// doi:10.1016/j.ejor.2015.05.020, write them, in the manner of TSPLIB.
///
/// Their optimal costs hold when each place is served whole by one vehicle and the size of a
/// compartment is a multiple of a tenth of the vehicle: found by enumerating all divisions of the
/// ten places of 15 problems among two vehicles.
struct FlexibleReader {
  private let text: InstanceText
  /// Compartments of a vehicle grow by this share of it.
  private static let steps = 10.0

  init(_ text: InstanceText) { self.text = text }

  /// Whether the header `TYPE` says so.
  static func knows(_ text: InstanceText) -> Bool {
    text.lines.prefix(20).contains { line in
      line.words.count > 1 && VRPLIBReader.keyword(text.string(line.words[0])) == "TYPE"
        && text.string(line.words[line.words.count - 1]).uppercased() == "MCVRP"
    }
  }

  func read(name: String) throws(Refusal) -> LoadedRoutingCase {
    let capacity = try header("CAPACITY", 1...1_000_000_000)
    let count = Int(try header("DIMENSION", 2...100_000))
    let products = Int(try header("PRODUCT", 1...100))
    let compartments = Int(try header("COMPARTMENTS", 1...100))
    let vehicles = Int(try header("VEHICLES", 1...100_000))
    let places = try rows("NODE_COORD_SECTION", count, columns: 3)
    let demands = try rows("DEMAND_SECTION", count, columns: products + 1)
    try checkDepot()
    var nodes: [LoadedCaseNode] = []
    for (place, demand) in zip(places, demands) { nodes.append(try node(place, demand)) }
    if let (number, _) = nodes[0].amounts.enumerated().first(where: { $1 > 0 }) {
      throw text.fault(
        demands[0].number, "DEMAND_SECTION[\(number)]", "depot-needs", .depotNeeds(1))
    }
    return LoadedRoutingCase(
      name: name,
      kind: .flexibleCompartments(count: compartments, step: Double(capacity) / Self.steps),
      nodes: nodes, vehicleCount: vehicles, capacities: [Double(capacity)])
  }

  private func header(_ key: String, _ range: ClosedRange<Int64>) throws(Refusal) -> Int64 {
    for line in text.lines
    where line.words.count > 1 && VRPLIBReader.keyword(text.string(line.words[0])) == key {
      return try text.whole(line.words[line.words.count - 1], line.number, key, range)
    }
    throw text.fault(1, key, "missing", .missingHeader(key))
  }

  private func rows(
    _ section: String, _ count: Int, columns: Int
  ) throws(Refusal) -> [InstanceText.Line] {
    guard let start = text.lines.firstIndex(where: { text.string($0.words[0]) == section }) else {
      throw text.fault(text.lastLine, section, "missing", .missingSection(section))
    }
    let rows = text.lines[(start + 1)...].prefix { text.number($0.words[0]) != nil }
    guard rows.count == count else {
      throw text.fault(
        text.lines[start].number, section, "wrong-count", .wrongRowCount(rows.count, count))
    }
    for (number, row) in rows.enumerated() {
      guard row.words.count == columns else {
        throw text.fault(
          row.number, section, "wrong-count", .wrongWordCount(row.words.count, "\(columns)"))
      }
      _ = try text.whole(row.words[0], row.number, section, Int64(number + 1)...Int64(number + 1))
    }
    return Array(rows)
  }

  /// Routes begin and end at the first place.
  private func checkDepot() throws(Refusal) {
    guard let start = text.lines.firstIndex(where: { text.string($0.words[0]) == "DEPOT_SECTION" })
    else { return }
    guard let row = text.lines[(start + 1)...].first, text.number(row.words[0]) != nil else {
      return
    }
    _ = try text.whole(row.words[0], row.number, "DEPOT_SECTION", 1...1)
  }

  private func node(
    _ place: InstanceText.Line, _ demand: InstanceText.Line
  ) throws(Refusal) -> LoadedCaseNode {
    let most = LoadedCaseLimits.coordinate
    var corner: [Double] = []
    for word in place.words.dropFirst() {
      let value = try text.number(word, place.number, "NODE_COORD_SECTION")
      try text.check(
        value, in: -most...most, shown: text.string(word), place.number, "NODE_COORD_SECTION")
      corner.append(value)
    }
    var amounts: [Double] = []
    for word in demand.words.dropFirst() {
      amounts.append(
        try text.figure(word, demand.number, "DEMAND_SECTION", upTo: LoadedCaseLimits.amount))
    }
    return LoadedCaseNode(x: corner[0], y: corner[1], amounts: amounts)
  }
}
