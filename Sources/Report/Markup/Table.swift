/// A table of a page: its first column heads the rows, and it scrolls alone on a narrow screen.
struct Table {
  /// One column.
  struct Column {
    /// What stands above it.
    var title: String
    /// Figures are aligned right.
    var isNumber = false
    init(_ title: String) { self.title = title }
    /// A column of figures.
    static func number(_ title: String) -> Column {
      var column = Column(title)
      column.isNumber = true
      return column
    }
  }
  /// What the table is about; read aloud, and shown above it.
  var caption: String
  /// The columns.
  var columns: [Column]
  /// The rows, each as long as ``columns``.
  var rows: [[Markup]]
  /// A last row in bold; empty for none.
  var total: [Markup] = []

  /// A printed table of so few rows is not cut over two pages.
  private static let keptTogether = 16

  /// The table as markup.
  var markup: Markup {
    tag("div", ["class": "scroll", "role": "region", "aria-label": caption, "tabindex": "0"]) {
      tag("table", ["class": rows.count <= Table.keptTogether ? "keep" : ""]) {
        tag("caption", caption)
        tag("thead") { tag("tr") { columns.map(heading) } }
        tag("tbody") { rows.map(row) }
        if !total.isEmpty { tag("tfoot") { row(total) } }
      }
    }
  }

  private func heading(_ column: Column) -> Markup {
    tag("th", ["scope": "col", "class": column.isNumber ? "n" : ""], column.title)
  }

  private func row(_ cells: [Markup]) -> Markup {
    tag("tr") {
      zip(columns, cells).enumerated().map { place, pair in
        let style = pair.0.isNumber ? "n" : ""
        return place == 0
          ? tag("th", ["scope": "row", "class": style]) { pair.1 }
          : tag("td", ["class": style]) { pair.1 }
      }
    }
  }
}
