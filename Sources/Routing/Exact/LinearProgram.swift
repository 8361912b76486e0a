/// A small linear program over columns that keep being added: minimise cost, every row equal to its
/// right-hand side, variables zero or more. Revised primal simplex with an explicit inverse
/// (Dantzig and Orchard-Hays 1954, doi:10.1090/S0025-5718-1954-0061469-8).
///
/// Right-hand sides are shifted by tiny different amounts against cycling; prices are not touched
/// by that, and nothing that must be proved rests on the values.
struct LinearProgram {
  /// Number of rows.
  let rowCount: Int
  private let sides: [Double]
  private var costs: [Double] = []
  /// Entries of column `j`: `firsts[j] ..< firsts[j + 1]`.
  private var firsts = [0]
  private var rows: [Int] = []
  private var entries: [Double] = []
  /// Column in the basis at each place; `-1 - row` for the artificial one of a row.
  private var basis: [Int]
  private var isBasic: [Bool] = []
  /// Row by row.
  private var inverse: [Double]
  private var values: [Double]
  private var pivots = 0
  /// What an artificial unit costs.
  private let artificial: Double

  /// A program with the rows' right-hand sides, none negative, and no column yet.
  init(sides: [Double], artificial: Double) {
    rowCount = sides.count
    self.artificial = artificial
    self.sides = sides.indices.map { row in
      sides[row] + 1e-7 * Double((row * 7_919 + 13) % 1_009 + 1) / 1_009
    }
    basis = sides.indices.map { -1 - $0 }
    inverse = [Double](repeating: 0, count: sides.count * sides.count)
    for row in sides.indices { inverse[row * sides.count + row] = 1 }
    values = self.sides
  }

  /// Number of columns.
  var columnCount: Int { costs.count }

  /// Adds a column; `terms` name each row at most once.
  mutating func add(cost: Double, _ terms: [(row: Int, value: Double)]) {
    costs.append(cost)
    for term in terms {
      rows.append(term.row)
      entries.append(term.value)
    }
    firsts.append(rows.count)
    isBasic.append(false)
  }

  /// Pivots until no column is worth bringing in; answers whether that was reached in `most` pivots.
  @discardableResult
  mutating func solve(most: Int = 20_000) -> Bool {
    for _ in 0..<most {
      let prices = self.prices
      guard let entering = entering(prices) else { return true }
      let direction = direction(entering)
      guard let leaving = leaving(direction) else { return true }
      pivot(entering, leaving, direction)
    }
    return false
  }

  /// The price of each row.
  var prices: [Double] {
    var prices = [Double](repeating: 0, count: rowCount)
    for place in 0..<rowCount {
      let cost = basis[place] < 0 ? artificial : costs[basis[place]]
      guard cost != 0 else { continue }
      for row in 0..<rowCount { prices[row] += cost * inverse[place * rowCount + row] }
    }
    return prices
  }

  /// Columns above zero, with their values.
  var support: [(column: Int, value: Double)] {
    basis.indices.compactMap {
      basis[$0] >= 0 && values[$0] > 1e-6 ? (basis[$0], values[$0]) : nil
    }
  }

  private func entering(_ prices: [Double]) -> Int? {
    var (best, least) = (-1, -1e-3)
    for column in costs.indices where !isBasic[column] {
      var reduced = costs[column]
      for entry in firsts[column]..<firsts[column + 1] {
        reduced -= prices[rows[entry]] * entries[entry]
      }
      if reduced < least { (best, least) = (column, reduced) }
    }
    return best < 0 ? nil : best
  }

  private func direction(_ column: Int) -> [Double] {
    var direction = [Double](repeating: 0, count: rowCount)
    for entry in firsts[column]..<firsts[column + 1] {
      let (row, value) = (rows[entry], entries[entry])
      for place in 0..<rowCount { direction[place] += inverse[place * rowCount + row] * value }
    }
    return direction
  }

  /// The place that reaches zero first; among equals the one with the largest pivot.
  private func leaving(_ direction: [Double]) -> Int? {
    var (best, least, size) = (-1, Double.infinity, 0.0)
    for place in 0..<rowCount where direction[place] > 1e-9 {
      let ratio = max(0, values[place]) / direction[place]
      if ratio < least - 1e-12 || (ratio < least + 1e-12 && direction[place] > size) {
        (best, least, size) = (place, ratio, direction[place])
      }
    }
    return best < 0 ? nil : best
  }

  private mutating func pivot(_ entering: Int, _ leaving: Int, _ direction: [Double]) {
    if basis[leaving] >= 0 { isBasic[basis[leaving]] = false }
    basis[leaving] = entering
    isBasic[entering] = true
    pivots += 1
    if pivots % 200 == 0, refactor() { return }
    let scale = 1 / direction[leaving]
    for row in 0..<rowCount { inverse[leaving * rowCount + row] *= scale }
    values[leaving] = max(0, values[leaving]) * scale
    for place in 0..<rowCount where place != leaving && direction[place] != 0 {
      let factor = direction[place]
      for row in 0..<rowCount {
        inverse[place * rowCount + row] -= factor * inverse[leaving * rowCount + row]
      }
      values[place] -= factor * values[leaving]
    }
  }

  /// Computes the inverse anew (Gauss and Jordan, largest pivots); `false` when the basis is too
  /// near to singular, and the old one is kept up instead.
  private mutating func refactor() -> Bool {
    let n = rowCount
    var matrix = [Double](repeating: 0, count: n * n)
    for place in 0..<n {
      if basis[place] < 0 {
        matrix[(-1 - basis[place]) * n + place] = 1
      } else {
        for entry in firsts[basis[place]]..<firsts[basis[place] + 1] {
          matrix[rows[entry] * n + place] = entries[entry]
        }
      }
    }
    var result = [Double](repeating: 0, count: n * n)
    for row in 0..<n { result[row * n + row] = 1 }
    for column in 0..<n {
      var best = column
      for row in column..<n where abs(matrix[row * n + column]) > abs(matrix[best * n + column]) {
        best = row
      }
      let pivot = matrix[best * n + column]
      guard abs(pivot) > 1e-10 else { return false }
      if best != column {
        for place in 0..<n {
          matrix.swapAt(best * n + place, column * n + place)
          result.swapAt(best * n + place, column * n + place)
        }
      }
      for place in 0..<n {
        matrix[column * n + place] /= pivot
        result[column * n + place] /= pivot
      }
      for row in 0..<n where row != column {
        let factor = matrix[row * n + column]
        guard factor != 0 else { continue }
        for place in 0..<n {
          matrix[row * n + place] -= factor * matrix[column * n + place]
          result[row * n + place] -= factor * result[column * n + place]
        }
      }
    }
    inverse = result
    values = (0..<n).map { place in
      (0..<n).reduce(0) { $0 + result[place * n + $1] * sides[$1] }
    }
    return true
  }
}
