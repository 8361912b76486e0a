/// A person as a spreadsheet's header row writes one: `Nom Prénom (code) - téléphone`.
struct PersonLabel {
  /// Last and first name, in that order; where one ends is not told.
  let name: String
  let code: String
  let phone: String

  init(_ text: String) {
    var rest = OrderText.tidy(text)[...]
    var phone = ""
    var code = ""
    if let dash = rest.lastRange(of: " - "), OrderText.isPhone(rest[dash.upperBound...]) {
      phone = String(rest[dash.upperBound...])
      rest = rest[..<dash.lowerBound]
    }
    if rest.last == ")", let open = rest.lastIndex(of: "(") {
      code = String(rest[rest.index(after: open)...].dropLast())
      rest = rest[..<open]
    }
    name = OrderText.tidy(String(rest))
    self.phone = phone
    self.code = code
  }
}

extension OrderText {
  /// Whether a text is made of digits and the marks of telephones only.
  fileprivate static func isPhone(_ text: some StringProtocol) -> Bool {
    text.contains { ("0"..."9").contains($0) }
      && text.allSatisfy { "0123456789+-. ()/".contains($0) }
  }
}

extension Substring {
  /// Where `mark` stands for the last time.
  fileprivate func lastRange(of mark: String) -> Range<Index>? {
    ranges(of: mark).last
  }
}
