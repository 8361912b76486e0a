internal import Kernels

/// Puts unserved clients back one by one, each at its cheapest seat.
///
/// Orders and blinks as in Christiaens and Vanden Berghe (2020), doi:10.1287/trsc.2019.0914.
struct GreedyRecreate: ~Copyable {
  /// How many neighbours of a client are looked at.
  var width = 40
  var blinks: Blinks
  private(set) var queue: [Int32] = []
  private var keyed: [Int] = []
  /// Metres from the nearest start of a vehicle.
  private let depth: [Int32]

  init<F: Features>(_ tours: borrowing Tours<F>, chance: Double, seed: UInt64) {
    blinks = Blinks(chance: chance, seed: seed)
    depth = (0..<tours.ground.clientCount).map { client in
      var least = Int.max
      for type in 0..<tours.ground.typeCount {
        let terms = tours.ground.types[type]
        least = min(
          least, tours.ground.meters(terms.base, terms.start, Int(tours.place[client])))
      }
      return Int32(clamping: least)
    }
  }

  /// Inserts whoever is unserved, as far as there is room; optional clients where that pays.
  ///
  /// Of many that stay unserved only those near `seed` are tried. With `opens`, the seed first gets
  /// a trip of its own: no optional client alone is worth one, several together may be.
  mutating func apply<F: Features>(
    to tours: inout Tours<F>, fresh: Int, around seed: Int, opens: Bool = false,
    _ random: inout RandomGenerator
  ) {
    collect(from: tours, fresh: fresh, around: seed, opens, &random)
    sort(tours, &random)
    if opens, tours.slot(of: seed) < 0 { open(seed, in: &tours) }
    var late: [Int32] = []
    for client in queue
    where tours.slot(of: Int(client)) < 0 && !insert(Int(client), into: &tours) {
      if F.isMixed, tours.ground.clients[Int(client)].isBackhaul { late.append(client) }
    }
    // Backhauls wait for a trip that has another client.
    for client in late { _ = insert(Int(client), into: &tours) }
    if Tours<F>.sumsWait { tours.refreshTouched() }
  }

  /// Gives a client a trip of its own at any price.
  private mutating func open<F: Features>(_ client: Int, in tours: inout Tours<F>) {
    var seat = Seat()
    tours.offerNewTrips(of: client, tours.ground.clients[client], to: &seat, blinks: &blinks)
    if seat.isFound { tours.take(client, to: seat) }
  }

  /// Those that the ruin removed, and a few of those that were unserved before it.
  private mutating func collect<F: Features>(
    from tours: borrowing Tours<F>, fresh: Int, around seed: Int,
    _ opens: Bool, _ random: inout RandomGenerator
  ) {
    queue.removeAll(keepingCapacity: true)
    let before = tours.absentCount - fresh
    if before <= 32 {
      for entry in 0..<tours.absentCount { queue.append(tours.absent[entry]) }
      return
    }
    for entry in before..<tours.absentCount { queue.append(tours.absent[entry]) }
    let row = seed * tours.ground.width
    for place in 0..<min(opens ? 100 : 40, tours.ground.width) {
      let client = tours.ground.neighbours[row + place]
      if tours.slot(of: Int(client)) < 0, Int(tours.absentPlace[client]) < before {
        queue.append(client)
      }
    }
    for _ in 0..<4 {
      let client = tours.absent[random.below(before)]
      if !queue.contains(client) { queue.append(client) }
    }
  }

  private mutating func sort<F: Features>(
    _ tours: borrowing Tours<F>, _ random: inout RandomGenerator
  ) {
    let rule = random.below(F.isTimed ? 17 : 11)
    keyed.removeAll(keepingCapacity: true)
    for client in queue {
      let terms = tours.ground.clients[Int(client)]
      let key =
        switch rule {
        case 0..<4: Int(random.next() >> 40)
        case 4..<8: -Int(terms.delivery) - Int(terms.pickup)
        case 8..<10: -Int(depth[Int(client)])
        case 10: Int(depth[Int(client)])
        case 11..<13: Int(terms.closes) - Int(terms.opens)
        case 13..<15: Int(terms.opens)
        default: -Int(terms.closes)
        }
      keyed.append(key << 24 | Int(client))
    }
    keyed.sort()
    for place in keyed.indices { queue[place] = Int32(keyed[place] & 0xFF_FFFF) }
  }

  private mutating func insert<F: Features>(
    _ client: Int, into tours: inout Tours<F>
  ) -> Bool {
    let terms = tours.ground.clients[client]
    let bound = terms.isOptional ? terms.prize : Seat.none
    var seat = tours.bestSeat(of: client, width: width, below: bound, blinks: &blinks)
    if !seat.isFound, !terms.isOptional {
      seat = tours.bestSeatAnywhere(of: client, below: Seat.none)
    }
    guard seat.isFound else { return false }
    tours.take(client, to: seat)
    return true
  }
}

extension Tours {
  /// Puts an unserved client on a seat that was found for it.
  mutating func take(_ client: Int, to seat: Seat) {
    if seat.after >= 0 {
      note(seat.slot)
      if seat.type >= 0 { retype(seat.slot, to: seat.type) }
      link(client, after: seat.after, in: seat.slot)
      if !Self.sumsWait { refresh(seat.slot) }
      return
    }
    let slot = open(type: seat.type, after: seat.slot, before: seat.latter)
    link(client, after: start(slot), in: slot)
    if Self.sumsWait { return }
    refresh(slot)
    if F.hasTrips {
      if seat.slot >= 0 { refresh(seat.slot) }
      if seat.latter >= 0 { refresh(seat.latter) }
    }
  }
}
