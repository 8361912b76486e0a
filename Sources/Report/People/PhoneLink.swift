/// A telephone number to tap.
struct PhoneLink {
  private let number: String
  private let title: String

  init(_ number: String, title: String) {
    self.number = number
    self.title = title
  }

  var markup: Markup {
    let digits = String(number.filter { "+0123456789".contains($0) })
    return tag(
      "a", ["class": "go", "href": "tel:\(digits)"], title + number.replacing(" ", with: "\u{A0}"))
  }
}
