/// An order of the clients in which near ones mostly follow each other, so that what a round touches
/// lies close together in memory.
///
/// Depth first from client to nearest unseen client. Problems that fit into the caches as they are
/// keep their order.
struct NearOrder {
  /// The client of the problem at each place of the order.
  let clients: [Int32]
  /// The place of each client of the problem.
  let places: [Int32]

  /// From here on the order pays.
  private static let fewest = 400
  /// Neighbours that a client leads to.
  private static let fan = 8

  init(_ near: NearClients, clientCount n: Int) {
    guard n >= Self.fewest else {
      clients = (0..<n).map { Int32($0) }
      places = clients
      return
    }
    var order: [Int32] = []
    var places = [Int32](repeating: -1, count: n)
    var stack: [Int32] = []
    for first in 0..<n where places[first] < 0 {
      stack.append(Int32(first))
      while let client = stack.popLast() {
        if places[Int(client)] >= 0 { continue }
        places[Int(client)] = Int32(order.count)
        order.append(client)
        let row = Int(client) * near.width
        for place in (0..<min(Self.fan, near.width)).reversed() {
          let other = near.list[row + place]
          if places[Int(other)] < 0 { stack.append(other) }
        }
      }
    }
    clients = order
    self.places = places
  }

  /// The neighbour lists in this order.
  func lists(of near: NearClients) -> [Int32] {
    var lists: [Int32] = []
    lists.reserveCapacity(near.list.count)
    for client in clients {
      let row = Int(client) * near.width
      for place in row..<row + near.width { lists.append(places[Int(near.list[place])]) }
    }
    return lists
  }

  /// For each location of the problem where it stands when locations follow their clients.
  func locations(of problem: Problem) -> [Int32] {
    var found = [Int32](repeating: -1, count: problem.locationCount)
    var count: Int32 = 0
    func add(_ location: Int) {
      if found[location] >= 0 { return }
      found[location] = count
      count += 1
    }
    for client in clients { add(problem.clients[Int(client)].location) }
    for location in found.indices { add(location) }
    return found
  }
}
