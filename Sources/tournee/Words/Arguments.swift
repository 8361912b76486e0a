import PlanningModel

/// The words after a command's name, sorted into operands and options by the command's own table.
struct Arguments {
  private let operandsByName: [String: [String]]
  private let options: [String: String]
  private let command: String

  init(_ words: [String], for command: any Command.Type) throws(UsageError) {
    self.command = command.name
    let known = command.options + Option.common
    var loose: [String] = []
    var options: [String: String] = [:]
    var rest = words[...]
    var onlyOperands = false
    while let word = rest.popFirst() {
      guard word.hasPrefix("--"), !onlyOperands else {
        if word.hasPrefix("-") && word.count > 1 && !onlyOperands {
          throw Self.unknown(word, known, command.name)
        }
        loose.append(word)
        continue
      }
      if word == "--" {
        onlyOperands = true
        continue
      }
      let parts = word.dropFirst(2).split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let option = known.first(where: { $0.name == parts[0] }) else {
        throw Self.unknown(word, known, command.name)
      }
      options[option.name] = try Self.value(of: option, parts, &rest, command.name)
    }
    self.options = options
    operandsByName =
      options["help"] == nil ? try Self.sort(loose, into: command.operands, command.name) : [:]
  }

  private static func value(
    of option: Option, _ parts: [Substring], _ rest: inout ArraySlice<String>, _ command: String
  ) throws(UsageError) -> String {
    guard let takes = option.value else {
      guard parts.count == 1 else {
        throw UsageError(
          fr: "--\(option.name) ne prend pas de valeur", en: "--\(option.name) takes no value",
          command: command)
      }
      return ""
    }
    guard let value = parts.count == 2 ? String(parts[1]) : rest.popFirst(), !value.isEmpty else {
      throw UsageError(
        fr: "--\(option.name) attend une valeur (\(takes))",
        en: "--\(option.name) needs a value (\(takes))", command: command)
    }
    guard option.choices.isEmpty || option.choices.contains(value) else {
      let choices = option.choices.joined(separator: ", ")
      throw UsageError(
        fr: "--\(option.name) «\u{A0}\(value)\u{A0}»\u{A0}: choisissez parmi \(choices)",
        en: "--\(option.name) '\(value)': choose one of \(choices)", command: command)
    }
    return value
  }

  private static func sort(
    _ words: [String], into operands: [Operand], _ command: String
  ) throws(UsageError) -> [String: [String]] {
    var sorted: [String: [String]] = [:]
    var rest = words[...]
    for operand in operands {
      if operand.isRepeated {
        sorted[operand.name] = Array(rest)
        rest = []
      } else if let word = rest.popFirst() {
        sorted[operand.name] = [word]
      }
      guard operand.isOptional || sorted[operand.name]?.isEmpty == false else {
        throw UsageError(
          fr: "il manque \(operand.name) (\(operand.help.french))",
          en: "\(operand.name) is missing (\(operand.help.english))", command: command)
      }
    }
    if let extra = rest.first {
      throw UsageError(
        fr: "«\u{A0}\(extra)\u{A0}» est de trop", en: "'\(extra)' is one word too many",
        command: command)
    }
    return sorted
  }

  private static func unknown(_ word: String, _ known: [Option], _ command: String) -> UsageError {
    let names = known.map { "--" + $0.name }.joined(separator: " ")
    return UsageError(
      fr: "option inconnue \(word)\u{A0}; connues\u{A0}: \(names)",
      en: "unknown option \(word); known: \(names)", command: command)
  }

  /// Whether a switch or an option was given.
  func has(_ option: String) -> Bool { options[option] != nil }
  /// The text of an option; `nil` when not given.
  func text(_ option: String) -> String? { options[option] }
  /// The single word of an operand (present by construction; empty only under `--help`).
  func operand(_ name: String) -> String { operandsByName[name]?.first ?? "" }
  /// All words of a repeated operand.
  func operands(_ name: String) -> [String] { operandsByName[name] ?? [] }

  /// A whole number within `range`, or `standard` when not given.
  func integer(
    _ option: String, in range: ClosedRange<Int>, standard: Int
  ) throws(UsageError) -> Int {
    guard let text = options[option] else { return standard }
    guard let number = Int(text), range.contains(number) else {
      throw UsageError(
        fr: """
          --\(option) «\u{A0}\(text)\u{A0}»\u{A0}: donnez un nombre entier de \
          \(range.lowerBound) à \(range.upperBound)
          """,
        en: "--\(option) '\(text)': give a whole number from \(range.lowerBound) to "
          + "\(range.upperBound)", command: command)
    }
    return number
  }

  /// A number within `range`; `nil` when not given.
  func number(_ option: String, in range: ClosedRange<Double>) throws(UsageError) -> Double? {
    guard let text = options[option] else { return nil }
    guard let value = Double(text), range.contains(value) else {
      let (least, most) = (range.lowerBound.short, range.upperBound.short)
      throw UsageError(
        fr: """
          --\(option) «\u{A0}\(text)\u{A0}»\u{A0}: donnez un nombre de \(least) à \(most)
          """,
        en: "--\(option) '\(text)': give a number from \(least) to \(most)", command: command)
    }
    return value
  }

  /// The language asked for; `nil` when the week's is wanted.
  var language: Language? { options["lang"].flatMap(Language.init(rawValue:)) }
}
