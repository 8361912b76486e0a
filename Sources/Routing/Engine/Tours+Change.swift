internal import Kernels

/// The only ways a solution changes. Whoever changes a slot notes it first and refreshes it last.
extension Tours {
  /// Puts an unserved client after node `p` of a slot.
  mutating func link(_ client: Int, after p: Int, in slot: Int) {
    let x = next(p)
    let type = type(of: slot)
    let into = meters(type.base, p, client)
    let out = meters(type.base, client, x)
    var record = slots[slot]
    let step = into + out - Int(links[p].meters)
    links[p].next = Int32(client)
    links[p].meters = Int32(into)
    links[client] = Link(
      next: Int32(x), prev: Int32(p), slot: Int32(slot), meters: Int32(out))
    links[x].prev = Int32(client)
    let terms = ground.clients[client]
    record.visits += 1
    record.load += terms.delivery
    record.pickups += terms.pickup
    record.meters += step
    slots[slot] = record
    cost += step * type.rate - terms.prize
    unserved -= terms.weight
    count(client, in: slot, by: 1)
    absentCount -= 1
    let hole = Int(absentPlace[client])
    let moved = absent[absentCount]
    absent[hole] = moved
    absentPlace[moved] = Int32(hole)
  }

  /// Takes a client out of its trip; it becomes unserved.
  mutating func unlink(_ client: Int) {
    let (p, x, slot) = (prev(client), next(client), slot(of: client))
    let type = type(of: slot)
    let short = meters(type.base, p, x)
    let step = short - Int(links[p].meters) - Int(links[client].meters)
    links[p].next = Int32(x)
    links[p].meters = Int32(short)
    links[x].prev = Int32(p)
    links[client].slot = -1
    let terms = ground.clients[client]
    var record = slots[slot]
    record.visits -= 1
    record.load -= terms.delivery
    record.pickups -= terms.pickup
    record.meters += step
    slots[slot] = record
    cost += step * type.rate + terms.prize
    unserved += terms.weight
    count(client, in: slot, by: -1)
    absent[absentCount] = Int32(client)
    absentPlace[client] = Int32(absentCount)
    absentCount += 1
  }

  /// Loads beyond the first dimension, and the cost of the visit.
  private mutating func count(_ client: Int, in slot: Int, by sign: Int) {
    for more in 0..<max(0, ground.dimensions - 1) {
      let width = ground.dimensions - 1
      moreLoad[slot * width + more] += Int32(sign) * ground.moreLoads[client * width + more]
    }
    if ground.hasVisitCosts {
      cost += sign * ground.visitCosts[Int(slots[slot].type) * ground.clientCount + client]
    }
  }

  /// Opens an empty trip of a type: of a vehicle of its own, or after trip `former` of one.
  mutating func open(type: Int, after former: Int = -1, before latter: Int = -1) -> Int {
    let slot = Int(slotList[usedCount])
    note(slot)
    take(slot)
    var record = Slot(type: Int32(type), former: Int32(former), latter: Int32(latter))
    let terms = ground.types[type]
    place[start(slot)] = Int32(former < 0 ? terms.start : terms.reload)
    place[end(slot)] = Int32(latter < 0 ? terms.end : terms.reload)
    record.meters = meters(terms.base, start(slot), end(slot))
    slots[slot] = record
    linkEnds(slot)
    cost += record.meters * terms.rate
    if former < 0 && latter < 0 {
      cost += terms.fixedCost
      usedOfType[type] += 1
    }
    if former >= 0 {
      note(former)
      slots[former].latter = Int32(slot)
      if latter < 0 { moveEnd(former, to: terms.reload) }
    }
    if latter >= 0 {
      note(latter)
      slots[latter].former = Int32(slot)
      if former < 0 { moveStart(latter, to: terms.reload) }
    }
    return slot
  }

  /// Closes an empty trip.
  mutating func close(_ slot: Int) {
    let record = slots[slot]
    let terms = type(of: slot)
    let (former, latter) = (Int(record.former), Int(record.latter))
    cost -= record.meters * terms.rate
    if former < 0 && latter < 0 {
      cost -= terms.fixedCost
      usedOfType[Int(record.type)] -= 1
    }
    if former >= 0 {
      note(former)
      slots[former].latter = Int32(latter)
      if latter < 0 { moveEnd(former, to: terms.end) }
    }
    if latter >= 0 {
      note(latter)
      slots[latter].former = Int32(former)
      if former < 0 { moveStart(latter, to: terms.start) }
    }
    slots[slot] = Slot()
    give(slot)
    if F.hasTrips, former >= 0 || latter >= 0 { refresh(former >= 0 ? former : latter) }
  }

  /// Gives a trip to a vehicle of another type at the same depot.
  mutating func retype(_ slot: Int, to type: Int) {
    note(slot)
    let (old, new) = (self.type(of: slot), ground.types[type])
    cost += new.fixedCost - old.fixedCost + slots[slot].meters * (new.rate - old.rate)
    usedOfType[Int(slots[slot].type)] -= 1
    usedOfType[type] += 1
    slots[slot].type = Int32(type)
  }

  /// Makes a slot the last of those in use.
  mutating func take(_ slot: Int) {
    swapInList(slot, Int(slotList[usedCount]))
    usedCount += 1
  }

  /// Makes a slot the first of those not in use.
  mutating func give(_ slot: Int) {
    usedCount -= 1
    swapInList(slot, Int(slotList[usedCount]))
  }

  private func swapInList(_ a: Int, _ b: Int) {
    let (first, second) = (slotPlace[a], slotPlace[b])
    slotList[first] = Int32(b)
    slotList[second] = Int32(a)
    slotPlace[a] = second
    slotPlace[b] = first
  }

  /// Joins start and end of a slot without visits; ``Slot/meters`` is known.
  func linkEnds(_ slot: Int) {
    let (s, e) = (start(slot), end(slot))
    links[s] = Link(
      next: Int32(e), prev: -1, slot: Int32(slot), meters: Int32(slots[slot].meters))
    links[e] = Link(next: -1, prev: Int32(s), slot: Int32(slot), meters: 0)
  }

  private mutating func moveEnd(_ slot: Int, to location: Int) {
    if Int(place[end(slot)]) == location { return }
    place[end(slot)] = Int32(location)
    remeasure(prev(end(slot)), in: slot)
  }

  private mutating func moveStart(_ slot: Int, to location: Int) {
    if Int(place[start(slot)]) == location { return }
    place[start(slot)] = Int32(location)
    remeasure(start(slot), in: slot)
  }

  private mutating func remeasure(_ node: Int, in slot: Int) {
    let type = type(of: slot)
    let now = meters(type.base, node, next(node))
    let step = now - Int(links[node].meters)
    links[node].meters = Int32(now)
    slots[slot].meters += step
    cost += step * type.rate
  }
}
