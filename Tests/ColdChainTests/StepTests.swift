import ColdChain
import Testing

/// The engines against steps of 0.05 s that are written here from the equations, on 500 rounds.
@Suite struct StepTests {
  @Test("a cool box agrees with plain steps of 0.05 s within 0.05 K")
  func coolBox() throws {
    for seed in slowSeeds {
      let round = try RandomBoxRound(seed: seed)
      let minutes = round.simulation().run(until: round.horizon).food.eachMinute
      let slow = PlainBox.run(round, step: 0.05)
      #expect(minutes.count == slow.count, "seed \(seed)")
      let worst = zip(minutes, slow).map { abs($0 - $1) }.max() ?? .infinity
      #expect(worst < 0.05, "seed \(seed)")
    }
  }

  @Test("a compartment agrees with plain steps of 0.05 s within 0.05 K, and within its bound")
  func compartment() throws {
    for seed in slowSeeds {
      let round = try RandomTruckRound(seed: seed)
      var plain = PlainTruck(round)
      let slow = plain.run(step: 0.05, until: round.horizon)
      let simulation = round.simulation()
      let run = simulation.run(until: round.horizon)
      let bounds = simulation.errorBounds(until: round.horizon)
      for body in slow.indices {
        let minutes = run.shells[body].eachMinute
        #expect(minutes.count == slow[body].count, "seed \(seed)")
        let worst = zip(minutes, slow[body]).map { abs($0 - $1) }.max() ?? .infinity
        #expect(worst < 0.05, "seed \(seed)")
        // The plain steps err too: their thermostat switches up to a step late, each time.
        #expect(worst < bounds[body] + 0.02, "seed \(seed)")
        #expect(bounds[body] < 0.05, "seed \(seed)")
      }
    }
  }

  @Test("a light body follows the air instead of swinging")
  func lightBodyIsStable() throws {
    let model = try CoolBoxModel(
      heatLoss: 1, packs: 4, packMass: 0.5, packMelts: 0, packLatent: 334)
    let feather = try ThermalBody(mass: 0.001, heatCapacity: 2, tare: 0)
    let run = CoolBoxSimulation(
      model: model, course: OutsideCourse(steady: 30), contents: [feather], start: 2, clock: 0
    ).run(until: 3_600)
    // At rest between packs at 0 °C and the boot at 33 °C: UA 0.88 · (33 - T) = 6 T.
    let rest = 0.88 * 33 / (0.88 + 6)
    #expect(abs((run.food.values.last ?? 0) - rest) < 0.01)
    #expect(run.food.values.allSatisfy { (2.0 - 1e-9...rest + 1e-9).contains($0) })

    let truck = try RandomTruckRound(seed: 5)
    let room = CompartmentSimulation(
      model: truck.model, course: truck.course, contents: [feather], start: 2, clock: truck.clock,
      openings: truck.openings
    ).run(until: 7_200)
    #expect(room.shells[0].peak() <= room.air.peak() + 1e-9)
    #expect(room.shells[0].values.allSatisfy { $0 > truck.model.setpoint - 1.1 || $0 > 1.9 })
  }
}
