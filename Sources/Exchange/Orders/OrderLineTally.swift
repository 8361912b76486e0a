internal import PlanningModel
internal import Quantities

/// How much of the lines' masses and classes is a guess.
struct OrderLineTally {
  private(set) var parsed = (lines: 0, mass: Grams.zero)
  private(set) var table = (lines: 0, mass: Grams.zero)
  private(set) var assumed = (lines: 0, mass: Grams.zero)
  /// Lines said to be cold whose class nobody gave.
  var coldUnknown = 0
  /// Lines of which nothing says whether they are cold.
  var temperatureUnknown = 0
  /// Lines whose sizes make no sense in centimetres.
  var oddSizes = 0
  /// What was told once already.
  var told: Set<String> = []

  /// Counts a line with goods whose mass comes from `source`.
  mutating func count(_ source: OrderLine.MassSource, units: Int, _ mass: Grams) {
    guard units > 0 else { return }
    switch source {
    case .parsed: parsed = (parsed.lines + 1, parsed.mass + mass)
    case .table: table = (table.lines + 1, table.mass + mass)
    case .assumed: assumed = (assumed.lines + 1, assumed.mass + mass)
    case .weighed, .declared: break
    }
  }

  /// Says in notes what is inferred.
  func report(_ file: String, unknownUnitMass: Grams, _ findings: inout OrderFindings) {
    let lines = parsed.lines + table.lines + assumed.lines
    if lines > 0 {
      let unit = Self.kilograms(unknownUnitMass)
      findings.note(
        file, code: "weight-inferred",
        fr: "\(lines) lignes sans poids\u{A0}: \(parsed.lines) lues dans le texte"
          + " (\(Self.kilograms(parsed.mass, comma: true))\u{A0}kg), \(table.lines) par le tableau des"
          + " produits (\(Self.kilograms(table.mass, comma: true))\u{A0}kg), \(assumed.lines) au poids"
          + " par défaut de \(Self.kilograms(unknownUnitMass, comma: true))\u{A0}kg l'unité",
        en: "\(lines) lines without weight: \(parsed.lines) read from the text"
          + " (\(Self.kilograms(parsed.mass)) kg), \(table.lines) from the table of products"
          + " (\(Self.kilograms(table.mass)) kg), \(assumed.lines) at the default of \(unit) kg a"
          + " unit")
    }
    if coldUnknown > 0 {
      findings.note(
        file, code: "class-unknown",
        fr: "\(coldUnknown) lignes froides de classe inconnue\u{A0}: la règle la plus froide"
          + " s'applique\u{202F}; complétez le tableau des produits",
        en:
          "\(coldUnknown) cold lines of unknown class: the coldest rule applies; fill in the table"
          + " of products")
    }
    if temperatureUnknown > 0 {
      findings.note(
        file, code: "cold-unknown",
        fr:
          "\(temperatureUnknown) lignes dont rien ne dit si elles sont froides\u{A0}: la règle la plus"
          + " froide s'applique\u{202F}; ajoutez le rapport de préparation",
        en: "\(temperatureUnknown) lines of which nothing says whether they are cold: the coldest"
          + " rule applies; add the packing report")
    }
    if oddSizes > 0 {
      findings.note(
        file, code: "size-odd",
        fr: "\(oddSizes) lignes dont les dimensions ne sont pas plausibles en centimètres\u{202F};"
          + " volume estimé",
        en: "\(oddSizes) lines whose sizes are not plausible in centimetres; volume estimated")
    }
  }

  /// Kilograms with one decimal, rounded to nearest.
  private static func kilograms(_ mass: Grams, comma: Bool = false) -> String {
    let tenths = (mass.rawValue + 50) / 100
    return "\(tenths / 10)\(comma ? "," : ".")\(tenths % 10)"
  }
}
