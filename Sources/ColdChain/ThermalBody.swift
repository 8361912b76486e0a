/// A crate of food as heat sees it.
public struct ThermalBody: Hashable, Sendable {
  /// What lies under its shell.
  public enum Core: Hashable, Sendable {
    /// A core that is coupled as ``ThermalParameters/coreCoupling`` says.
    case usual
    /// A core that exchanges so much with the shell, W/K.
    case exchange(Double)
    /// Nothing: all of the body has one temperature.
    case none
  }

  /// Food, kg.
  public let mass: Double
  /// Food, kJ/kgK.
  public let heatCapacity: Double
  /// Empty crate, kg.
  public let tare: Double
  /// From air to shell, W/K, where it is known; `nil` for that of a crate in a stack.
  public let measuredExchange: Double?
  /// What lies under its shell; cool boxes take every body as one.
  public let core: Core
  /// Food that may freeze or thaw, for which ``heatCapacity`` is not used; `nil` for other food.
  public let freezing: FreezingFood?

  /// A crate of food.
  ///
  /// - Throws: ``ThermalError`` when a mass or the exchange is negative, when the heat capacity is
  ///   not positive, or when there is neither food nor crate.
  public init(
    mass: Double, heatCapacity: Double, tare: Double, measuredExchange: Double? = nil,
    core: Core = .usual, freezing: FreezingFood? = nil
  ) throws(ThermalError) {
    self.mass = try ThermalError.notNegative(mass, "mass")
    self.heatCapacity = try ThermalError.positive(heatCapacity, "heatCapacity")
    self.tare = try ThermalError.notNegative(tare, "tare")
    self.measuredExchange = measuredExchange
    self.core = core
    self.freezing = freezing
    if case .exchange(let exchange) = core {
      _ = try ThermalError.notNegative(exchange, "coreExchange")
    }
    if let measuredExchange { _ = try ThermalError.notNegative(measuredExchange, "exchange") }
    _ = try ThermalError.positive(mass + tare, "mass and tare")
  }

  /// Heat capacity of food and crate, J/K.
  public func capacity(_ parameters: ThermalParameters = .standard) -> Double {
    mass * heatCapacity * 1_000 + tare * parameters.tareCapacity
  }

  /// From air to the crate's shell where it stands in a stack, W/K; grows as the surface does, with
  /// the mass to the power 2/3.
  public func exchange(_ parameters: ThermalParameters = .standard) -> Double {
    measuredExchange
      ?? parameters.crateExchange * power(max(mass, parameters.leastCrate) / 10, 2.0 / 3)
  }
}
