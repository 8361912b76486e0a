#if LAPACK
  internal import CLAPACKE

  /// Linear least squares by the system's LAPACK.
  ///
  /// Source: Anderson et al. 1999, doi:10.1137/1.9780898719604.
  public struct LAPACKLeastSquares: Sendable {
    /// The unknowns that bring `matrix * unknowns` nearest to the right-hand side.
    public let unknowns: [Double]
    /// Sum of the squares of what is left over.
    public let residual: Double
    /// What is left of each column beside those before it, with either sign.
    public let diagonal: [Double]
    /// The inverse of `matrixᵀ matrix`, row by row.
    public let inverse: [[Double]]

    private static let (left, transposed, upper, plain) = (
      CChar(UInt8(ascii: "L")), CChar(UInt8(ascii: "T")), CChar(UInt8(ascii: "U")),
      CChar(UInt8(ascii: "N"))
    )

    /// `nil` for a matrix that is not upright, for a column that is exactly a mixture of others, and
    /// for values that are no numbers.
    public init?(_ matrix: [[Double]], _ right: [Double]) {
      let columns = matrix.first?.count ?? 0
      guard columns > 0, matrix.count >= columns, right.count == matrix.count,
        matrix.allSatisfy({ $0.count == columns }),
        let height = Int32(exactly: matrix.count), let width = Int32(exactly: columns)
      else { return nil }
      // The library trusts these lengths, which the guard has just compared with the arrays.
      var a = matrix.flatMap(\.self)
      var b = right
      var factors = [Double](repeating: 0, count: columns)
      guard unsafe LAPACKE_dgeqrf(LAPACK_ROW_MAJOR, height, width, &a, width, &factors) == 0,
        unsafe LAPACKE_dormqr(
          LAPACK_ROW_MAJOR, Self.left, Self.transposed, height, 1, width, a, width, factors, &b, 1)
          == 0
      else { return nil }
      residual = b[columns...].reduce(0) { $0 + $1 * $1 }
      diagonal = (0..<columns).map { a[$0 * columns + $0] }
      guard
        unsafe LAPACKE_dtrtrs(
          LAPACK_ROW_MAJOR, Self.upper, Self.plain, Self.plain, width, 1, a, width, &b, 1) == 0,
        unsafe LAPACKE_dpotri(LAPACK_ROW_MAJOR, Self.upper, width, &a, width) == 0
      else { return nil }
      unknowns = Array(b[..<columns])
      inverse = (0..<columns).map { row in
        (0..<columns).map { a[min(row, $0) * columns + max(row, $0)] }
      }
    }
  }
#endif
