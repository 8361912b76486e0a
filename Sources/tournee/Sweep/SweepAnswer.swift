import Exchange
import Foundation
import PlanningModel
import Report

/// What `sweep` and `merge` say and write of all points together.
struct SweepAnswer {
  let results: SweepResults
  let language: Language

  /// - Parameter partial: whether points may be missing.
  init(_ shards: [SweepShard], partial: Bool, _ console: Console) throws {
    results = try SweepMerge.results(shards, isPartial: partial)
    language = console.language ?? results.identity.language
  }

  /// Writes the page and the JSON beside the shards, and tells.
  func deliver(to folder: String, _ console: Console) throws -> ExitCode {
    let place = URL(filePath: folder)
    let page = place.appending(path: "sweep.html").path(percentEncoded: false)
    try OutputFolder.write(
      SweepFile.text(results), to: place.appending(path: "sweep.json").path(percentEncoded: false))
    try OutputFolder.write(SweepSummary.page(results, language), to: page)
    Self.complain(results.unsound, language, console)
    if console.isJSON {
      try console.writeJSON(results)
    } else {
      console.write(SweepSummary.text(results, language))
      console.say(Phrase(fr: "La page\u{A0}: \(page)", en: "The page: \(page)").text(language))
    }
    return results.unsound.isEmpty ? .success : .checkFailed
  }

  /// Names the points whose plan did not pass the audit.
  static func complain(_ records: [SweepRecord], _ language: Language, _ console: Console) {
    for record in records {
      let codes = record.unsound.joined(separator: ", ")
      console.complain(
        Phrase(
          fr: "point \(record.point)\u{A0}: le plan ne passe pas le contrôle (\(codes))",
          en: "point \(record.point): the plan does not pass the audit (\(codes))"
        ).text(language))
    }
  }
}
