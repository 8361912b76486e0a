internal import Foundation

/// Moist air at sea level, as the heat of door openings needs it.
public enum Psychrometrics {
  /// Pressure of the air, Pa: the standard atmosphere.
  public static let pressure = 101_325.0

  /// Pressure of vapour over water when the air is full of it, Pa.
  ///
  /// Magnus form with the constants of Alduchov and Eskridge 1996,
  /// doi:10.1175/1520-0450(1996)035<0601:IMFAOS>2.0.CO;2; used over ice too, where it is up to a
  /// fifth too high for an amount of vapour that hardly counts.
  public static func saturation(at temperature: Double) -> Double {
    610.94 * exp(17.625 * temperature / (temperature + 243.04))
  }

  /// Heat content of moist air, kJ per kg of dry air, nought for dry air at 0 °C.
  ///
  /// `h = 1.006 T + w (2501 + 1.86 T)`, `w = 0.622 e / (p - e)`: the usual engineering form
  /// (ASHRAE Handbook, Fundamentals).
  public static func enthalpy(at temperature: Double, humidity: Double) -> Double {
    let vapour = humidity * saturation(at: temperature)
    let moisture = 0.622 * vapour / (pressure - vapour)
    return 1.006 * temperature + moisture * (2_501 + 1.86 * temperature)
  }

  /// Density of air, kg/m³: ideal gas at the standard pressure, moisture left out.
  public static func density(at temperature: Double) -> Double { 353.0 / (temperature + 273.15) }
}

/// `base` to the power `exponent`.
func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
