/// An insulated box with cold packs: one lumped body of food, one body of packs.
public struct CoolBoxModel: Hashable, Sendable {
  /// Heat it lets in, W/K.
  public let heatLoss: Double
  /// Packs in it; 0 for none.
  public let packs: Int
  /// One pack, kg.
  public let packMass: Double
  /// Where the packs melt, °C; they are packed just frozen.
  public let packMelts: Double
  /// Heat to melt them, kJ/kg.
  public let packLatent: Double
  /// Steering figures.
  public let parameters: ThermalParameters

  /// A box with its packs.
  ///
  /// - Throws: ``ThermalError`` when a figure is negative, or a pack has no mass.
  public init(
    heatLoss: Double, packs: Int, packMass: Double, packMelts: Double, packLatent: Double,
    parameters: ThermalParameters = .standard
  ) throws(ThermalError) {
    self.heatLoss = try ThermalError.notNegative(heatLoss, "heatLoss")
    self.packs = Int(try ThermalError.notNegative(Double(packs), "packs"))
    self.packMass =
      packs == 0 ? max(0, packMass) : try ThermalError.positive(packMass, "packMass")
    self.packMelts = packMelts
    self.packLatent = try ThermalError.notNegative(packLatent, "packLatent")
    self.parameters = parameters
  }

  /// Heat content of the packs at the start, J; nought is "all melted, still at the melting point".
  public var startEnthalpy: Double { -Double(packs) * packMass * packLatent * 1_000 }

  /// From the packs to the food, W/K.
  public var packExchange: Double {
    min(parameters.mostPackExchange, parameters.packExchange * Double(packs))
  }

  /// Heat capacity of the packs once melted, J/K.
  public var meltedCapacity: Double { Double(packs) * packMass * parameters.meltedCapacity }

  /// Temperature of packs with the heat content `enthalpy`.
  public func packTemperature(_ enthalpy: Double) -> Double {
    guard enthalpy > 0, meltedCapacity > 0 else { return packMelts }
    return packMelts + enthalpy / meltedCapacity
  }
}
