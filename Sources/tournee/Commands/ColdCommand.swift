import ColdChain
import Exchange
import PlanningModel

/// `tournee cold FILE...`: the cold-chain engine alone, case by case; `tournee cold fit`: its
/// figures from a logger.
struct ColdCommand: Command {
  static let name = "cold"
  static let summary = Phrase(
    fr: "Simule un cas de froid seul, ou en ajuste les valeurs à un enregistreur (fit).",
    en: "Simulate a cold case alone, or fit its figures to a logger (fit).")
  static let operands = [
    Operand(
      "FILE", repeated: true,
      fr: "des cas de froid (voir Scenarios/cold/README.md)\u{202F}; ou\u{A0}: fit CAS "
        + "RELEVÉS.csv",
      en: "cold cases (see Scenarios/cold/README.md); or: fit CASE LOG.csv")
  ]
  static let options = [
    Option(
      "place", takes: "NAME", fr: "fit\u{A0}: le lieu dont les valeurs s'ajustent",
      en: "fit: the place whose figures are fitted"),
    Option(
      "body", takes: "NAME",
      fr: "fit\u{A0}: la denrée où était l'enregistreur\u{202F}; sinon l'air du lieu",
      en: "fit: the food that the logger lay in; otherwise the air of the place"),
    Option(
      "figures", takes: "LIST",
      fr: "fit\u{A0}: parmi ua, unitPower, doorLeak, packExchange",
      en: "fit: some of ua, unitPower, doorLeak, packExchange"),
  ]
  static let example = "tournee cold Scenarios/cold/poisson-caisse.json"

  private let files: [String]
  private let isFit: Bool
  private let place: String?
  private let body: String?
  private let figures: [Calibration.Figure]?

  init(_ arguments: Arguments) throws(UsageError) {
    let words = arguments.operands("FILE")
    isFit = words.first == "fit"
    files = isFit ? Array(words.dropFirst()) : words
    guard !isFit || files.count == 2 else {
      throw UsageError(
        fr: "fit prend deux fichiers\u{A0}: CAS RELEVÉS.csv",
        en: "fit takes two files: CASE LOG.csv", command: Self.name)
    }
    place = arguments.text("place")
    body = arguments.text("body")
    let names = arguments.text("figures")?.split(separator: ",").map(String.init)
    figures = try names?.map { name throws(UsageError) in
      guard let figure = Calibration.Figure(rawValue: name) else {
        let known = Calibration.Figure.allCases.map(\.rawValue).joined(separator: ", ")
        throw UsageError(
          fr: "--figures «\u{A0}\(name)\u{A0}»\u{A0}: choisissez parmi \(known)",
          en: "--figures '\(name)': choose some of \(known)", command: Self.name)
      }
      return figure
    }
  }

  func run(_ console: Console) async throws -> ExitCode {
    let language = console.language ?? .fr
    guard isFit else {
      try writeCases(console, language)
      return .success
    }
    let fit = try ColdCaseReader.read(files[0]).fit(
      log: files[1], place: place, body: body, figures: figures)
    if console.isJSON {
      try console.writeJSON(FitAnswer(fit))
    } else {
      console.write(FitAnswer(fit).text(language))
    }
    return .success
  }

  /// Writes the answers to all cases, or nothing when one of them is refused.
  private func writeCases(_ console: Console, _ language: Language) throws {
    let answers = try files.map { file in
      let reading = try ColdCaseReader.read(file)
      return ColdAnswer(reading.coldCase, try reading.run())
    }
    if !console.isJSON {
      console.write(answers.map { $0.text(language) }.joined(separator: "\n\n"))
    } else if answers.count == 1 {
      try console.writeJSON(answers[0])
    } else {
      try console.writeJSON(answers)
    }
  }
}
