public import Quantities

/// Units of one line of an order that lie in one crate.
public struct CrateContent: Codable, Hashable, Sendable {
  /// The line's place in ``Order/lines``, from 0.
  public var line: Int
  /// The product, as the line names it.
  public var product: String
  /// How many units of the line lie here.
  public var quantity: Int
  /// Their food.
  public var mass: Grams
  /// Their volume as packed.
  public var volume: Milliliters

  private enum CodingKeys: String, CodingKey {
    case line, product, quantity
    case mass = "massKg"
    case volume = "litres"
  }

  /// Units of a line.
  public init(line: Int, product: String, quantity: Int, mass: Grams, volume: Milliliters) {
    self.line = line
    self.product = product
    self.quantity = quantity
    self.mass = mass
    self.volume = volume
  }
}
