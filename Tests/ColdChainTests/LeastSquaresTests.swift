import Kernels
import TestSupport
import Testing

@testable import ColdChain

/// Linear least squares against what defines its answer, and against another way to it.
@Suite struct LeastSquaresTests {
  private struct Sample {
    let matrix: [[Double]]
    let right: [Double]

    init(seed: UInt64) {
      var random = RandomGenerator(seed: seed)
      let (rows, columns) = (random.pick(6...40), random.pick(1...5))
      matrix = (0..<rows).map { _ in (0..<columns).map { _ in random.unit() - 0.5 } }
      right = (0..<rows).map { _ in random.unit() }
    }

    /// Columns made orthogonal one after the other, twice each (Gram and Schmidt), then the triangle
    /// backwards.
    func orthogonalised() -> [Double] {
      let count = matrix[0].count
      var columns: [[Double]] = []
      var triangle = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
      for number in 0..<count {
        var column = matrix.map { $0[number] }
        for _ in 0..<2 {
          for (place, other) in columns.enumerated() {
            let share = dot(other, column)
            triangle[place][number] += share
            column = zip(column, other).map { $0 - share * $1 }
          }
        }
        triangle[number][number] = dot(column, column).squareRoot()
        columns.append(column.map { $0 / triangle[number][number] })
      }
      var unknowns = columns.map { dot($0, right) }
      for row in (0..<count).reversed() {
        for later in row + 1..<max(row + 1, count) {
          unknowns[row] -= triangle[row][later] * unknowns[later]
        }
        unknowns[row] /= triangle[row][row]
      }
      return unknowns
    }

    private func dot(_ a: [Double], _ b: [Double]) -> Double {
      zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
    }
  }

  @Test("equals Gram and Schmidt's way to a billionth", arguments: Seeds.standard)
  func secondSolution(seed: UInt64) throws {
    let sample = Sample(seed: seed)
    let answer = try #require(LeastSquares(sample.matrix, sample.right))
    for (own, other) in zip(answer.unknowns, sample.orthogonalised()) {
      #expect(abs(own - other) <= 1e-9 * max(1, abs(other)))
    }
  }

  @Test("what is left stands at right angles to every column", arguments: Seeds.standard)
  func rightAngles(seed: UInt64) throws {
    let sample = Sample(seed: seed)
    let (matrix, right) = (sample.matrix, sample.right)
    let columns = matrix[0].indices
    let answer = try #require(LeastSquares(matrix, right))
    let rest = zip(matrix, right).map { row, value in
      value - zip(row, answer.unknowns).reduce(0) { $0 + $1.0 * $1.1 }
    }
    for column in columns {
      let product = zip(rest, matrix).reduce(0.0) { $0 + $1.0 * $1.1[column] }
      #expect(abs(product) < 1e-9)
    }
    #expect(abs(answer.residual - rest.reduce(0) { $0 + $1 * $1 }) < 1e-9)
    // inverse · matrixᵀ matrix is the unit matrix.
    for first in columns {
      for second in columns {
        let product = columns.reduce(0.0) { sum, middle in
          sum + answer.inverse[first][middle]
            * matrix.reduce(0.0) { $0 + $1[middle] * $1[second] }
        }
        #expect(abs(product - (first == second ? 1 : 0)) < 1e-6)
      }
    }
  }

  @Test("columns that are mixtures of others are refused")
  func mixtures() {
    #expect(LeastSquares([[1, 2], [2, 4], [3, 6]], [1, 2, 3]) == nil)
    #expect(LeastSquares([[1, 2]], [1]) == nil)
    #expect(LeastSquares([[0], [0]], [1, 2]) == nil)
    #expect(LeastSquares([[1], [1]], [1, .nan]) == nil)
  }
}
