/// The catalogue of spoiled plans; it can be applied to any sound plan of any week.
enum Mutants {
  /// Every mutant, by chapter of the audit.
  static let all: [Mutant] =
    document + people + times + travel + baskets + crates + contents + relayCrates + loads + axles
    + cold + curves
    + costs + totals + diagnosis
}
