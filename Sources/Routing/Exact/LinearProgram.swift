/// A small linear program over columns that keep being added: minimise cost, every row equal to its
/// right-hand side, variables zero or more. Revised primal simplex with an explicit inverse
/// (Dantzig and Orchard-Hays 1954, doi:10.1090/S0025-5718-1954-0061469-8).
///
/// Right-hand sides are shifted by tiny different amounts against cycling; prices are not touched
/// by that, and nothing that must be proved rests on the values.
struct LinearProgram {
  /// Number of rows.
  let rowCount: Int
  let sides: [Double]
  private(set) var costs: [Double] = []
  /// Entries of column `j`: `firsts[j] ..< firsts[j + 1]`.
  private(set) var firsts = [0]
  private(set) var rows: [Int] = []
  private(set) var entries: [Double] = []
  /// Column in the basis at each place; `-1 - row` for the artificial one of a row.
  var basis: [Int]
  var isBasic: [Bool] = []
  /// Row by row.
  var inverse: [Double]
  var values: [Double]
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
      values[leaving] = max(0, values[leaving])
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

  /// The column that lowers the cost most for each unit; `nil` where none does.
  func entering(_ prices: [Double]) -> Int? {
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

  func direction(_ column: Int) -> [Double] {
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

  /// Puts a column in the place of another.
  mutating func pivot(_ entering: Int, _ leaving: Int, _ direction: [Double]) {
    if basis[leaving] >= 0 { isBasic[basis[leaving]] = false }
    basis[leaving] = entering
    isBasic[entering] = true
    pivots += 1
    if pivots % 200 == 0, install(basis) { return }
    let scale = 1 / direction[leaving]
    for row in 0..<rowCount { inverse[leaving * rowCount + row] *= scale }
    values[leaving] *= scale
    for place in 0..<rowCount where place != leaving && direction[place] != 0 {
      let factor = direction[place]
      for row in 0..<rowCount {
        inverse[place * rowCount + row] -= factor * inverse[leaving * rowCount + row]
      }
      values[place] -= factor * values[leaving]
    }
  }
}
