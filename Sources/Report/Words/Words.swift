internal import PlanningModel

/// Sentences, figures and times in the language of the documents.
///
/// Figures are written here and not by the system's locales: the same plan must give the same
/// bytes on every machine.
struct Words: Hashable, Sendable {
  /// The language.
  let language: Language
  /// Words of `language`.
  init(_ language: Language) { self.language = language }

  var isFrench: Bool { language == .fr }

  /// One of two sentences. In French, plain spaces before `; : ! ?` and within guillemets become
  /// the no-break spaces that typography asks for.
  func callAsFunction(fr: String, en: String) -> String {
    let text = Phrase(fr: fr, en: en).text(language)
    return isFrench ? Words.typeset(text) : text
  }

  /// `text` between the quotation marks of the language; the text itself stays as it is.
  func quoted(_ text: String) -> String {
    isFrench ? "«\u{A0}\(text)\u{A0}»" : "“\(text)”"
  }

  /// A count and its noun: `1 panier`, `2 paniers`. French counts nought as one.
  func count(_ number: Int, fr: String, _ frs: String, en: String, _ ens: String) -> String {
    let isOne = isFrench ? number < 2 : number == 1
    let noun = isFrench ? (isOne ? fr : frs) : (isOne ? en : ens)
    return whole(Int64(number)) + "\u{A0}" + noun
  }

  func baskets(_ number: Int) -> String {
    count(number, fr: "panier", "paniers", en: "basket", "baskets")
  }
  func crates(_ number: Int) -> String {
    count(number, fr: "caisse", "caisses", en: "crate", "crates")
  }
  func stops(_ number: Int) -> String {
    count(number, fr: "arrêt", "arrêts", en: "stop", "stops")
  }

  private static func typeset(_ text: String) -> String {
    var result: [Character] = []
    for character in text {
      if ";!?".contains(character), result.last == " " {
        result[result.count - 1] = "\u{202F}"
      } else if ":»%€".contains(character), result.last == " " {
        result[result.count - 1] = "\u{A0}"
      }
      let follows = character == " " && result.last == "«"
      result.append(follows ? "\u{A0}" : character)
    }
    return String(result)
  }
}
