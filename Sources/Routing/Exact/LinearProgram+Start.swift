extension LinearProgram {
  /// Lets the method begin from columns that were the basis of a program much like this one.
  ///
  /// Where rows were added since, the dual simplex method (Lemke 1954, doi:10.1002/nav.3800010107)
  /// comes back to values of zero or more; where that cannot be done, the method begins anew.
  mutating func begin(from columns: [Int]) {
    for column in basis where column >= 0 { isBasic[column] = false }
    guard install(columns), isInside || (entering(prices) == nil && returnInside()) else {
      beginAnew()
      return
    }
  }

  /// Ten times what shifts the right-hand sides: rows may stand in another order now.
  private static let tolerance = 1e-6

  private var isInside: Bool { values.allSatisfy { $0 > -Self.tolerance } }

  private mutating func beginAnew() {
    for column in basis where column >= 0 { isBasic[column] = false }
    basis = (0..<rowCount).map { -1 - $0 }
    inverse = Self.identity(rowCount)
    values = sides
  }

  private static func identity(_ count: Int) -> [Double] {
    var matrix = [Double](repeating: 0, count: count * count)
    for row in 0..<count { matrix[row * count + row] = 1 }
    return matrix
  }

  /// Makes `columns` the basis, as far as they are independent, with artificial ones beside them, and
  /// computes the inverse anew; `false`, and nothing changed, when that fails.
  mutating func install(_ columns: [Int]) -> Bool {
    let n = rowCount
    var next = (inverse: Self.identity(n), basis: [Int](), rows: Array(0..<n))
    // Artificial columns and slacks first: they leave the inverse sparse.
    let order = columns.sorted { (length($0), $0) < (length($1), $1) }
    for column in order where next.basis.count < n {
      let image = image(column, next.inverse)
      if let place = Self.largest(image, from: next.basis.count) {
        Self.eliminate(&next.inverse, image, place, next.basis.count)
        next.basis.append(column)
      }
    }
    for row in 0..<n where next.basis.count < n && !next.basis.contains(-1 - row) {
      let image = image(-1 - row, next.inverse)
      if let place = Self.largest(image, from: next.basis.count) {
        Self.eliminate(&next.inverse, image, place, next.basis.count)
        next.basis.append(-1 - row)
      }
    }
    guard next.basis.count == n else { return false }
    (basis, inverse) = (next.basis, next.inverse)
    for column in basis where column >= 0 { isBasic[column] = true }
    values = (0..<n).map { place in
      (0..<n).reduce(0) { $0 + inverse[place * n + $1] * sides[$1] }
    }
    return true
  }

  private func length(_ column: Int) -> Int {
    column < 0 ? 1 : firsts[column + 1] - firsts[column]
  }

  /// A column, negative for an artificial one, seen through `inverse`.
  private func image(_ column: Int, _ inverse: [Double]) -> [Double] {
    if column < 0 { return (0..<rowCount).map { inverse[$0 * rowCount - 1 - column] } }
    var image = [Double](repeating: 0, count: rowCount)
    for entry in firsts[column]..<firsts[column + 1] {
      let (row, value) = (rows[entry], entries[entry])
      for place in 0..<rowCount { image[place] += inverse[place * rowCount + row] * value }
    }
    return image
  }

  private static func largest(_ image: [Double], from first: Int) -> Int? {
    let best = image.indices.dropFirst(first).max { abs(image[$0]) < abs(image[$1]) }
    return best.flatMap { abs(image[$0]) > 1e-7 ? $0 : nil }
  }

  /// Turns `image` into the unit of row `to`, after row `from` came there (Gauss and Jordan).
  private static func eliminate(
    _ inverse: inout [Double], _ image: [Double], _ from: Int, _ to: Int
  ) {
    let n = image.count
    var image = image
    if from != to {
      for column in 0..<n { inverse.swapAt(from * n + column, to * n + column) }
      image.swapAt(from, to)
    }
    let scale = 1 / image[to]
    for column in 0..<n { inverse[to * n + column] *= scale }
    for row in 0..<n where row != to && image[row] != 0 {
      for column in 0..<n {
        inverse[row * n + column] -= image[row] * inverse[to * n + column]
      }
    }
  }

  /// Pivots until no value is below zero, keeping every reduced cost at zero or more; `false` when
  /// that is not reached.
  private mutating func returnInside() -> Bool {
    for _ in 0..<(10 * rowCount) {
      guard let leaving = values.indices.min(by: { values[$0] < values[$1] }),
        values[leaving] < -Self.tolerance
      else { return true }
      guard let entering = entering(insteadOf: leaving) else { return false }
      pivot(entering, leaving, direction(entering))
    }
    return false
  }

  /// The column whose reduced cost reaches zero first when the row of `leaving` is made dearer.
  private func entering(insteadOf leaving: Int) -> Int? {
    let prices = self.prices
    let row = Array(inverse[(leaving * rowCount)..<((leaving + 1) * rowCount)])
    var (best, least, size) = (-1, Double.infinity, 0.0)
    for column in costs.indices where !isBasic[column] {
      var (reduced, turn) = (costs[column], 0.0)
      for entry in firsts[column]..<firsts[column + 1] {
        reduced -= prices[rows[entry]] * entries[entry]
        turn += row[rows[entry]] * entries[entry]
      }
      guard turn < -1e-7 else { continue }
      let ratio = max(0, reduced) / -turn
      if ratio < least - 1e-9 || (ratio < least + 1e-9 && -turn > size) {
        (best, least, size) = (column, ratio, -turn)
      }
    }
    return best < 0 ? nil : best
  }
}
