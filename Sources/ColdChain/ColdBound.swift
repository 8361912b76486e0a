/// How warm the outer layer of a kind of food may be at most, by the time since loading began and
/// by the doors opened since: a resource that only gets worse along a round.
///
/// A table of what ``RoomBound`` or ``BoxBound`` worked out, for searches and judges that ask
/// millions of times: one look-up. It never promises less warmth than the full simulation finds
/// (but for the error of both integrations, below 0.1 K), so a round that keeps by it keeps.
public struct ColdBound: Sendable {
  /// Seconds of a column.
  let step: Double
  /// Columns of a row; one row per number of doors opened.
  private let columns: Int
  private let rows: Int
  private let values: [Double]

  /// A table from the warmest seen in each column of each row; made monotone in both directions.
  init(step: Double, warmest: [[Double]]) {
    self.step = step
    columns = warmest.first?.count ?? 0
    rows = warmest.count
    var values: [Double] = []
    for (doors, row) in warmest.enumerated() {
      var most = -Double.infinity
      for (column, value) in row.enumerated() {
        most = max(most, value)
        let above = doors > 0 ? values[(doors - 1) * columns + column] : -.infinity
        values.append(max(most, above))
      }
    }
    self.values = values
  }

  /// No food of the kind is warmer `time` seconds after loading began, after `doors` openings on
  /// the way; infinite beyond the table.
  public func warmest(after time: Double, doors: Int) -> Double {
    let column = Int(time / step)
    guard time >= 0, column < columns, doors >= 0, doors < rows else { return .infinity }
    return values[doors * columns + column]
  }
}
