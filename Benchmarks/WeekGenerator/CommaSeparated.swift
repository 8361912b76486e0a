internal import Foundation

/// Rows as the shop and the tables write them: commas, quotes only where they are needed.
struct CommaSeparated {
  private(set) var text = ""

  init(comment: String? = nil, header: [String]) {
    if let comment { text = "# \(comment)\n" }
    append(header.map { .text($0) })
  }

  /// One cell; the shop writes an absent value as nothing, an empty text as two quotes.
  enum Cell {
    case text(String)
    case absent
    case empty

    fileprivate var written: String {
      switch self {
      case .absent: return ""
      case .empty: return "\"\""
      case .text(let text):
        let isPlain = !text.contains { $0 == "," || $0 == "\"" || $0.isNewline }
        return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
      }
    }
  }

  mutating func append(_ cells: [Cell]) {
    text += cells.map(\.written).joined(separator: ",") + "\n"
  }

  mutating func append(_ cells: [String]) { append(cells.map { .text($0) }) }

  /// A count of thousandths as a decimal number with at least `places` digits after the point.
  static func decimal(thousandths value: Int64, places: Int = 0) -> String {
    var digits = String(String(1_000 + abs(value) % 1_000).dropFirst())
    while digits.count > places, digits.last == "0" { digits.removeLast() }
    let whole = (value < 0 ? "-" : "") + String(abs(value) / 1_000)
    return digits.isEmpty ? whole : whole + "." + digits
  }
}
