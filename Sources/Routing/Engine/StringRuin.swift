internal import Kernels

/// Removes strings of neighbouring clients from neighbouring trips.
///
/// Source: Christiaens and Vanden Berghe (2020), doi:10.1287/trsc.2019.0914.
struct StringRuin {
  /// Clients removed on average.
  var meanRemoved = 10.0
  /// Longest string.
  var longest = 10.0
  /// Chance that a string keeps some of its middle.
  var splitChance = 0.5
  /// Chance that it keeps one more of it.
  var keepMore = 0.01

  /// Removes clients around `seed`; their trips are up to date afterwards.
  func apply<F: Features>(
    to tours: inout Tours<F>, around seed: Int, _ random: inout RandomGenerator
  ) {
    let served = tours.memberCount - tours.absentCount
    guard served > 0, tours.usedCount > 0 else { return }
    let mean = Double(served) / Double(tours.usedCount)
    // Trips of one vehicle are short, and change places only as a whole.
    let longest = F.hasTrips ? longest : min(longest, mean)
    let strings = Int(1 + random.unit() * (4 * meanRemoved / (1 + longest) - 1))
    let mark = tours.freshMark()
    var ruined = 0
    let row = seed * tours.ground.width
    var place = -1
    while ruined < strings, place < tours.ground.width {
      let client = place < 0 ? seed : Int(tours.ground.neighbours[row + place])
      place += 1
      let slot = tours.slot(of: client)
      if slot < 0 || tours.slotMarks[slot] == mark { continue }
      tours.slotMarks[slot] = mark
      let visits = Int(tours.slots[slot].visits)
      let most = min(Double(visits), longest)
      let length = min(visits, max(1, Int(1 + random.unit() * most)))
      removeString(of: length, around: client, in: slot, from: &tours, &random)
      tours.settle(slot)
      if F.hasFleet { tours.downsize(slot) }
      ruined += 1
    }
  }

  /// Empties the trips nearest to `seed` until so much is off board, or very many clients are.
  func empty<F: Features>(_ load: Int, of tours: inout Tours<F>, around seed: Int) {
    var (left, visits) = (load, Self.mostEmptied)
    let row = seed * tours.ground.width
    var place = -1
    while left > 0, visits > 0, place < tours.ground.width {
      let client = place < 0 ? seed : Int(tours.ground.neighbours[row + place])
      place += 1
      let slot = tours.slot(of: client)
      if slot < 0 { continue }
      left -= Int(max(tours.slots[slot].load, tours.slots[slot].pickups))
      visits -= Int(tours.slots[slot].visits)
      tours.empty(slot)
    }
  }

  private static var mostEmptied: Int { 150 }

  private func removeString<F: Features>(
    of length: Int, around client: Int, in slot: Int, from tours: inout Tours<F>,
    _ random: inout RandomGenerator
  ) {
    let visits = Int(tours.slots[slot].visits)
    var kept = 0
    if length > 1, length < visits, random.unit() < splitChance {
      kept = 1
      while length + kept < visits, random.unit() < keepMore { kept += 1 }
    }
    let span = length + kept
    tours.note(slot)
    // The client stands at a random place of the string, as far as the trip reaches.
    let here = Int(tours.position[client]) - 1
    let first = random.pick(max(0, here - span + 1)...min(here, visits - span))
    var node = client
    for _ in 0..<here - first { node = tours.prev(node) }
    let hole = kept == 0 ? span : 1 + random.below(max(1, length - 1))
    for step in 0..<span {
      let following = tours.next(node)
      if step < hole || step >= hole + kept { tours.unlink(node) }
      node = following
    }
  }
}

extension Tours {
  /// Ends the change of a trip that has lost clients: closes it when it is empty, empties it when
  /// what is left cannot drive alone.
  mutating func settle(_ slot: Int) {
    if slots[slot].visits == 0 { return leave(slot) }
    if F.isMixed, ground.clients[next(start(slot))].isBackhaul { return empty(slot) }
    if !Self.sumsWait { refresh(slot) }
    // Rounded tables may break the triangle inequality: a trip may be late for want of a client.
    if !keepsLimits(slot) { empty(slot) }
  }

  /// Whether a refreshed trip and those of the same vehicle are in time.
  func isInTime(_ slot: Int) -> Bool {
    let type = type(of: slot)
    let alone = times[start(slot)].tail
    guard alone.isPossible else { return false }
    if !F.hasTrips { return alone.duration <= type.maxDuration }
    return isWhole(alone, in: slot, type, release: -GroundClient.far)
  }

  /// Removes every client of a trip, and closes it.
  mutating func empty(_ slot: Int) {
    note(slot)
    while slots[slot].visits > 0 { unlink(next(start(slot))) }
    leave(slot)
  }
}
