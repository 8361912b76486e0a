internal import Foundation
enum ExactTrace {
  static let isOn = ProcessInfo.processInfo.environment["EXACT_TRACE"] != nil
  static func say(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}
