/// A compartment of a truck with a cooling unit, as heat sees it.
public struct CompartmentModel: Hashable, Sendable {
  /// How the unit answers the air.
  public enum Thermostat: Hashable, Sendable {
    /// On above the band, off below it, as before within it: what units do.
    case switching
    /// As much of its power as the air is high in a narrow band. Smooth in every figure and without
    /// rhythm: for fits, and because what warms such a room never cools it later.
    case regulating
  }

  /// Area of walls, roof and floor, m².
  public let wallArea: Double
  /// Temperature the unit holds, °C.
  public let setpoint: Double
  /// Heat the walls let in, W/K.
  public let heatLoss: Double
  /// Power of the unit at 0 °C inside and 30 °C outside, W.
  public let unitPower: Double
  /// Air that moves, m³.
  public let freeAir: Double
  /// Its door.
  public let door: DoorExchange
  /// Steering figures.
  public let parameters: ThermalParameters
  /// How the unit answers the air.
  public let thermostat: Thermostat

  /// Half the band of a regulating thermostat, K (J): narrow enough for the mean of a switching one,
  /// wide enough for smooth slopes.
  static let regulatingHalfBand = 0.2

  /// A compartment of `length`, `width` and `height` metres inside.
  ///
  /// - Throws: ``ThermalError`` when a figure is not possible.
  public init(
    length: Double, width: Double, height: Double, setpoint: Double, heatLoss: Double,
    unitPower: Double, freeAir: Double, door: DoorExchange,
    parameters: ThermalParameters = .standard, thermostat: Thermostat = .switching
  ) throws(ThermalError) {
    let area = 2 * (length * width + length * height + width * height)
    wallArea = try ThermalError.positive(area, "length, width, height")
    self.setpoint = setpoint
    self.heatLoss = try ThermalError.notNegative(heatLoss, "heatLoss")
    self.unitPower = try ThermalError.notNegative(unitPower, "unitPower")
    self.freeAir = try ThermalError.notNegative(freeAir, "freeAir")
    self.door = door
    self.parameters = parameters
    self.thermostat = thermostat
    // Air that holds no heat has no temperature.
    _ = try ThermalError.positive(freeAir + parameters.coilCapacity, "freeAir")
  }

  /// The same compartment with a thermostat that regulates.
  public func regulating() -> CompartmentModel {
    CompartmentModel(self, parameters: parameters, thermostat: .regulating)
  }

  /// `model` with other steering figures, or another thermostat.
  init(
    _ model: CompartmentModel, parameters: ThermalParameters, thermostat: Thermostat? = nil
  ) {
    wallArea = model.wallArea
    setpoint = model.setpoint
    heatLoss = model.heatLoss
    unitPower = model.unitPower
    freeAir = model.freeAir
    door = model.door
    self.thermostat = thermostat ?? model.thermostat
    self.parameters = parameters
  }

  /// Heat capacity of air and coil, J/K.
  var airCapacity: Double {
    parameters.airDensity * freeAir * parameters.airCapacity + parameters.coilCapacity
  }
  /// Heat capacity of the inner skin, J/K.
  var wallCapacity: Double { parameters.wallCapacity * wallArea }
  /// From air to walls, W/K.
  var wallExchange: Double { parameters.wallExchange * wallArea }

  /// Power of the unit, W, never below nought.
  public func unitPower(inside: Double, outside: Double) -> Double {
    let line = unitLine(outside: outside)
    return max(0, line.base + line.slope * inside)
  }

  /// Power of the unit at 0 °C inside, W, and what each degree adds, W/K.
  func unitLine(outside: Double) -> (base: Double, slope: Double) {
    let base =
      unitPower * max(0, 1 - parameters.powerPerOutside * (outside - parameters.ratedOutside))
    return (base, base * parameters.powerPerInside)
  }

  /// Temperature of the outer face in the sun, °C: `To + a G / h`.
  public func outerFace(_ weather: OutsideCourse.Sample) -> Double {
    weather.temperature + parameters.absorptivity * weather.sun / parameters.outerExchange
  }
}
