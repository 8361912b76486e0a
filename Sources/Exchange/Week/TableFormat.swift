/// The columns of one CSV file, in both languages.
struct TableFormat {
  /// One column.
  struct Column {
    /// Its name in the document.
    let key: String
    /// Headers that mean it, the English one first.
    let headers: [String]
    /// The file is refused without it.
    let isRequired: Bool

    init(_ key: String, _ headers: String..., required: Bool = false) {
      self.key = key
      self.headers = headers
      isRequired = required
    }
  }
  let file: String
  let table: WeekTable?
  let columns: [Column]

  /// The column that a header means, whatever its case, accents, spaces and hyphens.
  func column(for header: String) -> Column? {
    let name = Self.plain(header)
    return columns.first { $0.headers.contains(name) }
  }

  /// Every header, for messages.
  var allHeaders: [String] { columns.flatMap(\.headers) }

  private static func plain(_ header: String) -> String {
    header.folded.split { $0 == " " || $0 == "-" || $0 == "_" || $0 == "\u{A0}" }
      .joined(separator: "_")
  }
}
