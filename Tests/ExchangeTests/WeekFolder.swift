import Foundation
import PlanningModel

@testable import Exchange

/// A week's folder in a temporary place, removed with the value.
final class WeekFolder {
  let path: String

  /// The starter week with some files replaced (or, where the text is `nil`, left out).
  init(_ changes: [String: String?] = [:], language: Language = .en) throws {
    path = NSTemporaryDirectory() + "tournee-test-" + UUID().uuidString
    var files = StarterWeek.files(language: language)
    files.removeAll { changes.keys.contains($0.path) }
    for (name, text) in changes {
      if let text { files.append(OutputFile(path: name, text: text)) }
    }
    for file in files { try write(Data(file.text.utf8), to: file.path) }
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ data: Data, to file: String) throws {
    let url = URL(fileURLWithPath: path + "/" + file)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  /// The week as it is read.
  func read() throws -> WeekReading {
    try withExtendedLifetime(self) { try WeekReader.read(path) }
  }

  /// The text of a starter file.
  static func starter(_ file: String, _ language: Language = .en) -> String {
    StarterWeek.files(language: language).first { $0.path == file }?.text ?? ""
  }

  /// The findings of severity `error`, or none when the week is read.
  func errors() -> [Finding] {
    do {
      _ = try read()
      return []
    } catch {
      return (error as? Refusal)?.findings.filter { $0.severity == .error } ?? []
    }
  }
}
