public import ColdChain
internal import Foundation
public import PlanningModel

/// Cold cases: files for the cold-chain engine alone.
public enum ColdCaseReader {
  /// Reads the case at `path` strictly: what the schema does not know is refused.
  ///
  /// - Throws: every fault of the file, each with its line and path.
  public static func read(_ path: String) throws(Refusal) -> ColdCaseReading {
    let data = try InputFile.data(path, called: path)
    let document = JSONDocument<ColdCase>(data, file: path, schema: schemaText, otherwise: .notCase)
    guard let content = document.content, let root = document.root else {
      throw Refusal(document.findings.map(celsius))
    }
    let reading = ColdCaseReading(coldCase: content, file: path, root: root)
    try reading.refuseFahrenheit()
    return reading
  }

  /// Fields that hold degrees.
  private static let degrees = [
    "outside", "starts", "setpoint", "melts", "limit", "least", "leastGrowth", "freezes", "at",
    "to",
    "air",
  ]

  /// The same finding; one about degrees out of range says which degrees are meant.
  private static func celsius(_ finding: Finding) -> Finding {
    let field = finding.field.split(separator: ".").last.map { $0.prefix { $0 != "[" } } ?? ""
    guard finding.code == "out-of-range", degrees.contains(String(field)) else { return finding }
    var finding = finding
    finding.message = Phrase(
      fr: finding.message.text(.fr) + ", en degrés Celsius",
      en: finding.message.text(.en) + ", in degrees Celsius")
    return finding
  }
}

/// A cold case with the lines of its file.
public struct ColdCaseReading: Sendable {
  /// The case.
  public let coldCase: ColdCase
  private let file: String
  private let root: JSONNode

  init(coldCase: ColdCase, file: String, root: JSONNode) {
    self.coldCase = coldCase
    self.file = file
    self.root = root
  }

  /// Refuses starts that no food of the cold chain has, and that are usual in Fahrenheit.
  func refuseFahrenheit() throws(Refusal) {
    for (number, food) in coldCase.bodies.enumerated() where (36..<55).contains(food.starts) {
      let celsius = ((food.starts - 32) / 1.8 * 10).rounded() / 10
      throw refusal(
        ["bodies", String(number), "starts"], "fahrenheit",
        .fahrenheit(food.starts, celsius: celsius))
    }
  }

  /// Simulates the case.
  ///
  /// - Throws: what a schema cannot see, with its line.
  public func run() throws(Refusal) -> ColdCaseRun {
    do {
      return try ColdCaseSimulation(coldCase).run()
    } catch {
      throw refusal(error.path, error.reason.code, error.reason.phrase)
    }
  }

  /// A fault of the file at a path, with its line.
  func refusal(_ path: [String], _ code: String, _ message: Phrase) -> Refusal {
    let place = root.place(of: path)
    return Refusal([
      Finding(
        .error, file: file, line: place.line, field: place.path, code: code, message)
    ])
  }
}

extension Phrase {
  fileprivate static func fahrenheit(_ degrees: Double, celsius: Double) -> Phrase {
    .typeset(
      fr:
        "\(degrees.plain) : peut-être des degrés Fahrenheit ; écrire \(celsius.plain) (en °C), ou un plat"
        + " chaud d'au moins 55",
      en:
        "\(degrees.plain): perhaps degrees Fahrenheit; write \(celsius.plain) (in °C), or a hot dish of 55"
        + " or more")
  }
  fileprivate static var notCase: Phrase {
    .typeset(
      fr: "ce n'est pas un cas de froid ; y écrire \"schema\": \"tournee-cold/1\"",
      en: "this is no cold case; write \"schema\": \"tournee-cold/1\" into it")
  }
}
