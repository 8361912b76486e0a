import Kernels
import Quantities

@testable import Routing

/// Small problems of everything that the fast engine knows, drawn by seed.
struct EngineProblem {
  /// What a draw may have.
  struct Traits: OptionSet {
    let rawValue: Int
    static let windows = Traits(rawValue: 1)
    static let durations = Traits(rawValue: 2)
    static let reloads = Traits(rawValue: 4)
    static let farReload = Traits(rawValue: 8)
    static let releases = Traits(rawValue: 16)
    static let pickups = Traits(rawValue: 32)
    static let backhauls = Traits(rawValue: 64)
    static let prizes = Traits(rawValue: 128)
    static let fleet = Traits(rawValue: 256)
    static let depots = Traits(rawValue: 512)
    static let openEnds = Traits(rawValue: 1_024)
    static let dimensions = Traits(rawValue: 2_048)
    static let allowed = Traits(rawValue: 4_096)
    static let visitCosts = Traits(rawValue: 8_192)
    static let maxDistance = Traits(rawValue: 16_384)
    static let forbidden = Traits(rawValue: 32_768)
    static let asymmetric = Traits(rawValue: 65_536)
    static let broken = Traits(rawValue: 131_072)
    static let plane = Traits(rawValue: 262_144)
    static let fewVehicles = Traits(rawValue: 524_288)
    static let ownTimes = Traits(rawValue: 1_048_576)

    /// Each with a chance of one in four.
    static func drawn(_ random: inout RandomGenerator) -> Traits {
      Traits(rawValue: Int(random.next() & random.next() & 0x1F_FFFF))
    }
  }

  let traits: Traits
  let clients: Int
  private var random: RandomGenerator

  /// Draws traits too when none are given.
  static func make(clients: Int, seed: UInt64, traits: Traits? = nil) throws -> Problem {
    var random = RandomGenerator(seed: seed)
    let drawn = Traits.drawn(&random)
    var draw = EngineProblem(traits: traits ?? drawn, clients: clients, random: random)
    return try draw.problem()
  }

  private init(traits: Traits, clients: Int, random: RandomGenerator) {
    (self.traits, self.clients, self.random) = (traits, clients, random)
  }

  /// Locations: clients, then two depots, then another place to end or reload at.
  private var locations: Int { clients + 3 }

  private mutating func problem() throws -> Problem {
    let isPlane = traits.contains(.plane)
    let types = traits.contains(.fleet) || traits.contains(.depots) ? 2 + random.below(2) : 1
    let profile = try isPlane ? planeProfile() : tableProfile()
    let drawn = try (0..<clients).map { try client($0, types: types) }
    let vehicles = try (0..<types).map { try vehicle($0) }
    return try Problem(
      loadDimensions: traits.contains(.dimensions) ? 2 : 1, clients: drawn, vehicles: vehicles,
      profiles: [profile])
  }

  private mutating func planeProfile() throws -> TravelProfile {
    try TravelProfile(
      plane: (0..<locations).map { _ in
        PlanePoint(x: Double(random.below(200)), y: Double(random.below(200)))
      })
  }

  private mutating func tableProfile() throws -> TravelProfile {
    let points = (0..<locations).map { _ in (random.below(200), random.below(200)) }
    var table = [Int](repeating: 0, count: locations * locations)
    for from in 0..<locations {
      for to in 0..<locations where from != to {
        let (x, y) = (points[from].0 - points[to].0, points[from].1 - points[to].1)
        var far = Int((Double(x * x + y * y)).squareRoot())
        if traits.contains(.broken), (from + to) % 4 == 0 { far += 120 }
        if traits.contains(.asymmetric) { far += random.below(60) }
        table[from * locations + to] = far
      }
    }
    var meters = table
    for place in meters.indices where traits.contains(.forbidden) && random.below(10) == 0 {
      meters[place] = Int(TravelProfile.forbidden.rawValue)
    }
    if traits.contains(.ownTimes) {
      for place in table.indices where table[place] > 0 { table[place] += random.below(20) }
    }
    return try TravelProfile(
      locationCount: locations, durations: table.map { Seconds($0) },
      distances: meters.map { Meters($0) })
  }

  private mutating func client(_ index: Int, types: Int) throws -> Client {
    var windows: [TimeWindow] = []
    if traits.contains(.windows), random.below(4) > 0 {
      let opens = random.below(900)
      windows = [
        try TimeWindow(
          opens: TimeOfDay(secondsSinceMidnight: Int64(opens)),
          closes: TimeOfDay(secondsSinceMidnight: Int64(opens + random.below(400))))
      ]
    }
    let isBack = traits.contains(.backhauls) && random.below(3) == 0
    let load = Int64(1 + random.below(9))
    let other = Int64(random.below(4))
    let back = traits.contains(.pickups) ? Int64(random.below(7)) : isBack ? load : 0
    let isWide = traits.contains(.dimensions)
    let isOptional = traits.contains(.prizes) && random.below(3) > 0
    let isReleased = traits.contains(.releases) && random.below(3) == 0
    let refused = random.below(types)
    return try Client(
      id: "C\(index)", location: index,
      delivery: isWide ? [isBack ? 0 : load, other] : [isBack ? 0 : load],
      pickup: back == 0 ? [] : isWide ? [back, 0] : [back], windows: windows,
      service: Seconds(random.below(40)),
      release: isReleased ? TimeOfDay(secondsSinceMidnight: Int64(random.below(400))) : nil,
      unservedWeight: isOptional ? Int64(random.below(2)) : Int64(1 + random.below(3)),
      prize: MicroEuros(traits.contains(.prizes) ? Int64(random.below(400)) : 0),
      isBackhaul: isBack,
      allowedVehicles: traits.contains(.allowed) && random.below(2) == 0
        ? BitSet((0..<types).filter { $0 != refused || types == 1 }) : nil)
  }

  private mutating func vehicle(_ index: Int) throws -> Vehicle {
    let depot = clients + (traits.contains(.depots) ? random.below(2) : 0)
    let end = traits.contains(.openEnds) ? clients + 1 : depot
    let hasReloads = traits.contains(.reloads) && random.below(4) > 0
    let fixed = traits.contains(.fleet) ? Int64(random.below(300)) : 0
    let price = traits.contains(.fleet) ? Int64(1 + random.below(3)) : 1
    let capacity = Int64(12 + random.below(traits.contains(.fleet) ? 30 : 10))
    let isWide = traits.contains(.dimensions)
    return try Vehicle(
      id: "K\(index)", count: traits.contains(.fewVehicles) ? 1 + random.below(2) : clients,
      start: depot, end: end,
      earliestStart: TimeOfDay(secondsSinceMidnight: Int64(random.below(2) * 50)),
      latestEnd: TimeOfDay(
        secondsSinceMidnight: traits.isDisjoint(with: [.windows, .durations, .reloads, .releases])
          ? 1 << 39 : 1_800),
      loadDuration: Seconds(random.below(2) * 30),
      capacities: isWide ? [capacity, Int64(5 + random.below(5))] : [capacity],
      maxDuration: traits.contains(.durations) ? Seconds(700 + random.below(500)) : nil,
      maxDistance: traits.contains(.maxDistance) ? Meters(600 + random.below(500)) : nil,
      reloads: hasReloads ? [traits.contains(.farReload) ? clients + 2 : depot] : [],
      maxTrips: hasReloads && random.below(3) == 0 ? 2 : 0, fixedCost: MicroEuros(fixed),
      distanceCost: DistanceCost(
        fixedDistance: Meters(random.below(2) * 40), perKilometre: MicroEuros(price * 1_000)),
      visitCosts: traits.contains(.visitCosts)
        ? (0..<clients).map { _ in MicroEuros(random.below(60)) } : [])
  }
}

/// Something to do with the engine specialised for a problem.
protocol EngineTrial {
  func run<F: Features>(_ features: F.Type) throws
}

extension EngineTrial {
  /// Does it with the features that the solver would choose; false for problems of the rich engine.
  func run(on problem: Problem) throws -> Bool {
    switch EngineKind(problem, hasJudge: false) {
    case .plain: try run(PlainTable.self)
    case .plane: try run(PlainPlane.self)
    case .fleet: try run(FleetTable.self)
    case .mixed: try run(UntimedTable.self)
    case .timed: try run(TimedTable.self)
    case .whole: try run(WholeTable.self)
    case .wholePlane: try run(WholePlane.self)
    case .rich: return false
    }
    return true
  }
}
