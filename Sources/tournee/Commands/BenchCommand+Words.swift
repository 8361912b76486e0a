import PlanningModel
import RegressionBench

extension BenchCommand {
  static func action(_ arguments: Arguments) throws(UsageError) -> Action {
    let word = arguments.operand("ACTION")
    // Under `--help` no operand is asked for.
    if arguments.has("help") { return .run }
    guard let action = Action(rawValue: word) else {
      let known = Action.allCases.map(\.rawValue).joined(separator: ", ")
      throw UsageError(
        fr: "«\u{A0}\(word)\u{A0}»\u{A0}: choisissez parmi \(known)",
        en: "'\(word)': choose one of \(known)", command: name)
    }
    return action
  }

  /// The name of the suite, when what is asked for is in it as far as one can tell without files.
  static func suiteName(
    _ arguments: Arguments, measures: Bool
  ) throws(UsageError) -> String {
    let isFolder = arguments.has("instances")
    let name = arguments.text("suite") ?? (isFolder ? BenchSuite.folderName : "quick")
    let needsFolder = measures && name == BenchSuite.folderName
    guard isFolder ? name == BenchSuite.folderName : !needsFolder else {
      throw UsageError(
        fr: isFolder
          ? "--instances va avec --suite \(BenchSuite.folderName)\u{A0}: ôtez l'un des deux"
          : "--suite \(name)\u{A0}: donnez le dossier des familles par --instances",
        en: isFolder
          ? "--instances goes with --suite \(BenchSuite.folderName): leave out one of the two"
          : "--suite \(name): give the folder of the families with --instances",
        command: Self.name)
    }
    guard let suite = BenchSuite.named(name) else { return name }
    guard let only = arguments.text("only"), suite.only(only, seed: nil).cases.isEmpty else {
      return name
    }
    throw unknown("only", only, suite.cases.map(\.name))
  }

  /// The cases asked for, read from files where they stand in files.
  func suite() throws -> BenchSuite {
    let whole =
      if let suite = BenchSuite.named(suiteName) { suite } else {
        try InstanceFolder.suite(instances ?? "")
      }
    let chosen = whole.only(only, seed: seed)
    guard !chosen.cases.isEmpty else {
      throw Self.unknown("only", only ?? "", whole.cases.map(\.name))
    }
    return chosen
  }

  static func runner(_ arguments: Arguments) throws(UsageError) -> BenchRunner {
    var runner = BenchRunner()
    runner.repeats = try arguments.integer("repeat", in: 1...1_000, standard: 1)
    runner.jobs = try arguments.integer("jobs", in: 1...256, standard: 1)
    if let text = arguments.text("time") {
      guard let seconds = Double(text), seconds >= 0.001, seconds <= 86_400 else {
        throw UsageError(
          fr: "--time «\u{A0}\(text)\u{A0}»\u{A0}: donnez des secondes, comme 10 ou 0.5",
          en: "--time '\(text)': give seconds, as 10 or 0.5", command: name)
      }
      runner.seconds = seconds
    }
    if let text = arguments.text("handicap") {
      guard let handicap = Handicap(text) else {
        throw UsageError(
          fr: "--handicap «\u{A0}\(text)\u{A0}»\u{A0}: écrivez work:MILLIÈMES ou slower:TIRAGES",
          en: "--handicap '\(text)': write work:THOUSANDTHS or slower:DRAWS", command: name)
      }
      runner.handicap = handicap
    }
    return runner
  }

  /// Those asked for; else all that the words allow.
  static func gates(_ arguments: Arguments, _ action: Action) throws(UsageError) -> Set<Gate> {
    guard let text = arguments.text("gates") else {
      let hasTime = action == .selftest || arguments.has("binary")
      let hasFiles = action != .compare || !arguments.operands("FILE").isEmpty
      return Set(Gate.allCases.filter { $0 == .time ? hasTime : hasFiles })
    }
    var gates: Set<Gate> = []
    for word in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let gate = Gate(rawValue: String(word)) else {
        throw unknown("gates", String(word), Gate.allCases.map(\.rawValue))
      }
      gates.insert(gate)
    }
    if action == .compare, gates.contains(.time), !arguments.has("binary") {
      throw UsageError(
        fr: "le temps se mesure en alternance\u{A0}: donnez l'ancien programme par --binary",
        en: "time is measured in turns: give the old program with --binary", command: name)
    }
    return gates
  }

  private static func unknown(_ option: String, _ word: String, _ known: [String]) -> UsageError {
    let names = known.joined(separator: ", ")
    return UsageError(
      fr: "--\(option) «\u{A0}\(word)\u{A0}»\u{A0}: choisissez parmi \(names)",
      en: "--\(option) '\(word)': choose one of \(names)", command: name)
  }
}
