/// Points of the plane in square cells, for finding the nearest ones of many thousand.
struct PointGrid {
  private let points: [PlanePoint]
  private let left: Double
  private let low: Double
  private let side: Double
  private let columns: Int
  private let rows: Int
  /// Points of cell `k`: `members[first[k]..<first[k + 1]]`.
  private var first: [Int32]
  private var members: [Int32]

  /// Cells that hold four points on average.
  init(_ points: [PlanePoint]) {
    self.points = points
    left = points.map(\.x).min() ?? 0
    low = points.map(\.y).min() ?? 0
    let wide = max(1e-9, (points.map(\.x).max() ?? 0) - left)
    let high = max(1e-9, (points.map(\.y).max() ?? 0) - low)
    // Points on a line would else have many more cells than points.
    let share = 4 / Double(max(1, points.count))
    side = max(1e-9, (wide * high * share).squareRoot(), max(wide, high) * share)
    columns = Int(wide / side) + 1
    rows = Int(high / side) + 1
    first = Array(repeating: 0, count: columns * rows + 1)
    members = Array(repeating: 0, count: points.count)
    for point in points { first[cell(of: point) + 1] += 1 }
    for cell in 0..<columns * rows { first[cell + 1] += first[cell] }
    var next = first
    for (index, point) in points.enumerated() {
      let cell = cell(of: point)
      members[Int(next[cell])] = Int32(index)
      next[cell] += 1
    }
  }

  /// The `count` points nearest to a point, nearest first, itself not among them.
  func nearest(_ count: Int, to index: Int) -> [Int32] {
    let here = points[index]
    let (column, row) = (self.column(of: here), self.row(of: here))
    var found: [(Double, Int32)] = []
    var ring = 0
    while ring <= max(columns, rows) {
      visitRing(ring, column, row) { other in
        let point = points[Int(other)]
        let (x, y) = (point.x - here.x, point.y - here.y)
        if Int(other) != index { found.append((x * x + y * y, other)) }
      }
      // Whatever lies beyond the ring is at least `ring` sides away.
      let safe = Double(ring) * side
      if found.count >= count, found.count(where: { $0.0 <= safe * safe }) >= count { break }
      ring += 1
    }
    found.sort { $0 < $1 }
    return found.prefix(count).map(\.1)
  }

  private func visitRing(_ ring: Int, _ column: Int, _ row: Int, _ body: (Int32) -> Void) {
    for r in max(0, row - ring)...min(rows - 1, row + ring) {
      let isEdge = abs(r - row) == ring
      let step = isEdge || ring == 0 ? 1 : 2 * ring
      for c in stride(from: column - ring, through: column + ring, by: step)
      where c >= 0 && c < columns {
        let cell = r * columns + c
        for place in first[cell]..<first[cell + 1] { body(members[Int(place)]) }
      }
    }
  }

  private func column(of point: PlanePoint) -> Int {
    min(columns - 1, max(0, Int((point.x - left) / side)))
  }

  private func row(of point: PlanePoint) -> Int {
    min(rows - 1, max(0, Int((point.y - low) / side)))
  }

  private func cell(of point: PlanePoint) -> Int { row(of: point) * columns + column(of: point) }
}
