extension ClassRule {
  /// Every class, in the order of ``TemperatureClass``: the maxima at any point of the food that
  /// French and European texts set, and what else is asked or assumed.
  public static let table = meats + waterAndMilk + ready + frozenAndHot + dry

  /// The rows by class.
  static let byClass = Dictionary(
    table.map { ($0.temperatureClass, $0) }, uniquingKeysWith: { first, _ in first })

  /// Nothing fresh is carried below 0 °C.
  private static let notFrozen = Figure(0)

  private static let meats = [
    ClassRule(
      .minced, fr: "viande hachée", en: "minced meat", zone: .chilled, limit: 2,
      isFixedByLaw: true, sources: [.hygiene, .retail], least: notFrozen, heat: 3.3, .judgement),
    ClassRule(
      .offal, fr: "abats", en: "offal", zone: .chilled, limit: 3, isFixedByLaw: true,
      sources: [.hygiene, .retail], least: notFrozen, heat: 3.3, .judgement),
    ClassRule(
      .poultry, fr: "volaille", en: "poultry", zone: .chilled, limit: 4, isFixedByLaw: true,
      sources: [.hygiene, .retail], least: notFrozen, heat: 3.4),
    ClassRule(
      .meatCut, fr: "viande découpée", en: "cut meat", zone: .chilled, limit: 4,
      isFixedByLaw: true, sources: [.hygiene, .retail],
      carriage: Figure(7, fr: "stockage et transport", en: "storage and transport"),
      least: notFrozen, heat: 3.3, .judgement),
    ClassRule(
      .meatLarge, fr: "grosses pièces de viande", en: "large meat", zone: .chilled, limit: 7,
      isFixedByLaw: true, sources: [.hygiene, .retail], least: notFrozen, heat: 3.3, .judgement),
  ]

  private static let waterAndMilk = [
    ClassRule(
      .fish, fr: "poisson frais", en: "fresh fish", zone: .chilled, limit: 2, isFixedByLaw: true,
      sources: [.hygiene, .retail], basis: Phrase(fr: "glace fondante", en: "melting ice"),
      least: notFrozen, heat: 3.7),
    ClassRule(
      .bivalve, fr: "coquillages vivants", en: "live bivalves", zone: .ambient, limit: nil,
      sources: [.hygiene],
      basis: Phrase(
        fr: "aucune température nuisible, jamais congelés",
        en: "no harmful temperature, never frozen"),
      least: Figure(5, .generalKnowledge), warnings: [Figure(15, .generalKnowledge)],
      heat: 3.7, .judgement),
    ClassRule(
      .rawMilk, fr: "lait cru", en: "raw milk", zone: .chilled, limit: 4, sources: [.order],
      least: notFrozen, heat: 3.9),
    ClassRule(
      .freshDairy, fr: "laitages frais", en: "fresh dairy", zone: .chilled, limit: 4,
      sources: [.order], basis: highlyPerishable, least: notFrozen, heat: 3.4),
    ClassRule(
      .dairy, fr: "yaourt, beurre", en: "yoghurt, butter", zone: .chilled, limit: 6,
      sources: [.carriageAgreement],
      basis: Phrase(fr: "à défaut d’étiquette", en: "for want of a label"), least: notFrozen,
      heat: 3.7),
    ClassRule(
      .cheese, fr: "fromage affiné", en: "ripened cheese", zone: .chilled, limit: 8,
      sources: [.order],
      basis: Phrase(
        fr: "périssable, à défaut d’étiquette", en: "perishable, for want of a label"),
      least: notFrozen, heat: 2.6),
  ]

  private static let highlyPerishable = Phrase(
    fr: "très périssable, à défaut d’étiquette", en: "highly perishable, for want of a label")

  private static let ready = [
    ClassRule(
      .eggProduct, fr: "ovoproduits", en: "egg products", zone: .chilled, limit: 4,
      sources: [.order], least: notFrozen, heat: 3.3),
    ClassRule(
      .prepared, fr: "plats et charcuterie cuits", en: "cooked dishes", zone: .chilled, limit: 4,
      sources: [.order], basis: highlyPerishable,
      stricter: Figure(3, fr: "liaison froide", en: "cook-chill"), least: notFrozen, heat: 3.4,
      .judgement),
    ClassRule(
      .cutVeg, fr: "légumes prêts à l’emploi", en: "cut vegetables", zone: .chilled, limit: 4,
      sources: [.vegetableOrder], least: notFrozen, heat: 3.9),
    ClassRule(
      .egg, fr: "œufs", en: "eggs", zone: .ambient, limit: nil, sources: [.hygiene],
      basis: Phrase(
        fr: "température constante, la mieux adaptée", en: "constant, best suited temperature"),
      least: Figure(5, .judgement), warnings: [Figure(20, .judgement)], heat: 3.3),
  ]

  private static let frozenAndHot = [
    ClassRule(
      .frozen, fr: "surgelé", en: "quick-frozen", zone: .frozen, limit: -18, isFixedByLaw: true,
      sources: [.quickFrozen, .recorders],
      carriage: Figure(
        -15, .generalKnowledge, fr: "brève remontée pendant le transport",
        en: "short rise in carriage"), heat: 1.8),
    ClassRule(
      .frozenOther, fr: "congelé", en: "frozen", zone: .frozen, limit: -12, sources: [.order],
      heat: 1.8),
    ClassRule(
      .hot, fr: "plats chauds", en: "hot dishes", zone: .ambient, limit: nil, sources: [.order],
      least: Figure(63), heat: 3.5, .judgement),
  ]

  private static let dry = [
    ClassRule(
      .dryCured, fr: "salaisons sèches", en: "dry-cured meat", zone: .ambient, limit: nil,
      sources: [.farmAdvice], warnings: [Figure(25, .judgement)], heat: 2.3, .judgement),
    ClassRule(
      .produce, fr: "fruits et légumes", en: "fruit and vegetables", zone: .ambient, limit: nil,
      sources: [.farmAdvice], least: notFrozen,
      warnings: [
        Figure(20, .judgement, fr: "légumes-feuilles", en: "leaf vegetables"),
        Figure(15, .judgement, fr: "petits fruits", en: "berries"),
      ], heat: 3.9),
    ClassRule(
      .dry, fr: "épicerie, pain", en: "grocery, bread", zone: .ambient, limit: nil,
      sources: [.farmAdvice], heat: 2.3),
    coldest,
  ]

  /// The coldest chilled rule, for food of which nobody said what it is.
  static let coldest = ClassRule(
    .unknownCold, fr: "froid, classe inconnue", en: "cold, class unknown", zone: .chilled,
    limit: 2, .judgement, sources: [],
    basis: Phrase(
      fr: "classe inconnue\u{A0}: règle la plus froide appliquée",
      en: "class unknown: the coldest rule applies"), least: notFrozen, heat: 3.3, .judgement)
}

extension ClassRule.Source {
  /// General knowledge: the days of European acts, which the fact sheet names by number.
  fileprivate static let hygiene = Self(
    fr: "Règl. (CE) 853/2004, ann. III", en: "Reg. (EC) 853/2004, ann. III", date: "2004-04-29",
    .generalKnowledge)
  fileprivate static let retail = Self(
    fr: "arrêté du 21/12/2009, ann. I", en: "French order of 21/12/2009, ann. I",
    date: "2009-12-21")
  fileprivate static let order = Self(
    fr: "Arrêté du 21/12/2009", en: "French order of 21/12/2009", date: "2009-12-21")
  fileprivate static let vegetableOrder = Self(
    fr: "Arrêté du 08/10/2013", en: "French order of 08/10/2013", date: "2013-10-08")
  fileprivate static let carriageAgreement = Self(
    fr: "ATP, annexe 3", en: "ATP, annex 3", date: "1970-09-01", .generalKnowledge)
  fileprivate static let quickFrozen = Self(
    fr: "Directive 89/108/CEE", en: "Directive 89/108/EEC", date: "1988-12-21", .generalKnowledge)
  fileprivate static let recorders = Self(
    fr: "règl. (CE) 37/2005", en: "Reg. (EC) 37/2005", date: "2005-01-12", .generalKnowledge)
  fileprivate static let farmAdvice = Self(
    fr: "Chambre d'agriculture de la Loire, 2021",
    en: "Chamber of agriculture of the Loire, 2021", date: "2021")
}
