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
  /// Whether the table of products says of some goods what they bear; then those it is silent about
  /// are told.
  var isBearingKept = false
  /// Lines whose fragility nobody gave: taken for fragile by a word of the name, for firm by one,
  /// for fragile by class, and the rest for neither.
  private(set) var bearing = (fragile: 0, firm: 0, byClass: 0, rest: 0)
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

  /// Counts a line with goods of which the table of products does not say what it bears.
  mutating func count(_ fragility: Fragility, isByName: Bool) {
    switch fragility {
    case .fragile where isByName: bearing.fragile += 1
    case .firm where isByName: bearing.firm += 1
    case .fragile: bearing.byClass += 1
    case .firm, .normal: bearing.rest += 1
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
    reportBearing(file, &findings)
    if oddSizes > 0 {
      findings.note(
        file, code: "size-odd",
        fr: "\(oddSizes) lignes dont les dimensions ne sont pas plausibles en centimètres\u{202F};"
          + " volume estimé",
        en: "\(oddSizes) lines whose sizes are not plausible in centimetres; volume estimated")
    }
  }

  private func reportBearing(_ file: String, _ findings: inout OrderFindings) {
    let fragile = bearing.fragile + bearing.byClass
    guard isBearingKept, fragile + bearing.firm + bearing.rest > 0 else { return }
    findings.note(
      file, code: "fragility-inferred",
      fr: "lignes dont la colonne «\u{A0}fragile\u{A0}» de products.csv ne dit rien\u{A0}:"
        + " \(bearing.fragile) prises pour fragiles et \(bearing.firm) pour fermes d'après leur nom,"
        + " \(bearing.byClass) fragiles d'après leur classe, \(bearing.rest) ni l'un ni"
        + " l'autre\u{202F}; complétez la colonne si une caisse est mal faite",
      en: "lines of which the column 'fragile' of products.csv says nothing: \(bearing.fragile)"
        + " taken for fragile and \(bearing.firm) for firm by their names, \(bearing.byClass) fragile"
        + " by their class, \(bearing.rest) neither; fill in the column if a crate is ill built")
  }

  /// Kilograms with one decimal, rounded to nearest.
  private static func kilograms(_ mass: Grams, comma: Bool = false) -> String {
    let tenths = (mass.rawValue + 50) / 100
    return "\(tenths / 10)\(comma ? "," : ".")\(tenths % 10)"
  }
}
