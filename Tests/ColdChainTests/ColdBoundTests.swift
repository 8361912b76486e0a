import Kernels
import TestSupport
import Testing

@testable import ColdChain

/// The search's resource against the full simulation, on rounds that keep to its family.
@Suite struct ColdBoundTests {
  /// A truck and the family of its rounds.
  private struct Case {
    let model: CompartmentModel
    let course: OutsideCourse
    let family: RoomBound.Family
    let bodies: [ThermalBody]

    init(_ random: inout RandomGenerator) throws {
      let door = try DoorExchange(
        area: 1 + random.unit(), height: 1.5 + 0.3 * random.unit(),
        leak: random.pick(0...1) == 0 ? 1 : 0.07)
      model = try CompartmentModel(
        length: 1.5 + random.unit(), width: 1.85, height: 1.8, setpoint: 3 * random.unit(),
        heatLoss: 8 + 8 * random.unit(), unitPower: 1_000 + 1_800 * random.unit(),
        freeAir: 2 + 3 * random.unit(), door: door)
      course = try RandomBoxRound.course(&random)
      bodies = try RandomBoxRound.bodies(random.pick(1...24), &random)
      let open = 13.5 * 3_600
      family = RoomBound.Family(
        loading: open...(open + 7_200), loadTime: 1_200,
        loadingDoor: 60 + 10 * Double(bodies.count), door: 70...120,
        shortestGap: random.pick(0...2) == 0 ? 5 : 200 * random.unit(),
        start: 4 * random.unit(),
        startOfAir: model.setpoint + (random.pick(0...2) == 0 ? 15 * random.unit() : 0),
        exchange: bodies.reduce(0) { $0 + $1.exchange() },
        mostDoors: 8, horizon: 4 * 3_600)
    }

    /// A round of the family: when it loads, the doors' openings, and the door at which each body
    /// leaves with the time of its hand-over.
    func round(_ random: inout RandomGenerator) -> (
      clock: Double, openings: [DoorOpening], handOvers: [(doors: Int, time: Double)]
    ) {
      let span = family.loading
      let clock = span.lowerBound + random.unit() * (span.upperBound - span.lowerBound)
      var openings = [
        DoorOpening(from: family.loadTime - family.loadingDoor, to: family.loadTime)
      ]
      var (time, ends) = (family.loadTime, [Double]())
      for _ in 0..<random.pick(1...family.mostDoors) {
        // Often as soon as the family allows, or nearly: what recovers least counts most.
        let spare = random.unit()
        time += family.shortestGap + 1_500 * spare * spare * spare * spare
        let open = family.door.lowerBound + 50 * random.unit().squareRoot()
        openings.append(DoorOpening(from: time, to: time + open))
        ends.append(time + open + min(120, family.shortestGap) * random.unit())
        time += open
      }
      let handOvers = bodies.map { _ in
        let stop = random.below(ends.count)
        return (stop + 1, min(ends[stop], family.horizon))
      }
      return (clock, openings, handOvers)
    }
  }

  @Test("the bound of a compartment is never more hopeful than the simulation of 2 000 rounds")
  func room() throws {
    var random = RandomGenerator(seed: 11)
    var (rounds, most, slack, handOvers) = (0, -Double.infinity, 0.0, 0)
    while rounds < 2_000 {
      let one = try Case(&random)
      let kind = try #require(RoomBound.Kind(one.bodies))
      let bound = RoomBound(one.model, one.course, one.family, [kind]).bounds()[0]
      for _ in 0..<100 {
        let round = one.round(&random)
        let shells = CompartmentSimulation(
          model: one.model, course: one.course, contents: one.bodies,
          starts: one.bodies.map { _ in one.family.start }, clock: round.clock,
          openings: round.openings, leaves: round.handOvers.map(\.time),
          startOfAir: one.family.startOfAir
        ).shellsAtLeaving(until: one.family.horizon)
        for (shell, handOver) in zip(shells, round.handOvers) {
          let ceiling = bound.warmest(after: handOver.time, doors: handOver.doors)
          most = max(most, shell - ceiling)
          slack += ceiling - shell
          handOvers += 1
        }
        rounds += 1
      }
    }
    #expect(most <= 0, "\(most) K more hopeful")
    // It says something: on average it is a few degrees above, not tens.
    #expect(slack / Double(handOvers) < 6, "\(slack / Double(handOvers)) K above on average")
  }

  @Test("the bound of a cool box is never more hopeful than the simulation of 2 000 rounds")
  func box() throws {
    var most = -Double.infinity
    for seed in UInt64(1)...400 {
      let round = try RandomBoxRound(seed: seed)
      // The bodies leave one after the other: at each hand-over the later ones are still there.
      let bounds = round.contents.indices.map { first in
        BoxBound(
          round.model, round.course, loading: round.clock...(round.clock + 3_600),
          capacity: round.contents[first...].reduce(0) { $0 + $1.capacity() },
          start: round.start, horizon: 8 * 3_600
        ).bound()
      }
      var random = RandomGenerator(seed: seed)
      for _ in 0..<5 {
        let food = CoolBoxSimulation(
          model: round.model, course: round.course, contents: round.contents,
          start: round.start, clock: round.clock + 3_600 * random.unit(), leaves: round.leaves,
          parked: [0..<600, 1_500..<(1_500 + 2_000 * random.unit())]
        ).run(until: round.horizon).food
        for (leaves, bound) in zip(round.leaves, bounds) where leaves <= 8 * 3_600 {
          most = max(most, food.value(at: leaves) - bound.warmest(after: leaves, doors: 0))
        }
      }
    }
    #expect(most <= 0, "\(most) K more hopeful")
  }

  @Test("later, or after more doors, is never colder; beyond the table nothing is promised")
  func monotone() throws {
    var random = RandomGenerator(seed: 5)
    for _ in 0..<10 {
      let one = try Case(&random)
      let kind = try #require(RoomBound.Kind(one.bodies))
      let bound = RoomBound(one.model, one.course, one.family, [kind]).bounds()[0]
      for doors in 0...one.family.mostDoors {
        for time in stride(from: 1_200.0, to: one.family.horizon, by: 300) {
          let now = bound.warmest(after: time, doors: doors)
          #expect(bound.warmest(after: time + 300, doors: doors) >= now)
          #expect(bound.warmest(after: time, doors: doors + 1) >= now)
        }
      }
      #expect(bound.warmest(after: 5 * 3_600, doors: 0) == .infinity)
      #expect(bound.warmest(after: 0, doors: one.family.mostDoors + 1) == .infinity)
      #expect(bound.warmest(after: -1, doors: 0) == .infinity)
    }
  }
}
