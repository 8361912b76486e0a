import Foundation

/// The built command line, run as a person runs it.
enum Program {
  struct Answer {
    let code: Int32
    let output: String
    let errors: String
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// `tournee` beside the test bundle, where SwiftPM puts every product; or `TOURNEE_BINARY`.
  static var binary: URL {
    if let path = ProcessInfo.processInfo.environment["TOURNEE_BINARY"] {
      return URL(filePath: path)
    }
    return URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "tournee")
  }

  /// Runs the program in the project's root and waits for its end.
  static func run(_ words: String...) throws -> Answer { try run(words) }

  static func run(_ words: [String]) throws -> Answer {
    let process = Process()
    process.executableURL = binary
    process.arguments = words
    process.currentDirectoryURL = root
    let folder = try Folder()
    let files = ["out", "err"].map { folder.url.appending(path: $0) }
    for file in files { try Data().write(to: file) }
    // Files, not pipes: a long answer must not block the program.
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    process.waitUntilExit()
    let texts = try files.map { try String(contentsOf: $0, encoding: .utf8) }
    return Answer(code: process.terminationStatus, output: texts[0], errors: texts[1])
  }

  static func scenario(_ name: String) -> String {
    root.appending(path: "Scenarios/\(name)").path(percentEncoded: false)
  }
}

/// A folder that goes away with the value.
final class Folder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "tournee-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  var path: String { url.path(percentEncoded: false) }

  func path(_ name: String) -> String { url.appending(path: name).path(percentEncoded: false) }

  func text(_ name: String) throws -> String {
    try String(contentsOf: url.appending(path: name), encoding: .utf8)
  }

  func write(_ text: String, to name: String) throws {
    try text.write(to: url.appending(path: name), atomically: true, encoding: .utf8)
  }

  /// A copy of a shipped scenario, without plans made in it.
  func copy(of scenario: String) throws -> String {
    let copy = url.appending(path: scenario)
    try FileManager.default.copyItem(
      at: URL(filePath: Program.scenario(scenario)), to: copy)
    try? FileManager.default.removeItem(at: copy.appending(path: "plan"))
    return copy.path(percentEncoded: false)
  }
}
