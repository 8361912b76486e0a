import ColdChain
import Testing

/// What must not cool the food: 500 rounds each.
///
/// A box, and a compartment whose thermostat regulates, answer exactly: all their flows go from warm
/// to cold, so whatever warms one of their parts never cools another later. A thermostat that
/// switches has a rhythm, and whatever warms the room shifts it: a peak may then be a little lower
/// although the day is hotter. How much is stated by ``rhythm``.
@Suite struct MonotoneTests {
  /// What the rhythm of a switching thermostat may take off a peak, K.
  static let rhythm = 0.03
  /// What steps may, K.
  static let steps = 0.002

  /// Peaks of all shells over two simulations, and what is wrong with them.
  private func expectNoLower(
    _ mild: CompartmentSimulation, _ harsh: CompartmentSimulation, _ horizon: Double,
    _ allowance: Double, _ seed: UInt64
  ) {
    let (a, b) = (mild.run(until: horizon).shells, harsh.run(until: horizon).shells)
    for (cool, warm) in zip(a, b) {
      #expect(warm.peak() >= cool.peak() - allowance, "seed \(seed)")
    }
  }

  /// The same truck with both thermostats, and what each allows.
  private func trucks(_ seed: UInt64) throws -> [(round: RandomTruckRound, allowance: Double)] {
    let truck = try RandomTruckRound(seed: seed)
    return [(truck, Self.rhythm), (truck.regulating(), Self.steps)]
  }

  @Test("a hotter day never lowers the peak")
  func hotterDay() throws {
    for seed in roundSeeds {
      let box = try RandomBoxRound(seed: seed)
      let mild = box.simulation().run(until: box.horizon).food.peak()
      let hot = box.simulation(course: box.course.warmer(by: 3)).run(until: box.horizon).food
      #expect(hot.peak() >= mild - 1e-9, "seed \(seed)")
      for (truck, allowance) in try trucks(seed) {
        expectNoLower(
          truck.simulation(), truck.simulation(course: truck.course.warmer(by: 3)), truck.horizon,
          allowance, seed)
      }
    }
  }

  @Test("a longer door never lowers the peak")
  func longerDoor() throws {
    for seed in roundSeeds {
      for (truck, allowance) in try trucks(seed) {
        let longer = truck.openings.map { DoorOpening(from: $0.from - 120, to: $0.to) }
        expectNoLower(
          truck.simulation(), truck.simulation(openings: longer), truck.horizon, allowance, seed)
      }
    }
  }

  @Test("an engine that stands longer never lowers the peak")
  func longerRest() throws {
    for seed in roundSeeds {
      for (truck, allowance) in try trucks(seed) {
        var resting = truck
        resting.rests = truck.rests.map { DoorOpening(from: $0.from, to: $0.to + 300) }
        if resting.rests.isEmpty { resting.rests = truck.openings }
        expectNoLower(truck.simulation(), resting.simulation(), truck.horizon, allowance, seed)
      }
    }
  }

  @Test("fewer packs never lower the peak")
  func fewerPacks() throws {
    var compared = 0
    for seed in roundSeeds {
      let box = try RandomBoxRound(seed: seed)
      guard box.model.packs > 1 else { continue }
      var poorer = box
      poorer.model = try CoolBoxModel(
        heatLoss: box.model.heatLoss, packs: box.model.packs - 1, packMass: box.model.packMass,
        packMelts: box.model.packMelts, packLatent: box.model.packLatent)
      let rich = box.simulation().run(until: box.horizon).food
      let poor = poorer.simulation().run(until: box.horizon).food
      // Up to the peak: packs that melted may be warmer than the food and then warm it.
      #expect(poor.peak() >= rich.peak() - 1e-9, "seed \(seed)")
      compared += 1
    }
    #expect(compared > 250)
  }

  @Test("while the day grows warmer, a later start never lowers the peak")
  func laterStart() throws {
    let course = try OutsideCourse(samples: [
      OutsideCourse.Sample(time: 6 * 3_600, temperature: 14, sun: 100),
      OutsideCourse.Sample(time: 10 * 3_600, temperature: 24, sun: 700),
      OutsideCourse.Sample(time: 22 * 3_600, temperature: 36, sun: 800),
    ])
    for seed in roundSeeds {
      var box = try RandomBoxRound(seed: seed)
      box.course = course
      var late = box
      late.clock += 3_600
      let early = box.simulation().run(until: box.horizon).food.peak()
      #expect(late.simulation().run(until: box.horizon).food.peak() >= early - 1e-9, "seed \(seed)")
      for (truck, allowance) in try trucks(seed) {
        var (first, second) = (truck, truck)
        first.course = course
        second.course = course
        second.clock += 3_600
        expectNoLower(first.simulation(), second.simulation(), truck.horizon, allowance, seed)
      }
    }
  }

  @Test("later stops on a steady day never lower the peak")
  func laterStops() throws {
    for seed in roundSeeds {
      var box = try RandomBoxRound(seed: seed)
      box.course = OutsideCourse(steady: 28)
      let early = box.simulation().run(until: box.horizon).food
      var late = box
      late.leaves = box.leaves.map { $0 + 900 }
      let slow = late.simulation().run(until: late.horizon).food
      for (a, b) in zip(box.leaves, late.leaves) {
        #expect(slow.peak(until: b) >= early.peak(until: a) - 1e-6, "seed \(seed)")
      }
    }
  }
}
