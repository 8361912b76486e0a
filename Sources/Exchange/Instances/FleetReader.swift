internal import Instances
internal import PlanningModel

/// The vehicles of a VRPLIB file, those that are alike together.
struct FleetReader {
  private let document: VRPLIBDocument
  private let text: InstanceText
  private let depots: [Int]
  private let isDepot: [Bool]

  init(_ document: VRPLIBDocument, depots: [Int], isDepot: [Bool]) {
    self.document = document
    text = document.text
    self.depots = depots
    self.isDepot = isDepot
  }

  /// Without `VEHICLES` as many as one likes, all alike.
  func vehicles() throws(Refusal) -> [CaseVehicle] {
    let count = try document.number("VEHICLES", VRPLIBReader.count(text)).map { Int($0) }
    if count == nil, let section = firstFleetSection() {
      throw text.fault(section.line, "VEHICLES", "missing", .missingHeader("VEHICLES"))
    }
    let size = count ?? 1
    let capacity = try column(.capacity, size) { word, line throws(Refusal) in
      try text.whole(word, line, FleetField.capacity.rawValue, 0...CaseLimits.amount)
    }
    guard let capacity else {
      throw text.fault(text.lastLine, "CAPACITY", "missing", .missingHeader("CAPACITY"))
    }
    var all = capacity.map { CaseVehicle(depot: depots[0], capacity: $0) }
    try fill(&all, .depot, \.depot, depot)
    if depots.count > 1, document.sections[FleetField.depot.section] == nil,
      document.headers[FleetField.depot.rawValue] == nil
    {
      let name = FleetField.depot.section
      throw text.fault(text.lastLine, name, "missing", .missingSection(name))
    }
    try fill(&all, .fixedCost, \.fixedCost, figure(.fixedCost))
    try fill(&all, .unitCost, \.unitCost) { word, line throws(Refusal) in
      try text.whole(word, line, FleetField.unitCost.rawValue, 0...CaseLimits.unitCost)
    }
    try fill(&all, .maxDistance, \.maxDistance, optionalFigure(.maxDistance))
    try fill(&all, .maxDuration, \.maxDuration, optionalFigure(.maxDuration))
    try fillDistance(&all)
    try fillReloads(&all)
    return count == nil ? all : Self.grouped(all)
  }

  private typealias Read<Value> = (Range<Int>, Int) throws(Refusal) -> Value

  private func firstFleetSection() -> VRPLIBDocument.Section? {
    FleetField.allCases.compactMap { document.sections[$0.section] }.min { $0.line < $1.line }
  }

  /// One value per vehicle, from a header or a section; `nil` when there is neither.
  private func column<Value>(
    _ field: FleetField, _ count: Int, _ read: Read<Value>
  ) throws(Refusal) -> [Value]? {
    let header = document.headers[field.rawValue]
    let section = document.sections[field.section]
    if let header {
      guard section == nil else {
        throw text.fault(
          header.line, field.rawValue, "two-ways", .twoWays(field.rawValue, field.section))
      }
      let words = document.words(of: header)
      guard words.count == 1 else {
        throw text.fault(
          header.line, field.rawValue, "wrong-count", .wrongWordCount(words.count, "1"))
      }
      return Array(repeating: try read(words[0], header.line), count: count)
    }
    guard let section else { return nil }
    let table = try NodeTable(section, named: field.section, in: text, count: count, columns: 1)
    var values: [Value] = []
    for (vehicle, words) in table.words.enumerated() {
      for word in words { values.append(try read(word, table.lines[vehicle])) }
    }
    return values
  }

  private func fill<Value>(
    _ all: inout [CaseVehicle], _ field: FleetField, _ path: WritableKeyPath<CaseVehicle, Value>,
    _ read: Read<Value>
  ) throws(Refusal) {
    guard let values = try column(field, all.count, read) else { return }
    for (vehicle, value) in values.enumerated() { all[vehicle][keyPath: path] = value }
  }

  private func figure(_ field: FleetField) -> Read<Double> {
    { word, line throws(Refusal) in try text.figure(word, line, field.rawValue) }
  }

  private func optionalFigure(_ field: FleetField) -> Read<Double?> {
    { word, line throws(Refusal) in try text.figure(word, line, field.rawValue) }
  }

  private func depot(_ word: Range<Int>, _ line: Int) throws(Refusal) -> Int {
    let field = FleetField.depot.section
    let number = try text.whole(word, line, field, 1...Int64(isDepot.count))
    guard isDepot[Int(number) - 1] else {
      throw text.fault(line, field, "no-depot", .noDepot(number))
    }
    return Int(number) - 1
  }

  /// `DISTANCE` of CVRPLIB: the longest route, services included.
  private func fillDistance(_ all: inout [CaseVehicle]) throws(Refusal) {
    let limit = try document.number("DISTANCE") { word, line, field throws(Refusal) in
      try text.figure(word, line, field)
    }
    guard let limit, let header = document.headers["DISTANCE"] else { return }
    guard all.allSatisfy({ $0.maxDuration == nil }) else {
      throw text.fault(
        header.line, "DISTANCE", "two-ways", .twoWays("DISTANCE", FleetField.maxDuration.rawValue))
    }
    for vehicle in all.indices { all[vehicle].maxDuration = limit }
  }

  private func fillReloads(_ all: inout [CaseVehicle]) throws(Refusal) {
    let field = FleetField.reloads
    if let section = document.sections[field.section] {
      let table = try NodeTable(
        section, named: field.section, in: text, count: all.count, columns: nil)
      for (vehicle, words) in table.words.enumerated() {
        for word in words {
          let node = try depot(word, table.lines[vehicle])
          if !all[vehicle].reloads.contains(node) { all[vehicle].reloads.append(node) }
        }
      }
    } else {
      try fill(&all, field, \.reloads) { word, line throws(Refusal) in [try depot(word, line)] }
    }
    try fill(&all, .maxReloads, \.maxTrips) { word, line throws(Refusal) in
      let most = Int64(CaseLimits.count)
      return Int(try text.whole(word, line, FleetField.maxReloads.rawValue, 0...most)) + 1
    }
  }

  /// Vehicles that are alike become one, with their numbers.
  private static func grouped(_ all: [CaseVehicle]) -> [CaseVehicle] {
    var groups: [CaseVehicle] = []
    var groupOf: [CaseVehicle: Int] = [:]
    for (number, vehicle) in all.enumerated() {
      if let group = groupOf[vehicle] {
        groups[group].numbers.append(number)
      } else {
        groupOf[vehicle] = groups.count
        groups.append(vehicle)
        groups[groups.count - 1].numbers = [number]
      }
    }
    return groups
  }
}
