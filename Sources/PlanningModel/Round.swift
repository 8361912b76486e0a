public import Quantities

/// One vehicle's trip, with one driver.
///
/// The driver leaves home, is at the hub when loading begins, serves the stops, and goes home: by
/// car straight from the last stop; with the truck by the hub, where the truck stays. Driver's
/// minutes are counted from `leavesHome` to `home`.
public struct Round: Codable, Hashable, Sendable {
  /// What is driven.
  public enum VehicleKind: String, Codable, Hashable, Sendable {
    /// The driver's own car.
    case car
    /// A truck of the hub.
    case truck
  }
  /// `T1`, `T2`, ... in the order of departure.
  public var id: String
  /// What is driven.
  public var kind: VehicleKind
  /// The truck's id, or `car:` and the driver's id.
  public var vehicle: String
  /// The volunteer's id.
  public var driver: String
  /// The driver leaves home.
  public var leavesHome: TimeOfDay
  /// From home to the hub.
  public var approach: RoundLeg
  /// Loading begins; crates leave the cold room.
  public var loads: TimeOfDay
  /// The vehicle leaves the hub.
  public var departs: TimeOfDay
  /// The latest it may leave with what was loaded at `loads`, every drive and hand-over as planned
  /// but later: everything is still cold enough and every relay still open. Whole minutes; `nil`
  /// in plans of older versions.
  public var leavesBy: TimeOfDay?
  /// The stops in order; never empty.
  public var stops: [Stop]
  /// From the last stop to the vehicle's end: home, or the hub for a truck.
  public var returnLeg: RoundLeg
  /// The vehicle's end is reached.
  public var ends: TimeOfDay
  /// From the hub home after a truck's round; `nil` for a car.
  public var wayHome: RoundLeg?
  /// The driver is home.
  public var home: TimeOfDay
  /// Cool boxes taken along, by id of the container and key of the type.
  public var coolBoxes: [CoolBox]
  /// Road driven by the vehicle and, for a truck, by the driver's own car, home and back.
  public var distance: Meters
  /// The driver's time, from `leavesHome` to `home`.
  public var time: Seconds
  /// What the round costs; ``CostTerms``.
  public var terms: CostTerms
  /// The sum of the terms.
  public var cost: MicroEuros
  /// Mass that leaves the hub: crates, food, boxes and packs.
  public var mass: Grams
  /// Length of the truck's front room where its bulkhead is set for this round; `nil` for a
  /// vehicle without a movable one.
  public var bulkhead: Millimeters?
  /// Axle masses at each departure, from the hub to the last stop; empty for a car.
  public var axles: [AxleLoad]
  /// Temperature along the round: one curve per container and class with a limit, by container,
  /// then in the order of the classes; empty without cold, and in plans of older versions.
  public var curves: [TemperatureCurve]

  private enum CodingKeys: String, CodingKey {
    case id, kind, vehicle, driver, leavesHome, approach, loads, departs, leavesBy, stops, ends
    case wayHome
    case home, coolBoxes, terms, axles, curves
    case returnLeg = "return"
    case distance = "km"
    case time = "minutes"
    case cost = "costEur"
    case mass = "massKg"
    case bulkhead = "bulkheadMm"
  }

  /// A round.
  public init(
    id: String, kind: VehicleKind, vehicle: String, driver: String, leavesHome: TimeOfDay,
    approach: RoundLeg, loads: TimeOfDay, departs: TimeOfDay, stops: [Stop],
    returnLeg: RoundLeg, ends: TimeOfDay, wayHome: RoundLeg?, home: TimeOfDay,
    coolBoxes: [CoolBox], distance: Meters, time: Seconds, terms: CostTerms, mass: Grams,
    axles: [AxleLoad], curves: [TemperatureCurve] = []
  ) {
    self.id = id
    self.kind = kind
    self.vehicle = vehicle
    self.driver = driver
    self.leavesHome = leavesHome
    self.approach = approach
    self.loads = loads
    self.departs = departs
    self.stops = stops
    self.returnLeg = returnLeg
    self.ends = ends
    self.wayHome = wayHome
    self.home = home
    self.coolBoxes = coolBoxes
    self.distance = distance
    self.time = time
    self.terms = terms
    cost = terms.total
    self.mass = mass
    self.axles = axles
    self.curves = curves
  }

  /// Reads a round; a plan written before there were curves has none.
  public init(from decoder: any Decoder) throws {
    let c = try decoder.container(keyedBy: CodingKeys.self)
    id = try c.decode(String.self, forKey: .id)
    kind = try c.decode(VehicleKind.self, forKey: .kind)
    vehicle = try c.decode(String.self, forKey: .vehicle)
    driver = try c.decode(String.self, forKey: .driver)
    leavesHome = try c.decode(TimeOfDay.self, forKey: .leavesHome)
    approach = try c.decode(RoundLeg.self, forKey: .approach)
    loads = try c.decode(TimeOfDay.self, forKey: .loads)
    departs = try c.decode(TimeOfDay.self, forKey: .departs)
    leavesBy = try c.decodeIfPresent(TimeOfDay.self, forKey: .leavesBy)
    stops = try c.decode([Stop].self, forKey: .stops)
    returnLeg = try c.decode(RoundLeg.self, forKey: .returnLeg)
    ends = try c.decode(TimeOfDay.self, forKey: .ends)
    wayHome = try c.decodeIfPresent(RoundLeg.self, forKey: .wayHome)
    home = try c.decode(TimeOfDay.self, forKey: .home)
    coolBoxes = try c.decode([CoolBox].self, forKey: .coolBoxes)
    distance = try c.decode(Meters.self, forKey: .distance)
    time = try c.decode(Seconds.self, forKey: .time)
    terms = try c.decode(CostTerms.self, forKey: .terms)
    cost = try c.decode(MicroEuros.self, forKey: .cost)
    mass = try c.decode(Grams.self, forKey: .mass)
    bulkhead = try c.decodeIfPresent(Millimeters.self, forKey: .bulkhead)
    axles = try c.decode([AxleLoad].self, forKey: .axles)
    curves = try c.value(.curves, [])
  }
}

/// A drive between two places.
public struct RoundLeg: Codable, Hashable, Sendable {
  /// Driving time, traffic included.
  public var time: Seconds
  /// Length of road.
  public var distance: Meters
  /// Where the figures come from; `estimate` for the offline formula.
  public var source: String
  private enum CodingKeys: String, CodingKey {
    case source
    case time = "minutes"
    case distance = "km"
  }
  /// A drive.
  public init(time: Seconds, distance: Meters, source: String) {
    self.time = time
    self.distance = distance
    self.source = source
  }
}

/// One hand-over at one relay.
public struct Stop: Codable, Hashable, Sendable {
  /// The relay's id.
  public var relay: String
  /// The drive that leads here.
  public var leg: RoundLeg
  /// The vehicle is there.
  public var arrival: TimeOfDay
  /// Hand-over begins, not before opening.
  public var begin: TimeOfDay
  /// The vehicle leaves; every crate has been handed over.
  public var departure: TimeOfDay
  /// Orders handed over here, wholly or in part.
  public var baskets: [String]
  /// Crates handed over here.
  public var crates: [String]
  /// Predicted temperatures, one entry per class of crates with a limit, the crate with the least
  /// margin of each.
  public var temperatures: [HandOverTemperature]
  /// A stop.
  public init(
    relay: String, leg: RoundLeg, arrival: TimeOfDay, begin: TimeOfDay, departure: TimeOfDay,
    baskets: [String], crates: [String], temperatures: [HandOverTemperature]
  ) {
    self.relay = relay
    self.leg = leg
    self.arrival = arrival
    self.begin = begin
    self.departure = departure
    self.baskets = baskets
    self.crates = crates
    self.temperatures = temperatures
  }
}

/// The predicted temperature of one class's crate with the least margin at one hand-over.
public struct HandOverTemperature: Codable, Hashable, Sendable {
  /// The class.
  public var temperatureClass: TemperatureClass
  /// The crate of the class that comes nearest to its own limit.
  public var crate: String
  /// Its outer layer's temperature when the vehicle leaves, rounded to a tenth.
  public var predicted: Celsius
  /// The crate's limit, ``Crate/limit``: the class's, unless a label says otherwise.
  public var limit: Celsius
  /// `limit - predicted`, kelvin.
  public var margin: Double
  /// Until when the crate may stay where it is; at most four hours after departure from the hub.
  public var latest: TimeOfDay
  private enum CodingKeys: String, CodingKey {
    case crate, latest
    case temperatureClass = "class"
    case predicted = "predictedC"
    case limit = "limitC"
    case margin = "marginK"
  }
  /// A prediction.
  public init(
    temperatureClass: TemperatureClass, crate: String, predicted: Celsius, limit: Celsius,
    latest: TimeOfDay
  ) {
    self.temperatureClass = temperatureClass
    self.crate = crate
    self.predicted = predicted
    self.limit = limit
    margin = ((limit.degrees - predicted.degrees) * 10).rounded() / 10
    self.latest = latest
  }
}

/// A cool box carried in a car.
public struct CoolBox: Codable, Hashable, Sendable {
  /// Container id within the round, such as `box1`; crates name it as their compartment.
  public var id: String
  /// Key of ``CoolBoxType``.
  public var type: String
  /// Key of the ``PackType`` of its packs.
  public var pack: String
  /// Packs in it at departure.
  public var packs: Int
  /// Where it stands in the boot.
  public var position: Position
  /// A cool box.
  public init(id: String, type: String, pack: String, packs: Int, position: Position) {
    self.id = id
    self.type = type
    self.pack = pack
    self.packs = packs
    self.position = position
  }
}

/// Masses on the axles of a truck as it leaves the hub or a stop.
public struct AxleLoad: Codable, Hashable, Sendable {
  /// The place left: `hub` or a relay's id.
  public var leaving: String
  /// On the front axle, the empty truck included.
  public var front: Grams
  /// On the rear axle, the empty truck included.
  public var rear: Grams
  private enum CodingKeys: String, CodingKey {
    case leaving
    case front = "frontKg"
    case rear = "rearKg"
  }
  /// Axle masses.
  public init(leaving: String, front: Grams, rear: Grams) {
    self.leaving = leaving
    self.front = front
    self.rear = rear
  }
}
