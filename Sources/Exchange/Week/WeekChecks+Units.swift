internal import PlanningModel
internal import Quantities

/// Values that only another unit explains: grams for kilograms, metres for millimetres.
extension WeekChecks {
  /// The heaviest thing that is sold as one: beyond, two people carry it.
  private static let heaviestUnit = Grams(60_000)

  /// Masses of units that nobody could carry, or a hundred times what the variant's name says.
  mutating func checkProducts() {
    for product in week.products {
      guard let mass = product.unitMass else { continue }
      let said = VariantContent(product.variant).map { Double($0.milligrams) / 1e6 }
      let kilograms = mass.inDocumentUnit
      let isHundredfold = said.map { kilograms >= 100 * $0 } ?? false
      guard mass > Self.heaviestUnit || isHundredfold else { continue }
      findings.add(
        .error, sources.spot(.products, product.id, "unitKg"), "mass-implausible",
        fr: "\(kilograms.plain) kg pour une unité de « \(product.product.clipped) » ; écrire des"
          + " kilogrammes (\(kilograms.plain) g font \((kilograms / 1_000).plain) kg)",
        en: "\(kilograms.plain) kg for one “\(product.product.clipped)”; write kilograms "
          + "(\(kilograms.plain) g are \((kilograms / 1_000).plain) kg)")
    }
  }

  /// Masses and lengths that no road vehicle has.
  mutating func checkUnits(of truck: Truck) {
    let masses = [
      ("payloadKg", truck.payload), ("mostFrontKg", truck.mostFront),
      ("mostRearKg", truck.mostRear),
    ]
    for (field, mass) in masses {
      check(mass.inDocumentUnit, 10...100_000, "kg", sources.spot(.vehicles, truck.id, field))
    }
    check(
      truck.wheelbase.inDocumentUnit, 500...15_000, "mm",
      sources.spot(.vehicles, truck.id, "wheelbaseMm"))
    for room in truck.compartments {
      let sides = [
        ("lengthMm", room.length), ("widthMm", room.width), ("heightMm", room.height),
      ]
      for (field, side) in sides {
        check(
          side.inDocumentUnit, 100...15_000, "mm",
          sources.spot(.vehicles, truck.id, part: room.id, field))
      }
    }
  }

  /// Zero is reported elsewhere.
  private mutating func check(
    _ value: Double, _ range: ClosedRange<Double>, _ unit: String, _ spot: Spot
  ) {
    guard value > 0, !range.contains(value) else { return }
    let limits = (range.lowerBound.plain, range.upperBound.plain)
    findings.add(
      .error, spot, "unit-implausible",
      fr: "\(value.plain) \(unit) n'est pas entre \(limits.0) et \(limits.1) ; écrire des \(unit)",
      en: "\(value.plain) \(unit) is not between \(limits.0) and \(limits.1); write it in \(unit)")
  }
}
