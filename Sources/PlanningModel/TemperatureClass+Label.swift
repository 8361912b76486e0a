public import Quantities

/// What the temperature printed on the food's label changes.
extension TemperatureClass {
  /// Food of a class without cold travels chilled when its label asks for this or less (J): the
  /// warmest limit of any chilled class.
  public static let chilledLabel = Celsius(8)

  /// Food travels frozen when its label asks for this or less: the limit of frozen food that is
  /// not quick-frozen.
  public static let frozenLabel = Celsius(-12)

  /// Whether a label warmer than the class's limit takes its place: not where European law fixes
  /// the limit, and not where nobody knows the class.
  public var followsWarmerLabel: Bool { !classRule.isFixedByLaw && self != .unknownCold }

  /// The warmest the food may be when its label says `label`: a colder label wins always, a warmer
  /// one only where ``followsWarmerLabel``. Without a label, ``limit``.
  ///
  /// Cut meat counts as fixed: what Regulation 853/2004 fixes is 7 °C in storage and transport,
  /// and a label between 4 and 7 °C is not taken, since the last hand-over is to an eater.
  public func effectiveLimit(label: Celsius?) -> Celsius? {
    guard let label, let limit else { return label ?? limit }
    return label < limit || followsWarmerLabel ? label : limit
  }

  /// Where the food travels when its label says `label`; without a label, ``zone``.
  public func zone(label: Celsius?) -> Zone {
    guard let label else { return zone }
    if label <= Self.frozenLabel { return .frozen }
    return zone == .ambient && label <= Self.chilledLabel ? .chilled : zone
  }
}
