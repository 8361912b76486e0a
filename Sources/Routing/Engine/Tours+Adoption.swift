internal import Kernels

/// Replacing whole trips.
extension Tours {
  /// Makes two lanes the trips of two slots; together they hold the same clients as before. A slot
  /// that is left empty is closed.
  mutating func adopt(_ lanes: borrowing Lanes, first: Int, second: Int) {
    note(first)
    if second >= 0 { note(second) }
    detach(first)
    if second >= 0 { detach(second) }
    attach(0, of: lanes, to: first)
    if second >= 0 { attach(1, of: lanes, to: second) }
    // An empty trip is closed last: the other one may be of the same vehicle.
    if slots[first].visits > 0 { refresh(first) }
    if second >= 0, slots[second].visits > 0 { refresh(second) }
    if slots[first].visits == 0 { close(first) }
    if second >= 0, slots[second].visits == 0 { close(second) }
  }

  /// Empties a slot without making its clients unserved: they are attached again at once.
  private mutating func detach(_ slot: Int) {
    let type = type(of: slot)
    let record = slots[slot]
    let index = Int(record.type)
    cost -= type.rate * record.meters
    if ground.hasVisitCosts {
      var node = next(start(slot))
      while isClient(node) {
        cost -= ground.visitCosts[index * ground.clientCount + node]
        node = next(node)
      }
    }
    for more in 0..<max(0, ground.dimensions - 1) {
      moreLoad[slot * (ground.dimensions - 1) + more] = 0
    }
    slots[slot] = Slot(type: record.type, former: record.former, latter: record.latter)
  }

  private mutating func attach(_ lane: Int, of lanes: borrowing Lanes, to slot: Int) {
    let type = type(of: slot)
    let index = Int(slots[slot].type)
    let width = max(0, ground.dimensions - 1)
    var record = slots[slot]
    var node = start(slot)
    for place in 0..<lanes.count(lane) {
      let client = lanes.client(lane, place)
      let step = metersReused(type.base, node, client)
      links[node].next = Int32(client)
      links[node].meters = Int32(step)
      links[client].prev = Int32(node)
      links[client].slot = Int32(slot)
      let terms = ground.clients[client]
      record.visits += 1
      record.load += terms.delivery
      record.pickups += terms.pickup
      record.meters += step
      if ground.hasVisitCosts { cost += ground.visitCosts[index * ground.clientCount + client] }
      for more in 0..<width {
        moreLoad[slot * width + more] += ground.moreLoads[client * width + more]
      }
      node = client
    }
    let last = end(slot)
    let step = metersReused(type.base, node, last)
    links[node].next = Int32(last)
    links[node].meters = Int32(step)
    links[last].prev = Int32(node)
    record.meters += step
    slots[slot] = record
    cost += type.rate * record.meters
  }

  /// Metres between two nodes that often are neighbours already: in the plane a root is saved.
  @inline(__always) private func metersReused(_ base: Int, _ from: Int, _ to: Int) -> Int {
    if F.isPlane {
      let link = links[from]
      if Int(link.next) == to { return Int(link.meters) }
      if Int(links[to].next) == from { return Int(links[to].meters) }
    }
    return meters(base, from, to)
  }
}
