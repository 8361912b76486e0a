internal import Instances
internal import PlanningModel

/// Solomon's layout (1987), which Gehring and Homberger kept: a name, the fleet, one row per
/// customer of which the first is the depot.
struct SolomonReader {
  private let text: InstanceText
  private static let columns = [
    "CUST NO.", "XCOORD.", "YCOORD.", "DEMAND", "READY TIME", "DUE DATE", "SERVICE TIME",
  ]

  init(_ text: InstanceText) { self.text = text }

  func read(rounding: Rounding, stem: String) throws(Refusal) -> RoutingCase {
    let fleet = try heading("VEHICLE")
    let table = try heading("CUSTOMER")
    let vehicles = try numberRows(after: fleet, before: table, "VEHICLE", columns: 2)
    guard let row = vehicles.first, vehicles.count == 1 else {
      throw text.fault(
        text.lines[fleet].number, "VEHICLE", "wrong-count", .wrongRowCount(vehicles.count, 1))
    }
    let count = try text.whole(row.words[0], row.number, "NUMBER", 1...Int64(CaseLimits.count))
    let capacity = try text.whole(row.words[1], row.number, "CAPACITY", 0...CaseLimits.amount)
    let rows = try numberRows(after: table, before: text.lines.count, "CUSTOMER", columns: 7)
    guard rows.count > 1 else {
      throw text.fault(
        text.lastLine, "CUSTOMER", "wrong-count", .wrongRowCount(rows.count, 2))
    }
    let nodes = try nodes(rows)
    try PlaneExtent.check(nodes, lines: rows.map(\.number), rounding, in: text, "XCOORD.")
    let named = fleet > 0 ? text.string(text.lines[0].range).clipped.trimmed : stem
    return try CaseMaker(text).make(
      name: named, kind: .vrptw, rounding: rounding, nodes: nodes, depots: [0],
      vehicles: [CaseVehicle(numbers: Array(0..<Int(count)), depot: 0, capacity: capacity)])
  }

  private func heading(_ name: String) throws(Refusal) -> Int {
    let place = text.lines.firstIndex {
      $0.words.count == 1 && text.string($0.words[0]).uppercased() == name
    }
    guard let place else {
      throw text.fault(text.lastLine, name, "missing", .missingHeading(name))
    }
    return place
  }

  /// The rows of numbers below a heading; the first lines of words are its column titles.
  private func numberRows(
    after heading: Int, before end: Int, _ field: String, columns: Int
  ) throws(Refusal) -> [InstanceText.Line] {
    let lines = text.lines[min(heading + 1, end)..<max(end, heading + 1)]
    let rows = lines.drop { line in line.words.allSatisfy { text.number($0) == nil } }
    for row in rows where row.words.count != columns {
      throw text.fault(
        row.number, field, "wrong-count", .wrongWordCount(row.words.count, "\(columns)"))
    }
    return Array(rows)
  }

  private func nodes(_ rows: [InstanceText.Line]) throws(Refusal) -> [CaseNode] {
    var nodes = [CaseNode?](repeating: nil, count: rows.count)
    for row in rows {
      let number = try text.whole(
        row.words[0], row.number, Self.columns[0], 0...Int64(CaseLimits.count))
      guard number < rows.count else {
        throw text.fault(
          row.number, Self.columns[0], "out-of-range",
          .outOfRange("\(number)", 0, Double(rows.count - 1)))
      }
      guard nodes[Int(number)] == nil else {
        throw text.fault(row.number, Self.columns[0], "duplicate", .twice("\(number)"))
      }
      nodes[Int(number)] = try node(row, isDepot: number == 0)
    }
    return nodes.compactMap(\.self)
  }

  private func node(_ row: InstanceText.Line, isDepot: Bool) throws(Refusal) -> CaseNode {
    var node = CaseNode()
    node.x = try coordinate(row, 1)
    node.y = try coordinate(row, 2)
    node.demand = try text.whole(row.words[3], row.number, Self.columns[3], 0...CaseLimits.amount)
    node.opens = try text.figure(row.words[4], row.number, Self.columns[4])
    node.closes = try text.figure(row.words[5], row.number, Self.columns[5])
    node.service = try text.figure(row.words[6], row.number, Self.columns[6])
    guard node.opens <= node.closes else {
      throw text.fault(
        row.number, Self.columns[5], "empty-window",
        .windowBackwards(text.string(row.words[4]), text.string(row.words[5])))
    }
    for (column, value) in [(3, Double(node.demand)), (6, node.service)] where isDepot && value > 0
    {
      throw text.fault(row.number, Self.columns[column], "depot-needs", .depotNeeds(0))
    }
    return node
  }

  private func coordinate(_ row: InstanceText.Line, _ column: Int) throws(Refusal) -> Double {
    let value = try text.number(row.words[column], row.number, Self.columns[column])
    let limit = CaseLimits.coordinate
    try text.check(
      value, in: -limit...limit, shown: text.string(row.words[column]), row.number,
      Self.columns[column])
    return value
  }
}

extension Phrase {
  fileprivate static func missingHeading(_ name: String) -> Phrase {
    .typeset(
      fr: "il manque ; écrire une ligne \(name) et ses nombres dessous",
      en: "it is missing; write a line \(name) and its numbers below")
  }
}
