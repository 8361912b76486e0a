import Exchange
import PlanningModel
import Quantities

/// `tournee orders FILE...`: reads the shop's exports alone.
struct OrdersCommand: Command {
  static let name = "orders"
  static let summary = Phrase(
    fr: "Lit les exports de la boutique seuls\u{A0}: totaux, par relais, par producteur.",
    en: "Read the shop's exports alone: totals, by relay, by producer.")
  static let operands = [
    Operand(
      "FILE", repeated: true, fr: "exports CSV d'une même semaine",
      en: "CSV exports of one week")
  ]
  static let options = [
    Option(
      "relays", takes: "FILE", fr: "table des relais de la semaine",
      en: "the week's table of relays")
  ]
  static let example = "tournee orders Scenarios/villegailhenc/orders/*.csv"

  let files: [String]
  let relays: String?

  init(_ arguments: Arguments) throws(UsageError) {
    files = arguments.operands("FILE")
    relays = arguments.text("relays")
  }

  func run(_ console: Console) async throws -> ExitCode {
    let language = console.language ?? .fr
    let names = try relays.map { path throws(Refusal) in
      try OrderExports.relayNames(file: path)
    }
    let reading = try OrderExports.read(
      files: files, relays: names ?? [], products: Register(), unknownUnitMass: Grams(500))
    guard !console.isJSON else {
      try console.writeJSON(
        OrdersAnswer(
          summary: reading.summary, findings: reading.findings.map { PlanFinding($0, language) }))
      return .success
    }
    console.list(reading.findings, language, withNotes: true)
    console.write(OrdersTable.text(reading.summary, language))
    return .success
  }
}

/// What `orders --json` answers: the summary's keys and the findings beside them.
struct OrdersAnswer: Encodable {
  let summary: OrdersSummary
  let findings: [PlanFinding]
  private enum CodingKeys: String, CodingKey { case findings }

  func encode(to encoder: any Encoder) throws {
    try summary.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(findings, forKey: .findings)
  }
}
