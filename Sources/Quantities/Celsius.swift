/// A temperature in degrees Celsius; documents write it as it is.
///
/// Heat is computed in `Double`; it is rounded once, where it leaves the cold-chain rooms.
@frozen public struct Celsius: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  /// Degrees Celsius.
  public var degrees: Double
  /// A temperature of `degrees`.
  @inlinable public init(_ degrees: Double) { self.degrees = degrees }
  /// Colder before warmer.
  @inlinable public static func < (a: Celsius, b: Celsius) -> Bool { a.degrees < b.degrees }
  /// The same temperature in tenths of a degree, rounded half away from zero.
  public var roundedToTenth: Celsius { Celsius((degrees * 10).rounded() / 10) }
  /// The number.
  public var description: String { String(degrees) }
  /// Reads a number of degrees.
  public init(from decoder: any Decoder) throws {
    degrees = try decoder.singleValueContainer().decode(Double.self)
  }
  /// Writes the number of degrees.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(degrees)
  }
}
