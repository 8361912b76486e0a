internal import Kernels

/// Serves the unserved again, one after another, each at its cheapest place or, when that is
/// overlooked, at the next: greedy insertion with blinks.
///
/// Source: Christiaens and Vanden Berghe (2020), doi:10.1287/trsc.2019.0914, whose orders are kept
/// (random, load, far, close; windows short, early, late). Ours: whoever is often left over goes
/// first now and then, and blinks choose between the two best places of a route, which are cached.
struct Recreate: ~Copyable {
  private enum Order: Int {
    case random, load, far, close, short, early, late, leftOver
  }
  /// Published weights 4, 4, 2, 1 and 2, 2, 2; ours for those left over, when there are some.
  private static let wheel: [Order] =
    [.random, .random, .random, .random, .load, .load, .load, .load, .far, .far, .close]
    + [.short, .short, .early, .early, .late, .late]

  /// Chance that a client of weight nought is served although that costs something.
  private static let curiosity = 0.03
  /// Chance that a client is overlooked as the first of a forced vehicle.
  private static let oversight = 0.3

  let blink: Double
  /// Load of each client as a share of the mean capacity, in millionths, the largest dimension.
  private let share: DenseBuffer<Int>
  /// Driving time to each client from the nearest start.
  private let depth: DenseBuffer<Int>
  /// How often each client was left over.
  private let leftOver: DenseBuffer<Int>
  private var leavesSome = false
  private let order: DenseBuffer<Int>
  private let keys: DenseBuffer<Int>

  init(_ state: borrowing SearchState, blink: Double) {
    self.blink = blink
    let n = state.instance.clientCount
    share = DenseBuffer(repeating: 0, count: n)
    depth = DenseBuffer(repeating: 0, count: n)
    leftOver = DenseBuffer(repeating: 0, count: n)
    order = DenseBuffer(repeating: 0, count: n)
    keys = DenseBuffer(repeating: 0, count: n)
    for client in 0..<n {
      share[client] = Self.share(of: client, in: state)
      depth[client] = Self.depth(of: client, in: state)
    }
  }

  /// Serves whom it can; whoever fits nowhere stays unserved.
  mutating func apply(to state: inout SearchState, _ random: inout RandomGenerator) {
    fillForced(in: &state, &random)
    let count = state.absentCount
    guard count > 0 else { return }
    sort(count, in: state, &random)
    // Backhauls come last: they need a route that has another client.
    let passes = state.instance.hasBackhauls ? 2 : 1
    for turn in 0..<passes * count {
      let client = order[turn % count]
      if passes == 2, state.instance.clients[client].isBackhaul != (turn >= count) { continue }
      if !insert(client, in: &state, blink: blink, &random),
        !insert(client, in: &state, blink: 0, &random)
      {
        leftOver[client] += 1
        leavesSome = true
      }
    }
  }

  /// Puts `client` at its cheapest place that is not overlooked; false when there is none.
  private func insert(
    _ client: Int, in state: inout SearchState, blink: Double, _ random: inout RandomGenerator
  ) -> Bool {
    // Whoever weighs nothing is served where that costs no more than its prize, or now and then to
    // see.
    let terms = state.instance.clients[client]
    var best = terms.weight == 0 && random.unit() > Self.curiosity ? terms.prize : Places.none
    var (vehicle, place) = (-1, -1)
    for candidate in 0..<state.instance.vehicleCount {
      let found = state.bestPlaces(for: client, in: candidate)
      guard found.first >= 0, found.firstDelta < best else { continue }
      if state.length[candidate] == 0, !state.isFree(candidate) { continue }
      guard state.groupAllows(client, in: candidate) else { continue }
      let blinks = blink > 0 && random.unit() < blink
      let delta = blinks ? found.secondDelta : found.firstDelta
      guard delta < best else { continue }
      best = delta
      (vehicle, place) = (candidate, blinks ? found.second : found.first)
    }
    guard vehicle >= 0 else { return false }
    state.insert(client, in: vehicle, at: place)
    return true
  }

  /// Gives each idle forced vehicle the unserved client that costs least there, of those not
  /// overlooked: whoever comes first decides much of the route.
  private func fillForced(in state: inout SearchState, _ random: inout RandomGenerator) {
    guard state.idleForced > 0 else { return }
    for vehicle in 0..<state.instance.vehicleCount
    where state.instance.vehicles[vehicle].isForced && state.length[vehicle] == 0 {
      var (best, chosen, last) = (Places.none, -1, -1)
      for entry in 0..<state.absentCount {
        let client = state.absent[entry]
        let found = state.bestPlaces(for: client, in: vehicle)
        guard found.first >= 0, state.groupAllows(client, in: vehicle) else { continue }
        last = client
        guard (found.firstDelta, client) < (best, chosen), random.unit() > Self.oversight
        else { continue }
        (best, chosen) = (found.firstDelta, client)
      }
      if chosen < 0 { chosen = last }
      if chosen >= 0 { state.insert(chosen, in: vehicle, at: 0) }
    }
  }

  private func sort(
    _ count: Int, in state: borrowing SearchState, _ random: inout RandomGenerator
  ) {
    var chosen = Self.wheel[random.below(Self.wheel.count)]
    if count > 1, leavesSome, random.below(3) == 0 { chosen = .leftOver }
    for entry in 0..<count {
      let client = state.absent[entry]
      order[entry] = client
      keys[client] = key(of: client, chosen, in: state, &random)
    }
    // Insertion sort: lists are short, and equals keep an order that all machines share.
    for entry in 1..<max(1, count) {
      let client = order[entry]
      var place = entry
      while place > 0, keys[order[place - 1]] > keys[client] {
        order[place] = order[place - 1]
        place -= 1
      }
      order[place] = client
    }
  }

  private func key(
    of client: Int, _ order: Order, in state: borrowing SearchState,
    _ random: inout RandomGenerator
  ) -> Int {
    let window = state.instance.clients[client].segment
    return switch order {
    case .random: Int(truncatingIfNeeded: random.next() >> 2)
    case .load: -share[client]
    case .far: -depth[client]
    case .close: depth[client]
    case .short: window.late - window.early
    case .early: window.early
    case .late: -window.late
    case .leftOver: -leftOver[client]
    }
  }

  private static func share(of client: Int, in state: borrowing SearchState) -> Int {
    var most = 0.0
    for dimension in 0..<state.instance.dimensions {
      var capacity = 0.0
      for vehicle in 0..<state.instance.vehicleCount {
        capacity += Double(
          state.instance.capacities[vehicle * state.instance.dimensions + dimension])
      }
      let load = Double(state.instance.loads[client * state.instance.dimensions + dimension])
      if capacity > 0 { most = max(most, load / capacity) }
    }
    return Int(min(1, most) * 1_000_000_000)
  }

  private static func depth(of client: Int, in state: borrowing SearchState) -> Int {
    var least = Int.max
    for vehicle in 0..<state.instance.vehicleCount {
      let terms = state.instance.vehicles[vehicle]
      let there = state.instance.clients[client].location
      least = min(least, Int(state.instance.arc(terms.arcBase, terms.start, there).seconds))
    }
    return least
  }
}
