import ColdChain
import Quantities
import TestSupport
import Testing

@Suite struct HandOverTests {
  private let contents: [ThermalBody]
  private let box: CoolBoxModel

  init() throws {
    contents = [try ThermalBody(mass: 4, heatCapacity: 3.5, tare: 0.8)]
    box = try CoolBoxModel(heatLoss: 1.3, packs: 1, packMass: 0.4, packMelts: 0, packLatent: 334)
  }

  private func longest(_ outside: Double, limit: Double = 4) -> Seconds {
    box.longestTime(
      contents: contents, start: 2, limit: limit - 0.5, course: OutsideCourse(steady: outside),
      clock: 0, horizon: Seconds(36_000))
  }

  @Test("food is at its limit, not above, at the end of the longest time")
  func boundary() throws {
    let time = longest(32)
    let run = CoolBoxSimulation(
      model: box, course: OutsideCourse(steady: 32), contents: contents, start: 2, clock: 0
    ).run(until: 36_000)
    #expect(time > Seconds(600) && time < Seconds(36_000))
    #expect(run.food.value(at: Double(time.rawValue)) <= 3.5 + 1e-9)
    #expect(run.food.value(at: Double(time.rawValue) + 2) > 3.5)
  }

  @Test("hotter days and lower limits shorten it; a cold day leaves the horizon")
  func monotone() {
    #expect(longest(35) < longest(30))
    #expect(longest(35, limit: 3) < longest(35))
    #expect(longest(-5) == Seconds(36_000))
    #expect(longest(30, limit: 2) == .zero)
  }

  @Test("latest hand-over: ten minutes before the limit, at most four hours after departure")
  func latest() throws {
    let two = contents + contents
    func latest(_ outside: Double, departure: Int) -> Seconds {
      CoolBoxSimulation(
        model: box, course: OutsideCourse(steady: outside), contents: two, start: 2, clock: 0,
        leaves: [1_800, 5_400]
      ).latestHandOver(limit: 4, departure: Seconds(departure))
    }
    let staying = CoolBoxSimulation(
      model: box, course: OutsideCourse(steady: 24), contents: two, start: 2, clock: 0)
    let crossing = try #require(staying.firstCrossing(of: 4, until: 50_000))
    #expect(latest(24, departure: 1_800) == Seconds(Int(crossing - 600)))
    #expect(latest(24, departure: 5_400) < latest(24, departure: 1_800), "less food warms faster")
    #expect(latest(0, departure: 1_800) == Seconds(1_800 + 4 * 3_600))
  }

  @Test("shells at leaving are those of the whole run", arguments: Seeds.standard)
  func shellsAtLeaving(seed: UInt64) throws {
    let round = try RandomTruckRound(seed: seed)
    let simulation = round.simulation()
    let end = round.leaves.max() ?? 0
    let run = simulation.run(until: end)
    let shells = simulation.shellsAtLeaving(until: end)
    for body in shells.indices {
      #expect(shells[body] == run.shells[body].value(at: round.leaves[body]), "body \(body)")
    }
  }

  @Test("latest hand-over from a compartment: later openings do not count")
  func latestInCompartment() throws {
    let round = try RandomTruckRound(seed: 11)
    let departure = Seconds(Int(round.leaves[0]))
    let latest = round.simulation().latestHandOver(body: 0, limit: 60, departure: departure)
    #expect(latest == departure + Seconds(4 * 3_600))
    #expect(round.simulation().latestHandOver(body: 0, limit: -9, departure: departure) == .zero)

    // Left wide open after the departure, the room would pass 12 °C; but the crate waits shut in.
    let gaping = round.openings + [DoorOpening(from: round.leaves[0] + 60, to: 30_000)]
    let after = Double(departure.rawValue) + 14_400
    var staying = round
    staying.leaves = round.leaves.map { _ in 1e9 }
    let open = staying.simulation(openings: gaping)
    let latestShut = open.latestHandOver(body: 0, limit: 12, departure: departure)
    #expect(open.firstCrossing(of: 12, body: 0, until: after) != nil)
    #expect(latestShut == departure + Seconds(4 * 3_600))
  }
}
