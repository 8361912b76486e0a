/// Text that may stand in a page as it is: every way to make one escapes what it is given.
///
/// Pages are written as well-formed XML that is also HTML, so that tests can parse them.
struct Markup: Hashable, Sendable {
  /// The characters to write.
  let source: String

  /// Nothing.
  static let empty = Markup(source: "")

  /// `text` as characters of the page.
  init(text: String) { source = Markup.escaped(text) }

  /// Text of our own that is already markup; the style sheet and nothing else.
  init(trusted: StaticString) { source = trusted.description }

  /// `parts` one after the other.
  init(_ parts: [Markup]) { source = parts.map(\.source).joined() }

  private init(source: String) { self.source = source }

  /// An element; one without content is closed at once when HTML knows it as void.
  init(element name: String, _ attributes: Attributes, _ content: Markup) {
    var source = "<" + name
    for (key, value) in attributes where !value.isEmpty || key == "alt" {
      source += " \(key)=\"\(Markup.escaped(value))\""
    }
    let isClosed = content.source.isEmpty && Markup.voidElements.contains(name)
    self.source = source + (isClosed ? "/>" : ">\(content.source)</\(name)>")
  }

  private static let voidElements: Set = ["br", "hr", "img", "link", "meta"]

  /// `text` with the five characters of XML escaped, and without the control characters that no
  /// XML document may hold.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      case "\u{0}"..<" ", "\u{7F}"..<"\u{A0}", "\u{FFFE}", "\u{FFFF}": continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

/// Attributes in the order they are written; one with an empty value is left out.
typealias Attributes = KeyValuePairs<String, String>
