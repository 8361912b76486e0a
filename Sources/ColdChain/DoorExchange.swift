internal import Foundation

/// The exchange of air through an open door of a cold room.
///
/// Warm light air flows in above, cold heavy air out below. Source: Gosney and Olama 1975, Proc.
/// Inst. Refrigeration 72, as given by Pham and Oliver 1983, who measured 0.68 of it on real doors.
/// The weakest part of the model: no trial on a vehicle with all inputs was found.
public struct DoorExchange: Hashable, Sendable {
  /// Opening, m².
  public let area: Double
  /// Height of the opening, m.
  public let height: Double
  /// Part of the free exchange that passes: 1 for a bare door, about 0.07 behind plastic strips.
  public let leak: Double

  /// A door.
  ///
  /// - Throws: ``ThermalError`` when a figure is negative.
  public init(area: Double, height: Double, leak: Double = 1) throws(ThermalError) {
    self.area = try ThermalError.notNegative(area, "doorArea")
    self.height = try ThermalError.notNegative(height, "doorHeight")
    self.leak = try ThermalError.notNegative(leak, "doorLeak")
  }

  /// Free flow of air each way, m³/s; none when the outside is as cold as the inside or colder.
  ///
  ///     V = 0.221 A sqrt(1 - ro/ri) sqrt(g H) (2 / (1 + (ri/ro)^(1/3)))^1.5
  public func flow(inside: Double, outside: Double) -> Double {
    let heavy = Psychrometrics.density(at: inside)
    let light = Psychrometrics.density(at: outside)
    guard light < heavy else { return 0 }
    let shape = 2 / (1 + cbrt(heavy / light))
    return 0.221 * area * (1 - light / heavy).squareRoot() * (9.81 * height).squareRoot()
      * shape * shape.squareRoot()
  }

  /// An open door with outside air as it is: what is the same for every inside is known.
  struct Opened {
    private let light: Double
    private let content: Double
    /// All factors that neither side has a part in.
    private let factor: Double
    private let insideHumidity: Double

    init(_ door: DoorExchange, outside: Double, _ parameters: ThermalParameters) {
      light = Psychrometrics.density(at: outside)
      content = Psychrometrics.enthalpy(at: outside, humidity: parameters.outsideHumidity)
      factor =
        door.leak * parameters.doorEffectiveness * 0.221 * door.area
        * (9.81 * door.height).squareRoot() * 1_000
      insideHumidity = parameters.insideHumidity
    }

    /// Heat that comes in with `inside` degrees inside, W; see ``DoorExchange/heat(inside:outside:parameters:)``.
    func heat(inside: Double) -> Double {
      let heavy = Psychrometrics.density(at: inside)
      guard light < heavy else { return 0 }
      let gained = content - Psychrometrics.enthalpy(at: inside, humidity: insideHumidity)
      guard gained > 0 else { return 0 }
      let shape = 2 / (1 + cbrt(heavy / light))
      return factor * (1 - light / heavy).squareRoot() * shape * shape.squareRoot() * heavy * gained
    }
  }

  /// Heat that comes in while the door is open, W; never below nought.
  ///
  /// The inside is taken as moist however warm it grows, so the law would let an inside a few degrees
  /// under the outside lose heat. Nothing cools by an open door here.
  public func heat(
    inside: Double, outside: Double, parameters: ThermalParameters = .standard
  ) -> Double {
    Opened(self, outside: outside, parameters).heat(inside: inside)
  }
}
