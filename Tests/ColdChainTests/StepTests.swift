import ColdChain
import Testing

/// The standard step against one a hundred times shorter.
@Suite struct StepTests {
  @Test("a cool box agrees with a step of 0.05 s", arguments: roundSeeds)
  func coolBox(seed: UInt64) throws {
    let coarse = try RandomBoxRound(seed: seed)
    let fine = try RandomBoxRound(seed: seed, parameters: .fine)
    let a = coarse.simulation().run(until: coarse.horizon).food.eachMinute
    let b = fine.simulation().run(until: fine.horizon).food.eachMinute
    #expect(a.count == b.count)
    let worst = zip(a, b).map { abs($0 - $1) }.max() ?? .infinity
    #expect(worst < 0.05)
  }

  @Test("the shells of a compartment agree with a step of 0.05 s", arguments: roundSeeds)
  func compartment(seed: UInt64) throws {
    let coarse = try RandomTruckRound(seed: seed)
    let fine = try RandomTruckRound(seed: seed, parameters: .fine)
    let a = coarse.simulation().run(until: coarse.horizon)
    let b = fine.simulation().run(until: fine.horizon)
    var worst = 0.0
    for (x, y) in zip(a.shells, b.shells) {
      #expect(x.eachMinute.count == y.eachMinute.count)
      worst = zip(x.eachMinute, y.eachMinute).reduce(worst) { max($0, abs($1.0 - $1.1)) }
    }
    #expect(worst < 0.05)
  }

  @Test("a light body forces shorter steps instead of swinging")
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
  }
}
