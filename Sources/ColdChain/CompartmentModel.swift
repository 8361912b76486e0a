/// A compartment of a truck with a cooling unit, as heat sees it.
public struct CompartmentModel: Hashable, Sendable {
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

  /// A compartment of `length`, `width` and `height` metres inside.
  ///
  /// - Throws: ``ThermalError`` when a figure is not possible.
  public init(
    length: Double, width: Double, height: Double, setpoint: Double, heatLoss: Double,
    unitPower: Double, freeAir: Double, door: DoorExchange,
    parameters: ThermalParameters = .standard
  ) throws(ThermalError) {
    let area = 2 * (length * width + length * height + width * height)
    wallArea = try ThermalError.positive(area, "length, width, height")
    self.setpoint = setpoint
    self.heatLoss = try ThermalError.notNegative(heatLoss, "heatLoss")
    self.unitPower = try ThermalError.notNegative(unitPower, "unitPower")
    self.freeAir = try ThermalError.notNegative(freeAir, "freeAir")
    self.door = door
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
    max(
      0,
      unitPower * (1 + parameters.powerPerInside * inside)
        * (1 - parameters.powerPerOutside * (outside - parameters.ratedOutside)))
  }

  /// Temperature of the outer face in the sun, °C: `To + a G / h`.
  public func outerFace(_ weather: OutsideCourse.Sample) -> Double {
    weather.temperature + parameters.absorptivity * weather.sun / parameters.outerExchange
  }
}
