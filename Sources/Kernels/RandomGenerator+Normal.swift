extension RandomGenerator {
  /// A draw of the standard normal distribution: the polar method of Marsaglia and Bray (1964),
  /// doi:10.1137/1006063.
  ///
  /// Made of the four operations and a square root, so that it is equal on every machine.
  public mutating func normal() -> Double {
    while true {
      let (u, v) = (2 * unit() - 1, 2 * unit() - 1)
      let square = u * u + v * v
      guard square > 0, square < 1 else { continue }
      return u * (-2 * Self.logarithm(square) / square).squareRoot()
    }
  }

  /// `e^x`, just 1 for nought, computed with the four operations only.
  public static func growth(_ x: Double) -> Double {
    x > 0 ? 1 / decay(x) : decay(-x)
  }
}
