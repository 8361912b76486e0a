import ColdChain
import Foundation
import Testing

/// Public case P1: fish at 2 °C in a box that stands 6.1 h at 19.4 °C, as measured by Margeirsson
/// and others 2011. The bands are the measured means widened for what the source leaves unsaid.
///
/// Packs here are packed just frozen; the trial came from -18 °C, about a tenth more cold, so the
/// cases with ice are a little pessimistic here. `ColdCaseTests` runs the same trial, and the other
/// public cases, from their files.
@Suite struct PublicCaseTests {
  @Test(
    "P1 within its bands",
    arguments: [
      (0.36, 0, 8.5...12.0), (0.36, 1, 3.0...7.5), (0.56, 0, 12.0...16.1), (0.56, 1, 8.0...13.0),
    ])
  func fish(heatLoss: Double, packs: Int, band: ClosedRange<Double>) throws {
    var parameters = ThermalParameters.standard
    parameters.bootRise = 0
    let model = try CoolBoxModel(
      heatLoss: heatLoss, packs: packs, packMass: 0.25, packMelts: 0, packLatent: 334,
      parameters: parameters)
    let fish = try ThermalBody(mass: 3, heatCapacity: 3.65, tare: 0)
    let run = CoolBoxSimulation(
      model: model, course: OutsideCourse(steady: 19.4), contents: [fish], start: 2, clock: 0
    ).run(until: 6.1 * 3_600)
    #expect(band.contains(run.food.value(at: 6.1 * 3_600)))
  }
}
