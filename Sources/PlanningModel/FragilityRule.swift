/// What a word in a product's name says about how the product bears weight.
///
/// Judgements, all of them, for want of a source that knows a co-op's products; the column
/// `fragile` of `products.csv` overrules them, and readers count what they decided. The first row
/// of ``table`` with one of its words in the name counts.
public struct FragilityRule: Hashable, Sendable {
  /// What the words say.
  public let fragility: Fragility
  /// Beginnings of words, folded: small letters without accents, `oe` for `œ`. A beginning with a
  /// full stop behind it is a whole word.
  public let words: [String]
  /// The classes of food that the row speaks of; empty for all.
  public let classes: [TemperatureClass]
  /// How far the row may be trusted.
  public let mark: FigureMark

  init(
    _ fragility: Fragility, _ words: String, of classes: [TemperatureClass] = [],
    _ mark: FigureMark = .judgement
  ) {
    self.fragility = fragility
    self.words = words.split(separator: " ").map(String.init)
    self.classes = classes
    self.mark = mark
  }

  /// Food that nobody would call a jar, a cheese or a cut of meat.
  private static let fresh: [TemperatureClass] = [.produce, .cutVeg, .dry, .egg, .unknownCold]

  /// Every row, in the order they are asked: what the goods are packed in or made into stands
  /// before what they are made of (strawberry jam is a jar, bread flour a sack).
  public static let table: [FragilityRule] = [
    FragilityRule(
      .firm,
      """
      confiture gelee. compote coulis sauce jus. sirop vin. vinaigre huile biere limonade cidre \
      conserve bocal bocaux terrine tapenade miel pate. pates. farine semoule riz. lentille \
      bouteille carton. pois. haricot. sel. sucre savon seche. seches. sechee sechees moutarde \
      soupe cafe. jam. \
      juice syrup wine vinegar oil. beer jar. flour honey dried soap
      """),
    FragilityRule(
      .normal, "chou. choux. tisane infusion the. chocolat epice epices", of: fresh),
    FragilityRule(
      .fragile,
      """
      oeuf oeufs egg. eggs. fraise framboise mure. mures. myrtille groseille cassis cerise figue \
      abricot peche. peches. nectarine prune. prunes. raisin. raisins. strawberr raspberr \
      blackberr blueberr cherr. cherries fig. figs. apricot peach. peaches. grape.
      """, of: fresh),
    FragilityRule(
      .fragile,
      """
      salade laitue batavia mesclun mache. roquette epinard blette cresson pourpier endive \
      basilic persil ciboulette coriandre menthe aneth cerfeuil estragon herbe herbes \
      champignon pleurote shiitake tomate fleur fleurs bouquet lettuce spinach salad basil \
      parsley chive mint. mushroom tomato flower
      """, of: fresh),
    FragilityRule(
      .fragile,
      """
      pain. pains. baguette brioche fougasse croissant viennoiserie chocolatine gateau cake. \
      cakes. tarte. tartes. quiche meringue biscuit cookie bread pastry pie. pies.
      """, of: [.dry, .prepared, .unknownCold]),
    FragilityRule(
      .firm,
      """
      pomme. pommes. carotte betterave navet panais radis. rave. raves. courge. courges. potiron \
      potimarron butternut citrouille melon pasteque oignon echalote ail. aulx. patate celeri \
      noix. amande potato carrot beetroot turnip pumpkin squash onion garlic apple
      """, of: fresh),
  ]

  /// What the table says of a product; `nil` when no row speaks of it.
  ///
  /// - Parameter name: product and variant, as the shop writes them or folded.
  public static func fragility(ofName name: String, class kind: TemperatureClass) -> Fragility? {
    let folded = name.lowercased().map { plain[$0] ?? String($0) }.joined()
    let words = folded.split { !$0.isLetter && !$0.isNumber }
    return table.first { $0.applies(to: words, kind) }?.fragility
  }

  /// Letters of French with what they fold to; both of Unicode's spellings are one `Character`.
  private static let plain: [Character: String] = [
    "à": "a", "â": "a", "ä": "a", "ç": "c", "é": "e", "è": "e", "ê": "e", "ë": "e", "î": "i",
    "ï": "i", "ô": "o", "ö": "o", "ù": "u", "û": "u", "ü": "u", "ÿ": "y", "œ": "oe", "æ": "ae",
  ]

  private func applies(to name: [Substring], _ kind: TemperatureClass) -> Bool {
    guard classes.isEmpty || classes.contains(kind) else { return false }
    return words.contains { word in
      guard word.hasSuffix(".") else { return name.contains { $0.hasPrefix(word) } }
      let whole = word.dropLast()
      return name.contains { $0 == whole }
    }
  }
}

extension TemperatureClass {
  /// How food of the class bears weight when neither the table of products nor a word of its name
  /// says so (J): eggs break.
  public var fragility: Fragility { self == .egg ? .fragile : .normal }

  /// Raw meat and fish, whose juice must not drip on other food in the same crate (J, after
  /// Regulation (EC) 852/2004, annex II, chapter IX: food is protected from contamination), and
  /// besides ``hygiene``'s raw side, live shellfish, which drip too, and cold food that
  /// nobody named, as it keeps the coldest rule.
  public var isRaw: Bool { hygiene == .raw || self == .bivalve || self == .unknownCold }
}
