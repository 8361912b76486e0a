extension RoutingCase {
  func checkCounts() throws(CaseError) {
    guard nodes.count <= CaseLimits.count else { throw .outOfRange(field: "number of nodes") }
    guard !depots.isEmpty else { throw .wrongCount(field: "depots", found: 0, expected: 1) }
    guard depots.count == isDepot.count(where: \.self) else {
      throw .wrongCount(
        field: "depots", found: depots.count, expected: isDepot.count(where: \.self))
    }
    guard !vehicles.isEmpty else { throw .wrongCount(field: "vehicles", found: 0, expected: 1) }
    if let table {
      let expected = nodes.count * nodes.count
      guard table.count == expected else {
        throw .wrongCount(field: "table", found: table.count, expected: expected)
      }
      for entry in table where !Self.isFigure(entry, below: CaseLimits.distance / rounding.scale) {
        throw .outOfRange(field: "a distance")
      }
    }
  }

  static func check(_ node: CaseNode, _ number: Int) throws(CaseError) {
    guard abs(node.x) <= CaseLimits.coordinate, abs(node.y) <= CaseLimits.coordinate else {
      throw .outOfRange(field: "a coordinate of node \(number)")
    }
    guard isAmount(node.demand), isAmount(node.backhaul) else {
      throw .outOfRange(field: "goods of node \(number)")
    }
    for figure in [node.opens, node.service, node.release, node.prize] where !isFigure(figure) {
      throw .outOfRange(field: "times or prize of node \(number)")
    }
    guard node.closes == .infinity || isFigure(node.closes) else {
      throw .outOfRange(field: "window of node \(number)")
    }
    guard node.opens <= node.closes else { throw .emptyWindow(node: number) }
  }

  func check(_ vehicle: CaseVehicle) throws(CaseError) {
    for depot in [vehicle.depot] + vehicle.reloads {
      guard nodes.indices.contains(depot), isDepot[depot] else { throw .unknownDepot(depot) }
    }
    let figures = [vehicle.fixedCost, vehicle.maxDuration ?? 0, vehicle.maxDistance ?? 0]
    guard Self.isAmount(vehicle.capacity), figures.allSatisfy({ Self.isFigure($0) }),
      (0...CaseLimits.unitCost).contains(vehicle.unitCost), vehicle.maxTrips >= 0,
      vehicle.numbers.allSatisfy({ (0..<CaseLimits.count).contains($0) })
    else { throw .outOfRange(field: "a figure of a vehicle") }
  }

  /// The dearest answer: every node visited on the longest arc by the dearest vehicle of its own.
  func checkSums() throws(CaseError) {
    let longest = (table?.max() ?? span.width + span.height) * rounding.scale
    guard longest < CaseLimits.distance else { throw .outOfRange(field: "a distance") }
    let unit = Double(vehicles.map(\.unitCost).max() ?? 0)
    let fixed = (vehicles.map(\.fixedCost).max() ?? 0) * rounding.scale
    let prizes = nodes.reduce(0) { $0 + $1.prize } * rounding.scale
    let dearest = Double(nodes.count + 1) * (2 * longest * unit + fixed) + prizes
    guard dearest < CaseLimits.total else { throw .sumsTooLarge }
  }

  /// How far the coordinates reach.
  public var span: (width: Double, height: Double) {
    guard let first = nodes.first else { return (0, 0) }
    var (left, right, low, high) = (first.x, first.x, first.y, first.y)
    for node in nodes {
      (left, right) = (min(left, node.x), max(right, node.x))
      (low, high) = (min(low, node.y), max(high, node.y))
    }
    return (right - left, high - low)
  }

  private static func isFigure(_ value: Double, below limit: Double = CaseLimits.figure) -> Bool {
    value >= 0 && value <= limit
  }

  private static func isAmount(_ value: Int64) -> Bool { (0...CaseLimits.amount).contains(value) }
}
