public import Quantities

/// The hub: where produce is gathered, crates are filled and every round loads.
public struct Hub: Codable, Hashable, Sendable {
  /// Its name.
  public var name: String
  /// Where it is.
  public var point: Point
  /// What the roads about it are like.
  public var relief: Relief
  /// Loading of the first car may begin.
  public var opens: TimeOfDay
  /// The truck must be back, and the last person out.
  public var closes: TimeOfDay
  /// Time a car takes to load; a truck has its own.
  public var carLoadTime: Seconds
  /// Temperature of the cold room, and of chilled food when it leaves it.
  public var coldRoom: Celsius
  /// Temperature of the freezer, and of frozen food when it leaves it.
  public var freezer: Celsius
  /// Temperature of the rest when it leaves the hub.
  public var ambient: Celsius
  /// Mass of a unit of which nothing is known.
  public var unknownUnitMass: Grams
  /// Telephone of the person who answers on the day; printed on the pages.
  public var phone: String

  private enum CodingKeys: String, CodingKey {
    case name, point, relief, opens, closes, phone
    case carLoadTime = "carLoadMinutes"
    case coldRoom = "coldRoomC"
    case freezer = "freezerC"
    case ambient = "ambientC"
    case unknownUnitMass = "unknownUnitKg"
  }

  /// A hub with the project's defaults (all are the user's to overwrite).
  public init(name: String, point: Point) {
    self.name = name
    self.point = point
    relief = .hills
    opens = TimeOfDay(13, 0)
    closes = TimeOfDay(20, 30)
    carLoadTime = .minutes(10)
    coldRoom = Celsius(2)
    freezer = Celsius(-22)
    ambient = Celsius(18)
    unknownUnitMass = Grams(500)
    phone = ""
  }

  /// Reads a hub; all but name and point may be left out.
  public init(from decoder: any Decoder) throws {
    let c = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      name: try c.decode(String.self, forKey: .name),
      point: try c.decode(Point.self, forKey: .point))
    relief = try c.value(.relief, relief)
    opens = try c.value(.opens, opens)
    closes = try c.value(.closes, closes)
    carLoadTime = try c.value(.carLoadTime, carLoadTime)
    coldRoom = try c.value(.coldRoom, coldRoom)
    freezer = try c.value(.freezer, freezer)
    ambient = try c.value(.ambient, ambient)
    unknownUnitMass = try c.value(.unknownUnitMass, unknownUnitMass)
    phone = try c.value(.phone, phone)
  }
}

/// What things cost, in the one sum that plans minimise (DESIGN, section 4).
public struct Prices: Codable, Hashable, Sendable {
  /// One kilometre of a volunteer's car.
  public var carKilometre: MicroEuros
  /// One hour of a volunteer, door to door.
  public var volunteerHour: MicroEuros
  /// Weight of the season term; 1 makes an hour of somebody at their fair share cost an hour.
  public var seasonWeight: Double
  /// A relay visited by somebody else than last week.
  public var newFace: MicroEuros
  /// A relay given to somebody who would rather not.
  public var dislikedRelay: MicroEuros

  private enum CodingKeys: String, CodingKey {
    case carKilometre = "carKmEur"
    case volunteerHour = "volunteerHourEur"
    case seasonWeight
    case newFace = "newFaceEur"
    case dislikedRelay = "dislikedRelayEur"
  }

  /// The project's defaults: judgements, for the hub to overwrite.
  public init() {
    carKilometre = MicroEuros(350_000)
    volunteerHour = MicroEuros(12_000_000)
    seasonWeight = 1
    newFace = MicroEuros(1_000_000)
    dislikedRelay = MicroEuros(4_000_000)
  }

  /// Reads prices; each may be left out.
  public init(from decoder: any Decoder) throws {
    let c = try decoder.container(keyedBy: CodingKeys.self)
    self.init()
    carKilometre = try c.value(.carKilometre, carKilometre)
    volunteerHour = try c.value(.volunteerHour, volunteerHour)
    seasonWeight = try c.value(.seasonWeight, seasonWeight)
    newFace = try c.value(.newFace, newFace)
    dislikedRelay = try c.value(.dislikedRelay, dislikedRelay)
  }
}

/// What the day will be like.
public struct Weather: Codable, Hashable, Sendable {
  /// Temperature and sun at one time; between two points they change evenly.
  public struct Sample: Codable, Hashable, Sendable {
    /// When.
    public var at: TimeOfDay
    /// Outside temperature in the shade.
    public var outside: Celsius
    /// Sun on a level surface, W/m².
    public var sun: Double
    private enum CodingKeys: String, CodingKey {
      case at
      case outside = "outsideC"
      case sun = "sunWm2"
    }
    /// A sample.
    public init(at: TimeOfDay, outside: Celsius, sun: Double) {
      self.at = at
      self.outside = outside
      self.sun = sun
    }
  }
  /// The day's course, in the order of the clock; before the first and after the last it is steady.
  public var course: [Sample]
  /// Where it comes from (a forecast's name and date), printed with the temperatures.
  public var source: String

  /// A mild day when nothing is known: 25 °C, some sun.
  public init(
    course: [Sample] = [Sample(at: TimeOfDay(12, 0), outside: Celsius(25), sun: 500)],
    source: String = ""
  ) {
    self.course = course
    self.source = source
  }

  private enum CodingKeys: String, CodingKey { case course, source }

  /// Reads the weather; each part may be left out.
  public init(from decoder: any Decoder) throws {
    let c = try decoder.container(keyedBy: CodingKeys.self)
    self.init()
    course = try c.value(.course, course)
    source = try c.value(.source, source)
  }
}

/// What the hub wants of a plan.
public struct Rules: Codable, Hashable, Sendable {
  /// Over how many vehicles one relay may be split (DESIGN, section 4): with 2 or more, its cold
  /// part and the rest are carried apart where that is better.
  public var splitLimit: Int
  /// How far below its limit food must be at hand-over.
  public var coldMargin: Double
  /// Travel times are multiplied by this many per cent.
  public var trafficPercent: Int
  /// Most stops of one round; 0 for no limit.
  public var mostStops: Int
  /// Frozen packs that a cool box usually takes.
  public var packsPerBox: Int
  /// The most packs that a cool box may take where the cold asks for it; at least
  /// ``packsPerBox``.
  public var mostPacksPerBox: Int
  /// Kinds of packs that the hub has beside each box's own, by key of ``PackType``: a box takes
  /// one that is colder and of the same use where the cold asks for it.
  public var colderPacks: [String]
  /// No stack is higher, in trucks and cars; a boot's seat line may be lower.
  public var mostStack: Millimeters
  /// Raw meat and fish never stand above food that is eaten as it is.
  public var rawBelow: Bool
  /// Crate for food that needs no cold, by key of ``CrateType``.
  public var ambientCrate: String
  /// Crate for chilled food.
  public var chilledCrate: String
  /// Crate for frozen food.
  public var frozenCrate: String
  /// Most mass that may lie on fragile goods in a crate, counted as if all that is put in after
  /// them lay on them; fragile goods go in last.
  public var fragileBears: Grams
  /// Raw meat and fish never share a crate with other food; otherwise they lie below it.
  public var separatesRaw: Bool
  /// When baskets of one relay may share a crate; `nil` for never, which documents may write as
  /// `none`.
  public var relayCrates: RelayCrateRule?
  /// The most food of one zone that a basket may have in bags; `nil` for the project's default,
  /// ``bagNet``.
  public var bagLimit: Grams?

  /// The most food of one zone that a basket may have in bags: 4 kg unless the week says
  /// otherwise, what a hand carries in paper (J).
  public var bagNet: Grams { bagLimit ?? Grams(4_000) }

  private enum CodingKeys: String, CodingKey {
    case splitLimit, trafficPercent, mostStops, packsPerBox, mostPacksPerBox, colderPacks
    case coldMargin = "coldMarginK"
    case ambientCrate, chilledCrate, frozenCrate, rawBelow
    case mostStack = "mostStackMm"
    case fragileBears = "fragileBearsKg"
    case separatesRaw, relayCrates
    case bagLimit = "bagKg"
  }

  /// The project's defaults.
  public init() {
    splitLimit = 1
    coldMargin = 0.5
    trafficPercent = 100
    mostStops = 0
    packsPerBox = 3
    mostPacksPerBox = 3
    colderPacks = []
    mostStack = Millimeters(1_600)
    rawBelow = true
    ambientCrate = "fold240"
    chilledCrate = "cagetteSmall"
    frozenCrate = "cagetteSmall"
    // A judgement: soft fruit goes to market in trays of some 5 kg, and what lies beside counts
    // here as if it lay above.
    fragileBears = Grams(5_000)
    // Producers hand their meat and fish in wrapped, so lying below is the usual care.
    separatesRaw = false
  }

  /// Reads rules; each may be left out.
  public init(from decoder: any Decoder) throws {
    let c = try decoder.container(keyedBy: CodingKeys.self)
    self.init()
    splitLimit = try c.value(.splitLimit, splitLimit)
    coldMargin = try c.value(.coldMargin, coldMargin)
    trafficPercent = try c.value(.trafficPercent, trafficPercent)
    mostStops = try c.value(.mostStops, mostStops)
    packsPerBox = try c.value(.packsPerBox, packsPerBox)
    mostPacksPerBox = try c.value(.mostPacksPerBox, packsPerBox)
    colderPacks = try c.value(.colderPacks, colderPacks)
    mostStack = try c.value(.mostStack, mostStack)
    rawBelow = try c.value(.rawBelow, rawBelow)
    ambientCrate = try c.value(.ambientCrate, ambientCrate)
    chilledCrate = try c.value(.chilledCrate, chilledCrate)
    frozenCrate = try c.value(.frozenCrate, frozenCrate)
    fragileBears = try c.value(.fragileBears, fragileBears)
    separatesRaw = try c.value(.separatesRaw, separatesRaw)
    // `none` is no rule: a week that says so is the same week as one that does not speak of it.
    relayCrates = try c.decodeIfPresent(String.self, forKey: .relayCrates)
      .flatMap(RelayCrateRule.init(rawValue:))
    bagLimit = try c.decodeIfPresent(Grams.self, forKey: .bagLimit)
  }
}
