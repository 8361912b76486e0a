internal import Instances
internal import PlanningModel

extension VRPLIBReader {
  private static let section = "EDGE_WEIGHT_SECTION"
  private static let formats = [
    "FULL_MATRIX", "LOWER_ROW", "LOWER_COL", "UPPER_ROW", "UPPER_COL", "LOWER_DIAG_ROW",
    "UPPER_DIAG_ROW",
  ]

  /// The table of distances of an `EXPLICIT` file, row by row; `nil` for Euclidean distances.
  func weights(
    _ document: VRPLIBDocument, count: Int, _ rounding: Rounding
  ) throws(Refusal) -> [Double]? {
    guard let header = document.headers["EDGE_WEIGHT_TYPE"] else {
      throw text.fault(
        text.lastLine, "EDGE_WEIGHT_TYPE", "missing", .missingHeader("EDGE_WEIGHT_TYPE"))
    }
    let type = document.value("EDGE_WEIGHT_TYPE")?.uppercased() ?? ""
    if ["EUC_2D", "EXACT_2D"].contains(type) { return nil }
    guard type == "EXPLICIT" else {
      throw text.fault(
        header.line, "EDGE_WEIGHT_TYPE", "unknown-type", .notOneOf(type, ["EUC_2D", "EXPLICIT"]))
    }
    guard let formatHeader = document.headers["EDGE_WEIGHT_FORMAT"] else {
      throw text.fault(
        text.lastLine, "EDGE_WEIGHT_FORMAT", "missing", .missingHeader("EDGE_WEIGHT_FORMAT"))
    }
    var format = document.value("EDGE_WEIGHT_FORMAT")?.uppercased() ?? ""
    guard Self.formats.contains(format) else {
      throw text.fault(
        formatHeader.line, "EDGE_WEIGHT_FORMAT", "unknown-type", .notOneOf(format, Self.formats))
    }
    let section = try document.demand(Self.section)
    if format == "LOWER_ROW", isEilon(document, section) { format = "LOWER_COL" }
    return try table(section, format, count, rounding)
  }

  /// The files of Christofides and Eilon in CVRPLIB say `LOWER_ROW`, break lines anywhere, and hold
  /// columns; their comment names Eilon. Rows that grow by one are what they say.
  private func isEilon(_ document: VRPLIBDocument, _ section: VRPLIBDocument.Section) -> Bool {
    guard document.value("COMMENT")?.lowercased().contains("eilon") ?? false else { return false }
    return section.rows.enumerated().contains { text.lines[$1].words.count != $0 + 1 }
  }

  private func table(
    _ section: VRPLIBDocument.Section, _ format: String, _ n: Int, _ rounding: Rounding
  ) throws(Refusal) -> [Double] {
    guard n * n <= CaseLimits.tableEntries else {
      throw text.fault(
        section.line, Self.section, "out-of-range", .outOfRange("\(n)", 1, 7_071))
    }
    let values = try values(section, limit: CaseLimits.distance / rounding.scale / 2)
    let places = Self.places(format, n)
    guard values.count == places.count else {
      let last = section.rows.last.map { text.lines[$0].number } ?? section.line
      throw text.fault(
        last, Self.section, "wrong-count", .wrongNumberCount(values.count, places.count))
    }
    var table = [Double](repeating: 0, count: n * n)
    for (value, (row, column)) in zip(values, places) {
      table[row * n + column] = value
      if format != "FULL_MATRIX" { table[column * n + row] = value }
    }
    // What a file says of the way from a place to itself is never driven.
    for node in 0..<n { table[node * n + node] = 0 }
    return table
  }

  private func values(
    _ section: VRPLIBDocument.Section, limit: Double
  ) throws(Refusal) -> [Double] {
    var values: [Double] = []
    for place in section.rows {
      let row = text.lines[place]
      for word in row.words {
        values.append(try text.figure(word, row.number, Self.section, upTo: limit))
      }
    }
    return values
  }

  /// Where the numbers of a format belong, in their order.
  private static func places(_ format: String, _ n: Int) -> [(Int, Int)] {
    switch format {
    case "FULL_MATRIX": (0..<n).flatMap { row in (0..<n).map { (row, $0) } }
    case "LOWER_ROW", "UPPER_COL": (0..<n).flatMap { row in (0..<row).map { (row, $0) } }
    case "LOWER_DIAG_ROW": (0..<n).flatMap { row in (0...row).map { (row, $0) } }
    case "UPPER_DIAG_ROW": (0..<n).flatMap { row in (row..<n).map { (row, $0) } }
    default: (0..<n).flatMap { row in (row + 1..<max(n, row + 1)).map { (row, $0) } }
    }
  }
}
