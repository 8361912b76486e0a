/// Reduced costs of columns at given prices, in millionths of a euro.
struct PoolPricing {
  private let prices: Prices
  private let partition: PartitionProblem
  private let ofClient: [Int64]
  private let ofVehicle: [Int64]
  /// Cuts of which a client does tasks: pairs of cut and how many, client after client.
  private let firsts: [Int]
  private let entries: [(cut: Int, count: Int)]
  /// Tasks of each cut that the column at hand does; nought between columns.
  private var counts: [Int8]

  init(_ prices: Prices, _ partition: PartitionProblem, _ rowsOfVehicle: [[Int]]) {
    self.prices = prices
    self.partition = partition
    ofClient = partition.tasksOfClient.map { $0.reduce(0) { $0 + prices.tasks[$1] } }
    ofVehicle = rowsOfVehicle.map { $0.reduce(0) { $0 + prices.groups[$1] } }
    var (firsts, entries) = ([0], [(cut: Int, count: Int)]())
    for tasks in partition.tasksOfClient {
      for (cut, row) in prices.cuts.enumerated() where row.price < 0 {
        let count = row.tasks.count(where: tasks.contains)
        if count > 0 { entries.append((cut, count)) }
      }
      firsts.append(entries.count)
    }
    (self.firsts, self.entries) = (firsts, entries)
    counts = [Int8](repeating: 0, count: prices.cuts.count)
  }

  /// Cost less what the prices give.
  mutating func reducedCost(_ column: Column) -> Int64 {
    var cost = column.cost - ofVehicle[column.vehicle]
    for client in column.clients {
      cost -= ofClient[client]
      for entry in firsts[client]..<firsts[client + 1] {
        let (cut, count) = entries[entry]
        let before = counts[cut] / 2
        counts[cut] += Int8(count)
        if counts[cut] / 2 > before { cost -= prices.cuts[cut].price }
      }
    }
    for client in column.clients {
      for entry in firsts[client]..<firsts[client + 1] { counts[entries[entry].cut] = 0 }
    }
    return cost
  }
}
