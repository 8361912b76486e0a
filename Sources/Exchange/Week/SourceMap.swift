internal import PlanningModel

/// The tables of a week, by their name in the document.
enum WeekTable: String, CaseIterable {
  case relays, volunteers, vehicles, products, producers, orders, ledger

  /// The file that holds the table in a folder.
  var file: String { self == .orders ? "orders/" : rawValue + ".csv" }
}

/// Where a finding points to.
struct Spot: Equatable {
  var file: String
  var line: Int?
  var field: String
}

/// Where every value of a week was written, so that a check of values can name file, line and field.
///
/// Fields are named as in the document (`freeFrom`); in a folder they are shown as the header that
/// the user wrote (`libre_de`), in a document as the path (`volunteers.anna.freeFrom`).
struct SourceMap {
  /// Name and tree of the one document; `nil` for a folder.
  var document: (file: String, root: JSONNode)?
  /// How places of the document are written.
  var style = JSONSchema.PathStyle.dotted
  /// Name and tree of `week.json` in a folder.
  var settings: (file: String, root: JSONNode)?
  /// Tables whose file could not be read at all: nothing can be said about what they name.
  var broken: Set<WeekTable> = []
  /// Tables of which some rows were refused: they may have said what is missed elsewhere.
  var hasRefusedRows: Set<WeekTable> = []
  /// Tables of which some row has not as many fields as headers.
  var isShapeRefused: Set<WeekTable> = []
  /// Some refused row of the volunteers may name a person who drives the truck.
  var mayMissTruckDriver = false
  /// Where `matrix.json` says `null`, by the two ends of the trip.
  var holes: [[String]: Spot] = [:]
  private var rows: [String: Int] = [:]
  private var headers: [String: String] = [:]

  /// Remembers where the row called `id` begins; `part` is a compartment.
  mutating func note(_ table: WeekTable, _ id: String, part: String = "", line: Int) {
    let key = Self.key(table, id, part)
    if rows[key] == nil { rows[key] = line }
  }

  /// Remembers how the user wrote the header of a field.
  mutating func note(_ table: WeekTable, field: String, header: String) {
    headers[Self.key(table, field, "")] = header
  }

  /// The line of the row called `id`, when the folder has one.
  func line(_ table: WeekTable, _ id: String, part: String = "") -> Int? {
    rows[Self.key(table, id, part)]
  }

  /// Where `field` of the value called `id` stands.
  func spot(_ table: WeekTable, _ id: String, part: String = "", _ field: String) -> Spot {
    if let document {
      let inner = part.isEmpty ? [] : ["compartments", part]
      let place = document.root.place(
        of: [table.rawValue, id] + inner + field.split(separator: ".").map(String.init),
        style: style)
      return Spot(file: document.file, line: place.line, field: place.path)
    }
    let head = field.split(separator: ".").first.map(String.init) ?? field
    return Spot(
      file: table.file, line: line(table, id, part: part) ?? line(table, id),
      field: headers[Self.key(table, head, "")] ?? head)
  }

  /// Where a setting stands, such as `["locks", "2", "relay"]`.
  func spot(setting path: [String]) -> Spot {
    guard let source = document ?? settings else { return Spot(file: "week.json", field: "") }
    let place = source.root.place(of: path, style: style)
    return Spot(file: source.file, line: place.line, field: place.path)
  }

  /// The travel table as a whole.
  var travel: Spot {
    guard let document else { return Spot(file: "matrix.json", field: "") }
    let place = document.root.place(of: ["travel"], style: style)
    return Spot(file: document.file, line: place.line, field: place.path)
  }

  /// A whole table.
  func spot(_ table: WeekTable) -> Spot {
    guard let document else { return Spot(file: table.file, field: "") }
    let place = document.root.place(of: [table.rawValue], style: style)
    return Spot(file: document.file, line: place.line, field: place.path)
  }

  private static func key(_ table: WeekTable, _ id: String, _ part: String) -> String {
    table.rawValue + "\u{0}" + id + "\u{0}" + part
  }
}

extension Spot {
  /// A spot on no certain line.
  init(file: String, field: String) { self.init(file: file, line: nil, field: field) }
}

extension [Finding] {
  /// Adds a finding at `spot`.
  mutating func add(
    _ severity: Finding.Severity, _ spot: Spot, _ code: String, fr: String, en: String
  ) {
    append(
      Finding(
        severity, file: spot.file, line: spot.line, field: spot.field, code: code,
        .typeset(fr: fr, en: en)))
  }
}
