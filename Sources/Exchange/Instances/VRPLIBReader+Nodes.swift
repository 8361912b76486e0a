internal import Instances
internal import PlanningModel

extension VRPLIBReader {
  /// The nodes with all that sections and headers say of them.
  func nodes(
    _ document: VRPLIBDocument, isDepot: [Bool], isPlane: Bool, _ rounding: Rounding
  ) throws(Refusal) -> [CaseNode] {
    var nodes = [CaseNode](repeating: CaseNode(), count: isDepot.count)
    if isPlane { try readPoints(document, into: &nodes, rounding) }
    try readAmounts(document, "DEMAND_SECTION", isDepot, into: &nodes, \.demand)
    try readAmounts(document, "BACKHAUL_SECTION", isDepot, into: &nodes, \.backhaul)
    try refuseBoth(document, nodes)
    try readWindows(document, into: &nodes)
    try readFigures(document, "SERVICE_TIME_SECTION", isDepot, into: &nodes, \.service)
    try readFigures(document, "RELEASE_TIME_SECTION", isDepot, into: &nodes, \.release)
    try readFigures(document, "PRIZE_SECTION", isDepot, into: &nodes, \.prize)
    if let header = document.headers["SERVICE_TIME"] {
      guard document.sections["SERVICE_TIME_SECTION"] == nil else {
        throw text.fault(
          header.line, "SERVICE_TIME", "two-ways",
          .twoWays("SERVICE_TIME", "SERVICE_TIME_SECTION"))
      }
      let service = try document.number("SERVICE_TIME") { word, line, field throws(Refusal) in
        try text.figure(word, line, field)
      }
      for node in nodes.indices where !isDepot[node] { nodes[node].service = service ?? 0 }
    }
    return nodes
  }

  private func readPoints(
    _ document: VRPLIBDocument, into nodes: inout [CaseNode], _ rounding: Rounding
  ) throws(Refusal) {
    let name = "NODE_COORD_SECTION"
    let table = try NodeTable(
      document.demand(name), named: name, in: text, count: nodes.count, columns: 2)
    let limit = CaseLimits.coordinate
    for (node, words) in table.words.enumerated() {
      for (column, word) in words.enumerated() {
        let value = try text.number(word, table.lines[node], name)
        try text.check(
          value, in: -limit...limit, shown: text.string(word), table.lines[node], name)
        if column == 0 { nodes[node].x = value } else { nodes[node].y = value }
      }
    }
    try PlaneExtent.check(nodes, lines: table.lines, rounding, in: text, name)
  }

  private func readAmounts(
    _ document: VRPLIBDocument, _ name: String, _ isDepot: [Bool], into nodes: inout [CaseNode],
    _ field: WritableKeyPath<CaseNode, Int64>
  ) throws(Refusal) {
    guard let section = document.sections[name] else { return }
    let table = try NodeTable(section, named: name, in: text, count: nodes.count, columns: 1)
    for (node, words) in table.words.enumerated() {
      for word in words {
        let value = try text.whole(word, table.lines[node], name, 0...CaseLimits.amount)
        guard value == 0 || !isDepot[node] else {
          throw text.fault(table.lines[node], name, "depot-needs", .depotNeeds(node + 1))
        }
        nodes[node][keyPath: field] = value
      }
    }
  }

  private func readFigures(
    _ document: VRPLIBDocument, _ name: String, _ isDepot: [Bool], into nodes: inout [CaseNode],
    _ field: WritableKeyPath<CaseNode, Double>
  ) throws(Refusal) {
    guard let section = document.sections[name] else { return }
    let table = try NodeTable(section, named: name, in: text, count: nodes.count, columns: 1)
    for (node, words) in table.words.enumerated() {
      for word in words {
        let value = try text.figure(word, table.lines[node], name)
        guard value == 0 || !isDepot[node] else {
          throw text.fault(table.lines[node], name, "depot-needs", .depotNeeds(node + 1))
        }
        nodes[node][keyPath: field] = value
      }
    }
  }

  private func readWindows(
    _ document: VRPLIBDocument, into nodes: inout [CaseNode]
  ) throws(Refusal) {
    let name = "TIME_WINDOW_SECTION"
    guard let section = document.sections[name] else { return }
    let table = try NodeTable(section, named: name, in: text, count: nodes.count, columns: 2)
    for (node, words) in table.words.enumerated() {
      let ends = Array(words)
      let opens = try text.figure(ends[0], table.lines[node], name)
      let closes = try text.figure(ends[1], table.lines[node], name)
      guard opens <= closes else {
        throw text.fault(
          table.lines[node], name, "empty-window",
          .windowBackwards(text.string(ends[0]), text.string(ends[1])))
      }
      (nodes[node].opens, nodes[node].closes) = (opens, closes)
    }
  }

  private func refuseBoth(_ document: VRPLIBDocument, _ nodes: [CaseNode]) throws(Refusal) {
    guard let section = document.sections["BACKHAUL_SECTION"],
      let node = nodes.firstIndex(where: { $0.demand > 0 && $0.backhaul > 0 })
    else { return }
    let row = section.rows.map { text.lines[$0] }.first {
      text.number($0.words[0]) == Double(node + 1)
    }
    throw text.fault(
      row?.number ?? section.line, "BACKHAUL_SECTION", "two-ways", .bothWays(node + 1))
  }
}

extension Phrase {
  fileprivate static func bothWays(_ node: Int) -> Phrase {
    .typeset(
      fr: "\(node) reçoit et rend à la fois ; en faire deux clients au même point",
      en: "\(node) both gets and gives; make it two clients at one point")
  }
}
