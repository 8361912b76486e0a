import Kernels
import Quantities
import TestSupport
import Testing

@testable import Routing

@Suite struct EngineSeatTests {
  @Test(
    "a seat is feasible when the slow evaluator says so, the best costs what it promises",
    arguments: Seeds.standard)
  func seatsAreExact(seed: UInt64) throws {
    let problem = try EngineProblem.make(clients: 8, seed: seed &+ 500)
    #expect(try SeatsTrial(problem: problem, seed: seed).run(on: problem))
  }

  @Test(
    "so it is with trips, types and limits together",
    arguments: [
      [.reloads, .farReload, .openEnds], [.reloads, .releases, .durations],
      [.reloads, .maxDistance, .farReload], [.reloads, .forbidden, .broken],
      [.fleet, .allowed], [.fleet, .pickups, .backhauls], [.fleet, .maxDistance],
      [.fleet, .dimensions, .fewVehicles], [.fleet, .reloads, .windows, .pickups],
    ] as [EngineProblem.Traits])
  func seatsAreExact(traits: EngineProblem.Traits) throws {
    for seed in UInt64(1)...6 {
      let problem = try EngineProblem.make(clients: 8, seed: seed, traits: traits)
      #expect(try SeatsTrial(problem: problem, seed: seed).run(on: problem))
    }
  }
}

/// Every seat of every unserved client of some states, against the slow evaluator.
struct SeatsTrial: EngineTrial {
  let problem: Problem
  let seed: UInt64

  func run<F: Features>(_ features: F.Type) throws {
    var tours = Tours<F>(problem)
    var random = RandomGenerator(seed: seed)
    var recreate = GreedyRecreate(tours, chance: 0.3, seed: seed)
    var ruin = StringRuin()
    ruin.meanRemoved = 3
    recreate.apply(to: &tours, fresh: tours.absentCount, around: 0, &random)
    for _ in 0..<2 {
      ruin.apply(to: &tours, around: random.below(problem.clients.count), &random)
      if Tours<F>.sumsWait { tours.refreshTouched() }
      for entry in 0..<min(4, tours.absentCount) {
        expectVerdicts(Int(tours.absent[entry]), tours)
        expectBest(Int(tours.absent[entry]), &tours)
      }
      recreate.apply(to: &tours, fresh: tours.absentCount, around: 0, &random)
    }
  }

  /// Each place of each trip, without a change of type.
  private func expectVerdicts<F: Features>(_ client: Int, _ tours: borrowing Tours<F>) {
    let slow = SlowEvaluator(problem: problem)
    let terms = tours.ground.clients[client]
    for chain in tours.vehicleChains() {
      let route = tours.engineRoute(of: chain)
      for (number, slot) in chain.enumerated() {
        let type = tours.type(of: slot)
        let fits = tours.fits(client, terms, in: slot, tours.slots[slot], type)
        var p = tours.start(slot)
        for place in 0...route.trips[number].count {
          let x = tours.next(p)
          let step =
            tours.meters(type.base, p, client) + tours.meters(type.base, client, x)
            - Int(tours.links[p].meters)
          let verdict =
            fits && tours.isFeasible(client, terms, after: p, before: x, slot, type, step)
          var changed = route
          changed.trips[number].insert(client, at: place)
          #expect(
            verdict == (changed.cost(by: slow) != nil), "\(F.self), seed \(seed), \(changed)")
          p = x
        }
      }
    }
  }

  /// The best seat, taken.
  private func expectBest<F: Features>(_ client: Int, _ tours: inout Tours<F>) {
    var blinks = Blinks(chance: 0, seed: 1)
    let seat = tours.bestSeat(
      of: client, width: problem.clients.count, below: Seat.none, blinks: &blinks)
    let (least, withUpgrade) = leastDeltas(client, tours)
    let promised = seat.isFound ? seat.delta : Seat.none
    #expect(promised <= least && promised >= min(least, withUpgrade), "\(F.self), seed \(seed)")
    let anywhere = tours.bestSeatAnywhere(of: client, below: Seat.none)
    #expect(!anywhere.isFound || anywhere.delta >= promised)
    guard seat.isFound else { return }
    let cost = tours.cost
    let prize = tours.ground.clients[client].prize
    tours.openJournal()
    tours.take(client, to: seat)
    if Tours<F>.sumsWait { tours.refreshTouched() }
    let measured = tours.cost - cost + prize
    #expect(measured == seat.delta, "\(F.self), seed \(seed), \(seat)")
    let complaints = tours.complaints(problem)
    #expect(complaints == [], "\(F.self), seed \(seed), \(seat)")
    tours.rollBack()
  }

  /// The least change of cost, without and with a change of the type of a trip.
  private func leastDeltas<F: Features>(_ client: Int, _ tours: borrowing Tours<F>) -> (Int, Int) {
    let slow = SlowEvaluator(problem: problem)
    var (least, other) = (Seat.none, Seat.none)
    var used = [Int](repeating: 0, count: problem.vehicles.count)
    for chain in tours.vehicleChains() {
      let route = tours.engineRoute(of: chain)
      used[route.type] += 1
      guard let old = route.cost(by: slow) else { continue }
      for number in 0...route.trips.count {
        var more = route
        more.trips.insert([client], at: number)
        if let cost = more.cost(by: slow) { least = min(least, cost - old) }
        guard number < route.trips.count else { continue }
        for place in 0...route.trips[number].count {
          var changed = route
          changed.trips[number].insert(client, at: place)
          if let cost = changed.cost(by: slow) { least = min(least, cost - old) }
          for type in problem.vehicles.indices {
            let retyped = EngineRoute(type: type, trips: changed.trips)
            if let cost = retyped.cost(by: slow) { other = min(other, cost - old) }
          }
        }
      }
    }
    for type in problem.vehicles.indices where used[type] < problem.vehicles[type].count {
      if let cost = EngineRoute(type: type, trips: [[client]]).cost(by: slow) {
        least = min(least, cost)
      }
    }
    return (least, other)
  }
}
