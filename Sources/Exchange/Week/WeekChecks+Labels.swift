internal import PlanningModel
internal import Quantities

/// Temperatures of labels: that they are Celsius and fit their food, and what the rules make of
/// those that are not followed.
extension WeekChecks {
  /// No label of food lies outside, in degrees Celsius (J); 39 °F and 0 °F lie beyond.
  private static let plausible = -40.0...30.0

  /// Checks the products' labels, and those of a document's lines, which no table stands behind.
  mutating func checkLabels() {
    let facts = ProductFacts(week.products)
    for product in week.products {
      guard let label = product.label else { continue }
      let known = facts.facts(
        producer: product.producer, product: product.product, variant: product.variant
      ).temperatureClass
      let spot = sources.spot(.products, product.id, "labelC")
      guard isSound(label, known, at: spot) else { continue }
      tellNotFollowed(label, known ?? .unknownCold, at: spot)
    }
    guard sources.document != nil else { return }
    for order in week.orders {
      for (place, line) in order.lines.enumerated() {
        guard let label = line.label else { continue }
        let spot = sources.spot(.orders, order.id, "lines.\(place).labelC")
        _ = isSound(label, line.temperatureClass, at: spot)
      }
    }
  }

  /// Reports a label that cannot be meant: the first fault only.
  private mutating func isSound(
    _ label: Celsius, _ known: TemperatureClass?, at spot: Spot
  ) -> Bool {
    let shown = label.degrees.plain
    guard Self.plausible.contains(label.degrees) else {
      let celsius = Celsius((label.degrees - 32) / 1.8).roundedToTenth.degrees.plain
      findings.add(
        .error, spot, "label-implausible",
        fr: "\(shown) n'est pas une température d'étiquette ; écrire des degrés Celsius"
          + " (\(shown) °F font \(celsius) °C)",
        en: "\(shown) is no temperature of a label; write degrees Celsius (\(shown) °F are "
          + "\(celsius) °C)")
      return false
    }
    if known == .hot {
      findings.add(
        .error, spot, "label-hot",
        fr: "un plat chaud se tient au chaud ; laisser l'étiquette vide, ou changer la classe",
        en: "a hot dish is kept hot; leave the label empty, or change the class")
      return false
    }
    let zone = known?.zone ?? .chilled
    if zone == .frozen
      ? label.degrees >= 0 && known?.followsWarmerLabel == true
      : label.degrees < 0 && label > TemperatureClass.frozenLabel
    {
      let limit = TemperatureClass.frozenLabel.degrees.plain
      findings.add(
        .error, spot, "label-between",
        fr: "rien de frais ne voyage sous 0 °C, et rien de congelé au-dessus ; écrire 0 ou plus"
          + " pour du frais, \(limit) ou moins pour du congelé (lu : \(shown))",
        en: "nothing fresh travels below 0 °C and nothing frozen above; write 0 or more for fresh "
          + "food, \(limit) or less for frozen food (read: \(shown))")
      return false
    }
    return true
  }

  /// Says which figure counts where a label does not.
  private mutating func tellNotFollowed(
    _ label: Celsius, _ known: TemperatureClass, at spot: Spot
  ) {
    let shown = label.degrees.plain
    if known.zone(label: label) == .ambient { return tellNotComputed(label, at: spot) }
    guard let kept = known.limit, label > kept, !known.followsWarmerLabel else { return }
    let limit = kept.degrees.plain
    if known == .unknownCold {
      findings.add(
        .warning, spot, "label-class-unknown",
        fr: "l'étiquette dit \(shown) °C, mais la classe n'est pas donnée : la règle la plus froide"
          + " (\(limit) °C) s'applique ; remplir la colonne classe",
        en: "the label says \(shown) °C, but no class is given: the coldest rule (\(limit) °C) "
          + "applies; fill in the column class")
    } else {
      let rule = known.classRule.citation
      findings.add(
        .warning, spot, "label-warmer",
        fr: "l'étiquette dit \(shown) °C, plus que les \(limit) °C du texte (\(rule.french)) :"
          + " \(limit) °C sont gardés ; vérifier l'étiquette et la classe",
        en: "the label says \(shown) °C, more than the \(limit) °C of the text (\(rule.english)): "
          + "\(limit) °C is kept; check the label and the class")
    }
  }

  /// Food without cold has no computed temperature: a label that the day may pass is told.
  private mutating func tellNotComputed(_ label: Celsius, at spot: Spot) {
    let hottest = ([week.hub.ambient] + week.weather.course.map(\.outside)).max() ?? label
    guard hottest > label else { return }
    let (shown, day) = (label.degrees.plain, hottest.degrees.plain)
    findings.add(
      .warning, spot, "label-not-computed",
      fr: "l'étiquette dit \(shown) °C et il fera \(day) °C, mais cette classe voyage sans froid :"
        + " rien n'est calculé ; donner une classe froide si elle craint la chaleur",
      en: "the label says \(shown) °C and the day reaches \(day) °C, but this class travels "
        + "without cold: nothing is computed; give it a cold class if it fears heat")
  }
}
