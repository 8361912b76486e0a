internal import PlanningModel

/// What the readers of instances say.
extension Phrase {
  static func notInstanceNumber(_ text: String) -> Phrase {
    .typeset(
      fr: "« \(text.clipped) » n'est pas un nombre ; écrire des chiffres, comme 12.5",
      en: "“\(text.clipped)” is not a number; write digits, as 12.5")
  }

  static func notWhole(_ text: String) -> Phrase {
    .typeset(
      fr: "« \(text.clipped) » n'est pas un nombre entier ; écrire un entier",
      en: "“\(text.clipped)” is not a whole number; write a whole one")
  }

  static func missingSection(_ name: String) -> Phrase {
    .typeset(
      fr: "elle manque ; ajouter la section \(name) avant EOF",
      en: "it is missing; add the section \(name) before EOF")
  }

  static func missingHeader(_ name: String) -> Phrase {
    .typeset(
      fr: "elle manque ; ajouter une ligne « \(name) : valeur » avant les sections",
      en: "it is missing; add a line “\(name) : value” before the sections")
  }

  static func wrongWordCount(_ found: Int, _ expected: String) -> Phrase {
    .typeset(
      fr: "la ligne a \(found) nombre\(found > 1 ? "s" : "") ; en écrire \(expected)",
      en: "the line has \(found) number\(found == 1 ? "" : "s"); write \(expected)")
  }

  static func wrongRowCount(_ found: Int, _ expected: Int) -> Phrase {
    .typeset(
      fr: "\(found) ligne\(found > 1 ? "s" : "") au lieu de \(expected) ; compléter ou corriger"
        + " le nombre annoncé",
      en: "\(found) row\(found == 1 ? "" : "s") instead of \(expected); complete them or correct"
        + " the announced count")
  }

  static func wrongNumberCount(_ found: Int, _ expected: Int) -> Phrase {
    .typeset(
      fr: "\(found) nombre\(found > 1 ? "s" : "") au lieu de \(expected) ; compléter ou corriger"
        + " le nombre annoncé",
      en: "\(found) number\(found == 1 ? "" : "s") instead of \(expected); complete them or correct"
        + " the announced count")
  }

  static func twice(_ name: String) -> Phrase {
    .typeset(
      fr: "\(name.clipped) y est deux fois ; n'en garder qu'une",
      en: "\(name.clipped) is there twice; keep one")
  }

  static func twoWays(_ name: String, _ other: String) -> Phrase {
    .typeset(
      fr: "\(name) et \(other) disent la même chose ; n'en garder qu'une",
      en: "\(name) and \(other) say the same; keep one")
  }

  static func windowBackwards(_ opens: String, _ closes: String) -> Phrase {
    .typeset(
      fr: "la fenêtre se ferme (\(closes.clipped)) avant de s'ouvrir (\(opens.clipped)) ;"
        + " échanger les deux",
      en: "the window closes (\(closes.clipped)) before it opens (\(opens.clipped)); swap them")
  }

  static func depotNeeds(_ node: Int) -> Phrase {
    .typeset(
      fr: "\(node) est un dépôt ; écrire 0 pour un dépôt",
      en: "\(node) is a depot; write 0 for a depot")
  }

  static func noDepot(_ node: Int64) -> Phrase {
    .typeset(
      fr: "\(node) n'est pas un dépôt ; écrire un numéro de DEPOT_SECTION",
      en: "\(node) is no depot; write a number of DEPOT_SECTION")
  }

  static var notInstance: Phrase {
    .typeset(
      fr: "ce n'est ni du VRPLIB, ni du Solomon, ni un problème d'affectation, ni du 3L-CVRP ou du"
        + " MCVRP ; donner un fichier de l'une de ces formes",
      en: "this is neither VRPLIB, nor Solomon's layout, an assignment problem, 3L-CVRP or MCVRP;"
        + " give a file of one of these forms")
  }

  static var notText: Phrase {
    .typeset(
      fr: "ce n'est pas du texte ; donner un fichier texte, décompressé",
      en: "this is no text; give a text file, unpacked")
  }

  static var emptyFile: Phrase {
    .typeset(
      fr: "le fichier est vide ; le télécharger à nouveau",
      en: "the file is empty; fetch it again")
  }

  static var cutShort: Phrase {
    .typeset(
      fr: "le fichier s'arrête avant EOF ; le télécharger à nouveau ou ajouter EOF",
      en: "the file stops before EOF; fetch it again or add EOF")
  }

  static func tooWide(_ most: Double) -> Phrase {
    .typeset(
      fr: "les points sont trop loin l'un de l'autre ; largeur et hauteur ensemble sous"
        + " \(most.plain) avec cet arrondi",
      en: "the points are too far apart; keep width and height together below \(most.plain) with"
        + " this rounding")
  }

  static var sumsTooLarge: Phrase {
    .typeset(
      fr: "les coûts possibles dépassent 9e15 ; réduire distances ou coûts unitaires",
      en: "possible costs pass 9e15; give shorter distances or smaller unit costs")
  }

  static func unknownKeyword(_ word: String, known: [String]) -> Phrase {
    let near = Nearest.names(to: word, among: known).joined(separator: ", ")
    return .typeset(
      fr: "mot-clé inconnu ; les plus proches : \(near)",
      en: "unknown keyword; the nearest: \(near)")
  }
}
