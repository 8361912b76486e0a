internal import Kernels

extension SearchState {
  /// Performs a move.
  mutating func apply(_ move: Move) {
    tally.note(.moves)
    switch move.kind {
    case .relocate(let u, let extra, let vehicle, let place):
      relocate(u, extra: extra, to: vehicle, place)
    case .swap(let u, let w):
      let (a, b) = (routeOf[u], routeOf[w])
      let (i, j) = (placeOf[u], placeOf[w])
      let countA = write(a, replacing: i..<i + 1, by: w, -1, lane: 0)
      let countB = write(b, replacing: j..<j + 1, by: u, -1, lane: 1)
      setRoutes(a, countA, b, countB)
    case .tails(let a, let i, let b, let j):
      let (countA, countB) = TailSwap.write(a, i, b, j, in: self)
      setRoutes(a, countA, b, countB)
    case .reverse(let vehicle, let i, let j):
      setRoute(vehicle, lane: 0, count: Reverse.write(vehicle, i, j, in: self))
    case .hand(let from, let to, let backwards):
      hand(from, to, backwards: backwards)
    case .exchange(let a, let b):
      let countA = VehicleChange.write(b, backwards: false, lane: 0, in: self)
      let countB = VehicleChange.write(a, backwards: false, lane: 1, in: self)
      setRoutes(a, countA, b, countB)
    case .chain(let a, let x, let b, let y):
      hand(a, x, backwards: false)
      hand(b, y, backwards: false)
    case .insert(let u, let vehicle, let place):
      insert(u, in: vehicle, at: place)
    case .replace(let w, let u):
      let (vehicle, place) = (routeOf[w], placeOf[w])
      let count = write(vehicle, replacing: place..<place + 1, by: u, -1, lane: 0)
      setRoute(vehicle, lane: 0, count: count)
    case .drop(let u):
      let (vehicle, place) = (routeOf[u], placeOf[u])
      setRoute(
        vehicle, lane: 0, count: write(vehicle, replacing: place..<place + 1, by: -1, -1, lane: 0))
    }
  }

  private mutating func relocate(_ u: Int, extra: Int, to vehicle: Int, _ place: Int) {
    let from = routeOf[u]
    let range = placeOf[u]..<placeOf[u] + extra + 1
    if from == vehicle {
      let count = Relocate.writeInside(from, range: range, to: place, in: self)
      setRoute(from, lane: 0, count: count)
      return
    }
    let second = extra == 0 ? -1 : visit(from, range.lowerBound + 1)
    let countA = write(from, replacing: range, by: -1, -1, lane: 0)
    let countB = write(vehicle, replacing: place..<place, by: u, second, lane: 1)
    setRoutes(from, countA, vehicle, countB)
  }

  private mutating func hand(_ from: Int, _ to: Int, backwards: Bool) {
    let count = VehicleChange.write(from, backwards: backwards, lane: 1, in: self)
    setRoutes(from, 0, to, count)
  }

  private mutating func setRoutes(_ a: Int, _ countA: Int, _ b: Int, _ countB: Int) {
    setRoute(a, lane: 0, count: countA)
    setRoute(b, lane: 1, count: countB)
  }

  /// Whether client groups may be spread as they would be with the trial routes as those of `a`
  /// (lane 0) and `b` (lane 1), which hold between them the clients that they hold now.
  func groupsAllowLanes(_ a: Int, _ countA: Int, _ b: Int, _ countB: Int) -> Bool {
    for place in 0..<countA {
      let group = instance.clients[trial[place]].group
      guard group >= 0 else { continue }
      let spreadsToB = isVisited(group, lane: 1, count: countB)
      guard
        spread(of: group, besides: a, b) + 1 + (spreadsToB ? 1 : 0) <= instance.groupLimits[group]
      else { return false }
    }
    // Groups in `b` alone cover one vehicle of the two, which they did at least before.
    return true
  }

  /// Vehicles besides two that a client group is spread over.
  private func spread(of group: Int, besides a: Int, _ b: Int) -> Int {
    let row = group * instance.vehicleCount
    return groupSpread[group] - (groupVisits[row + a] > 0 ? 1 : 0)
      - (groupVisits[row + b] > 0 ? 1 : 0)
  }

  private func isVisited(_ group: Int, lane: Int, count: Int) -> Bool {
    for place in 0..<count
    where instance.clients[trial[lane * instance.clientCount + place]].group == group {
      return true
    }
    return false
  }
}
