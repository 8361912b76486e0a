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

  /// The same truck with both thermostats, and what each allows.
  private func trucks(_ seed: UInt64) throws -> [(round: RandomTruckRound, allowance: Double)] {
    let truck = try RandomTruckRound(seed: seed)
    return [(truck, Self.rhythm), (truck.regulating(), Self.steps)]
  }

  private func peaks(_ simulation: CompartmentSimulation, _ horizon: Double) -> [Double] {
    simulation.run(until: horizon).shells.map { $0.peak() }
  }

  private func longerRests(_ truck: RandomTruckRound) -> RandomTruckRound {
    var resting = truck
    resting.rests = truck.rests.map { DoorOpening(from: $0.from, to: $0.to + 300) }
    if resting.rests.isEmpty { resting.rests = truck.openings }
    return resting
  }

  @Test("in a truck a hotter day, longer doors and a longer rest of the engine lower no peak")
  func trucksWarm() throws {
    for seed in roundSeeds {
      for (truck, allowance) in try trucks(seed) {
        let usual = peaks(truck.simulation(), truck.horizon)
        let longer = truck.openings.map { DoorOpening(from: $0.from - 120, to: $0.to) }
        let harsher = [
          ("day", truck.simulation(course: truck.course.warmer(by: 3))),
          ("door", truck.simulation(openings: longer)),
          ("rest", longerRests(truck).simulation()),
        ]
        for (what, simulation) in harsher {
          for (cool, warm) in zip(usual, peaks(simulation, truck.horizon)) {
            #expect(warm >= cool - allowance, "seed \(seed), \(what)")
          }
        }
      }
    }
  }

  @Test("in a box a hotter day lowers no peak")
  func boxesWarm() throws {
    for seed in roundSeeds {
      let box = try RandomBoxRound(seed: seed)
      let mild = box.simulation().run(until: box.horizon).food.peak()
      let hot = box.simulation(course: box.course.warmer(by: 3)).run(until: box.horizon).food
      #expect(hot.peak() >= mild - 1e-9, "seed \(seed)")
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
        let (early, late) = (
          peaks(first.simulation(), truck.horizon), peaks(second.simulation(), truck.horizon)
        )
        for (cool, warm) in zip(early, late) { #expect(warm >= cool - allowance, "seed \(seed)") }
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
