public import PlanningModel
public import Quantities

/// What the hub's table of products says, found by the names the shop writes.
///
/// Names are compared without case, accents and punctuation. The most particular row that knows a
/// fact wins: producer, product and variant; then producer and product; then the product alone.
public struct ProductFacts: Sendable {
  /// What is known of one variant.
  public struct Facts: Hashable, Sendable {
    /// Temperature class.
    public var temperatureClass: TemperatureClass?
    /// Mass of one unit.
    public var unitMass: Grams?
    /// Volume of one unit.
    public var unitVolume: Milliliters?
    /// The warmest that its label allows.
    public var label: Celsius?
    /// How it bears what lies on it.
    public var fragility: Fragility?
  }

  private var rows: [String: Product] = [:]
  /// Whether a row says what its product bears.
  private(set) var hasFragility = false

  /// Facts of `products`; of two rows for the same names the first by id counts.
  public init(_ products: Register<Product>) {
    for product in products {
      if product.fragility != nil { hasFragility = true }
      let key = Self.key(product.producer, product.product, product.variant)
      if rows[key] == nil { rows[key] = product }
    }
  }

  /// What is known of a variant, as the shop names it.
  public func facts(producer: String, product: String, variant: String) -> Facts {
    var facts = Facts()
    guard !rows.isEmpty else { return facts }
    let keys = [
      Self.key(producer, product, variant), Self.key(producer, product, ""),
      Self.key("", product, variant), Self.key("", product, ""),
    ]
    for row in keys.compactMap({ rows[$0] }) {
      facts.temperatureClass = facts.temperatureClass ?? row.temperatureClass
      facts.unitMass = facts.unitMass ?? row.unitMass
      facts.unitVolume = facts.unitVolume ?? row.unitVolume
      facts.label = facts.label ?? row.label
      facts.fragility = facts.fragility ?? row.fragility
    }
    return facts
  }

  private static func key(_ producer: String, _ product: String, _ variant: String) -> String {
    [producer, product, variant].map { OrderText.fold($0) }.joined(separator: "|")
  }
}
