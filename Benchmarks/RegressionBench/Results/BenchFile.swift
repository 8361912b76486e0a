internal import Exchange
internal import Foundation
public import PlanningModel

/// Result files and baselines: one record a line.
public enum BenchFile {
  /// Every record of the file at `path`.
  ///
  /// - Throws: ``Refusal`` with a finding for every line that is no record, or is there twice.
  public static func read(_ path: String) throws(Refusal) -> [BenchRecord] {
    guard let data = try? Data(contentsOf: URL(filePath: path)) else {
      throw Refusal(
        file: path, code: "file-unreadable",
        Phrase(
          fr: "le fichier ne peut pas être lu\u{202F}; l'écrire avec tournee bench run --out",
          en: "the file cannot be read; write it with tournee bench run --out"))
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw Refusal(
        file: path, code: "not-text",
        Phrase(
          fr: "ce n'est pas du texte UTF-8\u{202F}; donner un fichier de tournee bench run",
          en: "this is no UTF-8 text; give a file of tournee bench run"))
    }
    return try parse(text, file: path)
  }

  /// Every record of `text`, which people call `file`.
  public static func parse(_ text: String, file: String) throws(Refusal) -> [BenchRecord] {
    var records: [BenchRecord] = []
    var lines: [BenchRecord.Key: Int] = [:]
    var findings: [Finding] = []
    for (place, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.allSatisfy(\.isWhitespace) {
      do {
        let record = try JSONDecoder().decode(BenchRecord.self, from: Data(line.utf8))
        if let former = lines.updateValue(place + 1, forKey: record.key) {
          findings.append(twice(file, place + 1, former))
        }
        records.append(record)
      } catch {
        findings.append(finding(error, file, place + 1))
      }
    }
    if records.isEmpty, findings.isEmpty {
      findings.append(
        Finding(
          .error, file: file, code: "file-empty",
          Phrase(
            fr: "aucun résultat ; refaire le fichier avec bench run --out",
            en: "no result in this file; make it again with bench run --out")))
    }
    guard findings.isEmpty else { throw Refusal(findings) }
    return records
  }

  /// The records as text, one a line.
  public static func text(_ records: [BenchRecord]) throws -> String {
    try records.map { try $0.line() + "\n" }.joined()
  }

  /// Writes the records, all or nothing.
  public static func write(_ records: [BenchRecord], to path: String) throws {
    try OutputFolder.write(text(records), to: path)
  }

  private static func twice(_ file: String, _ line: Int, _ former: Int) -> Finding {
    Finding(
      .error, file: file, line: line, code: "duplicate",
      Phrase(
        fr: "même instance, graine et budget que la ligne \(former)\u{202F}; en ôter une",
        en: "same instance, seed and budget as line \(former); remove one"))
  }

  private static func finding(_ error: any Error, _ file: String, _ line: Int) -> Finding {
    guard case DecodingError.dataCorrupted(let context) = error,
      let field = context.codingPath.first?.stringValue
    else {
      return Finding(
        .error, file: file, line: line, code: "json-syntax",
        Phrase(
          fr: "cette ligne n'est pas un objet JSON\u{202F}; refaire le fichier avec bench run",
          en: "this line is no JSON object; write the file anew with bench run"))
    }
    return Finding(
      .error, file: file, line: line, field: field, code: "wrong-value",
      Phrase(
        fr: "champ absent ou illisible\u{202F}; refaire le fichier avec bench run",
        en: "missing or unreadable field; write the file anew with bench run"))
  }
}
