internal import Foundation
internal import PlanningModel
internal import Quantities

extension FolderReader {
  /// Reads `matrix.json`, the optional table of travel times.
  mutating func readMatrix() {
    guard let data = data("matrix.json", isRequired: false) else { return }
    do {
      let root = try JSONParser.parse(data)
      var reader = MatrixReader(root: root, known: knownPlaces)
      reader.read()
      findings += reader.findings
      week.travel = reader.table
      sources.holes = reader.holes
      if reader.findings.contains(where: { $0.severity == .error }) {
        week.travel.isComplete = false
      }
    } catch {
      findings.append(
        Finding(.error, file: "matrix.json", line: error.line, code: error.code, error.message))
    }
  }

  /// Every place a table may name; `nil` when some rows were refused and nobody can tell.
  private var knownPlaces: Set<String>? {
    let isUnsure = findings.contains {
      $0.severity == .error && ["relays.csv", "volunteers.csv"].contains($0.file)
    }
    return isUnsure ? nil : Set(week.places.map(\.id))
  }

  /// Names the tables that look like the week's but bear another name.
  mutating func findStrayFiles() {
    let known =
      ["week.json", "matrix.json", "places.csv"]
      + WeekTable.allCases.filter { $0 != .orders }.map(\.file)
    let tables = [".csv", ".tsv", ".xlsx", ".xls", ".ods", ".json", ".json5"]
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names.sorted()
    where !known.contains(name) && !name.hasPrefix(".")
      && tables.contains(where: name.lowercased().hasSuffix)
    {
      let near = Nearest.names(to: name, among: known, count: 1).joined()
      findings.add(
        .warning, Spot(file: name, field: ""), "file-not-used",
        fr: "ce fichier n'est pas lu ; est-ce \(near) ? sinon le ranger dans un sous-dossier",
        en: "this file is not read; is it \(near)? otherwise move it to a subfolder")
    }
  }
}
