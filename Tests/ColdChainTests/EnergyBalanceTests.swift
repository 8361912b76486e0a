import ColdChain
import TestSupport
import Testing

/// What came in less what was taken out is what is held more at the end, to a thousandth of what
/// passed.
@Suite struct EnergyBalanceTests {
  @Test("heat that came into a cool box is heat its food and packs hold")
  func coolBoxCloses() throws {
    for seed in roundSeeds {
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
      #expect(error < 0.001 * run.heat.throughWalls, "seed \(seed): \(stored) J, \(run.heat)")
    }
  }

  @Test("heat of a compartment closes over doors and unit")
  func compartmentCloses() throws {
    for seed in roundSeeds {
      let round = try RandomTruckRound(seed: seed)
      let run = round.simulation().run(until: round.horizon)
      let stored = stored(round, run)
      let turnover = run.heat.throughWalls + run.heat.throughDoor
      #expect(
        abs(stored - run.heat.balance) < 0.001 * turnover, "seed \(seed): \(stored) J, \(run.heat)")
      #expect(run.heat.throughDoor >= 0 && run.heat.removed >= 0, "seed \(seed)")
    }
  }

  /// Heat that air, coil, walls and food hold more than at the start, J.
  private func stored(_ round: RandomTruckRound, _ run: CompartmentSimulation.Run) -> Double {
    let (model, parameters) = (round.model, ThermalParameters.standard)
    let start = round.startOfAir ?? model.setpoint
    let air = parameters.airDensity * model.freeAir * parameters.airCapacity
    var stored = ((run.air.values.last ?? 0) - start) * (air + parameters.coilCapacity)
    stored += ((run.wall.values.last ?? 0) - start) * parameters.wallCapacity * model.wallArea
    for body in round.contents.indices {
      let capacity = round.contents[body].capacity()
      let shell = (run.shells[body].values.last ?? 0) - round.start
      let core = (run.cores[body].values.last ?? 0) - round.start
      stored += capacity * (0.25 * shell + 0.75 * core)
    }
    return stored
  }
}
