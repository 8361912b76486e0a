internal import ColdChain
internal import Kernels

/// Invented rounds of a truck with two compartments, 60 crates and eight stops in four hours, for
/// the full simulation.
struct ColdRecipe {
  /// How many rounds.
  let rounds: Int
  let seed: UInt64

  /// Two simulations for each round: chilled, then frozen.
  func simulations() throws -> [CompartmentSimulation] {
    var random = RandomGenerator(seed: seed)
    var made: [CompartmentSimulation] = []
    for _ in 0..<rounds {
      let stops = Self.stops(&random)
      let course = try Self.course(&random)
      for setpoint in [3.0, -20] {
        made.append(try Self.compartment(setpoint, stops, course, &random))
      }
    }
    return made
  }

  /// Seconds between two hand-overs, and a door open for two to five minutes at each.
  private static func stops(_ random: inout RandomGenerator) -> [DoorOpening] {
    (1...8).map { stop in
      let time = Double(stop) * 1_680 + (300 * random.unit()).rounded()
      return DoorOpening(from: time, to: time + 120 + (180 * random.unit()).rounded())
    }
  }

  private static func course(_ random: inout RandomGenerator) throws -> OutsideCourse {
    let top = 24 + 12 * random.unit()
    return try OutsideCourse(
      samples: (12...20).map { hour in
        OutsideCourse.Sample(
          time: Double(hour) * 3_600, temperature: top - abs(Double(hour) - 16),
          sun: 800 - 100 * abs(Double(hour) - 14))
      })
  }

  private static func compartment(
    _ setpoint: Double, _ stops: [DoorOpening], _ course: OutsideCourse,
    _ random: inout RandomGenerator
  ) throws -> CompartmentSimulation {
    let model = try CompartmentModel(
      length: 1.5, width: 1.9, height: 1.9, setpoint: setpoint, heatLoss: 10, unitPower: 1_800,
      freeAir: 4, door: DoorExchange(area: 2.4, height: 1.7))
    var contents: [ThermalBody] = []
    for _ in 0..<30 {
      contents.append(
        try ThermalBody(
          mass: 4 + 8 * random.unit(), heatCapacity: 2.6 + 1.3 * random.unit(), tare: 1.5))
    }
    return CompartmentSimulation(
      model: model, course: course, contents: contents, starts: contents.map { _ in setpoint },
      clock: 14 * 3_600, openings: [DoorOpening(from: 0, to: 300)] + stops,
      leaves: contents.indices.map { stops[$0 * stops.count / 30].to },
      rests: stops.map { DoorOpening(from: $0.from - 30, to: $0.to + 60) })
  }
}
