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
    // Time constant 14 000 J/K / 0.8 W/K = 17 500 s; exp(-14 000/17 500) = 0.449329.
    #expect(abs(run.food.value(at: 14_000) - (25 - 23 * 0.449329)) < 0.005)
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

  @Test("the unit rests while the door is open")
  func unitRests() throws {
    let model = try CompartmentModel(
      length: 3.2, width: 1.9, height: 2, setpoint: 2, heatLoss: 14, unitPower: 2_600,
      freeAir: 8, door: DoorExchange(area: 3, height: 1.8))
    let body = try ThermalBody(mass: 8, heatCapacity: 3.5, tare: 1.5)
    let run = CompartmentSimulation(
      model: model, course: OutsideCourse(steady: 30), contents: [body], start: 2, clock: 0,
      openings: [DoorOpening(from: 0, to: 600)]
    ).run(until: 600)
    #expect(run.heat.removed == 0)
    #expect(run.air.value(at: 600) > 20, "the room is nearly outside air")
    #expect(run.air.peak() <= 30)
  }

  @Test("packs never grow colder than they were packed, and give the heat for it")
  func packsKeepTheirStart() throws {
    let model = try CoolBoxModel(
      heatLoss: 0.8, packs: 2, packMass: 0.5, packMelts: -21, packLatent: 235)
    let body = try ThermalBody(mass: 3, heatCapacity: 1.9, tare: 0.8)
    let run = CoolBoxSimulation(
      model: model, course: OutsideCourse(steady: -20), contents: [body], start: -25, clock: 0
    ).run(until: 3_600)
    #expect(run.packs.values.allSatisfy { $0 >= model.startEnthalpy })
    #expect(run.heat.given > 0)
  }

  @Test("sun warms the outer face: 0.4 of 700 W/m² over 25 W/m²K is 11.2 K")
  func sun() throws {
    let model = try CompartmentModel(
      length: 3.2, width: 1.9, height: 2, setpoint: 2, heatLoss: 14, unitPower: 2_600,
      freeAir: 8, door: DoorExchange(area: 3, height: 1.8))
    let weather = OutsideCourse(steady: 30, sun: 700).weather(at: 0)
    #expect(abs(model.outerFace(weather) - 41.2) < 1e-9)
    #expect(abs(model.unitPower(inside: 5, outside: 40) - 2_600 * 1.1 * 0.9) < 1e-9)
    #expect(model.unitPower(inside: -60, outside: 30) == 0)
  }

  @Test("a crate's exchange grows as its surface, and never falls to nought")
  func exchange() throws {
    func exchange(_ mass: Double) throws -> Double {
      try ThermalBody(mass: mass, heatCapacity: 3.5, tare: 0.8).exchange()
    }
    #expect(abs(try exchange(10) - 1.29) < 1e-9)
    // 1.25 kg is an eighth of 10 kg: a quarter of the surface.
    #expect(abs(try exchange(1.25) - 1.29 / 4) < 1e-9)
    #expect(try exchange(0) == exchange(0.2))
  }

  @Test("a huge unit in a tiny room switches at most twice a second, and its room is held")
  func hugeUnit() throws {
    let model = try CompartmentModel(
      length: 0.5, width: 0.5, height: 0.5, setpoint: 3, heatLoss: 5, unitPower: 100_000,
      freeAir: 0, door: DoorExchange(area: 0, height: 0))
    let run = CompartmentSimulation(
      model: model, course: OutsideCourse(steady: 30), contents: [], starts: [], clock: 0
    ).run(until: 600)
    #expect(run.air.times.count < 2_000)
    #expect(run.air.values.allSatisfy { (-6.0...5).contains($0) })
    var bare = ThermalParameters.standard
    bare.coilCapacity = 0
    #expect(throws: ThermalError.self) {
      try CompartmentModel(
        length: 1, width: 1, height: 1, setpoint: 3, heatLoss: 5, unitPower: 100, freeAir: 0,
        door: DoorExchange(area: 0, height: 0), parameters: bare)
    }
  }
}
