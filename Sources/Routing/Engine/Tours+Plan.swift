internal import Kernels

extension Tours {
  /// Leaves everybody unserved.
  mutating func clear() {
    while usedCount > 0 { empty(Int(slotList[usedCount - 1])) }
  }

  /// The present solution as plain values, trips of one vehicle in their order.
  var plan: TourPlan {
    var plan = TourPlan(cost: cost, unserved: unserved)
    for slot in 0..<ground.slotCount where slots[slot].type >= 0 && slots[slot].former < 0 {
      var trips: [[Int32]] = []
      var trip = slot
      while trip >= 0 {
        var visits: [Int32] = []
        var node = next(start(trip))
        while isClient(node) {
          visits.append(ground.original[node])
          node = next(node)
        }
        trips.append(visits)
        trip = Int(slots[trip].latter)
      }
      plan.vehicles.append(TourPlan.Vehicle(type: Int(slots[slot].type), trips: trips))
    }
    return plan
  }

  /// Adds the vehicles of a plan, which must be feasible together with what is there.
  mutating func load(_ plan: TourPlan) {
    for vehicle in plan.vehicles {
      var former = -1
      for trip in vehicle.trips {
        let slot = open(type: vehicle.type, after: former)
        var node = start(slot)
        for client in trip {
          let client = Int(ground.places[client])
          link(client, after: node, in: slot)
          node = client
        }
        refresh(slot)
        if former >= 0 { refresh(former) }
        former = slot
      }
    }
  }
}
