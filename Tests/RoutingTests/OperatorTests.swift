import Kernels
import TestSupport
import Testing

@testable import Routing

@Suite struct OperatorTests {
  @Test("the promised delta is the measured delta", arguments: Seeds.standard)
  func promisedDeltasAreExact(seed: UInt64) throws {
    let problem = try RandomProblem.make(clients: 12, vehicles: 6, seed: seed)
    var performed = 0
    performed += try perform(Relocate(extra: 0), problem, seed)
    performed += try perform(Relocate(extra: 1), problem, seed)
    performed += try perform(Swap(), problem, seed)
    performed += try perform(TailSwap(), problem, seed)
    performed += try perform(Reverse(), problem, seed)
    performed += try perform(VehicleChange(), problem, seed)
    performed += try perform(VehicleSwap(), problem, seed)
    performed += try perform(VehicleChain(), problem, seed)
    performed += try perform(InsertUnserved(), problem, seed)
    performed += try perform(Drop(), problem, seed)
    #expect(performed > 0)
  }

  @Test("every operator finds something in some of the random states")
  func everyOperatorMoves() throws {
    var counts = [Int](repeating: 0, count: 10)
    for seed in Seeds.standard {
      let problem = try RandomProblem.make(
        clients: 12, vehicles: 6, seed: seed, features: [.windows, .exclusions])
      counts[0] += try perform(Relocate(extra: 0), problem, seed)
      counts[1] += try perform(Relocate(extra: 1), problem, seed)
      counts[2] += try perform(Swap(), problem, seed)
      counts[3] += try perform(TailSwap(), problem, seed)
      counts[4] += try perform(Reverse(), problem, seed)
      counts[5] += try perform(VehicleChange(), problem, seed)
      counts[6] += try perform(VehicleSwap(), problem, seed)
      counts[7] += try perform(VehicleChain(), problem, seed)
      counts[8] += try perform(InsertUnserved(), problem, seed)
      counts[9] += try perform(Drop(), problem, seed)
    }
    #expect(counts.allSatisfy { $0 > 0 }, "moves by operator: \(counts)")
  }

  @Test(
    "so they are with pickups, backhauls, prizes, distances and forbidden arcs",
    arguments: Seeds.standard)
  func promisedDeltasOfLeanProblemsAreExact(seed: UInt64) throws {
    let problem = try EngineProblem.make(clients: 9, seed: seed &+ 300)
    _ = try perform(Relocate(extra: 0), problem, seed)
    _ = try perform(Relocate(extra: 1), problem, seed)
    _ = try perform(Swap(), problem, seed)
    _ = try perform(TailSwap(), problem, seed)
    _ = try perform(Reverse(), problem, seed)
    _ = try perform(VehicleChange(), problem, seed)
    _ = try perform(InsertUnserved(), problem, seed)
    _ = try perform(Drop(), problem, seed)
  }

  /// Performs what the operator proposes for each row; the number of moves.
  private func perform<O: LocalSearchOperator>(_ searcher: O, _ problem: Problem, _ seed: UInt64)
    throws -> Int
  {
    var state = SearchState.random(problem, seed: seed)
    #expect(state.solution(of: problem).check(in: problem) == [])
    var performed = 0
    for row in 0..<(O.rowsAreVehicles ? problem.vehicles.count : problem.clients.count) {
      guard let move = searcher.bestMove(of: row, in: state) else { continue }
      let before = state.score
      #expect(move.isGain)
      state.apply(move)
      performed += 1
      #expect(state.score.cost - before.cost == move.delta, "\(O.self), row \(row)")
      #expect(state.score.unserved - before.unserved == move.weight, "\(O.self), row \(row)")
      #expect(state.score.idleForced <= before.idleForced, "\(O.self), row \(row)")
      let complaints = state.solution(of: problem).check(in: problem)
      #expect(complaints == [], "\(O.self), row \(row), \(move)")
    }
    return performed
  }
}
