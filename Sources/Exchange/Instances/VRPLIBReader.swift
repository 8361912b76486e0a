internal import Instances
internal import PlanningModel

/// VRPLIB text in the dialects of CVRPLIB and of the PyVRP instances: TSPLIB's layout (Reinelt
/// 1991, doi:10.1287/ijoc.3.4.376) with sections for windows, prizes, releases and fleets.
struct VRPLIBReader {
  let text: InstanceText

  /// Keywords that no other layout has.
  static let tellTales: Set<String> = [
    "TYPE", "DIMENSION", "EDGE_WEIGHT_TYPE", "NODE_COORD_SECTION", "DEMAND_SECTION",
    "DEPOT_SECTION",
  ]

  init(_ text: InstanceText) { self.text = text }

  /// The keyword that a line begins with.
  static func keyword(_ word: String) -> String { VRPLIBDocument.keyword(word) }

  func read(rounding asked: Rounding?, stem: String) throws(Refusal) -> RoutingCase {
    let document = try VRPLIBDocument(text)
    let kind = try kind(of: document)
    let rounding = asked ?? kind.usualRounding
    guard let size = try document.number("DIMENSION", Self.count(text)) else {
      throw text.fault(text.lastLine, "DIMENSION", "missing", .missingHeader("DIMENSION"))
    }
    for section in Self.needs[kind] ?? [] { _ = try document.demand(section) }
    let depots = try depots(document, count: Int(size))
    var isDepot = [Bool](repeating: false, count: Int(size))
    for depot in depots { isDepot[depot] = true }
    let table = try weights(document, count: Int(size), rounding)
    let nodes = try nodes(document, isDepot: isDepot, isPlane: table == nil, rounding)
    let vehicles = try FleetReader(document, depots: depots, isDepot: isDepot).vehicles()
    let name = document.value("NAME").map { $0.isEmpty ? stem : $0.clipped } ?? stem
    return try CaseMaker(text).make(
      name: name, kind: kind, rounding: rounding, nodes: nodes, depots: depots,
      vehicles: vehicles, table: table)
  }

  /// Sections without which a file of a kind is not whole.
  private static let needs: [RoutingKind: [String]] = [
    .cvrp: ["DEMAND_SECTION"],
    .vrptw: ["DEMAND_SECTION", "TIME_WINDOW_SECTION"],
    .mdvrptw: ["DEMAND_SECTION", "TIME_WINDOW_SECTION", "VEHICLES_DEPOT_SECTION"],
    .hfvrp: ["DEMAND_SECTION", "CAPACITY_SECTION"],
    .vrpb: ["DEMAND_SECTION", "BACKHAUL_SECTION"],
    .pcvrptw: ["DEMAND_SECTION", "TIME_WINDOW_SECTION", "PRIZE_SECTION"],
    .mtvrptwr: [
      "DEMAND_SECTION", "TIME_WINDOW_SECTION", "RELEASE_TIME_SECTION",
      "VEHICLES_RELOAD_DEPOT_SECTION",
    ],
  ]

  /// The kind that `TYPE` names; without `TYPE`, the kind that needs the sections that are there.
  private func kind(of document: VRPLIBDocument) throws(Refusal) -> RoutingKind {
    if let header = document.headers["TYPE"], let value = document.value("TYPE") {
      if let kind = RoutingKind(rawValue: value.uppercased()) { return kind }
      // CVRPLIB's names for a limit on duration.
      if ["VRP", "DVRP", "DCVRP"].contains(value.uppercased()) { return .cvrp }
      throw text.fault(
        header.line, "TYPE", "unknown-type",
        .notOneOf(value, RoutingKind.allCases.map(\.rawValue)))
    }
    let signs: [(String, RoutingKind)] = [
      ("PRIZE_SECTION", .pcvrptw), ("RELEASE_TIME_SECTION", .mtvrptwr),
      ("BACKHAUL_SECTION", .vrpb), ("VEHICLES_DEPOT_SECTION", .mdvrptw),
      ("CAPACITY_SECTION", .hfvrp), ("TIME_WINDOW_SECTION", .vrptw),
    ]
    return signs.first { document.sections[$0.0] != nil }?.1 ?? .cvrp
  }

  private func depots(_ document: VRPLIBDocument, count: Int) throws(Refusal) -> [Int] {
    let section = try document.demand("DEPOT_SECTION")
    var depots: [Int] = []
    let rows = section.rows.map { text.lines[$0] }
    reading: for row in rows {
      for word in row.words {
        let number = try text.whole(word, row.number, "DEPOT_SECTION", -1...Int64(count))
        if number == -1 { break reading }
        guard number >= 1 else {
          throw text.fault(
            row.number, "DEPOT_SECTION", "out-of-range",
            .outOfRange("\(number)", 1, Double(count)))
        }
        guard !depots.contains(Int(number) - 1) else {
          throw text.fault(row.number, "DEPOT_SECTION", "duplicate", .twice("\(number)"))
        }
        depots.append(Int(number) - 1)
      }
    }
    guard !depots.isEmpty else {
      throw text.fault(section.line, "DEPOT_SECTION", "wrong-count", .wrongRowCount(0, 1))
    }
    guard depots.count < count else {
      throw text.fault(section.line, "DIMENSION", "no-clients", .noClients)
    }
    return depots
  }

  /// Reads a count as a `Double`, as ``VRPLIBDocument/number(_:_:)`` wants it.
  static func count(_ text: InstanceText) -> (Range<Int>, Int, String) throws(Refusal) -> Double {
    { word, line, field throws(Refusal) in
      Double(try text.whole(word, line, field, 1...Int64(CaseLimits.count)))
    }
  }
}

extension Phrase {
  fileprivate static var noClients: Phrase {
    .typeset(
      fr: "il n'y a que des dépôts ; ajouter au moins un client",
      en: "there are only depots; add a client at least")
  }
}
