/// Figures that steer the simulations, each with its source; (J) marks a judgement of this project.
///
/// None is a law or a maker's figure. A hub that has measured its own should overwrite them.
public struct ThermalParameters: Hashable, Sendable {
  // MARK: Integration

  /// Step of a cool box, s. Explicit and stable for crates of food, whose own times are above
  /// 1 000 s; halved as often as needed where a light body would ask for it.
  public var step = 5.0
  /// Largest product of step and rate in a cool box (J): explicit steps swing above 1, and are poor
  /// above 0.2.
  public var largestRate = 0.2
  /// Step of the bodies of food in a compartment, s; its error is measured, see
  /// ``CompartmentSimulation/errorBounds(until:)``.
  public var roomStep = 15.0
  /// Longest step of the air while a door is open, s.
  public var airStep = 15.0
  /// The air at the end of a step with an open door may differ by so much between the tangent and the
  /// chord of the flow, K; what is left is about a quarter of it.
  public var airTolerance = 0.05

  // MARK: Food and crates

  /// Heat capacity of a plastic or wooden crate, J/kgK (J).
  public var tareCapacity = 1_500.0
  /// Part of a crate's heat capacity that makes its shell (J); the rest is core.
  public var shellShare = 0.25
  /// Air to shell of a stacked 10 kg crate, W/K: 3 W/m²K between crates (J) on 0.43 m².
  public var crateExchange = 1.29
  /// Least mass the exchange is computed for, kg (J): an empty crate still has sides.
  public var leastCrate = 0.2
  /// Shell to core, as a multiple of air to shell (J).
  public var coreCoupling = 2.0

  // MARK: Cool box in a car

  /// Air about a box in a boot is this much above outside, K: a saloon while driving (J).
  public var bootRise = CarAir.drivingBootRise
  /// Sun on a level surface in which a car that stands grows as warm as ``CarAir`` has it, W/m²
  /// (J): a clear afternoon.
  public var fullSun = 800.0
  /// Part of the heat through the box that meets the packs first (J).
  public var packShare = 0.12
  /// One flat pack on the load to the load, W/K (J).
  public var packExchange = 1.5
  /// Packs all round, W/K (J): more packs exchange no more.
  public var mostPackExchange = 6.0
  /// Melted pack, J/kgK: water.
  public var meltedCapacity = 4_200.0

  // MARK: Compartment

  /// Air, kg/m³, for the heat capacity of the room (general knowledge).
  public var airDensity = 1.2
  /// Air, J/kgK (general knowledge).
  public var airCapacity = 1_006.0
  /// Coil and metal that follow the air, J/K (J).
  public var coilCapacity = 8_000.0
  /// Inner skin of the walls, J/Km² (J).
  public var wallCapacity = 1_600.0
  /// Air to wall, W/m²K (J).
  public var wallExchange = 8.0
  /// Absorptivity of a white body grown dirty (J).
  public var absorptivity = 0.4
  /// Outer face while driving slowly, W/m²K: low end of 25 to 55 (general knowledge).
  public var outerExchange = 25.0
  /// Half of the band of the thermostat, K (J).
  public var halfBand = 1.0
  /// Growth of the unit's power per degree inside (J).
  public var powerPerInside = 0.02
  /// Loss of the unit's power per degree outside above ``ratedOutside`` (J).
  public var powerPerOutside = 0.01
  /// Outside temperature of the unit's rated power, °C: the usual rating point of ATP units.
  public var ratedOutside = 30.0

  // MARK: Doors

  /// Free exchange of a real doorway against Gosney and Olama's law: 0.68 measured by Pham and
  /// Oliver 1983, rounded.
  public var doorEffectiveness = 0.7
  /// Relative humidity outside (J): a summer afternoon in the Aude.
  public var outsideHumidity = 0.45
  /// Relative humidity inside (J), however warm the inside grows: an open room then tends to about
  /// 23 °C on a day of 30 °C, where a real one comes nearer to the day. A smaller figure is more
  /// careful with long openings.
  public var insideHumidity = 0.85

  // MARK: Hand-over

  /// Latest hand-over is this long before the limit is crossed, s (J).
  public var handOverReserve = 600.0
  /// Latest hand-over is not looked for beyond this long after a departure, s (J).
  public var handOverHorizon = 14_400.0

  /// The project's figures.
  public static let standard = ThermalParameters()
  /// The project's figures, to be overwritten.
  public init() {}
}
