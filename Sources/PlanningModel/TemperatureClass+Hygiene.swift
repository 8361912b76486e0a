extension TemperatureClass {
  /// What a kind of food may give to other food, or take from it.
  public enum Hygiene: String, Codable, Hashable, Sendable, CaseIterable {
    /// To be cooked: it may soil what is below it.
    case raw
    /// Eaten as it is, and chilled.
    case ready
    /// Neither.
    case other
  }

  /// Its side of the rule "raw meat and fish not above food that is eaten as it is" (good hygiene
  /// practice; a judgement of this project which classes stand on which side).
  public var hygiene: Hygiene {
    switch self {
    case .minced, .offal, .poultry, .meatCut, .meatLarge, .fish: .raw
    case .rawMilk, .freshDairy, .dairy, .cheese, .prepared, .cutVeg: .ready
    case .bivalve, .eggProduct, .egg, .frozen, .frozenOther, .hot, .dryCured, .produce, .dry,
      .unknownCold:
      .other
    }
  }
}
