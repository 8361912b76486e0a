internal import PlanningModel
internal import Quantities

/// Makes the lines of orders: mass, volume and temperature class by order of trust.
struct OrderLineMaker {
  let facts: ProductFacts
  let unknownUnitMass: Grams
  private(set) var tally = OrderLineTally()
  private var contents: [String: VariantContent?] = [:]
  private var known: [String: ProductFacts.Facts] = [:]
  private var bearings: [String: Fragility?] = [:]

  /// Declared and read mass differ by a factor of 1000 when they differ by more than this.
  private static let factor: Int64 = 300
  /// A unit of this many milligrams or more, of which the text says nothing, deserves a look.
  private static let heavyUnit: Int64 = 50_000_000
  /// Litres that a kilogram of packed food takes when nothing is known.
  private static let millilitresPerGram: Int64 = 2

  init(facts: ProductFacts, unknownUnitMass: Grams) {
    self.facts = facts
    self.unknownUnitMass = unknownUnitMass
    tally.isBearingKept = facts.hasFragility
  }

  /// The line of `row`, counted in ``tally``.
  mutating func line(_ row: OrderRow, _ findings: inout OrderFindings) -> OrderLine {
    let facts = facts(of: row)
    let (mass, source) = mass(of: row, facts, &findings)
    let kind = temperatureClass(of: row, facts, &findings)
    return OrderLine(
      producer: row.producer, product: row.product, variant: row.variant, quantity: row.quantity,
      mass: mass, massSource: source, volume: volume(of: row, facts, mass: mass),
      price: row.price.map { MicroEuros(rawValue: $0) },
      temperatureClass: kind, label: facts.label, fragility: fragility(of: row, facts, kind))
  }

  /// The content of one unit by the text of `row`'s variant.
  mutating func content(of row: OrderRow) -> VariantContent? {
    for text in [row.variant, row.alias?.variant ?? ""] where !text.isEmpty {
      let content = contents[text] ?? VariantContent(text)
      contents[text] = .some(content)
      if let content { return content }
    }
    return nil
  }

  /// The declared milligrams of one unit, mended by the text; `nil` when unknown.
  mutating func declared(of row: OrderRow) -> Int64? {
    guard let weight = row.weight, weight > 0 else { return nil }
    guard let content = content(of: row) else { return weight }
    return isFactorApart(weight, content.milligrams) ? content.milligrams : weight
  }

  private func isFactorApart(_ a: Int64, _ b: Int64) -> Bool {
    a / Self.factor >= b || b / Self.factor >= a
  }

  private mutating func facts(of row: OrderRow) -> ProductFacts.Facts {
    let key = "\(row.producerKey)|\(row.productKey)|\(row.variantKey)"
    if let facts = known[key] { return facts }
    var found = facts.facts(producer: row.producer, product: row.product, variant: row.variant)
    if let alias = row.alias {
      let today = facts.facts(
        producer: row.producer, product: alias.product, variant: alias.variant)
      found.temperatureClass = found.temperatureClass ?? today.temperatureClass
      found.unitMass = found.unitMass ?? today.unitMass
      found.unitVolume = found.unitVolume ?? today.unitVolume
      found.label = found.label ?? today.label
      found.fragility = found.fragility ?? today.fragility
    }
    known[key] = found
    return found
  }

  private mutating func mass(
    of row: OrderRow, _ facts: ProductFacts.Facts, _ findings: inout OrderFindings
  ) -> (Grams, OrderLine.MassSource) {
    let units = Int64(row.quantity)
    let content = content(of: row)
    if let weighed = row.finalAmount, weighed > 0, units > 0, let content, !content.isVolume {
      // Grams of the whole line, in millionths.
      let milligrams = weighed / 1_000
      if !isFactorApart(milligrams, content.milligrams * units) {
        return (Self.grams(milligrams), .weighed)
      }
      tellFactor(row, &findings)
    }
    if let weight = row.weight, weight > 0 {
      if let content, isFactorApart(weight, content.milligrams) {
        tellFactor(row, &findings)
        tally.count(.parsed, units: row.quantity, Self.grams(content.milligrams * units))
        return (Self.grams(content.milligrams * units), .parsed)
      }
      if content == nil && weight >= Self.heavyUnit { tellHeavy(row, &findings) }
      return (Self.grams(weight * units), .declared)
    }
    let (mass, source): (Grams, OrderLine.MassSource)
    if let content {
      (mass, source) = (Self.grams(content.milligrams * units), .parsed)
    } else if let unit = facts.unitMass {
      (mass, source) = (unit * units, .table)
    } else {
      (mass, source) = (unknownUnitMass * units, .assumed)
    }
    tally.count(source, units: row.quantity, mass)
    return (mass, source)
  }

  private static func grams(_ milligrams: Int64) -> Grams {
    Grams(rawValue: (milligrams + 500) / 1_000)
  }

  private mutating func volume(
    of row: OrderRow, _ facts: ProductFacts.Facts, mass: Grams
  ) -> Milliliters {
    let units = Int64(row.quantity)
    guard units > 0 else { return .zero }
    if let unit = unitVolume(row.size) {
      // Between foam and stone; other figures are in another unit than centimetres.
      let unitMass = mass.rawValue / units
      if unitMass == 0 || (unit <= unitMass * 50 && unit * 5 >= unitMass) {
        return Milliliters(rawValue: unit * units)
      }
      tally.oddSizes += 1
    } else if row.size.contains(where: { $0 > 0 }) {
      tally.oddSizes += 1
    }
    if let unit = facts.unitVolume { return unit * units }
    return Milliliters(rawValue: mass.rawValue * Self.millilitresPerGram)
  }

  /// Millilitres of height times width times depth; `nil` unless each is from 1 mm to 2 m.
  private func unitVolume(_ size: [Int64]) -> Int64? {
    let millimetres = size.map { $0 / (OrderNumber.one / 10) }
    guard millimetres.count == 3, millimetres.allSatisfy({ (1...2_000).contains($0) }) else {
      return nil
    }
    return max(1, millimetres.reduce(1, *) / 1_000)
  }

  private mutating func temperatureClass(
    of row: OrderRow, _ facts: ProductFacts.Facts, _ findings: inout OrderFindings
  ) -> TemperatureClass {
    if let known = facts.temperatureClass {
      let isAmbient = known.zone(label: facts.label) == .ambient
      guard isAmbient, row.isCold == true else { return known }
      tellColdDiffers(row, known, &findings)
      return .unknownCold
    }
    if row.isCold == false { return .dry }
    if row.quantity > 0 {
      if row.isCold == true { tally.coldUnknown += 1 } else { tally.temperatureUnknown += 1 }
    }
    return .unknownCold
  }
}

extension OrderLineMaker {
  /// By the table of products, else by the words of the name; `nil` leaves it to the class.
  private mutating func fragility(
    of row: OrderRow, _ facts: ProductFacts.Facts, _ kind: TemperatureClass
  ) -> Fragility? {
    if let said = facts.fragility { return said }
    let key = "\(row.productKey) \(row.variantKey)|\(kind.rawValue)"
    let guess =
      bearings[key]
      ?? FragilityRule.fragility(ofName: "\(row.productKey) \(row.variantKey)", class: kind)
    bearings[key] = .some(guess)
    if row.quantity > 0 { tally.count(guess ?? kind.fragility, isByName: guess != nil) }
    return guess
  }

  private mutating func tellColdDiffers(
    _ row: OrderRow, _ known: TemperatureClass, _ findings: inout OrderFindings
  ) {
    guard tally.told.insert("cold|\(row.producerKey)|\(row.productKey)").inserted else { return }
    findings.warn(
      row.file, line: row.line, field: row.product, code: "class-differs",
      fr:
        "la boutique dit «\u{A0}\(row.product)\u{A0}» (\(row.producer)) à tenir au froid, le tableau des"
        + " produits dit «\u{A0}\(known.name.french)\u{A0}»\u{A0}: tenu au froid\u{202F}; corrigez l'un des deux",
      en:
        "the shop says '\(row.product)' (\(row.producer)) must be kept cold, the table of products"
        + " says '\(known.name.english)': kept cold; correct one of them")
  }

  private mutating func tellFactor(_ row: OrderRow, _ findings: inout OrderFindings) {
    guard
      tally.told.insert("factor|\(row.producerKey)|\(row.productKey)|\(row.variantKey)").inserted
    else { return }
    findings.warn(
      row.file, line: row.line, field: row.product, code: "weight-factor-1000",
      fr:
        "le poids exporté de «\u{A0}\(row.product)\u{A0}» ne va pas avec «\u{A0}\(row.variant)\u{A0}»\u{A0}: le"
        + " texte est cru\u{202F}; le poids semble en grammes",
      en: "the exported weight of '\(row.product)' does not fit '\(row.variant)': the text is"
        + " trusted; the weight seems to be in grams")
  }

  private mutating func tellHeavy(_ row: OrderRow, _ findings: inout OrderFindings) {
    guard tally.told.insert("heavy|\(row.producerKey)|\(row.productKey)|\(row.variantKey)").inserted
    else { return }
    findings.warn(
      row.file, line: row.line, field: row.product, code: "weight-large",
      fr:
        "une unité de «\u{A0}\(row.product)\u{A0}» pèserait \((row.weight ?? 0) / OrderNumber.one)\u{A0}kg\u{202F};"
        + " vérifiez qu'elle est en kilogrammes",
      en:
        "one unit of '\(row.product)' would weigh \((row.weight ?? 0) / OrderNumber.one) kg; check"
        + " that it is in kilograms")
  }
}
