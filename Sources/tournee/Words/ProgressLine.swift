import Foundation

/// One line on a terminal that is drawn again and again; nothing at all when piped.
struct ProgressLine: Sendable {
  private let isDrawn: Bool

  init(_ console: Console) {
    isDrawn = !console.isQuiet && isatty(FileHandle.standardError.fileDescriptor) == 1
  }

  func draw(_ text: String) { put("\r\u{1B}[2K" + text) }
  func erase() { put("\r\u{1B}[2K") }

  private func put(_ text: String) {
    guard isDrawn else { return }
    FileHandle.standardError.write(Data(text.utf8))
  }
}
