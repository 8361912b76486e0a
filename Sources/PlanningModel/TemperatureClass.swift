public import Quantities

/// How cold a kind of food must stay: French and European maxima, at any point of the food.
///
/// Figures and sources: ``rule``; a colder label always wins (not modelled yet).
public enum TemperatureClass: String, Codable, Hashable, Sendable, CaseIterable {
  case minced, offal, poultry, meatCut, meatLarge, fish, bivalve, rawMilk, freshDairy, dairy
  case cheese, eggProduct, prepared, cutVeg, egg, frozen, frozenOther, hot, dryCured, produce, dry
  /// Nobody said; the coldest chilled rule is applied and the fact counted.
  case unknownCold

  /// Where a class travels.
  public enum Zone: String, Codable, Hashable, Sendable, CaseIterable, Comparable {
    /// Needs no cold.
    case ambient
    /// Needs a chilled compartment or a cool box.
    case chilled
    /// Needs a freezing compartment or a box with -21 °C packs.
    case frozen
    /// In the order of the cases.
    public static func < (a: Zone, b: Zone) -> Bool { a.rank < b.rank }
    private var rank: Int { self == .ambient ? 0 : self == .chilled ? 1 : 2 }
  }

  /// Where it travels.
  public var zone: Zone {
    switch self {
    case .frozen, .frozenOther: .frozen
    case .egg, .hot, .dryCured, .produce, .dry, .bivalve: .ambient
    default: .chilled
    }
  }

  /// The warmest it may be at hand-over; `nil` when no limit is set.
  public var limit: Celsius? {
    switch self {
    case .minced, .fish, .unknownCold: Celsius(2)
    case .offal: Celsius(3)
    case .poultry, .meatCut, .rawMilk, .freshDairy, .eggProduct, .prepared, .cutVeg: Celsius(4)
    case .dairy: Celsius(6)
    case .meatLarge: Celsius(7)
    case .cheese: Celsius(8)
    case .frozen: Celsius(-18)
    case .frozenOther: Celsius(-12)
    case .egg, .bivalve, .hot, .dryCured, .produce, .dry: nil
    }
  }

  /// The text the limit rests on, with its date; empty when there is no limit.
  public var rule: String {
    switch self {
    case .minced, .offal, .poultry, .meatCut, .meatLarge, .fish:
      "Règl. (CE) 853/2004, ann. III ; arrêté du 21/12/2009, ann. I"
    case .rawMilk, .eggProduct, .frozenOther: "Arrêté du 21/12/2009"
    case .cutVeg: "Arrêté du 08/10/2013"
    case .freshDairy, .prepared: "Arrêté du 21/12/2009 (très périssable), à défaut d'étiquette"
    case .dairy: "ATP, annexe 3, à défaut d'étiquette"
    case .cheese: "Arrêté du 21/12/2009 (périssable), à défaut d'étiquette"
    case .frozen: "Directive 89/108/CEE ; règl. (CE) 37/2005"
    case .unknownCold: "Classe inconnue : règle la plus froide appliquée"
    case .egg, .bivalve, .hot, .dryCured, .produce, .dry: ""
    }
  }

  /// Heat capacity of the food, kJ/(kg K) (Siebel's formula; general knowledge).
  public var heatCapacity: Double {
    switch self {
    case .minced, .meatCut, .meatLarge, .offal: 3.3
    case .poultry, .prepared, .freshDairy: 3.4
    case .fish, .dairy, .bivalve: 3.7
    case .rawMilk, .cutVeg, .produce: 3.9
    case .cheese: 2.6
    case .egg, .eggProduct, .unknownCold: 3.3
    case .frozen, .frozenOther: 1.8
    case .hot: 3.5
    case .dryCured, .dry: 2.3
    }
  }

  /// Stricter first: the class whose rule a crate of both must keep.
  public func isStricter(than other: TemperatureClass) -> Bool {
    let mine = limit?.degrees ?? 99
    let theirs = other.limit?.degrees ?? 99
    return mine != theirs ? mine < theirs : rawValue < other.rawValue
  }

  /// Its name on the documents.
  public var name: Phrase {
    switch self {
    case .minced: Phrase(fr: "viande hachée", en: "minced meat")
    case .offal: Phrase(fr: "abats", en: "offal")
    case .poultry: Phrase(fr: "volaille", en: "poultry")
    case .meatCut: Phrase(fr: "viande découpée", en: "cut meat")
    case .meatLarge: Phrase(fr: "grosses pièces de viande", en: "large meat")
    case .fish: Phrase(fr: "poisson frais", en: "fresh fish")
    case .bivalve: Phrase(fr: "coquillages vivants", en: "live bivalves")
    case .rawMilk: Phrase(fr: "lait cru", en: "raw milk")
    case .freshDairy: Phrase(fr: "laitages frais", en: "fresh dairy")
    case .dairy: Phrase(fr: "yaourt, beurre", en: "yoghurt, butter")
    case .cheese: Phrase(fr: "fromage affiné", en: "ripened cheese")
    case .eggProduct: Phrase(fr: "ovoproduits", en: "egg products")
    case .prepared: Phrase(fr: "plats et charcuterie cuits", en: "cooked dishes")
    case .cutVeg: Phrase(fr: "légumes prêts à l'emploi", en: "cut vegetables")
    case .egg: Phrase(fr: "œufs", en: "eggs")
    case .frozen: Phrase(fr: "surgelé", en: "quick-frozen")
    case .frozenOther: Phrase(fr: "congelé", en: "frozen")
    case .hot: Phrase(fr: "plats chauds", en: "hot dishes")
    case .dryCured: Phrase(fr: "salaisons sèches", en: "dry-cured meat")
    case .produce: Phrase(fr: "fruits et légumes", en: "fruit and vegetables")
    case .dry: Phrase(fr: "épicerie, pain", en: "grocery, bread")
    case .unknownCold: Phrase(fr: "froid, classe inconnue", en: "cold, class unknown")
    }
  }
}
