import ColdChain
import TestSupport
import Testing

@Suite struct EnergyBalanceTests {
  @Test("heat that came into a cool box is heat its food and packs hold", arguments: Seeds.standard)
  func coolBoxCloses(seed: UInt64) throws {
    let round = try RandomBoxRound(seed: seed)
    let run = round.simulation().run(until: round.horizon)
    var stored = 0.0
    for (body, leaves) in zip(round.contents, round.leaves) {
      stored += body.capacity() * (run.food.value(at: leaves) - round.start)
    }
    if round.model.packs > 0 {
      stored += (run.packs.values.last ?? 0) - round.model.startEnthalpy
    }
    let error = abs(stored - run.heat.balance)
    #expect(error < 0.001 * run.heat.throughWalls, "\(stored) J against \(run.heat)")
  }

  @Test("heat of a compartment closes over doors and unit", arguments: Seeds.standard)
  func compartmentCloses(seed: UInt64) throws {
    let round = try RandomTruckRound(seed: seed)
    let (model, parameters) = (round.model, ThermalParameters.standard)
    let run = round.simulation().run(until: round.horizon)
    let air = parameters.airDensity * model.freeAir * parameters.airCapacity
    var stored = ((run.air.values.last ?? 0) - model.setpoint) * (air + parameters.coilCapacity)
    stored +=
      ((run.wall.values.last ?? 0) - model.setpoint) * parameters.wallCapacity * model.wallArea
    for body in round.contents.indices {
      let capacity = round.contents[body].capacity()
      let shell = (run.shells[body].values.last ?? 0) - round.start
      let core = (run.cores[body].values.last ?? 0) - round.start
      stored += capacity * (0.25 * shell + 0.75 * core)
    }
    let turnover = run.heat.throughWalls + run.heat.throughDoor
    #expect(abs(stored - run.heat.balance) < 0.001 * turnover, "\(stored) J, \(run.heat)")
    #expect(run.heat.throughDoor > 0 && run.heat.removed > 0)
  }
}
