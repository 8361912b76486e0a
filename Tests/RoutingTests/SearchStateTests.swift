import Kernels
import Quantities
import TestSupport
import Testing

@testable import Routing

@Suite struct SearchStateTests {
  @Test("cached sums equal slow sums after every change", arguments: Seeds.standard)
  func cachedSumsAreExact(seed: UInt64) throws {
    let problem = try RandomProblem.make(clients: 10, vehicles: 5, seed: seed)
    var state = SearchState(problem)
    var random = RandomGenerator(seed: seed)
    var recreate = Recreate(state, blink: 0.1)
    let ruin = Ruin(parameters: SearchParameters(iterations: 1))
    for _ in 0..<8 {
      ruin.apply(to: &state, &random)
      recreate.apply(to: &state, &random)
      expectExactSums(state, problem)
    }
  }

  @Test("rolling back restores the solution and its sums", arguments: Seeds.standard)
  func rollBackRestores(seed: UInt64) throws {
    let problem = try RandomProblem.make(clients: 10, vehicles: 5, seed: seed)
    var state = SearchState.random(problem, seed: seed)
    var random = RandomGenerator(seed: seed)
    var recreate = Recreate(state, blink: 0.1)
    let before = state.solution(of: problem)
    let versions = problem.vehicles.indices.map { state.version[$0] }
    state.journal.open()
    for _ in 0..<3 {
      Ruin(parameters: SearchParameters(iterations: 1)).apply(to: &state, &random)
      recreate.apply(to: &state, &random)
      LocalSearch().descend(&state)
    }
    state.rollBack()
    #expect(state.solution(of: problem) == before)
    #expect(problem.vehicles.indices.map { state.version[$0] } == versions)
    expectExactSums(state, problem)
  }

  @Test("cached places equal the cheapest of all insertions", arguments: Seeds.standard)
  func placesAreCheapest(seed: UInt64) throws {
    let problem = try RandomProblem.make(clients: 9, vehicles: 5, seed: seed)
    let state = SearchState.random(problem, seed: seed)
    let slow = SlowEvaluator(problem: problem)
    for client in problem.clients.indices where state.routeOf[client] < 0 {
      for vehicle in problem.vehicles.indices where !state.instance.vehicles[vehicle].isDisabled {
        let visits = state.visitList(of: vehicle)
        let costs = (0...visits.count).compactMap { place in
          var changed = visits
          changed.insert(client, at: place)
          return slow.route(vehicle: vehicle, visits: changed)?.cost.total.rawValue
        }.sorted()
        let found = state.bestPlaces(for: client, in: vehicle)
        let base = Int64(state.value[vehicle].cost)
        #expect(found.first >= 0 ? Int64(found.firstDelta) + base == costs.first : costs.isEmpty)
        #expect(
          found.second >= 0 ? Int64(found.secondDelta) + base == costs[1] : costs.count < 2)
      }
    }
  }

  @Test("joined segments equal the slow schedule", arguments: Seeds.standard)
  func segmentsEqualSlowSchedule(seed: UInt64) throws {
    let problem = try RandomProblem.make(
      clients: 8, vehicles: 4, seed: seed, features: [.windows, .exclusions])
    let state = SearchState.random(problem, seed: seed)
    let slow = SlowEvaluator(problem: problem)
    for vehicle in problem.vehicles.indices where state.length[vehicle] > 0 {
      let schedule = slow.schedule(vehicle: vehicle, visits: state.visitList(of: vehicle))
      for cut in 0...state.length[vehicle] {
        let here =
          cut == 0 ? problem.vehicles[vehicle].start : state.location(vehicle, cut - 1)
        let there =
          cut == state.length[vehicle]
          ? problem.vehicles[vehicle].end : state.location(vehicle, cut)
        let travel = state.instance.arc(state.instance.vehicles[vehicle].arcBase, here, there)
        let whole = state.prefixSegment(vehicle, cut).joined(
          to: state.suffixSegment(vehicle, cut), after: Int(travel.seconds))
        #expect(Int64(whole.duration) == schedule?.duration.rawValue)
        #expect(Int64(whole.early) == schedule?.start.secondsSinceMidnight)
      }
    }
  }

  private func expectExactSums(_ state: borrowing SearchState, _ problem: Problem) {
    let solution = state.solution(of: problem)
    #expect(solution.check(in: problem) == [])
    for vehicle in problem.vehicles.indices {
      let visits = state.visitList(of: vehicle)
      for dimension in 0..<problem.loadDimensions {
        let sum = visits.reduce(Int64(0)) { $0 + problem.clients[$1].delivery[dimension] }
        #expect(Int64(state.load[vehicle * problem.loadDimensions + dimension]) == sum)
      }
      for (place, client) in visits.enumerated() {
        #expect(state.routeOf[client] == vehicle && state.placeOf[client] == place)
      }
    }
    for (group, value) in problem.clientGroups.enumerated() {
      let spread = solution.routes.count { $0.visits.contains(where: value.clients.contains) }
      #expect(state.groupSpread[group] == spread)
    }
    for (group, value) in problem.vehicleGroups.enumerated() {
      let used = solution.routes.count { value.vehicles.contains($0.vehicle) }
      #expect(state.exclusionUse[group] == used)
    }
  }
}
