internal import Quantities

/// For each client the other clients that may well stand beside it in a route, the best first.
///
/// Without windows that is the distance; with them the distance plus a share of the waiting and of
/// the lateness that the pair cannot avoid (Vidal et al. 2013, doi:10.1016/j.cor.2012.07.018).
struct NearClients {
  let width: Int
  private(set) var list: [Int32] = []

  /// Enough for moves and for strings of removed clients.
  private static let most = 100
  private static let waitingShare = 0.2
  /// Where vehicles reload, a trip may well wait hours for its last client: others drive meanwhile.
  private static let waitingShareOfTrips = 0.05

  init(_ problem: Problem, isTimed: Bool) {
    let n = problem.clients.count
    width = min(max(0, n - 1), Self.most)
    guard width > 0, let profile = problem.profiles.first else { return }
    list.reserveCapacity(n * width)
    if !profile.points.isEmpty, n > 2_000 {
      let grid = PointGrid(problem.clients.map { profile.points[$0.location] })
      for client in 0..<n { list += grid.nearest(width, to: client) }
      return
    }
    let clients = problem.clients
    let waitingShare =
      problem.vehicles.contains { !$0.reloads.isEmpty }
      ? Self.waitingShareOfTrips : Self.waitingShare
    let windows = clients.map { client in
      (
        opens: Double(client.windows.first?.opens.secondsSinceMidnight ?? -1 << 40),
        closes: Double(client.windows.last?.closes.secondsSinceMidnight ?? 1 << 40),
        service: Double(client.service.rawValue)
      )
    }
    // Cost above, client below: one whole number sorts faster than a pair.
    var keyed: [Int] = []
    for client in 0..<n {
      keyed.removeAll(keepingCapacity: true)
      let here = clients[client].location
      for other in 0..<n where other != client {
        let there = clients[other].location
        guard isTimed else {
          let out = profile.distance(from: here, to: there).rawValue
          let back = profile.distance(from: there, to: here).rawValue
          keyed.append(Int(out + back) << 24 | other)
          continue
        }
        let (a, b) = (windows[client], windows[other])
        let out = Double(profile.duration(from: here, to: there).rawValue)
        let back = Double(profile.duration(from: there, to: here).rawValue)
        let forth = out + Self.penalty(a, b, time: out, waitingShare)
        let home = back + Self.penalty(b, a, time: back, waitingShare)
        keyed.append(Int(min(forth, home, 4e9)) << 24 | other)
      }
      keyed.sort()
      for entry in keyed.prefix(width) { list.append(Int32(entry & 0xFF_FFFF)) }
    }
  }

  private static func penalty(
    _ a: (opens: Double, closes: Double, service: Double),
    _ b: (opens: Double, closes: Double, service: Double), time: Double, _ waitingShare: Double
  ) -> Double {
    let waiting = max(0, b.opens - (a.closes + a.service + time))
    let lateness = max(0, a.opens + a.service + time - b.closes)
    return waitingShare * waiting + lateness
  }
}
