internal import Kernels

/// Trying a change and giving it up.
extension Tours {
  /// Starts a change.
  mutating func openJournal() {
    for entry in 0..<journal.count { journal.isTouched[journal.touched[entry]] = false }
    journal.count = 0
    journal.used = 0
    journal.isOpen = true
    journal.cost = cost
    journal.unserved = unserved
  }

  /// Ends a change: it stays.
  mutating func closeJournal() { journal.isOpen = false }

  /// Notes that a slot is about to change.
  @inline(__always) mutating func note(_ slot: Int) {
    if journal.isTouched[slot] || !journal.isOpen { return }
    save(slot)
  }

  private mutating func save(_ slot: Int) {
    journal.isTouched[slot] = true
    journal.touched[journal.count] = Int32(slot)
    journal.count += 1
    journal.saved[slot] = slots[slot]
    journal.first[slot] = Int32(journal.used)
    guard slots[slot].type >= 0 else { return }
    var node = next(start(slot))
    while isClient(node) {
      journal.visits[journal.used] = Int32(node)
      journal.used += 1
      node = next(node)
    }
  }

  /// Gives up everything since the journal was opened.
  mutating func rollBack() {
    journal.isOpen = false
    for entry in 0..<journal.count { dissolve(Int(journal.touched[entry])) }
    for entry in 0..<journal.count { restore(Int(journal.touched[entry])) }
    for entry in 0..<journal.count { refresh(Int(journal.touched[entry])) }
    cost = journal.cost
    unserved = journal.unserved
  }

  private mutating func dissolve(_ slot: Int) {
    let record = slots[slot]
    if record.type < 0 { return }
    var node = next(start(slot))
    while isClient(node) {
      links[node].slot = -1
      absent[absentCount] = Int32(node)
      absentPlace[node] = Int32(absentCount)
      absentCount += 1
      node = next(node)
    }
    if record.former < 0 { usedOfType[Int(record.type)] -= 1 }
    let width = max(0, ground.dimensions - 1)
    for more in 0..<width { moreLoad[slot * width + more] = 0 }
    slots[slot] = Slot()
    give(slot)
  }

  private mutating func restore(_ slot: Int) {
    let record = journal.saved[slot]
    if record.type < 0 { return }
    take(slot)
    slots[slot] = record
    let terms = ground.types[Int(record.type)]
    place[start(slot)] = Int32(record.former < 0 ? terms.start : terms.reload)
    place[end(slot)] = Int32(record.latter < 0 ? terms.end : terms.reload)
    if record.former < 0 { usedOfType[Int(record.type)] += 1 }
    let width = max(0, ground.dimensions - 1)
    let first = Int(journal.first[slot])
    var node = start(slot)
    links[node].prev = -1
    links[node].slot = Int32(slot)
    for entry in first..<first + Int(record.visits) {
      let client = Int(journal.visits[entry])
      links[node].next = Int32(client)
      links[node].meters = Int32(meters(terms.base, node, client))
      links[client].prev = Int32(node)
      links[client].slot = Int32(slot)
      absentCount -= 1
      let (hole, moved) = (absentPlace[client], absent[absentCount])
      absent[hole] = moved
      absentPlace[moved] = hole
      for more in 0..<width {
        moreLoad[slot * width + more] += ground.moreLoads[client * width + more]
      }
      node = client
    }
    let last = end(slot)
    links[node].next = Int32(last)
    links[node].meters = Int32(meters(terms.base, node, last))
    links[last] = Link(next: -1, prev: Int32(node), slot: Int32(slot), meters: 0)
  }
}
