import Testing

@testable import Routing

@Suite struct AssignmentEdgeTests {
  private func solve(
    _ costs: [[Int64]], _ weights: [[Int64]], _ capacities: [Int64]
  ) throws -> AssignmentResult {
    let problem = try AssignmentProblem(costs: costs, weights: weights, capacities: capacities)
    return AssignmentSolver.solve(problem, parameters: AssignmentParameters(iterations: 20_000))
  }

  private func refusal(
    _ costs: [[Int64]], _ weights: [[Int64]], _ capacities: [Int64]
  ) -> ModelError? {
    do throws(ModelError) {
      _ = try AssignmentProblem(costs: costs, weights: weights, capacities: capacities)
      return nil
    } catch { return error }
  }

  @Test("no jobs cost nothing; no agents for a job is impossible")
  func nothingToDo() throws {
    #expect(try solve([], [], []).cost == 0)
    #expect(try solve([[]], [[]], [5]).agentOfJob == [])
    #expect(try solve([[1]], [[6]], [5]).isProvedImpossible)
  }

  @Test("one agent takes all or nothing")
  func oneAgent() throws {
    #expect(try solve([[3, -4, 5]], [[1, 2, 3]], [6]).cost == 4)
    let none = try solve([[3, -4, 5]], [[1, 2, 3]], [5])
    #expect(none.isProvedImpossible && none.agentOfJob == nil && none.lowerBound == .max)
  }

  @Test("weights of zero fit capacities of zero")
  func zeros() throws {
    let result = try solve([[5, 1], [2, 7]], [[0, 0], [0, 0]], [0, 0])
    #expect(result.agentOfJob == [1, 0])
    #expect(result.isOptimal && result.cost == 3)
  }

  @Test("agents may be more than jobs, and all alike")
  func manyAgents() throws {
    let row: [Int64] = [4, 4]
    let result = try solve(
      Array(repeating: row, count: 9), Array(repeating: [7, 7], count: 9),
      Array(repeating: 7, count: 9))
    #expect(result.cost == 8 && result.isOptimal)
    #expect(Set(result.agentOfJob ?? []).count == 2)
  }

  @Test("a hundred equal jobs fill equal agents to the brim")
  func allEqual() throws {
    let result = try solve(
      Array(repeating: Array(repeating: 3, count: 100), count: 10),
      Array(repeating: Array(repeating: 5, count: 100), count: 10),
      Array(repeating: 50, count: 10))
    #expect(result.cost == 300 && result.isOptimal)
  }

  @Test("values as large as allowed do not overflow")
  func large() throws {
    let most = AssignmentProblem.largestSum / 3
    let result = try solve(
      [[most, most, -most], [-most, most, most]], [[most, 1, most], [most, most, most]],
      [2 * most, .max])
    #expect(result.cost == -most && result.isOptimal)
  }

  @Test("malformed problems are refused, and the field is named")
  func malformed() {
    #expect(
      refusal([[1]], [[1]], [1, 2]) == .wrongCount(field: "costs", found: 1, expected: 2))
    #expect(
      refusal([[1], [2]], [[1]], [1, 2]) == .wrongCount(field: "weights", found: 1, expected: 2))
    #expect(
      refusal([[1, 2], [3]], [[1, 2], [3, 4]], [1, 2])
        == .wrongCount(field: "costs of agent 1", found: 1, expected: 2))
    #expect(refusal([[1]], [[-2]], [1]) == .negative(field: "weights of agent 0", value: -2))
    #expect(refusal([[1]], [[2]], [-1]) == .negative(field: "capacity of agent 0", value: -1))
    #expect(refusal([[.min]], [[2]], [1]) == .tooLarge(field: "costs of agent 0"))
    #expect(refusal([[1]], [[.max]], [1]) == .tooLarge(field: "weights of agent 0"))
  }
}
