internal import Foundation
public import PlanningModel

/// What was read of a week.
public struct WeekReading: Sendable {
  /// The week.
  public var week: Week
  /// Warnings and notes, in the order of the files.
  public var findings: [Finding]
  /// What the order exports hold; `nil` when the week was one document.
  public var summary: OrdersSummary?
}

/// Reads a week from its folder or from its one document (DESIGN, section 3).
public enum WeekReader {
  /// Reads the week at `path`.
  /// - Throws: every error of every file, then the warnings.
  public static func read(_ path: String) throws(Refusal) -> WeekReading {
    guard FileManager.default.fileExists(atPath: path) else {
      throw Refusal(
        file: path, code: "week-missing",
        .typeset(
          fr: "il n'y a ni dossier ni fichier de ce nom ; « tournee new » crée une semaine",
          en: "there is no folder or file of this name; “tournee new” makes a week"))
    }
    return InputFile.isFolder(path) ? try readFolder(path) : try readDocument(path)
  }

  private static func readFolder(_ path: String) throws(Refusal) -> WeekReading {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    guard ["week.json", "relays.csv", "volunteers.csv"].contains(where: names.contains) else {
      throw Refusal(
        file: path, code: "week-missing",
        .typeset(
          fr: "ce dossier ne contient pas de semaine, ou ne peut pas être ouvert ; donner celui qui"
            + " contient week.json",
          en: "this folder holds no week, or cannot be opened; give the one that holds week.json"))
    }
    var reader = FolderReader(path)
    reader.read()
    var checks = WeekChecks(reader.week, reader.sources)
    checks.run()
    // A method given to two relays, or a relay given twice, is told once, where it must be mended.
    let isMethodTwice = (reader.findings + checks.findings).contains {
      $0.code == "method-twice" || ($0.code == "id-twice" && $0.file == WeekTable.relays.file)
    }
    let findings =
      reader.findings.filter { !isMethodTwice || $0.code != "method-ambiguous" } + checks.findings
    guard !findings.contains(where: { $0.severity == .error }) else {
      throw Refusal(inReadingOrder(findings))
    }
    return WeekReading(week: reader.week, findings: findings, summary: reader.summary)
  }

  /// File by file as they were first met, and down each file: as somebody mends them.
  private static func inReadingOrder(_ findings: [Finding]) -> [Finding] {
    var files: [String: Int] = [:]
    for finding in findings where files[finding.file] == nil { files[finding.file] = files.count }
    let ranked = findings.enumerated().sorted { a, b in
      (files[a.element.file] ?? 0, a.element.line ?? 0, a.offset)
        < (files[b.element.file] ?? 0, b.element.line ?? 0, b.offset)
    }
    return ranked.map(\.element)
  }

  private static func readDocument(_ path: String) throws(Refusal) -> WeekReading {
    let name = InputFile.name(path)
    return try read(document: try InputFile.data(path, called: name), called: name)
  }

  /// Reads the week that `text` holds, one document such as ``WeekDocument/text(_:)`` writes or an
  /// overlay has changed; findings call it `name`.
  /// - Throws: every error of the document, then the warnings.
  public static func read(document text: String, called name: String) throws(Refusal)
    -> WeekReading
  {
    try read(document: Data(text.utf8), called: name)
  }

  private static func read(document data: Data, called name: String) throws(Refusal)
    -> WeekReading
  {
    try reading(
      JSONDocument<Week>(
        data, file: name, schema: WeekDocument.schemaText, otherwise: .notWeek), name, .dotted)
  }

  /// Reads a week from its document's tree; findings write places as JSON pointers.
  /// - Throws: every error, then the warnings.
  static func read(tree: JSONNode, called name: String) throws(Refusal) -> WeekReading {
    try reading(
      JSONDocument<Week>(
        tree, file: name, schema: WeekDocument.schemaText, style: .pointer, otherwise: .notWeek),
      name, .pointer)
  }

  private static func reading(
    _ document: JSONDocument<Week>, _ name: String, _ style: JSONSchema.PathStyle
  ) throws(Refusal) -> WeekReading {
    guard var week = document.content, let root = document.root else {
      throw Refusal(document.findings)
    }
    var sources = SourceMap()
    sources.document = (name, root)
    sources.style = style
    var checks = WeekChecks(week, sources)
    checks.run()
    guard !checks.findings.contains(where: { $0.severity == .error }) else {
      throw Refusal(checks.findings)
    }
    // Engines rely on this order, whatever the hand that wrote the list.
    week.travel = TravelTable(isComplete: week.travel.isComplete, legs: week.travel.legs)
    return WeekReading(week: week, findings: checks.findings, summary: nil)
  }
}

extension Phrase {
  fileprivate static var notWeek: Phrase {
    .typeset(
      fr: "ce n'est pas une semaine en un document (\"schema\": \"tournee-week/1\") ; donner le"
        + " dossier de la semaine, ou ce qu'écrit « tournee check DOSSIER --print »",
      en:
        "this is no week as one document (\"schema\": \"tournee-week/1\"); give the week's folder, "
        + "or what “tournee check FOLDER --print” writes")
  }
}
