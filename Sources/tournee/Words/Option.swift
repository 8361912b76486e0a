import PlanningModel

/// One option of a command: parses, documents and completes itself.
struct Option: Sendable {
  let name: String
  /// Name of the value it takes; `nil` for a switch.
  let value: String?
  /// What it is when not given; `nil` when there is no such thing.
  let standard: String?
  let help: Phrase
  /// The values it takes, when they can be counted.
  let choices: [String]

  init(
    _ name: String, takes value: String? = nil, standard: String? = nil, choices: [String] = [],
    fr: String, en: String
  ) {
    self.name = name
    self.value = value
    self.standard = standard
    self.choices = choices
    help = Phrase(fr: fr, en: en)
  }

  /// Options of every command.
  static let common: [Option] = [
    Option("json", fr: "n'écrire que du JSON sur la sortie", en: "write JSON only on the output"),
    Option("quiet", fr: "n'écrire que le nécessaire", en: "write only what is needed"),
    Option(
      "lang", takes: "fr|en", choices: ["fr", "en"], fr: "langue des messages et des documents",
      en: "language of messages and documents"),
    Option("help", fr: "cette aide", en: "this help"),
  ]
}

/// One operand of a command: a word without dashes.
struct Operand: Sendable {
  let name: String
  let help: Phrase
  /// May be given more than once.
  let isRepeated: Bool
  /// May be left out.
  let isOptional: Bool

  init(
    _ name: String, repeated: Bool = false, optional: Bool = false, fr: String, en: String
  ) {
    self.name = name
    isRepeated = repeated
    isOptional = optional
    help = Phrase(fr: fr, en: en)
  }
}
