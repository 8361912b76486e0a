/// Prices of one half of a certificate by client and vehicle, and what they promise of every choice.
///
/// With them the value of a choice is ``constant``, and the reduced costs of its routes, and for each
/// row and demand a slack that is never below zero.
struct PriceTable: Sendable {
  /// A subset row that costs something.
  struct Cut: Sendable {
    let tasks: WideSet
    let price: Int64
  }

  let prices: Certificate.Prices
  /// Of all tasks of a client together.
  let ofClient: [Int64]
  /// Of all rows of a vehicle together.
  let ofVehicle: [Int64]
  let cuts: [Cut]
  /// What every choice costs at least, if no route has a reduced cost below zero.
  let constant: Int64
  private let tasksOfClient: [WideSet]

  init(_ prices: Certificate.Prices, _ terms: CheckTerms) {
    self.prices = prices
    let partition = terms.partition
    ofClient = terms.tasksOfClient.map { tasks in
      prices.tasks.indices.reduce(0) { tasks.contains($1) ? $0 + prices.tasks[$1] : $0 }
    }
    ofVehicle = partition.problem.vehicles.indices.map { vehicle in
      terms.rows.indices.reduce(0) {
        terms.rows[$1].vehicles.contains(vehicle) ? $0 + prices.vehicles[$1] : $0
      }
    }
    cuts = prices.cuts.filter { $0.price < 0 }
      .map { Cut(tasks: WideSet($0.tasks), price: $0.price) }
    tasksOfClient = terms.tasksOfClient
    var sum = prices.tasks.reduce(0, +) + cuts.reduce(0) { $0 + $1.price }
    for (row, price) in zip(terms.rows, prices.vehicles) {
      sum += row.limit * price
      if row.isObligation { sum += min(0, terms.idle - price) }
    }
    for demand in partition.demands.indices {
      sum += min(0, Self.stay(demand, prices, terms))
    }
    constant = sum
  }

  /// Reduced cost of leaving a demand unserved.
  static func stay(_ demand: Int, _ prices: Certificate.Prices, _ terms: CheckTerms) -> Int64 {
    terms.tasks(of: demand).reduce(terms.unserved[demand]) { $0 - prices.tasks[$1] }
  }

  /// What subset rows add to the reduced cost of a route that does `tasks`: never below zero, and
  /// more for more tasks.
  func penalty(_ tasks: WideSet) -> Int64 {
    cuts.reduce(0) { $0 - $1.price * Int64(tasks.shared(with: $1.tasks) / 2) }
  }

  /// Reduced cost of a route.
  func reduced(cost: Int64, vehicle: Int, visits: [Int]) -> Int64 {
    var (sum, tasks) = (cost - ofVehicle[vehicle], WideSet())
    for visit in visits {
      sum -= ofClient[visit]
      tasks.formUnion(tasksOfClient[visit])
    }
    return cuts.isEmpty ? sum : sum + penalty(tasks)
  }
}
