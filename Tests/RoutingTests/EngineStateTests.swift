import Kernels
import Quantities
import TestSupport
import Testing

@testable import Routing

@Suite struct EngineStateTests {
  @Test("cached sums equal slow sums after every step of a round, and rolling back restores them")
  func sumsAreExact() throws {
    var kinds: [String] = []
    for seed in Seeds.standard {
      for clients in [6, 11] {
        let problem = try EngineProblem.make(clients: clients, seed: seed &* 2 &+ UInt64(clients))
        let isLean = try RoundsTrial(problem: problem, seed: seed).run(on: problem)
        #expect(isLean)
        kinds.append("\(EngineKind(problem, hasJudge: false))")
      }
    }
    #expect(kinds.contains("whole") && kinds.contains("wholePlane") && kinds.contains("timed"))
  }

  @Test(
    "so they do for every kind of problem alone",
    arguments: [
      [], .plane, .fleet, .pickups, .backhauls, [.pickups, .backhauls, .fleet], .windows,
      .durations, .depots, [.reloads, .windows], [.reloads, .releases, .farReload, .openEnds],
      [.reloads, .farReload, .durations, .maxDistance, .broken], .prizes, .fewVehicles,
      .dimensions, [.fleet, .allowed, .dimensions], .visitCosts, .maxDistance, .forbidden,
      .asymmetric, .broken, [.broken, .windows], [.broken, .maxDistance, .forbidden],
      [.asymmetric, .reloads, .farReload], .openEnds, [.plane, .windows, .reloads],
    ] as [EngineProblem.Traits])
  func sumsAreExact(traits: EngineProblem.Traits) throws {
    for seed in UInt64(1)...4 {
      let problem = try EngineProblem.make(clients: 10, seed: seed, traits: traits)
      let isLean = try RoundsTrial(problem: problem, seed: seed).run(on: problem)
      #expect(isLean)
    }
  }
}

/// Rounds of ruin, recreate and descent, looked at after every step.
struct RoundsTrial: EngineTrial {
  let problem: Problem
  let seed: UInt64

  func run<F: Features>(_ features: F.Type) throws {
    var tours = Tours<F>(problem)
    var random = RandomGenerator(seed: seed)
    var recreate = GreedyRecreate(tours, chance: 0.05, seed: seed)
    var ruin = StringRuin()
    ruin.meanRemoved = 3
    var descent = Descent(clientCount: problem.clients.count)
    expectExact(tours, "nobody served")
    recreate.apply(to: &tours, fresh: tours.absentCount, around: 0, &random)
    expectExact(tours, "the first solution")
    for round in 0..<6 {
      tours.openJournal()
      let before = (tours.cost, tours.unserved, tours.snapshot())
      let around = random.below(problem.clients.count)
      let absent = tours.absentCount
      ruin.apply(to: &tours, around: around, &random)
      if Tours<F>.sumsWait { tours.refreshTouched() }
      expectExact(tours, "ruin \(round)")
      let fresh = tours.absentCount - absent
      recreate.apply(to: &tours, fresh: fresh, around: around, &random)
      expectExact(tours, "recreate \(round)")
      for client in problem.clients.indices { descent.push(client) }
      let cost = tours.cost
      descent.run(&tours)
      expectExact(tours, "descent \(round)")
      let descended = tours.cost
      #expect(descended <= cost || mayRise, "descent \(round)")
      if random.below(2) == 0 {
        tours.rollBack()
        let after = (tours.cost, tours.unserved, tours.snapshot())
        #expect(before == after)
        expectExact(tours, "roll back \(round)")
      }
    }
    let plan = TourPlan(plan(of: tours).solution(of: problem), in: problem)
    let kept = (tours.cost, tours.unserved, tours.snapshot())
    tours.closeJournal()
    tours.clear()
    expectExact(tours, "clear")
    if let plan { tours.load(plan) }
    let loaded = (tours.cost, tours.unserved, tours.snapshot())
    #expect(kept == loaded)
    expectExact(tours, "load")
  }

  /// An end that moves when a trip is given up may cost more than the move has saved.
  private var mayRise: Bool {
    problem.vehicles.contains { vehicle in
      vehicle.reloads.contains { $0 != vehicle.start || $0 != vehicle.end }
    }
  }

  private func plan<F: Features>(of tours: borrowing Tours<F>) -> TourPlan {
    var best = BestTours(
      clientCount: problem.clients.count, slotCount: tours.ground.slotCount)
    best.touchAll()
    best.keep(tours)
    return best.plan(on: tours.ground)
  }

  private func expectExact<F: Features>(_ tours: borrowing Tours<F>, _ step: String) {
    let complaints = tours.complaints(problem)
    #expect(complaints == [], "\(F.self), seed \(seed), \(step)")
  }
}
