extension ColdCase {
  /// Steering figures, by the names and units of ``ThermalParameters``; shares from 0 to 1.
  public struct Figures: Codable, Hashable, Sendable {
    /// See ``ThermalParameters/shellShare``.
    public var shellShare: Double?
    /// See ``ThermalParameters/coreCoupling``.
    public var coreCoupling: Double?
    /// See ``ThermalParameters/crateExchange``.
    public var crateExchange: Double?
    /// See ``ThermalParameters/coilCapacity``.
    public var coilCapacity: Double?
    /// See ``ThermalParameters/wallCapacity``.
    public var wallCapacity: Double?
    /// See ``ThermalParameters/wallExchange``.
    public var wallExchange: Double?
    /// See ``ThermalParameters/absorptivity``.
    public var absorptivity: Double?
    /// See ``ThermalParameters/outerExchange``.
    public var outerExchange: Double?
    /// See ``ThermalParameters/halfBand``.
    public var halfBand: Double?
    /// See ``ThermalParameters/powerPerInside``.
    public var powerPerInside: Double?
    /// See ``ThermalParameters/powerPerOutside``.
    public var powerPerOutside: Double?
    /// See ``ThermalParameters/ratedOutside``.
    public var ratedOutside: Double?
    /// See ``ThermalParameters/doorEffectiveness``.
    public var doorEffectiveness: Double?
    /// See ``ThermalParameters/outsideHumidity``.
    public var outsideHumidity: Double?
    /// See ``ThermalParameters/insideHumidity``.
    public var insideHumidity: Double?
    /// See ``ThermalParameters/handOverReserve``.
    public var handOverReserve: Double?

    /// The project's figures with these in their place.
    var parameters: ThermalParameters {
      var all = ThermalParameters.standard
      func put(_ value: Double?, _ path: WritableKeyPath<ThermalParameters, Double>) {
        if let value { all[keyPath: path] = value }
      }
      put(shellShare, \.shellShare)
      put(coreCoupling, \.coreCoupling)
      put(crateExchange, \.crateExchange)
      put(coilCapacity, \.coilCapacity)
      put(wallCapacity, \.wallCapacity)
      put(wallExchange, \.wallExchange)
      put(absorptivity, \.absorptivity)
      put(outerExchange, \.outerExchange)
      put(halfBand, \.halfBand)
      put(powerPerInside, \.powerPerInside)
      put(powerPerOutside, \.powerPerOutside)
      put(ratedOutside, \.ratedOutside)
      put(doorEffectiveness, \.doorEffectiveness)
      put(outsideHumidity, \.outsideHumidity)
      put(insideHumidity, \.insideHumidity)
      put(handOverReserve, \.handOverReserve)
      return all
    }
  }
}
