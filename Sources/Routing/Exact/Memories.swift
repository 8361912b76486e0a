internal import Quantities
/// The demands that labels remember at each client (ng-sets of Baldacci, Mingozzi and Roberti 2011,
/// doi:10.1287/opre.1110.0975), made longer where the relaxation uses routes that return (Roberti and
/// Mingozzi 2014, doi:10.1287/trsc.2013.0474).
struct Memories: Sendable {
  private let partition: PartitionProblem
  private var sets: [UInt64]
  /// Demands remembered at first, the client's own included.
  private static let first = 8

  init(_ partition: PartitionProblem) {
    self.partition = partition
    let problem = partition.problem
    sets = problem.clients.indices.map { client in
      let here = problem.clients[client].location
      let nearest = partition.demands.indices.map { demand -> (Int64, Int) in
        let ways = partition.demands[demand].ways.map {
          problem.profiles[0].duration(
            from: here, to: problem.clients[$0.client].location
          ).rawValue
        }
        return (ways.min() ?? .max, demand)
      }.sorted { $0 < $1 }
      return nearest.prefix(Self.first).reduce(1 << UInt64(partition.demandOfClient[client])) {
        $0 | 1 << UInt64($1.1)
      }
    }
  }

  /// Memories by node of a graph.
  func of(_ graph: SlotGraph) -> [UInt64] { graph.clients.map { sets[$0] } }

  /// Makes every client between two visits of one demand remember it; answers whether any did not.
  mutating func remember(_ columns: [Column]) -> Bool {
    var grew = false
    for column in columns {
      let demands = column.clients.map { partition.demandOfClient[$0] }
      for (last, demand) in demands.enumerated() {
        guard let first = demands[..<last].lastIndex(of: demand) else { continue }
        for place in first..<last where sets[column.clients[place]] >> UInt64(demand) & 1 == 0 {
          sets[column.clients[place]] |= 1 << UInt64(demand)
          grew = true
        }
      }
    }
    return grew
  }
}
