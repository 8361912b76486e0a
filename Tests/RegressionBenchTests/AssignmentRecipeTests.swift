import Instances
import Testing

@testable import RegressionBench

/// The invented assignment problems keep the published recipes.
@Suite struct AssignmentRecipeTests {
  private func make(_ kind: AssignmentRecipe.Kind, seed: UInt64) throws -> AssignmentCase {
    let recipe = AssignmentRecipe(kind: kind, agents: 6, jobs: 60, seed: seed)
    guard case .assignment(let value) = try recipe.instance() else {
      throw VariantGeneratorTests.Mistake.notAssignment(recipe.name)
    }
    return value
  }

  private func pairs(_ value: AssignmentCase) -> [(weight: Int64, cost: Int64)] {
    zip(value.weights, value.costs).flatMap { weights, costs in
      zip(weights, costs).map { (weight: $0, cost: $1) }
    }
  }

  @Test("capacities are four fifths of a fair share", arguments: 1...5)
  func capacities(seed: UInt64) throws {
    for kind in [AssignmentRecipe.Kind.free, .opposed, .skewed] {
      let value = try make(kind, seed: seed)
      for (row, capacity) in zip(value.weights, value.capacities) {
        #expect(abs(Double(capacity) - 0.8 * Double(row.reduce(0, +)) / 6) <= 1)
      }
    }
  }

  @Test("type C draws weights and costs apart", arguments: 1...5)
  func free(seed: UInt64) throws {
    let pairs = pairs(try make(.free, seed: seed))
    #expect(pairs.allSatisfy { (5...25).contains($0.weight) && (10...50).contains($0.cost) })
  }

  @Test("type D makes the heavy cheap, within ten", arguments: 1...5)
  func opposed(seed: UInt64) throws {
    let pairs = pairs(try make(.opposed, seed: seed))
    #expect(pairs.allSatisfy { (1...100).contains($0.weight) })
    #expect(pairs.allSatisfy { abs($0.cost - 111 + $0.weight) <= 10 })
  }

  @Test("type E has many light and dear jobs and few heavy and cheap ones", arguments: 1...5)
  func skewed(seed: UInt64) throws {
    let pairs = pairs(try make(.skewed, seed: seed))
    #expect(pairs.allSatisfy { $0.weight >= 1 && $0.cost >= 0 })
    #expect(pairs.allSatisfy { $0.cost <= 1_000 / $0.weight })
    // The mean of an exponential of mean ten is passed by e^-1 of all draws, thrice it by e^-3.
    let heavy = Double(pairs.count { $0.weight > 11 }) / Double(pairs.count)
    let heaviest = Double(pairs.count { $0.weight > 31 }) / Double(pairs.count)
    #expect(abs(heavy - 0.368) < 0.1)
    #expect(abs(heaviest - 0.05) < 0.05)
  }
}
