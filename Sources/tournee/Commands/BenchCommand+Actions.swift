import Foundation
import PlanningModel
import RegressionBench

extension BenchCommand {
  func runSuite(_ console: Console) async throws -> ExitCode {
    let records = try await measure(console)
    if let out {
      try BenchFile.write(records, to: out)
      console.say(
        Phrase(
          fr: "\(records.count) lignes écrites dans \(out)",
          en: "\(records.count) lines written to \(out)"
        ).text(console.language ?? .fr))
    } else {
      console.write(try BenchFile.text(records))
    }
    return records.contains { $0.faults > 0 } ? .ourBug : .success
  }

  func compare(_ console: Console) throws -> ExitCode {
    var reports: [GateReport] = []
    var families: [FamilyQuality] = []
    if files.count == 2 {
      let pairs = RecordPairs(
        base: try BenchFile.read(files[0]), new: try BenchFile.read(files[1]))
      if gates.contains(.exact) { reports.append(ExactGate.judge(pairs)) }
      if gates.contains(.counters) { reports.append(CounterGate.judge(pairs)) }
      if gates.contains(.quality) {
        let quality = QualityGate(pairs)
        families = quality.families
        reports.append(quality.report)
      }
    }
    if gates.contains(.time), let binary {
      reports.append(try time(against: binary, console))
    }
    try tell(reports, families, console)
    return reports.allSatisfy(\.isPassed) ? .success : .checkFailed
  }

  func accept(_ console: Console) async throws -> ExitCode {
    let language = console.language ?? .fr
    guard FileManager.default.fileExists(atPath: baselines) else {
      throw Refusal(
        file: baselines, code: "folder-missing",
        Phrase(
          fr: "ce dossier n'existe pas\u{202F}; se placer à la racine du projet, ou --baselines",
          en: "there is no such folder; go to the project's root, or give --baselines"))
    }
    let path = baselines + "/" + suiteName + ".jsonl"
    let old = FileManager.default.fileExists(atPath: path) ? try BenchFile.read(path) : nil
    let new =
      if let file = files.first { try BenchFile.read(file) } else { try await measure(console) }
    let acceptance = Acceptance(new, over: old, because: because)
    try tell([acceptance.quality?.report].compactMap(\.self), [], console)
    guard let records = acceptance.records else {
      console.complain(acceptance.refusal?.text(language) ?? "")
      return .checkFailed
    }
    try BenchFile.write(records, to: path)
    console.say(
      Phrase(
        fr: "référence enregistrée\u{A0}: \(path), \(records.count) lignes dont "
          + "\(acceptance.changedCount) changées",
        en: "baseline recorded: \(path), \(records.count) lines, "
          + "\(acceptance.changedCount) of them changed"
      ).text(language))
    return .success
  }

  func selfTest(_ console: Console) async throws -> ExitCode {
    let language = console.language ?? .fr
    let line = ProgressLine(console)
    var test = SelfTest(binary: Self.ownBinary)
    test.jobs = runner.jobs
    test.progress = { line.draw($0.text(language)) }
    let checks = try await test.run(gates)
    line.erase()
    if console.isJSON {
      try console.writeJSON(
        checks.map {
          SelfTestAnswer(check: $0.name, right: $0.isRight, found: $0.found.text(language))
        })
    } else {
      for check in checks {
        let word = check.isRight ? "ok    " : (language == .fr ? "ÉCHEC " : "FAILED")
        console.write("\(word) \(check.name): \(check.found.text(language))")
      }
    }
    return checks.allSatisfy(\.isRight) ? .success : .checkFailed
  }

  private func measure(_ console: Console) async throws -> [BenchRecord] {
    let line = ProgressLine(console)
    defer { line.erase() }
    return try await runner.run(suite()) { name, number, count in
      line.draw("\(number)/\(count) \(name)")
    }
  }

  private func time(against old: String, _ console: Console) throws -> GateReport {
    let url = URL(filePath: old)
    guard FileManager.default.isExecutableFile(atPath: url.path(percentEncoded: false)) else {
      throw Refusal(
        file: old, code: "file-missing",
        Phrase(
          fr: "ce n'est pas un programme\u{202F}; donner le tournee d'avant le changement",
          en: "this is no program; give the tournee of before the change"))
    }
    let line = ProgressLine(console)
    defer { line.erase() }
    let session = Interleaving(base: url, other: Self.ownBinary)
    return TimeGate.judge(
      try session.measure { round, verdict in
        line.draw("\(round)/\(session.most) ±\(verdict.band)")
      })
  }

  private func tell(
    _ reports: [GateReport], _ families: [FamilyQuality], _ console: Console
  ) throws {
    let language = console.language ?? .fr
    guard !console.isJSON else {
      return try console.writeJSON(BenchAnswer(reports, families, language))
    }
    for report in reports {
      let word = report.isPassed ? "ok    " : (language == .fr ? "ÉCHEC " : "FAILED")
      console.write("\(word) \(report.gate.rawValue): \(report.summary.text(language))")
      for detail in report.details { console.write("         \(detail.text(language))") }
    }
  }

  /// This program, to be started again.
  private static var ownBinary: URL {
    URL(filePath: Bundle.main.executablePath ?? CommandLine.arguments[0])
  }
}
