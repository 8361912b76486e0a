internal import Kernels

/// Sums along trips, from scratch: O(visits).
extension Tours {
  /// Whether ruin and recreate do without sums along trips: loads and metres of whole trips are
  /// enough for them then, and the sums are brought up to date once at their end.
  static var sumsWait: Bool { !F.isTimed && !F.isMixed }

  /// Brings the sums of every trip up to date that the open journal has noted, or of all.
  func refreshTouched() {
    if journal.isOpen {
      for entry in 0..<journal.count { refresh(Int(journal.touched[entry])) }
    } else {
      for entry in 0..<usedCount { refresh(Int(slotList[entry])) }
    }
  }

  /// Brings the sums of a changed trip up to date.
  func refresh(_ slot: Int) {
    if slots[slot].type < 0 { return }
    var node = start(slot)
    var count: Int32 = 0
    var load: Int32 = 0
    var driven: Int32 = 0
    while node >= 0 {
      if isClient(node) { load += ground.clients[node].delivery }
      position[node] = count
      headLoad[node] = load
      headMeters[node] = driven
      driven &+= links[node].meters
      count += 1
      node = next(node)
    }
    if F.isMixed { refreshLoads(slot) }
    if F.isTimed { refreshTimes(slot) }
  }

  private func refreshLoads(_ slot: Int) {
    var load = slots[slot].load
    var most = load
    var node = start(slot)
    aboard[node].before = most
    node = next(node)
    while isClient(node) {
      let terms = ground.clients[node]
      load += terms.pickup - terms.delivery
      most = max(most, load)
      aboard[node].before = most
      node = next(node)
    }
    most = load
    aboard[node].after = load
    node = prev(node)
    while isClient(node) {
      // What is aboard after the service of this node and later.
      most = max(most, load)
      aboard[node].after = most
      let terms = ground.clients[node]
      load -= terms.pickup - terms.delivery
      node = prev(node)
    }
    aboard[node].after = max(most, load)
  }

  private func refreshTimes(_ slot: Int) {
    let type = type(of: slot)
    let isHead = slots[slot].former < 0
    let load = isHead ? type.load : 0
    var release = -GroundClient.far
    var time = NodeTime()
    var head = Stretch(duration: load, early: type.earliest, late: type.latest)
    var node = start(slot)
    time.headDuration = Int32(load)
    time.headEarly = Int32(type.earliest)
    time.headLate = Int32(type.latest)
    time.ready = Int32(type.earliest + load)
    times[node] = time
    while true {
      let following = next(node)
      let seconds = seconds(type.base, node, following)
      if !isClient(following) {
        let end = Stretch(duration: 0, early: -GroundClient.far, late: type.latest)
        if head.isPossible { head = head.joined(to: end, after: seconds) }
        write(head, at: following)
        break
      }
      let terms = ground.clients[following]
      if F.hasTrips { release = max(release, Int(terms.release)) }
      // A ruin may leave what cannot be in time, for a moment.
      if head.isPossible { head = head.joined(to: terms.stretch, after: seconds) }
      write(head, at: following)
      node = following
    }
    node = end(slot)
    var tail = Stretch(duration: 0, early: -GroundClient.far, late: type.latest)
    writeTail(tail, at: node)
    while true {
      let former = prev(node)
      let seconds = seconds(type.base, former, node)
      let stretch =
        isClient(former)
        ? ground.clients[former].stretch
        : Stretch(duration: load, early: type.earliest, late: type.latest)
      tail = stretch.joined(to: tail, after: seconds)
      writeTail(tail, at: former)
      node = former
      if !isClient(former) { break }
    }
    if F.hasTrips {
      slotTimes[slot].release = release
      refreshChain(of: slot)
    }
  }

  @inline(__always) private func write(_ head: Stretch, at node: Int) {
    times[node].headDuration = Int32(head.duration)
    times[node].headEarly = Int32(head.early)
    times[node].headLate = Int32(clamping: head.late)
    times[node].ready = Int32(head.early + head.duration)
  }

  @inline(__always) private func writeTail(_ tail: Stretch, at node: Int) {
    times[node].tailDuration = Int32(tail.duration)
    times[node].tailEarly = Int32(tail.early)
    times[node].tailLate = Int32(clamping: tail.late)
    times[node].due = Int32(clamping: tail.late)
  }
}

extension GroundClient {
  /// The service of the client, alone.
  @inline(__always) var stretch: Stretch {
    Stretch(duration: Int(service), early: Int(opens), late: Int(closes))
  }
}
