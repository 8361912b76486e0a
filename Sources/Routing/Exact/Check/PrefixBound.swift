/// The least that the way from the start to a stop can cost, by how long it takes: walks from the
/// start that do not come back to the demands near each stop as long as they stay near (ng-routes of
/// Baldacci, Mingozzi and Roberti 2011, doi:10.1287/opre.1110.0975), loads left out.
///
/// Where a load binds, each unit of it may cost a toll, of which a route gets back what its vehicle's
/// room is worth (Lagrangian relaxation; Geoffrion 1974, doi:10.1007/BFb0120690).
///
/// Walks of about the same length are merged into one that is as short and as cheap as any of them.
struct PrefixBound: Sendable {
  /// A way to a stop: seconds since loading began, billionths of a euro.
  struct Point: Sendable {
    let seconds: Int
    let money: Int
  }

  /// Demands that are remembered near a stop.
  static let remembered = 6
  /// Lengths of walks that are told apart.
  static let steps = 160
  /// Parts of the day in which loading may begin: windows say more of each.
  static let parts = 4

  private let starts: [ClosedRange<Int>]
  private let near: NearDemands
  /// Points of each part of the day, stop, and set of near demands that may be visited, cheaper and
  /// longer from one to the next.
  private let points: [Point]
  /// `firsts[(part * stops + stop) * sets + allowed]` is the first point, the next entry the end.
  private let firsts: [Int32]
  private let stops: Int

  private let toll: LoadToll?

  init(_ network: CheckNetwork, earn: [Int], toll: LoadToll?) {
    self.toll = toll
    let earn =
      toll.map { toll in
        earn.indices.map { earn[$0] + toll.price * toll.load(of: $0, network) }
      } ?? earn
    let near = NearDemands(network, earn: earn, most: Self.remembered)
    let starts = Self.starts(network)
    var (points, firsts): ([Point], [Int32]) = ([], [0])
    for start in starts {
      var walks = PrefixWalks(network, near, earn, start)
      walks.run()
      walks.appendFronts(to: &points, &firsts)
    }
    (self.near, self.starts, self.points, self.firsts) = (near, starts, points, firsts)
    stops = network.count
  }

  private static func starts(_ network: CheckNetwork) -> [ClosedRange<Int>] {
    let (first, last) = (network.earliest, network.latest)
    let width = max(1, (last - first + parts) / parts)
    return stride(from: first, through: last, by: width).map { $0...min(last, $0 + width - 1) }
  }

  /// Whether some route that ends with `tail` may cost less than `limit`, both in billionths of a
  /// euro; `paid` is what it costs besides the way to the tail and its time, `load` what the tail
  /// brings.
  func mayStay(
    below limit: Int, _ tail: RouteTail, paid: Int, load: [Int64], _ network: CheckNetwork
  ) -> Bool {
    let paid = paid - (toll?.refund(load) ?? 0)
    let allowed = near.allowed(tail.node, visited: tail.demands)
    for part in starts.indices {
      let start = starts[part]
      let from = max(start.lowerBound, tail.begin)
      guard from <= start.upperBound else { continue }
      let place = (part * stops + tail.node) * near.sets + allowed
      let front = Int(firsts[place])..<Int(firsts[place + 1])
      guard let shortest = front.first, let cheapest = front.last else { continue }
      // Most tails go at a glance: the cheapest walk, were it as short as the shortest.
      let glance = paid + points[cheapest].money
      let last = min(start.upperBound, tail.closes - points[shortest].seconds)
      let soonest = max(points[shortest].seconds, tail.opens - last) + tail.after
      guard glance + 1_000 * network.price(seconds: soonest) < limit else { continue }
      for number in front {
        let point = points[number]
        let last = min(start.upperBound, tail.closes - point.seconds)
        guard point.seconds <= tail.aboard, last >= from else { break }
        let seconds = max(point.seconds, tail.opens - last) + tail.after
        if paid + point.money + 1_000 * network.price(seconds: seconds) < limit { return true }
      }
    }
    return false
  }
}
