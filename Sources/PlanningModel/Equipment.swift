public import Quantities

/// A class of car with what its boot takes: usual figures, judgements, not a maker's.
public struct CarClass: Identified, Codable, Hashable, Sendable {
  /// Key used in `volunteers.csv`.
  public var id: String
  /// Boot length, along the car.
  public var length: Millimeters
  /// Boot width.
  public var width: Millimeters
  /// Height up to the seat line; nothing stands above it.
  public var height: Millimeters
  /// Most cargo.
  public var payload: Grams

  /// Every class, in the order of size.
  public static let all: [CarClass] = [
    CarClass(id: "city", length: 450, width: 900, height: 500, payloadKg: 125),
    CarClass(id: "small", length: 650, width: 1_000, height: 500, payloadKg: 175),
    CarClass(id: "estate", length: 1_000, width: 1_050, height: 520, payloadKg: 225),
    CarClass(id: "ludospace", length: 1_050, width: 1_150, height: 620, payloadKg: 300),
    CarClass(id: "smallVan", length: 1_800, width: 1_250, height: 1_200, payloadKg: 600),
  ]

  private init(id: String, length: Int, width: Int, height: Int, payloadKg: Int) {
    self.id = id
    self.length = Millimeters(length)
    self.width = Millimeters(width)
    self.height = Millimeters(height)
    payload = Grams(payloadKg * 1_000)
  }
}

/// A crate that carries the food of one basket.
public struct CrateType: Identified, Codable, Hashable, Sendable {
  /// Key used in the rules.
  public var id: String
  /// Outer length.
  public var length: Millimeters
  /// Outer width.
  public var width: Millimeters
  /// Outer height.
  public var height: Millimeters
  /// Mass when empty.
  public var tare: Grams
  /// Most food in it.
  public var net: Grams
  /// Most mass on top of it.
  public var bears: Grams

  /// Food that fits: four fifths of the outer volume.
  public var volume: Milliliters {
    Milliliters(length.rawValue * width.rawValue * height.rawValue / 1_000 * 4 / 5)
  }

  /// Every crate known; masses and strengths are judgements, sizes of the Euro containers from
  /// their standard.
  public static let all: [CrateType] = [
    CrateType("euroLow", 594, 396, 148, tare: 1_500, net: 8_000, bears: 200_000),
    CrateType("euroHigh", 594, 396, 280, tare: 2_400, net: 15_000, bears: 200_000),
    CrateType("E2", 600, 400, 200, tare: 2_000, net: 20_000, bears: 200_000),
    CrateType("fold120", 600, 400, 120, tare: 1_300, net: 5_000, bears: 150_000),
    CrateType("fold180", 600, 400, 180, tare: 1_600, net: 10_000, bears: 150_000),
    CrateType("fold240", 600, 400, 240, tare: 2_000, net: 14_000, bears: 150_000),
    CrateType("cagette", 600, 400, 150, tare: 1_200, net: 8_000, bears: 45_000),
    CrateType("cagetteSmall", 500, 300, 120, tare: 800, net: 5_000, bears: 45_000),
    CrateType("epsFish", 600, 400, 150, tare: 400, net: 6_000, bears: 30_000),
  ]

  /// A paper bag with its ticket for a small basket; no crate of the rules, and without a size of
  /// its own: it lies in a relay crate, and ``Rules/bagNet`` says how much goes in. Its mass is a
  /// judgement.
  public static let bag = CrateType("bag", 0, 0, 0, tare: 50, net: 0, bears: 0)

  private init(
    _ id: String, _ length: Int, _ width: Int, _ height: Int, tare: Int, net: Int, bears: Int
  ) {
    self.id = id
    self.length = Millimeters(length)
    self.width = Millimeters(width)
    self.height = Millimeters(height)
    self.tare = Grams(tare)
    self.net = Grams(net)
    self.bears = Grams(bears)
  }
}

/// An insulated box that keeps food cold in a car, with packs that melt.
public struct CoolBoxType: Identified, Codable, Hashable, Sendable {
  /// Key used in `volunteers.csv`.
  public var id: String
  /// Outer length.
  public var length: Millimeters
  /// Outer width.
  public var width: Millimeters
  /// Outer height.
  public var height: Millimeters
  /// Small cold crates (`cagetteSmall`) that it takes beside its packs.
  public var places: Int
  /// Mass when empty, without packs.
  public var tare: Grams
  /// Heat it lets in, W/K.
  public var heatLoss: Double
  /// Key of the ``PackType`` it is made for; others of the same use may take its place.
  public var pack: String

  /// Every box known; areas and places are judgements, U values from makers' sheets.
  public static let all: [CoolBoxType] = [
    CoolBoxType("coolBag", 560, 380, 280, places: 1, tare: 800, heatLoss: 1.3, pack: "gel0"),
    CoolBoxType("eppGN", 600, 400, 320, places: 2, tare: 1_800, heatLoss: 0.8, pack: "gel0"),
    CoolBoxType("epp60x40", 685, 485, 400, places: 3, tare: 2_500, heatLoss: 0.9, pack: "gel0"),
    CoolBoxType("pu", 750, 500, 460, places: 3, tare: 6_000, heatLoss: 0.75, pack: "gel0"),
    CoolBoxType("puFrozen", 750, 500, 460, places: 3, tare: 6_000, heatLoss: 0.75, pack: "plate21"),
  ]

  private init(
    _ id: String, _ length: Int, _ width: Int, _ height: Int, places: Int, tare: Int,
    heatLoss: Double, pack: String
  ) {
    self.id = id
    self.length = Millimeters(length)
    self.width = Millimeters(width)
    self.height = Millimeters(height)
    self.places = places
    self.tare = Grams(tare)
    self.heatLoss = heatLoss
    self.pack = pack
  }
}
