#if LAPACK
  internal import Kernels

  extension LeastSquares {
    /// The system's answer, refused where our own is.
    init?(byLAPACK matrix: [[Double]], _ right: [Double], _ columns: Int) {
      let lengths = (0..<columns).map { column in Self.length(matrix.map { $0[column] }) }
      guard lengths.allSatisfy({ $0.isFinite && $0 > 0 }),
        let answer = LAPACKLeastSquares(matrix, right),
        zip(answer.diagonal, lengths).allSatisfy({ abs($0) > Self.leastRest * $1 })
      else { return nil }
      unknowns = answer.unknowns
      residual = answer.residual
      inverse = answer.inverse
    }
  }
#endif
