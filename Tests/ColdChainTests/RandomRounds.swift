import ColdChain
import Kernels

/// A cool box on a random round of a warm afternoon.
struct RandomBoxRound {
  var model: CoolBoxModel
  var contents: [ThermalBody]
  var start: Double
  var leaves: [Double]
  var course: OutsideCourse
  var clock = 14.0 * 3_600

  init(seed: UInt64, parameters: ThermalParameters = .standard) throws {
    var random = RandomGenerator(seed: seed)
    let packs = random.pick(0...5)
    model = try CoolBoxModel(
      heatLoss: 0.4 + random.unit(), packs: packs, packMass: 0.3 + 0.5 * random.unit(),
      packMelts: random.pick(0...3) == 0 ? -3 : 0, packLatent: 300 + 34 * random.unit(),
      parameters: parameters)
    contents = try RandomBoxRound.bodies(random.pick(1...6), &random)
    start = 1 + 3 * random.unit()
    leaves = RandomBoxRound.leaves(of: contents.count, &random)
    course = try RandomBoxRound.course(&random)
    if random.below(3) == 0 { course = try RandomBoxRound.parked(course, leaves, clock, &random) }
  }

  /// A boot that stands in the sun around some stops: up to 20 K warmer within minutes.
  static func parked(
    _ course: OutsideCourse, _ stops: [Double], _ clock: Double, _ random: inout RandomGenerator
  ) throws -> OutsideCourse {
    var samples: [OutsideCourse.Sample] = []
    for stop in stops where random.below(2) == 0 {
      let rise = 8 + 12 * random.unit()
      for (offset, part) in [(-480.0, 0.0), (-240, 0.7), (0, 1), (90, 0.2)] {
        let time = clock + stop + offset
        let weather = course.weather(at: time)
        samples.append(
          OutsideCourse.Sample(
            time: time, temperature: weather.temperature + part * rise, sun: weather.sun))
      }
    }
    return samples.isEmpty ? course : try OutsideCourse(samples: samples)
  }

  var horizon: Double { (leaves.last ?? 0) + 600 }

  func simulation(course other: OutsideCourse? = nil) -> CoolBoxSimulation {
    CoolBoxSimulation(
      model: model, course: other ?? course, contents: contents, start: start, clock: clock,
      leaves: leaves)
  }

  /// Bodies with masses and heat capacities as crates of food have them.
  static func bodies(_ count: Int, _ random: inout RandomGenerator) throws -> [ThermalBody] {
    var bodies: [ThermalBody] = []
    for _ in 0..<count {
      bodies.append(
        try ThermalBody(
          mass: 0.3 + 7 * random.unit(), heatCapacity: 2.3 + 1.6 * random.unit(), tare: 0.8))
    }
    return bodies
  }

  /// Times of leaving, rising, 10 to 40 minutes apart.
  static func leaves(of count: Int, _ random: inout RandomGenerator) -> [Double] {
    var time = 0.0
    return (0..<count).map { _ in
      time += 600 + (1_800 * random.unit()).rounded()
      return time
    }
  }

  /// An afternoon between 15 and 38 °C that cools towards evening.
  static func course(_ random: inout RandomGenerator) throws -> OutsideCourse {
    let top = 15 + 23 * random.unit()
    return try OutsideCourse(samples: [
      OutsideCourse.Sample(time: 13 * 3_600, temperature: top - 2, sun: 800),
      OutsideCourse.Sample(time: 15 * 3_600, temperature: top, sun: 700),
      OutsideCourse.Sample(time: 19 * 3_600, temperature: top - 6, sun: 200),
    ])
  }
}

/// A cooled compartment on a random round: the door opens at the end of loading and at each stop;
/// bare or behind strips, precooled or warm, frozen or chilled, in the sun or in the shade, with a
/// unit of its own or one that the truck's engine drives.
struct RandomTruckRound {
  var model: CompartmentModel
  var contents: [ThermalBody]
  var start: Double
  var leaves: [Double]
  var openings: [DoorOpening]
  /// When the engine stands, for a unit that it drives.
  var rests: [DoorOpening] = []
  /// `nil` where the compartment was precooled.
  var startOfAir: Double?
  var course: OutsideCourse
  var clock = 14.0 * 3_600

  init(seed: UInt64, parameters: ThermalParameters = .standard) throws {
    var random = RandomGenerator(seed: seed)
    let door = try DoorExchange(
      area: 1 + 2 * random.unit(), height: 1.5 + 0.5 * random.unit(),
      leak: random.pick(0...1) == 0 ? 1 : 0.07)
    let isFrozen = random.below(5) == 0
    model = try CompartmentModel(
      length: 1.5 + random.unit(), width: 1.9, height: 1.8,
      setpoint: (isFrozen ? -22 : 1) + 2 * random.unit(),
      heatLoss: 8 + 10 * random.unit(), unitPower: 1_000 + 1_500 * random.unit(),
      freeAir: 2 + 4 * random.unit(), door: door, parameters: parameters)
    let stops = RandomBoxRound.leaves(of: random.pick(1...6), &random)
    contents = try RandomBoxRound.bodies(stops.count * 3, &random)
    start = (isFrozen ? -20 : 1) + 3 * random.unit()
    leaves = contents.indices.map { stops[$0 / 3] }
    openings = [DoorOpening(from: 300, to: 600)]
    for stop in stops {
      openings.append(DoorOpening(from: stop - 60 - 240 * random.unit(), to: stop - 30))
    }
    course = try RandomBoxRound.course(&random)
    if random.below(2) == 0 {
      rests =
        [DoorOpening(from: 0, to: 900)]
        + stops.map {
          DoorOpening(from: $0 - 400, to: $0 + (300 * random.unit()).rounded())
        }
    }
    if random.below(2) == 0 { startOfAir = 5 + 20 * random.unit() }
    if random.below(3) == 0 { course = try Self.shaded(course) }
  }

  /// The same round with a thermostat that regulates.
  func regulating() -> RandomTruckRound {
    var round = self
    round.model = round.model.regulating()
    return round
  }

  private static func shaded(_ course: OutsideCourse) throws -> OutsideCourse {
    try OutsideCourse(
      samples: course.samples.map {
        OutsideCourse.Sample(time: $0.time, temperature: $0.temperature, sun: 0)
      })
  }

  var horizon: Double { (leaves.last ?? 0) + 600 }

  func simulation(
    course other: OutsideCourse? = nil, openings others: [DoorOpening]? = nil
  ) -> CompartmentSimulation {
    CompartmentSimulation(
      model: model, course: other ?? course, contents: contents,
      starts: contents.map { _ in start }, clock: clock, openings: others ?? openings,
      leaves: leaves, rests: rests, startOfAir: startOfAir)
  }
}

/// Seeds of random rounds: each property loops over them in one test.
let roundSeeds: ClosedRange<UInt64> = 1...500

/// Seeds for comparisons with plain steps of 0.05 s, which cost a hundred times more: all 500 with
/// `-D TOURNEE_LONG_TESTS`.
var slowSeeds: ClosedRange<UInt64> {
  #if TOURNEE_LONG_TESTS
    1...500
  #else
    1...12
  #endif
}

extension ThermalParameters {
  /// The standard figures with steps so short that their error does not count.
  static var fine: ThermalParameters {
    var parameters = ThermalParameters.standard
    parameters.step = 0.5
    parameters.roomStep = 2
    parameters.airStep = 0.5
    parameters.airTolerance = 1e-4
    return parameters
  }
}
