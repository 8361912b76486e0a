/// Linear least squares by Householder's QR decomposition.
///
/// Source: Golub 1965, doi:10.1007/BF01436075. A normal matrix would lose half of the digits.
/// With the package's trait `LAPACK` the system's library does the work, to the same answer.
public struct LeastSquares: Hashable, Sendable {
  /// The unknowns that bring `matrix * unknowns` nearest to the right-hand side.
  public let unknowns: [Double]
  /// Sum of the squares of what is left over.
  public let residual: Double
  /// The inverse of `matrixᵀ matrix`, row by row: times the variance of a reading it is the
  /// covariance of the unknowns.
  public let inverse: [[Double]]

  /// A column is told apart from the others when this share of it is left, not less.
  static let leastRest = 1e-10

  /// Solves for as many unknowns as `matrix` has columns; its rows are all of one length.
  ///
  /// `nil` when there are fewer rows than columns, or when some column is a mixture of others:
  /// the readings then cannot tell the unknowns apart.
  public init?(_ matrix: [[Double]], _ right: [Double]) {
    guard let columns = matrix.first?.count, columns > 0, matrix.count >= columns,
      right.count == matrix.count, matrix.allSatisfy({ $0.count == columns }),
      right.allSatisfy(\.isFinite)
    else { return nil }
    #if LAPACK
      self.init(byLAPACK: matrix, right, columns)
    #else
      self.init(byOwnQR: matrix, right, columns)
    #endif
  }

  init?(byOwnQR matrix: [[Double]], _ right: [Double], _ columns: Int) {
    let rows = matrix.count
    var a = matrix
    var b = right
    for column in 0..<columns {
      let whole = Self.length(matrix.map { $0[column] })
      let rest = Self.length((column..<rows).map { a[$0][column] })
      guard rest.isFinite, whole > 0, rest > Self.leastRest * whole else { return nil }
      Self.reflect(&a, &b, column, length: rest)
    }
    var unknowns = [Double](repeating: 0, count: columns)
    for row in (0..<columns).reversed() {
      let known = (row + 1..<columns).reduce(0.0) { $0 + a[row][$1] * unknowns[$1] }
      unknowns[row] = (b[row] - known) / a[row][row]
    }
    self.unknowns = unknowns
    residual = b[columns...].reduce(0) { $0 + $1 * $1 }
    inverse = Self.inverse(ofTriangle: a, columns)
  }

  static func length(_ values: [Double]) -> Double {
    values.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }

  /// Mirrors all columns so that nothing is left of one below its diagonal.
  private static func reflect(
    _ a: inout [[Double]], _ b: inout [Double], _ column: Int, length: Double
  ) {
    let rows = a.count
    let alpha = a[column][column] > 0 ? -length : length
    var mirror = (0..<rows).map { $0 < column ? 0 : a[$0][column] }
    mirror[column] -= alpha
    let square = mirror.reduce(0) { $0 + $1 * $1 }
    guard square > 0 else { return }
    for other in column..<a[0].count {
      let share = 2 * (column..<rows).reduce(0.0) { $0 + mirror[$1] * a[$1][other] } / square
      for row in column..<rows { a[row][other] -= share * mirror[row] }
    }
    let share = 2 * (column..<rows).reduce(0.0) { $0 + mirror[$1] * b[$1] } / square
    for row in column..<rows { b[row] -= share * mirror[row] }
  }

  /// `(RᵀR)⁻¹` of an upper triangle.
  private static func inverse(ofTriangle r: [[Double]], _ count: Int) -> [[Double]] {
    var inverted = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    for column in 0..<count {
      for row in (0...column).reversed() {
        let known = (row + 1..<count).reduce(0.0) { $0 + r[row][$1] * inverted[$1][column] }
        inverted[row][column] = ((row == column ? 1 : 0) - known) / r[row][row]
      }
    }
    return (0..<count).map { first in
      (0..<count).map { second in
        (0..<count).reduce(0.0) { $0 + inverted[first][$1] * inverted[second][$1] }
      }
    }
  }
}
