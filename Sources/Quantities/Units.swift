/// A span of time in whole seconds; documents write minutes.
@frozen public struct Seconds: Quantity {
  /// Number of seconds.
  public var rawValue: Int64
  /// A span of `rawValue` seconds.
  @inlinable public init(rawValue: Int64) { self.rawValue = rawValue }
  /// Documents write minutes.
  public static var unitsPerDocumentUnit: Int64 { 60 }
  /// A span of whole minutes.
  @inlinable public static func minutes(_ count: some BinaryInteger) -> Seconds {
    Seconds(count) * 60
  }
}

/// A length of road in whole metres; documents write kilometres.
@frozen public struct Meters: Quantity {
  /// Number of metres.
  public var rawValue: Int64
  /// A length of `rawValue` metres.
  @inlinable public init(rawValue: Int64) { self.rawValue = rawValue }
  /// Documents write kilometres.
  public static var unitsPerDocumentUnit: Int64 { 1_000 }
}

/// A length of load in whole millimetres; documents write millimetres.
@frozen public struct Millimeters: Quantity {
  /// Number of millimetres.
  public var rawValue: Int64
  /// A length of `rawValue` millimetres.
  @inlinable public init(rawValue: Int64) { self.rawValue = rawValue }
  /// Documents write millimetres.
  public static var unitsPerDocumentUnit: Int64 { 1 }
}

/// A mass in whole grams; documents write kilograms.
@frozen public struct Grams: Quantity {
  /// Number of grams.
  public var rawValue: Int64
  /// A mass of `rawValue` grams.
  @inlinable public init(rawValue: Int64) { self.rawValue = rawValue }
  /// Documents write kilograms.
  public static var unitsPerDocumentUnit: Int64 { 1_000 }
}

/// A volume in whole millilitres; documents write litres.
@frozen public struct Milliliters: Quantity {
  /// Number of millilitres.
  public var rawValue: Int64
  /// A volume of `rawValue` millilitres.
  @inlinable public init(rawValue: Int64) { self.rawValue = rawValue }
  /// Documents write litres.
  public static var unitsPerDocumentUnit: Int64 { 1_000 }
}

/// An amount of money in whole millionths of a euro; documents write euros.
///
/// A metre of road costs a few hundred of them, so rates per metre and per second stay whole and
/// sums stay exact.
@frozen public struct MicroEuros: Quantity {
  /// Number of millionths of a euro.
  public var rawValue: Int64
  /// An amount of `rawValue` millionths of a euro.
  @inlinable public init(rawValue: Int64) { self.rawValue = rawValue }
  /// Documents write euros.
  public static var unitsPerDocumentUnit: Int64 { 1_000_000 }
}
