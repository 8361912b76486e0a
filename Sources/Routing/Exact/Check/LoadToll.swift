/// A price for each unit of the load that binds most.
struct LoadToll: Sendable {
  /// Dimension of the load.
  let dimension: Int
  /// Billionths of a euro for each unit.
  let price: Int
  /// Most that the vehicle carries of it.
  let room: Int

  /// The toll at which a vehicle that could go anywhere at the cost of the nearest way would just be
  /// full (the price of room in Dantzig's bound of the knapsack, 1957, doi:10.1287/opre.5.2.266);
  /// `nil` when no load binds, or the worth of a unit is too small or too large for whole numbers.
  init?(_ network: CheckNetwork, earn: [Int]) {
    var best: (dimension: Int, room: Int, asked: Int)?
    for dimension in 0..<network.dimensions {
      var most: [Int: Int] = [:]
      for node in 0..<network.count {
        let load = Int(network.loads[node * network.dimensions + dimension])
        most[network.demands[node]] = max(most[network.demands[node]] ?? 0, load)
      }
      let (room, asked) = (network.mostRoom(dimension), most.values.reduce(0, +))
      guard room > 0, asked > room else { continue }
      if let best, asked * best.room <= best.asked * room { continue }
      best = (dimension, room, asked)
    }
    guard let best else { return nil }
    (dimension, room) = (best.dimension, best.room)
    price = Self.price(network, earn, best.dimension, best.room)
    guard price > 0, price < 1 << 50 / max(1, best.asked) else { return nil }
  }

  private static func price(
    _ network: CheckNetwork, _ earn: [Int], _ dimension: Int, _ room: Int
  ) -> Int {
    var worth: [Int: (profit: Int, load: Int)] = [:]
    for node in 0..<network.count {
      let ways = (0...network.count).filter { $0 != node && network.time($0, node) >= 0 }
      guard let way = ways.map({ network.metres($0, node) * network.metrePrice }).min() else {
        continue
      }
      let load = Int(network.loads[node * network.dimensions + dimension])
      let profit = -earn[node] - way
      guard profit > 0, profit > worth[network.demands[node]]?.profit ?? 0 else { continue }
      worth[network.demands[node]] = (profit, load)
    }
    // The best worth of a unit first; what needs no room comes along anyway.
    let order = worth.values.filter { $0.load > 0 }.sorted { a, b in
      let (first, second) = (
        Double(a.profit) / Double(a.load), Double(b.profit) / Double(b.load)
      )
      return first != second ? first > second : a.load < b.load
    }
    var left = room
    for item in order {
      left -= item.load
      if left < 0 { return item.profit / item.load }
    }
    return 0
  }

  /// Units that a stop asks for.
  func load(of node: Int, _ network: CheckNetwork) -> Int {
    Int(network.loads[node * network.dimensions + dimension])
  }

  /// What the room that a tail leaves is worth.
  func refund(_ load: [Int64]) -> Int { price * (room - Int(load[dimension])) }
}
