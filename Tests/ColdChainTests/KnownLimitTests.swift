import ColdChain
import Testing

@Suite struct KnownLimitTests {
  @Test("once the packs have melted, food tends to the boot")
  func meltedPacks() throws {
    let model = try CoolBoxModel(
      heatLoss: 1, packs: 2, packMass: 0.4, packMelts: 0, packLatent: 334)
    let body = try ThermalBody(mass: 5, heatCapacity: 3.7, tare: 0.8)
    let run = CoolBoxSimulation(
      model: model, course: OutsideCourse(steady: 27), contents: [body], start: 3, clock: 0
    ).run(until: 10 * 86_400)
    let last = run.food.values.last ?? 0
    #expect(abs(last - 30) < 0.01, "27 °C outside, 3 K more in the boot")
    #expect(run.food.peak() <= 30 + 1e-6)
    #expect((run.packs.values.last ?? -1) > 0)
  }

  @Test("without packs the food warms as one exponential")
  func exponential() throws {
    let model = try CoolBoxModel(
      heatLoss: 0.8, packs: 0, packMass: 0, packMelts: 0, packLatent: 0)
    let body = try ThermalBody(mass: 4, heatCapacity: 3.5, tare: 0)
    let run = CoolBoxSimulation(
      model: model, course: OutsideCourse(steady: 22), contents: [body], start: 2, clock: 0
    ).run(until: 14_000)
    // Time constant 14 000 J/K / (0.88 · 0.8 W/K) = 19 886 s; exp(-14 000/19 886) = 0.494617.
    #expect(abs(run.food.value(at: 14_000) - (25 - 23 * 0.494617)) < 0.005)
  }

  @Test("with the door shut the thermostat holds its band", arguments: [2.0, -20.0])
  func band(setpoint: Double) throws {
    let model = try CompartmentModel(
      length: 3.2, width: 1.9, height: 2, setpoint: setpoint, heatLoss: 14, unitPower: 2_600,
      freeAir: 8, door: DoorExchange(area: 3, height: 1.8))
    let bodies = try (0..<20).map { _ in
      try ThermalBody(mass: 8, heatCapacity: 3.5, tare: 1.5)
    }
    let run = CompartmentSimulation(
      model: model, course: OutsideCourse(steady: 30, sun: 700), contents: bodies,
      start: setpoint, clock: 0
    ).run(until: 6 * 3_600)
    let band = setpoint - 1.05...setpoint + 1.05
    #expect(run.air.values.allSatisfy { band.contains($0) })
    #expect(run.shells.allSatisfy { $0.values.allSatisfy { band.contains($0) } })
    #expect(run.heat.removed > 14 * (30 - setpoint - 1) * 6 * 3_600 * 0.9)
  }

  @Test("a unit that is too weak loses the room")
  func weakUnit() throws {
    let model = try CompartmentModel(
      length: 3.2, width: 1.9, height: 2, setpoint: 2, heatLoss: 14, unitPower: 100, freeAir: 8,
      door: DoorExchange(area: 3, height: 1.8))
    let body = try ThermalBody(mass: 8, heatCapacity: 3.5, tare: 1.5)
    let run = CompartmentSimulation(
      model: model, course: OutsideCourse(steady: 35), contents: [body], start: 2, clock: 0
    ).run(until: 8 * 3_600)
    #expect(run.shells[0].peak() > 10)
    #expect(run.cores[0].peak() < run.shells[0].peak())
  }

  @Test("bodies that have left are followed no further")
  func leaving() throws {
    let round = try RandomTruckRound(seed: 3)
    let run = round.simulation().run(until: round.horizon)
    for (shell, leaves) in zip(run.shells, round.leaves) { #expect(shell.times.last == leaves) }
  }
}
