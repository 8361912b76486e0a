public import Quantities

/// A truck of the hub.
public struct Truck: Identified, Codable, Hashable, Sendable {
  /// The hub's short name for it, such as its plate.
  public var id = ""
  /// What people call it.
  public var name: String
  /// Rooms for cargo; never empty.
  public var compartments: Register<Compartment>
  /// Most cargo, crates and food together.
  public var payload: Grams
  /// How the wall between its two compartments moves; `nil` when it is fixed.
  public var bulkhead: Bulkhead?
  /// Distance between the axles.
  public var wheelbase: Millimeters
  /// Empty, with driver: mass on the front axle.
  public var emptyFront: Grams
  /// Empty, with driver: mass on the rear axle.
  public var emptyRear: Grams
  /// Most mass on the front axle.
  public var mostFront: Grams
  /// Most mass on the rear axle.
  public var mostRear: Grams
  /// Price of taking it out at all.
  public var fixedCost: MicroEuros
  /// Price of a kilometre.
  public var kilometre: MicroEuros
  /// Time it takes to load.
  public var loadTime: Seconds

  private enum CodingKeys: String, CodingKey {
    case name, compartments, bulkhead
    case payload = "payloadKg"
    case wheelbase = "wheelbaseMm"
    case emptyFront = "emptyFrontKg"
    case emptyRear = "emptyRearKg"
    case mostFront = "mostFrontKg"
    case mostRear = "mostRearKg"
    case fixedCost = "fixedEur"
    case kilometre = "kmEur"
    case loadTime = "loadMinutes"
  }

  /// A truck.
  public init(
    id: String, name: String, compartments: Register<Compartment>, payload: Grams,
    wheelbase: Millimeters, emptyFront: Grams, emptyRear: Grams, mostFront: Grams,
    mostRear: Grams, fixedCost: MicroEuros, kilometre: MicroEuros, loadTime: Seconds
  ) {
    self.id = id
    self.name = name
    self.compartments = compartments
    self.payload = payload
    self.wheelbase = wheelbase
    self.emptyFront = emptyFront
    self.emptyRear = emptyRear
    self.mostFront = mostFront
    self.mostRear = mostRear
    self.fixedCost = fixedCost
    self.kilometre = kilometre
    self.loadTime = loadTime
  }
}

/// A room for cargo. `x` runs from its front wall to the rear, `y` from the left wall to the right.
public struct Compartment: Identified, Codable, Hashable, Sendable {
  /// Where its door is; decides which crates bar the way (last in, first out).
  public enum Door: String, Codable, Hashable, Sendable, CaseIterable {
    /// At the rear end.
    case rear
    /// On the side.
    case side
  }
  /// What drives a cooling unit.
  public enum UnitDrive: String, Codable, Hashable, Sendable, CaseIterable {
    /// A motor or a battery of its own.
    case independent
    /// The truck's engine: no cold while it stands.
    case engine
  }
  /// Its name in the truck.
  public var id = ""
  /// Inside length, along the truck.
  public var length: Millimeters
  /// Inside width.
  public var width: Millimeters
  /// Height that may be used, air gap under the roof already taken off.
  public var height: Millimeters
  /// From the front axle to the compartment's front wall; negative when ahead of the axle.
  public var frontWall: Millimeters
  /// Where the door is.
  public var door: Door
  /// Kept free along all four walls for the cold air; `nil` for none.
  public var airGap: Millimeters?
  /// Temperature its cooling unit holds; `nil` for a room without cooling.
  public var setpoint: Celsius?
  /// Heat it lets in, W/K.
  public var heatLoss: Double
  /// Power of the unit at 0 °C inside and 30 °C outside, W.
  public var unitPower: Double
  /// Air and walls as loading begins; `nil` for a room that was cooled to its setpoint before.
  public var start: Celsius?
  /// What drives the unit; `nil` for ``UnitDrive/independent``.
  public var unitDrive: UnitDrive?
  /// Air that moves, m³, when half full.
  public var freeAir: Double
  /// Opening of the door, m².
  public var doorArea: Double
  /// Height of the door's opening, m.
  public var doorHeight: Double
  /// Share of the free exchange of air that an open door lets through: 1 for a bare door, about
  /// 0.07 with plastic strips (Gosney and Olama's law, factor of Pham and Oliver 1983).
  public var doorLeak: Double

  private enum CodingKeys: String, CodingKey {
    case door
    case length = "lengthMm"
    case width = "widthMm"
    case height = "heightMm"
    case frontWall = "frontWallMm"
    case airGap = "airGapMm"
    case setpoint = "setpointC"
    case heatLoss = "heatLossWK"
    case unitPower = "unitPowerW"
    case unitDrive
    case start = "startC"
    case freeAir = "freeAirM3"
    case doorArea = "doorAreaM2"
    case doorHeight = "doorHeightM"
    case doorLeak
  }

  /// A compartment; thermal figures default to half of a `boxBody` (project defaults).
  public init(
    id: String, length: Millimeters, width: Millimeters, height: Millimeters,
    frontWall: Millimeters, door: Door, setpoint: Celsius?, heatLoss: Double = 12,
    unitPower: Double = 2_000, freeAir: Double = 4, doorArea: Double = 1.5,
    doorHeight: Double = 1.6, doorLeak: Double = 1
  ) {
    self.id = id
    self.length = length
    self.width = width
    self.height = height
    self.frontWall = frontWall
    self.door = door
    self.setpoint = setpoint
    self.heatLoss = heatLoss
    self.unitPower = unitPower
    self.freeAir = freeAir
    self.doorArea = doorArea
    self.doorHeight = doorHeight
    self.doorLeak = doorLeak
  }
}
