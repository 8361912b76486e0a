internal import Kernels

extension Tours {
  /// Leaves everybody unserved.
  mutating func clear() {
    while usedCount > 0 { empty(Int(slotList[usedCount - 1])) }
  }

  /// Adds the vehicles of a plan, which must be feasible together with what is there.
  mutating func load(_ plan: TourPlan) {
    for vehicle in plan.vehicles {
      var former = -1
      for trip in vehicle.trips {
        let slot = open(type: vehicle.type, after: former)
        var node = start(slot)
        for client in trip {
          link(Int(client), after: node, in: slot)
          node = Int(client)
        }
        refresh(slot)
        if former >= 0 { refresh(former) }
        former = slot
      }
    }
  }
}
