internal import Kernels
internal import Quantities

/// For each client the other clients, nearest first by driving there and back.
struct Neighbours: ~Copyable {
  /// How many are kept for each client.
  let width: Int
  private let list: DenseBuffer<Int>

  /// Enough for local search and for strings of removed clients.
  private static let most = 100

  init(_ problem: Problem) {
    let n = problem.clients.count
    let width = min(max(0, n - 1), Self.most)
    let list = DenseBuffer(repeating: 0, count: n * width)
    let profile = problem.profiles[0]
    for client in 0..<n {
      let here = problem.clients[client].location
      let keyed = (0..<n).filter { $0 != client }.map { other in
        let there = problem.clients[other].location
        let time = profile.duration(from: here, to: there) + profile.duration(from: there, to: here)
        return (time.rawValue, other)
      }
      for (place, entry) in keyed.sorted(by: { $0 < $1 }).prefix(width).enumerated() {
        list[client * width + place] = entry.1
      }
    }
    self.width = width
    self.list = list
  }

  /// The neighbour of `client` at `place` in `0..<width`.
  @inline(__always) func neighbour(_ place: Int, of client: Int) -> Int {
    list[client * width + place]
  }
}
