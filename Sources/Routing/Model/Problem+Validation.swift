internal import Kernels
internal import Quantities

extension Problem {
  /// Every list has the length, every index the range that the problem asks for.
  func checkShapes() throws(ModelError) {
    for profile in profiles where profile.locationCount != locationCount {
      throw .wrongCount(
        field: "locations of a profile", found: profile.locationCount, expected: locationCount)
    }
    try refuseDuplicates(clients.map(\.id), "client")
    try refuseDuplicates(vehicles.map(\.id), "vehicle")
    try refuseDuplicates(clientGroups.map(\.id), "client group")
    try refuseDuplicates(vehicleGroups.map(\.id), "vehicle group")
    for client in clients {
      try ModelError.refuseUnknown(
        client.location, of: locationCount, "location of client \(client.id)")
      try expect(client.delivery.count, loadDimensions, "delivery of client \(client.id)")
      if !client.pickup.isEmpty {
        try expect(client.pickup.count, loadDimensions, "pickup of client \(client.id)")
      }
      if let last = client.allowedVehicles?.members.last {
        try ModelError.refuseUnknown(last, of: vehicles.count, "vehicle of client \(client.id)")
      }
    }
    for vehicle in vehicles {
      let id = vehicle.id
      try ModelError.refuseUnknown(vehicle.start, of: locationCount, "start of vehicle \(id)")
      try ModelError.refuseUnknown(vehicle.end, of: locationCount, "end of vehicle \(id)")
      try ModelError.refuseUnknown(vehicle.profile, of: profiles.count, "profile of vehicle \(id)")
      for location in vehicle.reloads {
        try ModelError.refuseUnknown(location, of: locationCount, "reload of vehicle \(id)")
      }
      for loads in [vehicle.capacities] + vehicle.configurations {
        try expect(loads.count, loadDimensions, "capacities of vehicle \(id)")
      }
      if !vehicle.visitCosts.isEmpty {
        try expect(vehicle.visitCosts.count, clients.count, "visitCosts of vehicle \(id)")
      }
      if !vehicle.onBoardLimits.isEmpty {
        try expect(vehicle.onBoardLimits.count, clients.count, "onBoardLimits of vehicle \(id)")
      }
    }
  }

  /// Groups name vehicles that are there, cost alike, and do not forbid what is forced.
  func checkGroups() throws(ModelError) {
    for group in clientGroups {
      for vehicle in vehicles where !vehicle.visitCosts.isEmpty {
        let costs = group.clients.map { vehicle.visitCosts[$0] }
        if costs.contains(where: { $0 != costs.first }) {
          throw .unequalVisitCosts(group: group.id, vehicle: vehicle.id)
        }
      }
    }
    for group in vehicleGroups {
      for vehicle in group.vehicles {
        try ModelError.refuseUnknown(vehicle, of: vehicles.count, "vehicle of group \(group.id)")
      }
      var forced: [Int] = []
      for vehicle in group.vehicles where vehicles[vehicle].isForced && !forced.contains(vehicle) {
        forced.append(vehicle)
      }
      if forced.count > 1 {
        throw .forcedVehiclesExclude(vehicles[forced[0]].id, vehicles[forced[1]].id)
      }
    }
  }

  /// No sum or product of the search can overflow.
  func checkMagnitudes() throws(ModelError) {
    let most = Int64(1) << 40
    let longest = profiles.map(\.longest).max() ?? 0
    for dimension in 0..<loadDimensions {
      var sum: Int64 = 0
      for client in clients {
        for load in [client.delivery, client.pickup] where !load.isEmpty {
          let (next, over) = sum.addingReportingOverflow(load[dimension])
          guard !over, next < 1 << 60 else { throw .tooLarge(field: "sum of loads") }
          sum = next
        }
      }
    }
    var weight: Int64 = 0
    for client in clients {
      guard client.unservedWeight < most else { throw .tooLarge(field: "unservedWeight") }
      guard client.prize.rawValue < 1 << 46 else { throw .tooLarge(field: "prize") }
      weight += client.unservedWeight
      guard weight < most * 1_024 else { throw .tooLarge(field: "sum of unservedWeight") }
      let times =
        client.windows.flatMap { [$0.opens, $0.closes] } + [client.release].compactMap(\.self)
      guard client.service.rawValue < most,
        times.allSatisfy({ abs($0.secondsSinceMidnight) < most })
      else { throw .tooLarge(field: "times of client \(client.id)") }
    }
    for vehicle in vehicles {
      guard abs(vehicle.earliestStart.secondsSinceMidnight) < most,
        abs(vehicle.latestEnd.secondsSinceMidnight) < most,
        vehicle.loadDuration.rawValue < most, vehicle.fixedCost.rawValue < 1 << 56,
        vehicle.visitCosts.allSatisfy({ $0.rawValue < 1 << 46 })
      else { throw .tooLarge(field: "times or prices of vehicle \(vehicle.id)") }
      guard vehicle.durationCost.fits(vehicle.latestEnd - vehicle.earliestStart) else {
        throw .tooLarge(field: "durationCost of vehicle \(vehicle.id)")
      }
      let metres = Int64(clients.count + 1) * longest + vehicle.distanceCost.fixedDistance.rawValue
      let (_, over) = metres.multipliedReportingOverflow(
        by: vehicle.distanceCost.perKilometre.rawValue)
      guard !over else { throw .tooLarge(field: "distanceCost of vehicle \(vehicle.id)") }
    }
    guard mostCost(longest: Double(longest)) < 0x1p60 else {
      throw .tooLarge(field: "sum of costs")
    }
  }

  /// No sum of costs that a search makes is larger: every client alone in the dearest vehicle and
  /// unserved, and a few forbidden arcs that are weighed before they are refused.
  private func mostCost(longest: Double) -> Double {
    let n = Double(clients.count)
    var (way, fixed, visit, used) = (0.0, 0.0, 0.0, 0.0)
    for vehicle in vehicles {
      let rate = Double(vehicle.distanceCost.perKilometre.rawValue) / 1_000
      way = max(way, rate * (2 * n * longest + 4 * Double(TravelProfile.forbidden.rawValue)))
      let own = rate * Double(vehicle.distanceCost.fixedDistance.rawValue)
      fixed = max(fixed, own + Double(vehicle.fixedCost.rawValue))
      visit = max(visit, Double(vehicle.visitCosts.map(\.rawValue).max() ?? 0))
      used += Double(vehicle.count)
    }
    let prizes = clients.reduce(0.0) { $0 + Double($1.prize.rawValue) }
    return way + min(used, n) * fixed + n * visit + prizes
  }

  private func expect(_ found: Int, _ expected: Int, _ field: String) throws(ModelError) {
    guard found == expected else {
      throw .wrongCount(field: field, found: found, expected: expected)
    }
  }

  private func refuseDuplicates(_ ids: [String], _ field: String) throws(ModelError) {
    let sorted = ids.sorted()
    for (former, latter) in zip(sorted, sorted.dropFirst()) where former == latter {
      throw .duplicate(field: field, id: former)
    }
  }
}
