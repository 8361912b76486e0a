import Kernels
import Testing

@testable import ColdChain

/// Whether this build asks the system's LAPACK, said once where it does not.
private enum LAPACKTrait {
  static let isOn: Bool = {
    #if LAPACK
      true
    #else
      print("LAPACK: the trait is off, so our own QR is not compared with the system's library.")
      return false
    #endif
  }()
}

/// Our own QR against the system's LAPACK: `swift test --traits LAPACK`.
@Suite(.enabled(if: LAPACKTrait.isOn, "the trait LAPACK is off")) struct LeastSquaresTwinTests {
  #if LAPACK
    private static func byOwnQR(_ matrix: [[Double]], _ right: [Double]) -> LeastSquares? {
      LeastSquares(byOwnQR: matrix, right, matrix[0].count)
    }

    private static func byLAPACK(_ matrix: [[Double]], _ right: [Double]) -> LeastSquares? {
      LeastSquares(byLAPACK: matrix, right, matrix[0].count)
    }
  #endif

  @Test("both ways say the same to a billionth", arguments: UInt64(1)...200)
  func sameAnswer(seed: UInt64) throws {
    #if LAPACK
      var random = RandomGenerator(seed: seed)
      let columns = random.pick(1...6)
      let rows = random.pick(columns...60)
      // Columns of unlike size, as slopes by unlike figures are: answers are compared without it.
      let sizes = [1e-3, 1, 1e4]
      let scales = (0..<columns).map { _ in sizes[random.pick(0...2)] }
      let matrix = (0..<rows).map { row in
        // A heavy diagonal keeps even the square systems away from mixtures.
        (0..<columns).map { scales[$0] * (random.unit() - 0.5 + (row == $0 ? 2 : 0)) }
      }
      let right = (0..<rows).map { _ in 10 * random.unit() }
      let own = try #require(Self.byOwnQR(matrix, right))
      let other = try #require(Self.byLAPACK(matrix, right))
      #expect(other == LeastSquares(matrix, right))
      #expect(abs(own.residual - other.residual) <= 1e-9 * max(1, own.residual))
      for first in 0..<columns {
        let size = own.unknowns[first] * scales[first]
        let gap = (own.unknowns[first] - other.unknowns[first]) * scales[first]
        #expect(abs(gap) <= 1e-9 * max(1, abs(size)))
        for second in 0..<columns {
          let scale = scales[first] * scales[second]
          let size = own.inverse[first][second] * scale
          #expect(abs(size - other.inverse[first][second] * scale) <= 1e-9 * max(1, abs(size)))
        }
      }
    #endif
  }

  @Test("both ways refuse the same", arguments: [1e-7, 1e-9, 1e-11, 1e-13, 0])
  func sameRefusal(difference: Double) {
    #if LAPACK
      for seed in UInt64(1)...20 {
        var random = RandomGenerator(seed: seed)
        let matrix = (0..<12).map { _ in
          let (first, second) = (random.unit() - 0.5, random.unit() - 0.5)
          return [first, second, first - 2 * second + difference * random.unit()]
        }
        let right = [Double](repeating: 1, count: 12)
        let isRefused = Self.byOwnQR(matrix, right) == nil
        #expect(isRefused == (difference < 1e-10))
        #expect(isRefused == (Self.byLAPACK(matrix, right) == nil))
      }
    #endif
  }

  @Test("both ways refuse columns of nothing and of no numbers", arguments: [0, .nan, .infinity])
  func nothing(value: Double) {
    #if LAPACK
      #expect(Self.byOwnQR([[1, value], [2, value]], [1, 2]) == nil)
      #expect(Self.byLAPACK([[1, value], [2, value]], [1, 2]) == nil)
    #endif
  }
}
