internal import PlanningModel

/// Sentences that several readers say.
extension Phrase {
  static var notTable: Phrase {
    .typeset(
      fr:
        "ce n'est pas du texte (un classeur renommé ?) ; l'ouvrir et l'enregistrer en « CSV UTF-8 »",
      en: "this is no text (a workbook renamed?); open it and save it as “CSV UTF-8”")
  }

  static func notTime(_ text: String) -> Phrase {
    .typeset(
      fr: "« \(text.clipped) » n'est pas une heure ; écrire HH:MM, comme 16:30",
      en: "“\(text.clipped)” is not a time of day; write HH:MM, as 16:30")
  }

  static func notDate(_ text: String) -> Phrase {
    .typeset(
      fr: "« \(text.clipped) » n'est pas une date ; écrire AAAA-MM-JJ, comme 2026-06-11",
      en: "“\(text.clipped)” is not a date; write YYYY-MM-DD, as 2026-06-11")
  }

  static func notNumber(_ text: String) -> Phrase {
    .typeset(
      fr: "« \(text.clipped) » n'est pas un nombre ; écrire des chiffres, comme 12,5",
      en: "“\(text.clipped)” is not a number; write digits, as 12.5")
  }

  static func notOneOf(_ text: String, _ names: [String]) -> Phrase {
    let shown = names.joined(separator: ", ")
    return .typeset(
      fr: "« \(text.clipped) » n'est pas connu ; écrire \(names.count == 1 ? "" : "l'un de : ")"
        + shown,
      en: "“\(text.clipped)” is not known; write \(names.count == 1 ? "" : "one of: ")" + shown)
  }

  static func negative(_ text: String) -> Phrase {
    .typeset(
      fr: "« \(text.clipped) » est négatif ; écrire 0 ou plus",
      en: "“\(text.clipped)” is negative; write 0 or more")
  }

  static func outOfRange(_ shown: String, _ least: Double, _ most: Double) -> Phrase {
    if most == .infinity {
      return .typeset(
        fr: "\(shown) est trop petit ; au moins \(least.plain)",
        en: "\(shown) is too small; at least \(least.plain)")
    }
    return .typeset(
      fr: "\(shown) est hors limites ; de \(least.plain) à \(most.plain)",
      en: "\(shown) is out of range; from \(least.plain) to \(most.plain)")
  }

  static func unknownName(_ name: String, known: [String]) -> Phrase {
    let near = Nearest.names(to: name, among: known).joined(separator: ", ")
    return .typeset(
      fr: "« \(name.clipped) » n'est pas connu ici ; les plus proches : \(near)",
      en: "“\(name.clipped)” is not known here; the nearest: \(near)")
  }

  static func unusableID(_ id: String) -> Phrase {
    .typeset(
      fr:
        "« \(id.clipped) » ne peut pas servir d'identifiant ; lettres, chiffres, - et _, sans espace,"
        + " 60 au plus",
      en: "“\(id.clipped)” cannot be an id; use letters, digits, - and _, no space, 60 at most")
  }
}

extension Double {
  /// The number without a needless `.0`.
  var plain: String {
    self == rounded() && abs(self) < 1e15 ? String(Int64(self)) : String(self)
  }
}
