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
      throw Refusal(document.findings)
    }
    return ColdCaseReading(coldCase: content, file: path, root: root)
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
  fileprivate static var notCase: Phrase {
    .typeset(
      fr: "ce n'est pas un cas de froid ; y écrire \"schema\": \"tournee-cold/1\"",
      en: "this is no cold case; write \"schema\": \"tournee-cold/1\" into it")
  }
}
