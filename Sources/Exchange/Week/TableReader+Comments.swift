internal import Foundation

extension TableReader {
  /// The same bytes with every row blanked that begins with `#`, line breaks kept: so comments
  /// neither sway the search for the separator nor shift the lines.
  static func withoutComments(_ data: Data) -> Data {
    var bytes = [UInt8](data)
    var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var isQuoted = false
    var isRowStart = true
    while position < bytes.count {
      if isRowStart && !isQuoted && isComment(bytes, at: position) {
        position = blankRow(&bytes, from: position)
        continue
      }
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      isRowStart = !isQuoted && isBreak(byte)
      position += 1
    }
    return Data(bytes)
  }

  private static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// `# ...`, or `"# ..."` as a spreadsheet saves it.
  private static func isComment(_ bytes: [UInt8], at position: Int) -> Bool {
    bytes[position] == UInt8(ascii: "#")
      || bytes[position...].starts(with: Array("\"#".utf8))
  }

  private static func blankRow(_ bytes: inout [UInt8], from start: Int) -> Int {
    // Only a comment that a spreadsheet has quoted may run over several lines.
    let mayRunOn = bytes[start] == UInt8(ascii: "\"")
    var isQuoted = false
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      if isBreak(byte) && !(mayRunOn && isQuoted) { return position }
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isBreak(byte) { bytes[position] = UInt8(ascii: " ") }
      position += 1
    }
    return position
  }
}
