import Exchange
import PlanningModel

/// `tournee check WEEK`: reads everything and lists what is missing or odd.
struct CheckCommand: Command {
  static let name = "check"
  static let summary = Phrase(
    fr: "Lit toute la semaine et liste ce qui manque ou étonne, le plus grave d'abord.",
    en: "Read the whole week and list what is missing or odd, gravest first.")
  static let operands = [Operands.week]
  static let options = [
    Option(
      "print", fr: "écrire la semaine en un seul document JSON",
      en: "write the week as one JSON document")
  ]
  static let example = "tournee check Scenarios/villegailhenc"

  let week: String
  let isPrinted: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    week = arguments.operand("WEEK")
    isPrinted = arguments.has("print")
  }

  func run(_ console: Console) async throws -> ExitCode {
    let reading: WeekReading
    do {
      reading = try WeekReader.read(week)
    } catch {
      guard console.isJSON && !isPrinted else { throw error }
      try answer(error.findings, nil, console.language ?? .fr, console)
      return .refusedInput
    }
    let language = console.language ?? reading.week.language
    if isPrinted {
      console.list(reading.findings, language)
      console.write(WeekDocument.text(reading.week))
    } else {
      try answer(reading.findings, reading.week, language, console)
    }
    return .success
  }

  private func answer(
    _ findings: [Finding], _ week: Week?, _ language: Language, _ console: Console
  ) throws {
    guard !console.isJSON else {
      return try console.writeJSON(
        CheckAnswer(
          ready: week != nil, week: week?.fingerprint,
          findings: findings.map { PlanFinding($0, language) }))
    }
    for finding in findings.sorted(by: { $0.severity < $1.severity }) {
      console.write(finding.severity.word(language) + finding.sentence(language))
    }
    guard let week, !console.isQuiet else { return }
    let goods = week.orders.count(where: \.hasGoods)
    let warnings = findings.count { $0.severity == .warning }
    console.write(
      Phrase(
        fr: """
          \(week.name)\u{A0}: \(goods) paniers, \(week.relays.count) relais, \
          \(week.volunteers.count) bénévoles, \(week.vehicles.count) camion\
          \(week.vehicles.count > 1 ? "s" : "")\u{A0}; \(warnings) point\(warnings > 1 ? "s" : "") \
          à regarder. Prête à planifier.
          """,
        en: """
          \(week.name): \(goods) baskets, \(week.relays.count) relays, \
          \(week.volunteers.count) volunteers, \(week.vehicles.count) \
          truck\(week.vehicles.count == 1 ? "" : "s"); \(warnings) \
          thing\(warnings == 1 ? "" : "s") to look at. Ready to plan.
          """
      ).text(language))
  }
}

/// What `check --json` answers.
struct CheckAnswer: Encodable {
  let ready: Bool
  let week: String?
  let findings: [PlanFinding]
}
