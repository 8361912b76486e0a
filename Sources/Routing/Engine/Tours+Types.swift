internal import Kernels

/// Giving trips to vehicles of other types, at the same depot or at another.
extension Tours {
  /// Tries every type that has a vehicle left for a trip that is alone on its vehicle, then an
  /// exchange of vehicles with each other such trip; performs the best change that saves money.
  mutating func improveType(of slot: Int, _ lanes: inout Lanes) -> Bool {
    let record = slots[slot]
    guard record.type >= 0, record.visits > 0, record.former < 0, record.latter < 0 else {
      return false
    }
    lanes.clear()
    lanes.append(from: next(start(slot)), until: end(slot), of: self, to: 0)
    let own = price(of: slot, as: Int(record.type))
    var (best, least) = (-1, own)
    for other in 0..<ground.typeCount
    where other != Int(record.type) && usedOfType[other] < typeLimits[other] {
      let price = price(of: slot, as: other)
      if price < least, isFeasible(0, of: lanes, in: slot, as: other) {
        (best, least) = (other, price)
      }
    }
    if best >= 0 {
      reassign(slot, to: best)
      return true
    }
    return exchangeType(of: slot, own: own, &lanes)
  }

  /// Gives a trip that has lost clients to the cheapest type that still carries it: what is put
  /// back then pays for a larger vehicle, instead of finding one that is there already.
  mutating func downsize(_ slot: Int) {
    let record = slots[slot]
    guard record.type >= 0, record.visits > 0, record.former < 0, record.latter < 0,
      !F.isTimed, !F.isMixed, ground.dimensions < 2, !ground.hasAllowed, !ground.hasVisitCosts,
      !ground.hasDistanceLimit, !ground.hasForbidden
    else { return }
    let own = ground.types[Int(record.type)]
    var (best, least) = (-1, own.fixedCost + own.rate * record.meters)
    for other in 0..<ground.typeCount where usedOfType[other] < typeLimits[other] {
      let type = ground.types[other]
      guard type.capacity >= Int(record.load), type.isInterchangeable(with: own) else { continue }
      let price = type.fixedCost + type.rate * record.meters
      if price < least { (best, least) = (other, price) }
    }
    if best >= 0 { retype(slot, to: best) }
  }

  /// The cheapest type that the trip could change to in order to take the client, or -1.
  func upgrade(
    for client: Int, _ terms: GroundClient, in slot: Int, _ record: Slot, _ type: GroundType
  ) -> Int {
    if record.former >= 0 || record.latter >= 0 || ground.hasVisitCosts { return -1 }
    var best = -1
    var least = Seat.none
    for other in 0..<ground.typeCount where other != Int(record.type) {
      let terms = ground.types[other]
      guard usedOfType[other] < typeLimits[other], terms.isInterchangeable(with: type),
        fits(client, ground.clients[client], in: slot, typed(record, other), terms),
        !ground.hasAllowed || allows(other, in: slot)
      else { continue }
      let price = terms.fixedCost + terms.rate * record.meters
      if price < least { (best, least) = (other, price) }
    }
    return best
  }

  /// Whether a type may serve all clients of a trip.
  private func allows(_ type: Int, in slot: Int) -> Bool {
    var node = next(start(slot))
    while isClient(node) {
      if !ground.allowed[type * ground.clientCount + node] { return false }
      node = next(node)
    }
    return true
  }

  @inline(__always) private func typed(_ record: Slot, _ type: Int) -> Slot {
    var record = record
    record.type = Int32(type)
    return record
  }

  private mutating func exchangeType(of slot: Int, own: Int, _ lanes: inout Lanes) -> Bool {
    let type = Int(slots[slot].type)
    for entry in 0..<usedCount {
      let other = Int(slotList[entry])
      let record = slots[other]
      guard Int(record.type) != type, record.former < 0, record.latter < 0, record.visits > 0 else {
        continue
      }
      let kind = Int(record.type)
      // Loads first: most exchanges end here.
      if Int(record.load) > ground.types[type].capacity
        || Int(slots[slot].load) > ground.types[kind].capacity
      {
        continue
      }
      let before = own + price(of: other, as: kind)
      guard price(of: slot, as: kind) + price(of: other, as: type) < before else { continue }
      lanes.clear()
      lanes.append(from: next(start(slot)), until: end(slot), of: self, to: 0)
      lanes.append(from: next(start(other)), until: end(other), of: self, to: 1)
      guard isFeasible(0, of: lanes, in: slot, as: kind),
        isFeasible(1, of: lanes, in: other, as: type)
      else { continue }
      reassign(slot, to: kind)
      reassign(other, to: type)
      return true
    }
    return false
  }

  /// What a trip that is alone on its vehicle would cost as one of a type with the same roads.
  private func price(of slot: Int, as index: Int) -> Int {
    let (own, type) = (self.type(of: slot), ground.types[index])
    guard own.base == type.base, !ground.hasVisitCosts, (own.reload < 0) == (type.reload < 0) else {
      return Int.max / 4
    }
    let (first, last) = (next(start(slot)), prev(end(slot)))
    let meters =
      slots[slot].meters - Int(links[start(slot)].meters) - Int(links[last].meters)
      + ground.meters(type.base, type.start, Int(place[first]))
      + ground.meters(type.base, Int(place[last]), type.end)
    return type.fixedCost + type.rate * meters
  }

  /// Gives a trip that is alone on its vehicle to one of another type.
  private mutating func reassign(_ slot: Int, to index: Int) {
    note(slot)
    let (own, type) = (self.type(of: slot), ground.types[index])
    cost -= own.fixedCost + own.rate * slots[slot].meters
    usedOfType[Int(slots[slot].type)] -= 1
    usedOfType[index] += 1
    slots[slot].type = Int32(index)
    place[start(slot)] = Int32(type.start)
    place[end(slot)] = Int32(type.end)
    let (s, last) = (start(slot), prev(end(slot)))
    let before = Int(links[s].meters) + Int(links[last].meters)
    links[s].meters = Int32(meters(type.base, s, next(s)))
    links[last].meters = Int32(meters(type.base, last, end(slot)))
    slots[slot].meters += Int(links[s].meters) + Int(links[last].meters) - before
    cost += type.fixedCost + type.rate * slots[slot].meters
    refresh(slot)
  }
}
