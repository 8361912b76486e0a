internal import Kernels

/// Times of the trips of one vehicle, which push each other.
extension Tours {
  /// Times of all trips of a vehicle, after one of them has changed; the trips of a vehicle push
  /// each other.
  func refreshChain(of slot: Int) {
    var first = slot
    while slots[first].former >= 0 { first = Int(slots[first].former) }
    var before = Stretch(duration: 0)
    var trip = first
    var last = first
    while trip >= 0 {
      let own = ownStretch(of: trip)
      before = trip == first ? own : before.joined(to: own, after: 0)
      slotTimes[trip].through = before
      last = trip
      trip = Int(slots[trip].latter)
    }
    var after = Stretch()
    trip = last
    while trip >= 0 {
      let own = ownStretch(of: trip)
      after = trip == last ? own : own.joined(to: after, after: 0)
      slotTimes[trip].from = after
      trip = Int(slots[trip].former)
    }
    if slots[first].latter < 0 && slotTimes[first].release <= type(of: first).earliest { return }
    trip = first
    while trip >= 0 {
      settleNodeTimes(of: trip)
      trip = Int(slots[trip].latter)
    }
  }

  /// A trip alone, begun when its clients are released.
  @inline(__always) func ownStretch(of trip: Int) -> Stretch {
    times[start(trip)].tail.released(at: slotTimes[trip].release)
  }

  /// When this trip may leave at the earliest, with those before it.
  @inline(__always) func earliestLeave(of trip: Int) -> Int {
    let former = Int(slots[trip].former)
    let own = max(type(of: trip).earliest, slotTimes[trip].release)
    guard former >= 0 else { return own }
    let through = slotTimes[former].through
    return max(own, through.early + through.duration)
  }

  /// When this trip must be over at the latest, with those after it.
  @inline(__always) func latestReturn(of trip: Int) -> Int {
    let latter = Int(slots[trip].latter)
    return latter < 0 ? type(of: trip).latest : slotTimes[latter].from.late
  }

  private func settleNodeTimes(of trip: Int) {
    let base = type(of: trip).base
    var ready = earliestLeave(of: trip) + (slots[trip].former < 0 ? type(of: trip).load : 0)
    var node = start(trip)
    times[node].ready = Int32(clamping: ready)
    var following = next(node)
    while isClient(following) {
      let terms = ground.clients[following]
      ready = max(ready + seconds(base, node, following), Int(terms.opens)) + Int(terms.service)
      times[following].ready = Int32(clamping: ready)
      node = following
      following = next(node)
    }
    node = end(trip)
    var due = latestReturn(of: trip)
    times[node].due = Int32(clamping: due)
    var former = prev(node)
    while isClient(former) {
      let terms = ground.clients[former]
      due = min(Int(terms.closes), due - seconds(base, former, node) - Int(terms.service))
      times[former].due = Int32(clamping: due)
      node = former
      former = prev(node)
    }
    times[former].due = Int32(clamping: due - seconds(base, former, node))
  }
}
