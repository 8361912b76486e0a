internal import Foundation
internal import PlanningModel
internal import Quantities

/// Reads the files of a week's folder one after another and gathers what it finds in all of them.
struct FolderReader {
  let folder: String
  var findings: [Finding] = []
  var sources = SourceMap()
  var gazetteer = Gazetteer()
  var week: Week
  var summary: OrdersSummary?

  init(_ folder: String) {
    self.folder = folder
    let origin = Point(latitude: 0, longitude: 0)
    week = Week(name: InputFile.name(folder), date: "", hub: Hub(name: "", point: origin))
  }

  /// Reads every file; the week is whole when no finding is an error.
  mutating func read() {
    readSettings()
    readPlaces()
    let relays = readRelays()
    week.relays = Register(relays.rows)
    week.volunteers = Register(readVolunteers())
    week.vehicles = Register(readVehicles())
    week.products = Register(readProducts())
    week.producers = Register(readProducers())
    week.ledger = Register(readLedger())
    readOrders(relays: relays.names)
    readMatrix()
    findStrayFiles()
  }

  /// The bytes of one of the week's files; `nil` when an optional one is absent or when it was
  /// refused.
  mutating func data(_ file: String, isRequired: Bool) -> Data? {
    let path = folder + "/" + file
    // A link that leads nowhere is there, and is refused: somebody meant it.
    let isThere = (try? FileManager.default.attributesOfItem(atPath: path)) != nil
    guard isRequired || isThere else { return nil }
    do {
      return try InputFile.data(path, called: file)
    } catch {
      findings += error.findings
      return nil
    }
  }

  /// The rows of a table; empty when its file is absent or broken.
  mutating func table(_ format: TableFormat, isRequired: Bool = false) -> [TableRow] {
    guard let data = data(format.file, isRequired: isRequired) else {
      if isRequired, let table = format.table { sources.broken.insert(table) }
      return []
    }
    let reader = TableReader(data, format)
    findings += reader.findings
    let isBare = reader.findings.isEmpty && reader.rows.isEmpty
    if isBare && isRequired {
      findings.add(
        .error, Spot(file: format.file, field: ""), "no-rows",
        fr: "il n'y a que des en-têtes ; écrire au moins une ligne",
        en: "there are only headers; write at least one row")
    }
    if let table = format.table {
      if reader.isBroken || (isBare && isRequired) { sources.broken.insert(table) }
      for column in format.columns {
        if let header = reader.headers[column.key] {
          sources.note(table, field: column.key, header: header)
        }
      }
      if !reader.rejectedRows.isEmpty {
        sources.hasRefusedRows.insert(table)
        sources.isShapeRefused.insert(table)
      }
      for row in reader.rejectedRows { sources.note(table, row.text("id"), line: row.line) }
    }
    return reader.rows
  }

  /// One value per row; rows that are refused, and second rows of one id, are named in findings.
  mutating func values<T: Identified>(
    _ rows: [TableRow], _ table: WeekTable, make: (inout TableRow) -> T?
  ) -> [T] {
    var values: [T] = []
    for row in rows {
      var row = row
      let value = make(&row)
      let id = value?.id ?? row.text("id")
      if let first = sources.line(table, id), !id.isEmpty {
        row.refuse("id", "id-twice", .twice(id, line: first))
      } else {
        sources.note(table, id, line: row.line)
      }
      findings += row.findings
      if let value, row.isSound {
        values.append(value)
      } else {
        sources.hasRefusedRows.insert(table)
      }
    }
    return values
  }
}

extension Phrase {
  static func twice(_ id: String, line: Int) -> Phrase {
    .typeset(
      fr: "« \(id.clipped) » est déjà à la ligne \(line) ; donner un autre nom ou ôter une ligne",
      en: "“\(id.clipped)” is on line \(line) already; rename it or remove one row")
  }
}
