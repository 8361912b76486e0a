/// Bodies that exchange heat with each other and with given air.
///
/// The state of a body is its heat, so that melting and freezing are ordinary. What it says of
/// temperatures comes with a bound of its error: see ``Run/errorBound``.
public struct ThermalNetwork: Hashable, Sendable {
  /// A body of one temperature.
  public struct Body: Hashable, Sendable {
    /// kg.
    public let mass: Double
    /// What it is made of.
    public let substance: Substance
    /// °C.
    public let start: Double

    /// A body.
    ///
    /// - Throws: ``ThermalError`` when it has no mass, or starts at no temperature.
    public init(mass: Double, substance: Substance, start: Double) throws(ThermalError) {
      self.mass = try ThermalError.positive(mass, "mass")
      _ = try ThermalError.positive(substance.leastCapacity, "heatCapacity")
      guard start.isFinite, start > -273 else {
        throw .outOfRange(field: "starts", value: start, least: -273, most: 1_000)
      }
      self.substance = substance
      self.start = start
    }

    /// The least heat that warms it by a kelvin, J/K.
    var leastCapacity: Double { mass * substance.leastCapacity }
  }

  /// Heat that flows between two bodies.
  struct Link: Hashable, Sendable {
    let first: Int
    let second: Int
    /// W/K.
    let conductance: Double
  }

  /// Heat that flows between a body and air.
  struct Contact: Hashable, Sendable {
    let body: Int
    let air: Int
    /// W/K.
    let conductance: Double
  }

  private(set) var bodies: [Body] = []
  private(set) var links: [Link] = []
  private(set) var contacts: [Contact] = []
  private(set) var airs: [AirCourse] = []

  /// A network of nothing.
  public init() {}

  /// Adds a body and answers its number.
  public mutating func add(_ body: Body) -> Int {
    bodies.append(body)
    return bodies.count - 1
  }

  /// Adds air and answers its number.
  public mutating func add(_ air: AirCourse) -> Int {
    airs.append(air)
    return airs.count - 1
  }

  /// Lets heat flow between two bodies, `conductance` W/K.
  ///
  /// - Throws: ``ThermalError`` when the conductance is negative, or there is no such body.
  public mutating func join(
    _ first: Int, _ second: Int, conductance: Double
  ) throws(ThermalError) {
    guard bodies.indices.contains(first), bodies.indices.contains(second), first != second else {
      throw .outOfRange(
        field: "body", value: Double(max(first, second)), least: 0, most: Double(bodies.count - 1))
    }
    links.append(
      Link(
        first: first, second: second,
        conductance: try ThermalError.notNegative(conductance, "exchange")))
  }

  /// Lets heat flow between a body and air, `conductance` W/K.
  ///
  /// - Throws: ``ThermalError`` when the conductance is negative, or there is no such body or air.
  public mutating func expose(
    _ body: Int, to air: Int, conductance: Double
  ) throws(ThermalError) {
    guard bodies.indices.contains(body), airs.indices.contains(air) else {
      throw .outOfRange(
        field: "body", value: Double(body), least: 0, most: Double(bodies.count - 1))
    }
    contacts.append(
      Contact(
        body: body, air: air, conductance: try ThermalError.notNegative(conductance, "exchange")))
  }

  /// Heat flowing into each body, W, with the bodies at `temperatures`.
  func flows(_ temperatures: [Double], at time: Double) -> [Double] {
    var flows = [Double](repeating: 0, count: bodies.count)
    for link in links {
      let flow = link.conductance * (temperatures[link.second] - temperatures[link.first])
      flows[link.first] += flow
      flows[link.second] -= flow
    }
    var air = [Double](repeating: .nan, count: airs.count)
    for contact in contacts {
      if air[contact.air].isNaN { air[contact.air] = airs[contact.air].temperature(at: time) }
      flows[contact.body] +=
        contact.conductance * (air[contact.air] - temperatures[contact.body])
    }
    return flows
  }
}
