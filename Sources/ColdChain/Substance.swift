/// How much heat a kilogram of something holds at a temperature, and the other way round.
///
/// Every kind is strictly rising outside its melting point, so a body's state can be its heat: ice
/// and packs that melt need no special step.
public enum Substance: Hashable, Sendable {
  /// The same heat capacity at every temperature, J/(kg K); heat counts from 0 °C.
  case steady(capacity: Double)
  /// Food whose water freezes little by little below its freezing point.
  case freezing(FreezingFood)
  /// A cold pack that melts at one temperature.
  case pack(PackFilling)

  /// Heat at `temperature` °C, J/kg.
  public func heat(at temperature: Double) -> Double {
    switch self {
    case .steady(let capacity): capacity * temperature
    case .freezing(let food): food.heat(at: temperature)
    case .pack(let filling): filling.heat(at: temperature)
    }
  }

  /// Temperature with `heat` J/kg, °C.
  public func temperature(of heat: Double) -> Double {
    switch self {
    case .steady(let capacity): heat / capacity
    case .freezing(let food): food.temperature(of: heat)
    case .pack(let filling): filling.temperature(of: heat)
    }
  }

  /// The least heat that warms it by a kelvin anywhere, J/(kg K): a heat error over it bounds the
  /// error of the temperature.
  public var leastCapacity: Double {
    switch self {
    case .steady(let capacity): capacity
    case .freezing(let food): min(food.frozenCapacity, food.thawedCapacity)
    case .pack: min(PackFilling.solidCapacity, PackFilling.liquidCapacity)
    }
  }
}

/// Food of which a share is water that freezes.
///
/// Below the freezing point `Tf` the unfrozen part of the freezable water is `Tf / T`; heat
/// capacities after Siebel (general knowledge). Counted from thawed at `Tf`:
///
///     h(T) = c_u (T - Tf)                        above
///     h(T) = c_f (T - Tf) - L (1 - Tf / T)       below
public struct FreezingFood: Hashable, Sendable {
  /// Share of water, 0...1.
  public let water: Double
  /// Where freezing begins, °C, below 0.
  public let freezes: Double

  /// Water that never freezes, of all mass (general knowledge).
  static let bound = 0.06
  /// Water, J/kg.
  static let latentOfWater = 334_000.0

  /// Food with a share of `water`.
  ///
  /// - Throws: ``ThermalError`` when the share is not one, or the freezing point not below 0 °C.
  public init(water: Double, freezes: Double = -1) throws(ThermalError) {
    guard water.isFinite, water >= 0, water <= 1 else {
      throw .outOfRange(field: "water", value: water, least: 0, most: 1)
    }
    guard freezes.isFinite, freezes < 0, freezes >= -40 else {
      throw .outOfRange(field: "freezes", value: freezes, least: -40, most: -0.01)
    }
    self.water = water
    self.freezes = freezes
  }

  /// J/(kg K) above the freezing point.
  public var thawedCapacity: Double { 840 + 3_350 * water }
  /// J/(kg K) of the frozen food without its ice.
  public var frozenCapacity: Double { 840 + 1_260 * water }
  /// J/kg of all its freezable water.
  public var latent: Double { Self.latentOfWater * max(0, water - Self.bound) }

  func heat(at temperature: Double) -> Double {
    guard temperature < freezes else { return thawedCapacity * (temperature - freezes) }
    return frozenCapacity * (temperature - freezes) - latent * (1 - freezes / temperature)
  }

  func temperature(of heat: Double) -> Double {
    guard heat < 0 else { return freezes + heat / thawedCapacity }
    // The quadratic that h(T) makes when multiplied by T: one root is below 0, the other above.
    let b = frozenCapacity * freezes + latent + heat
    let product = frozenCapacity * latent * freezes
    guard product < 0 else { return freezes + heat / frozenCapacity }
    let root = (b * b - 4 * product).squareRoot()
    // Of the two forms of the lower root the one that does not cancel.
    return b > 0 ? 2 * latent * freezes / (b + root) : (b - root) / (2 * frozenCapacity)
  }
}

/// What fills a cold pack. Heat counts from melted, still at the melting point.
public struct PackFilling: Hashable, Sendable {
  /// °C.
  public let melts: Double
  /// J/kg.
  public let latent: Double

  /// Solid, J/(kg K): ice.
  static let solidCapacity = 2_100.0
  /// Liquid, J/(kg K): water.
  static let liquidCapacity = 4_200.0

  /// A filling that melts at `melts` °C and takes `latent` J/kg to do so.
  ///
  /// - Throws: ``ThermalError`` when a figure is no physical one.
  public init(melts: Double, latent: Double) throws(ThermalError) {
    guard melts.isFinite, melts >= -60, melts <= 30 else {
      throw .outOfRange(field: "melts", value: melts, least: -60, most: 30)
    }
    self.melts = melts
    self.latent = try ThermalError.notNegative(latent, "latent")
  }

  func heat(at temperature: Double) -> Double {
    temperature < melts
      ? Self.solidCapacity * (temperature - melts) - latent
      : Self.liquidCapacity * (temperature - melts)
  }

  func temperature(of heat: Double) -> Double {
    if heat > 0 { return melts + heat / Self.liquidCapacity }
    return heat < -latent ? melts + (heat + latent) / Self.solidCapacity : melts
  }
}
