internal import Kernels

/// How one attempt at a load chooses among allowed places.
struct LoadingPolicy {
  /// Which side of a box runs along the space.
  enum Turning {
    /// Whichever ends nearest to the front wall.
    case leastEnd
    /// Its own length, or its width only where that is the only way.
    case along
    /// Its width, or its length only where that is the only way.
    case across
    /// One or the other by lot, for each stack.
    case mixed
  }

  /// Height up to which stacks grow before new floor is taken, in thousandths of the space's.
  var cap = 1_000
  var turning = Turning.leastEnd
  /// Whether boxes go on the highest stack that takes them; else on the lowest.
  var prefersHighest = true
  /// How much the order within a stop is mixed, in thousandths.
  var mixing = 0
  /// Whether larger footprints of a stop come first, whatever their strength.
  var sortsByArea = true

  /// The policy of attempt `number`: a fixed list first, then by lot.
  static func attempt(_ number: Int, _ random: inout RandomGenerator) -> LoadingPolicy {
    let fixed = [
      LoadingPolicy(cap: 650), LoadingPolicy(), LoadingPolicy(turning: .along),
      LoadingPolicy(turning: .across), LoadingPolicy(cap: 500, prefersHighest: false),
      LoadingPolicy(cap: 800, turning: .across),
    ]
    if number < fixed.count { return fixed[number] }
    let turnings: [Turning] = [.mixed, .leastEnd, .along, .across, .mixed]
    return LoadingPolicy(
      cap: random.pick(6...10) * 100, turning: turnings[random.below(turnings.count)],
      prefersHighest: random.below(4) > 0, mixing: random.pick(0...3) * 200,
      sortsByArea: random.below(3) > 0)
  }

  /// The load in the order of placing: last stop first, then strong and heavy before weak.
  func order(of items: [Item], _ random: inout RandomGenerator) -> [Int] {
    let strength = items.map { item in
      // Mass counts beside strength so that heavy boxes come low among equals.
      let plain = min(item.bears, 1_000_000) + 2 * item.mass
      return plain * (1_000 + random.pick(-mixing...mixing)) / 1_000
    }
    return items.indices.sorted { a, b in
      if items[a].stop != items[b].stop { return items[a].stop > items[b].stop }
      // Below what it may soil, and above what may soil it.
      if (items[a].goods == .raw) != (items[b].goods == .raw) { return items[a].goods == .raw }
      if (items[a].goods == .ready) != (items[b].goods == .ready) {
        return items[b].goods == .ready
      }
      if sortsByArea, items[a].area != items[b].area { return items[a].area > items[b].area }
      return (strength[a], items[a].mass, b) > (strength[b], items[b].mass, a)
    }
  }
}
