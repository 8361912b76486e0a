import Kernels
import TestSupport
import Testing

@testable import ColdChain

/// Figures found again from a course that they made; and what the readings do not tell, told.
@Suite struct CalibrationTests {
  /// The three figures of a compartment.
  struct Figures {
    var ua = 12.0
    var power = 2_000.0
    var leak = 1.0
    var all: [Double] { [ua, power, leak] }
  }

  /// A compartment that was not precooled, on a round with its doors.
  static func round(_ figures: Figures) -> ColdCase {
    let stops = stride(from: 30.0, to: 230, by: 40).map { [$0, $0 + 4] }
    return ColdCase(
      schema: "tournee-cold/1", name: "round", minutes: 240, begins: "14:00",
      weather: [ColdCase.Weather(at: "14:00", outside: 33, sun: 600)],
      places: [
        "truck": ColdCase.Place(
          compartment: ColdCase.Compartment(
            inside: [2.9, 1.6, 1.65], setpoint: 3, ua: figures.ua, unitPower: figures.power,
            freeAir: 5, starts: 12,
            door: ColdCase.Door(area: 2.4, height: 1.6, leak: figures.leak, openings: stops),
            unitRests: stops.map { [$0[0], $0[1] + 12] }))
      ],
      bodies: [
        ColdCase.Food(
          name: "crates", in: "truck", mass: 120, heatCapacity: 3.5, starts: 4, exchange: 16)
      ])
  }

  /// What a logger with a scatter of a tenth of a degree writes in the air of `truth`.
  static func readings(
    _ truth: ColdCase, _ random: inout RandomGenerator, from first: Double = 0
  ) throws -> [Calibration.Reading] {
    let air = try #require(try ColdCaseSimulation(truth).run().airs["truck"])
    return stride(from: first, through: truth.minutes * 60, by: 60).map {
      Calibration.Reading(
        time: $0, temperature: air.temperature(at: $0) + 0.2 * (random.unit() - 0.5))
    }
  }

  static func fit(
    _ truth: ColdCase, from guess: ColdCase, _ figures: [Calibration.Figure], seed: UInt64 = 3,
    first: Double = 0
  ) throws -> Calibration.Fit {
    var random = RandomGenerator(seed: seed)
    return try #require(
      try Calibration(
        guess, place: "truck", target: .air("truck"),
        readings: readings(truth, &random, from: first), figures: figures
      ).fit())
  }

  @Test("finds the figures that made the readings, from 20 truths")
  func found() throws {
    var (covered, close) = (0, 0)
    for seed in UInt64(1)...20 {
      var random = RandomGenerator(seed: 1_000 + seed)
      let truth =
        seed == 1
        ? Figures(ua: 18, power: 1_500, leak: 0.6)
        : Figures(
          ua: 8 + 20 * random.unit(), power: 1_200 + 1_500 * random.unit(),
          leak: 0.15 + 0.85 * random.unit())
      let fit = try Self.fit(
        Self.round(truth), from: Self.round(Figures()), [.ua, .unitPower, .doorLeak], seed: seed)
      #expect(fit.after < 0.35 * fit.before, "seed \(seed)")
      #expect(fit.confused.isEmpty && fit.undetermined.isEmpty, "seed \(seed)")
      for (estimate, wanted) in zip(fit.estimates, truth.all) {
        #expect(abs(estimate.value / wanted - 1) < 0.15, "seed \(seed): \(estimate) of \(wanted)")
        if abs(estimate.value / wanted - 1) < 0.05 { close += 1 }
        if estimate.interval.contains(wanted) { covered += 1 }
      }
    }
    #expect(covered >= 48, "four fifths of 60 figures lie in their intervals")
    #expect(close >= 51, "most are within a twentieth")
  }

  /// The same compartment without doors and without rests.
  private func still(_ figures: Figures, starts: Double = 12) -> ColdCase {
    var still = Self.round(figures)
    still.places["truck"]?.compartment?.door?.openings = []
    still.places["truck"]?.compartment?.unitRests = []
    still.places["truck"]?.compartment?.starts = starts
    return still
  }

  @Test("a round without doors says nothing about the door, and says so")
  func noDoors() throws {
    let truth = still(Figures(ua: 18, power: 1_500, leak: 0.6))
    let fit = try Self.fit(truth, from: still(Figures()), [.ua, .doorLeak])
    #expect(fit.undetermined.contains(.doorLeak))
    let leak = try #require(fit.estimates.last)
    #expect(leak.interval.lowerBound < 0.1 && leak.interval.upperBound > 3)
  }

  @Test("a unit that is never off, in a room at rest: only the two figures' ratio is known")
  func neverOff() throws {
    let figures = Figures(ua: 18, power: 300)
    var long = still(figures)
    long.minutes = 2_000
    let rest = try #require(try ColdCaseSimulation(long).run().airs["truck"])
      .temperature(at: 120_000)
    var truth = still(figures, starts: rest)
    truth.bodies[0].starts = rest
    var guess = truth
    guess.places["truck"]?.compartment?.ua = 14
    guess.places["truck"]?.compartment?.unitPower = 250
    // After an hour: until then the walls, which start as warm as the air, tell a little.
    let fit = try Self.fit(truth, from: guess, [.ua, .unitPower], first: 3_600)
    #expect(fit.confused == [[.ua, .unitPower]], "\(fit)")
    for (estimate, wanted) in zip(fit.estimates, [18.0, 300]) {
      #expect(estimate.interval.contains(wanted))
    }
  }

  @Test("a precooled room that is only held: neither figure is determined")
  func held() throws {
    var truth = still(Figures(ua: 18, power: 1_500), starts: 3)
    truth.bodies[0].starts = 3
    var guess = still(Figures(), starts: 3)
    guess.bodies[0].starts = 3
    let fit = try Self.fit(truth, from: guess, [.ua, .unitPower])
    #expect(!fit.undetermined.isEmpty || !fit.confused.isEmpty, "\(fit)")
  }

  @Test("half an hour of cooling down: what is confused is said, and the truth lies inside")
  func pullDown() throws {
    var truth = still(Figures(ua: 18, power: 1_500), starts: 30)
    truth.minutes = 30
    var guess = still(Figures(), starts: 30)
    guess.minutes = 30
    let fit = try Self.fit(truth, from: guess, [.ua, .unitPower])
    #expect(!fit.undetermined.isEmpty || !fit.confused.isEmpty, "\(fit)")
    for (estimate, wanted) in zip(fit.estimates, [18.0, 1_500]) {
      #expect(estimate.interval.contains(wanted), "\(fit)")
    }
  }

  @Test("a box: heat loss and packs from the food's own course")
  func box() throws {
    func boxed(_ ua: Double, _ exchange: Double) -> ColdCase {
      ColdCase(
        schema: "tournee-cold/1", name: "box", minutes: 300,
        places: [
          "room": ColdCase.Place(air: .steady(27)),
          "box": ColdCase.Place(
            box: ColdCase.Box(
              in: "room", ua: ua, packs: [ColdCase.Pack(mass: 0.8)], packExchange: exchange)),
        ],
        bodies: [
          ColdCase.Food(name: "milk", in: "box", mass: 4, heatCapacity: 3.9, starts: 9)
        ])
    }
    let course = try ColdCaseSimulation(boxed(1.4, 2.5)).run().foods[0].shell
    let readings = stride(from: 0.0, through: 18_000, by: 120).map {
      Calibration.Reading(time: $0, temperature: course.value(at: $0))
    }
    let fit = try #require(
      try Calibration(
        boxed(0.7, 6), place: "box", target: .food(0), readings: readings,
        figures: [.ua, .packExchange]
      ).fit())
    for (estimate, wanted) in zip(fit.estimates, [1.4, 2.5]) {
      #expect(abs(estimate.value / wanted - 1) < 0.02)
      #expect(estimate.interval.contains(wanted))
    }
  }

  @Test("fewer windows than figures: no answer")
  func tooFew() throws {
    let fit = try Calibration(
      Self.round(Figures()), place: "truck", target: .air("truck"),
      readings: [Calibration.Reading(time: 0, temperature: 12)], figures: [.ua]
    ).fit()
    #expect(fit == nil)
  }

  @Test("readings that say the same count once")
  func correlation() {
    var random = RandomGenerator(seed: 5)
    let fresh = (0..<400).map { _ in random.unit() - 0.5 }
    #expect(CalibrationAnswer.correlationTime(fresh) < 1.5)
    let slow = fresh.flatMap { [$0, $0, $0, $0] }
    #expect((3.0...6.5).contains(CalibrationAnswer.correlationTime(slow)))
    #expect(CalibrationAnswer.correlationTime([0, 0, 0]) == 1)
  }
}
