internal import PlanningModel

/// A page that needs nothing but itself: no script, no font, no picture from elsewhere.
struct Page {
  /// What stands in the title bar.
  var title: String
  /// What the page says.
  var body: Markup
  /// A class on the body that the style sheet knows.
  var kind: String
  /// Words of the page's language.
  var words: Words

  /// The whole document.
  var text: String {
    let page = tag("html", ["lang": words.language.rawValue]) {
      tag("head") {
        tag("meta", ["charset": "utf-8"])
        tag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        tag("meta", ["name": "robots", "content": "noindex"])
        tag("meta", ["name": "referrer", "content": "no-referrer"])
        tag("meta", ["name": "format-detection", "content": "telephone=no"])
        tag("meta", ["http-equiv": "Content-Security-Policy", "content": Page.policy])
        tag("title", title)
        tag("style") { StyleSheet.markup }
      }
      tag("body", ["class": kind]) { tag("main") { body } }
    }
    return "<!DOCTYPE html>\n" + page.source + "\n"
  }

  /// A browser that honours it loads nothing from anywhere, whatever a name may contain.
  private static let policy = "default-src 'none'; style-src 'unsafe-inline'"
}
