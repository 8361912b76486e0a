public import Quantities

/// What the metres of a route cost: one product and one truncating division of their total.
@frozen public struct DistanceCost: Hashable, Sendable {
  /// Metres added to those of the route before the rate is applied (the way to the start).
  public let fixedDistance: Meters
  /// Price of one kilometre.
  public let perKilometre: MicroEuros

  /// `(metres + fixedDistance) * perKilometre / 1000`.
  ///
  /// - Throws: ``ModelError/negative(field:value:)``.
  public init(fixedDistance: Meters = .zero, perKilometre: MicroEuros) throws(ModelError) {
    try ModelError.refuseNegative(fixedDistance.rawValue, "fixedDistance")
    try ModelError.refuseNegative(perKilometre.rawValue, "perKilometre")
    self.fixedDistance = fixedDistance
    self.perKilometre = perKilometre
  }

  /// Costs nothing.
  public static var free: DistanceCost { DistanceCost() }

  private init() {
    fixedDistance = .zero
    perKilometre = .zero
  }

  /// The cost of a route of `metres`.
  @inlinable public func cost(of metres: Meters) -> MicroEuros {
    let total = (metres + fixedDistance).rawValue
    return MicroEuros(rawValue: total * perKilometre.rawValue / 1_000)
  }
}
