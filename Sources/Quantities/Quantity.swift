/// A whole number with a unit: the type says which, so no comment has to.
///
/// Everything that decides a plan is counted in these; sums are exact and equal on every machine.
public protocol Quantity: RawRepresentable, Hashable, Comparable, Sendable, Codable,
  AdditiveArithmetic, CustomStringConvertible
where RawValue == Int64 {
  /// The count of units.
  var rawValue: Int64 { get }
  /// A quantity of `rawValue` units; never fails.
  init(rawValue: Int64)
  /// How many units make one unit of the documents (60 seconds make a minute).
  static var unitsPerDocumentUnit: Int64 { get }
}

extension Quantity {
  /// A quantity of `count` units.
  @inlinable public init(_ count: some BinaryInteger) { self.init(rawValue: Int64(count)) }
  /// No quantity at all.
  @inlinable public static var zero: Self { Self(rawValue: 0) }
  /// The sum.
  @inlinable public static func + (a: Self, b: Self) -> Self {
    Self(rawValue: a.rawValue + b.rawValue)
  }
  /// The difference.
  @inlinable public static func - (a: Self, b: Self) -> Self {
    Self(rawValue: a.rawValue - b.rawValue)
  }
  /// A whole multiple.
  @inlinable public static func * (a: Self, b: some BinaryInteger) -> Self {
    Self(rawValue: a.rawValue * Int64(b))
  }
  /// Order by count.
  @inlinable public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  /// The count in decimal.
  public var description: String { String(rawValue) }

  /// The value in the unit of the documents (see ``unitsPerDocumentUnit``).
  public var inDocumentUnit: Double { Double(rawValue) / Double(Self.unitsPerDocumentUnit) }

  /// The nearest quantity to `value` in the unit of the documents; `nil` when it is not finite or
  /// out of range.
  public init?(documentUnit value: Double) {
    let count = (value * Double(Self.unitsPerDocumentUnit)).rounded()
    guard count.isFinite, abs(count) < 9.0e15 else { return nil }
    self.init(rawValue: Int64(count))
  }

  /// Reads a number in the unit of the documents.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let number = try container.decode(Double.self)
    guard let value = Self(documentUnit: number) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\(number) is out of range")
    }
    self = value
  }

  /// Writes a number in the unit of the documents, rounded to six digits: enough to read the same
  /// whole count back, short enough to read.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode((inDocumentUnit * 1_000_000).rounded() / 1_000_000)
  }
}
