internal import Foundation
internal import PlanningModel

extension Phrase {
  /// A sentence whose French gets its no-break spaces: narrow before `;`, `!` and `?`, full before
  /// `:` and inside guillemets. Written so that our sources hold no invisible characters.
  static func typeset(fr: String, en: String) -> Phrase {
    var french = fr
    for mark in [";", "!", "?"] { french = french.replacing(" " + mark, with: "\u{202F}" + mark) }
    french = french.replacing(" :", with: "\u{A0}:")
    french = french.replacing("« ", with: "«\u{A0}").replacing(" »", with: "\u{A0}»")
    return Phrase(fr: french, en: en)
  }
}

extension StringProtocol {
  /// The first 60 characters, on one line: enough to recognise what somebody wrote.
  var clipped: String {
    let line = String(map { $0.isNewline ? " " : $0 })
    return line.count <= 60 ? line : line.prefix(59) + "…"
  }

  /// Letters and digits without case or accents, everything else as single hyphens: `relais-bram`.
  var slug: String {
    let parts = folded.split { !($0.isLetter || $0.isNumber) }
    return parts.joined(separator: "-")
  }

  /// Without case, accents, and spaces at the ends: what two spellings of one name share.
  var folded: String {
    let plain = lowercased().decomposedStringWithCanonicalMapping.unicodeScalars.filter {
      $0.properties.generalCategory != .nonspacingMark
    }
    return String(String.UnicodeScalarView(plain)).replacing("œ", with: "oe")
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
