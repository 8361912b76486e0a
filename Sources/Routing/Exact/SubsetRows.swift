/// Finds subset rows that a relaxation breaks, by looking at every three tasks.
enum SubsetRows {
  /// Up to `most` rows, the most broken first.
  static func violated(
    _ partition: PartitionProblem, _ support: [(column: Column, value: Double)],
    besides: [SubsetRow], most: Int
  ) -> [SubsetRow] {
    guard most > 0 else { return [] }
    let tasks = partition.taskCount
    let routes = support.map { entry in
      (done: entry.column.clients.flatMap { partition.tasksOfClient[$0] }, value: entry.value)
    }
    // Shares of the routes that do both of two tasks.
    var both = [Double](repeating: 0, count: tasks * tasks)
    for route in routes {
      for a in route.done {
        for b in route.done where a != b { both[a * tasks + b] += route.value }
      }
    }
    let present = Set(besides.map(\.tasks))
    var broken: [(excess: Double, tasks: [Int])] = []
    for a in 0..<tasks {
      for b in (a + 1)..<max(a + 1, tasks) {
        for c in (b + 1)..<max(b + 1, tasks) {
          let most = both[a * tasks + b] + both[a * tasks + c] + both[b * tasks + c]
          guard most > 1.02, !present.contains([a, b, c]) else { continue }
          let row = SubsetRow(tasks: [a, b, c])
          let load = routes.reduce(0) { $0 + Double(row.count($1.done)) * $1.value }
          if load > 1.02 { broken.append((load - 1, [a, b, c])) }
        }
      }
    }
    broken.sort {
      $0.excess != $1.excess ? $0.excess > $1.excess : $0.tasks.lexicographicallyPrecedes($1.tasks)
    }
    return broken.prefix(most).map { SubsetRow(tasks: $0.tasks) }
  }
}
