import Kernels
import Quantities

@testable import Routing

/// What one vehicle of the engine does, as plain values.
struct EngineRoute: Equatable {
  let type: Int
  var trips: [[Int]]

  /// The route as the slow evaluator reads it.
  func visits(in problem: Problem) -> (visits: [Int], reloads: [Reload]) {
    var (visits, reloads): ([Int], [Reload]) = ([], [])
    for trip in trips {
      if !visits.isEmpty {
        reloads.append(Reload(before: visits.count, location: problem.vehicles[type].reloads[0]))
      }
      visits += trip
    }
    return (visits, reloads)
  }

  /// Its cost when it is feasible.
  func cost(by slow: SlowEvaluator) -> Int? {
    if trips.contains(where: \.isEmpty) { return nil }
    if trips.count > 1, slow.problem.vehicles[type].reloads.isEmpty { return nil }
    let flat = visits(in: slow.problem)
    return slow.route(vehicle: type, visits: flat.visits, reloads: flat.reloads)
      .map { Int($0.cost.total.rawValue) }
  }
}

extension Tours {
  /// The clients of a trip.
  func clients(of slot: Int) -> [Int] {
    var found: [Int] = []
    var node = next(start(slot))
    while isClient(node) {
      found.append(node)
      node = next(node)
    }
    return found
  }

  /// Slots of the trips of a slot's vehicle, in order.
  func chain(of slot: Int) -> [Int] {
    var trip = slot
    while slots[trip].former >= 0 { trip = Int(slots[trip].former) }
    var found: [Int] = []
    while trip >= 0 {
      found.append(trip)
      trip = Int(slots[trip].latter)
    }
    return found
  }

  /// All vehicles, by their first slot.
  func vehicleChains() -> [[Int]] {
    (0..<ground.slotCount).filter { slots[$0].type >= 0 && slots[$0].former < 0 }
      .map { chain(of: $0) }
  }

  func engineRoute(of chain: [Int]) -> EngineRoute {
    EngineRoute(type: Int(slots[chain[0]].type), trips: chain.map { clients(of: $0) })
  }

  /// The whole solution, in an order that does not depend on slots.
  func snapshot() -> [EngineRoute] {
    vehicleChains().map { engineRoute(of: $0) }
      .sorted { ($0.type, $0.trips[0].first ?? -1) < ($1.type, $1.trips[0].first ?? -1) }
  }

  /// Every cached sum that slow recomputation contradicts, and every broken constraint.
  func complaints(_ problem: Problem) -> [String] {
    var found: [String] = []
    func expect(_ isRight: Bool, _ text: @autoclosure () -> String) {
      if !isRight { found.append(text()) }
    }
    let slow = SlowEvaluator(problem: problem)
    var (total, weight) = (0, 0)
    var used = [Int](repeating: 0, count: problem.vehicles.count)
    let chains = vehicleChains()
    for chain in chains {
      let route = engineRoute(of: chain)
      used[route.type] += 1
      let flat = route.visits(in: problem)
      let breaches = slow.breaches(
        vehicle: route.type, visits: flat.visits, reloads: flat.reloads)
      expect(breaches.isEmpty, "\(route): \(breaches)")
      if let cost = route.cost(by: slow) {
        total += cost
      } else {
        expect(false, "\(route) cannot be")
      }
      found += tripComplaints(chain, problem)
      if F.isTimed { found += timeComplaints(chain, problem) }
    }
    let served = Set(chains.flatMap { $0 }.flatMap { clients(of: $0) })
    for client in problem.clients.indices {
      let isServed = served.contains(client)
      expect(isServed == (slot(of: client) >= 0), "client \(client) is misplaced")
      if isServed { continue }
      weight += Int(problem.clients[client].unservedWeight)
      total += Int(problem.clients[client].prize.rawValue)
      let entry = Int(absentPlace[client])
      expect(entry < absentCount && Int(absent[entry]) == client, "absent \(client)")
    }
    expect(absentCount == problem.clients.count - served.count, "absentCount \(absentCount)")
    expect(cost == total, "cost \(cost), not \(total)")
    expect(unserved == weight, "unserved \(unserved), not \(weight)")
    expect(usedCount == chains.joined().count, "usedCount \(usedCount)")
    for entry in 0..<ground.slotCount {
      let slot = Int(slotList[entry])
      expect(Int(slotPlace[slot]) == entry, "slotPlace of \(slot)")
      expect((slots[slot].type >= 0) == (entry < usedCount), "slot \(slot) in the wrong list")
    }
    for type in used.indices {
      expect(Int(usedOfType[type]) == used[type], "usedOfType \(type)")
      expect(used[type] <= problem.vehicles[type].count, "too many of type \(type)")
    }
    return found
  }

  private func tripComplaints(_ chain: [Int], _ problem: Problem) -> [String] {
    var found: [String] = []
    let vehicle = problem.vehicles[Int(slots[chain[0]].type)]
    let profile = problem.profiles[vehicle.profile]
    for (number, slot) in chain.enumerated() {
      let record = slots[slot]
      let visits = clients(of: slot)
      let from = number == 0 ? vehicle.start : vehicle.reloads.first ?? -1
      let to = number == chain.count - 1 ? vehicle.end : vehicle.reloads.first ?? -1
      let nodes = [start(slot)] + visits + [end(slot)]
      let stops = [from] + visits.map { problem.clients[$0].location } + [to]
      func expect(_ isRight: Bool, _ text: String) {
        if !isRight { found.append("trip \(visits): \(text)") }
      }
      expect(!visits.isEmpty && Int(record.visits) == visits.count, "visits")
      expect(record.type == slots[chain[0]].type, "type")
      expect(number == 0 || Int(record.former) == chain[number - 1], "former")
      expect(stops == nodes.map { Int(place[$0]) }, "places")
      let meters = zip(stops, stops.dropFirst()).map {
        Int(profile.distance(from: $0, to: $1).rawValue)
      }
      expect(meters == nodes.dropLast().map { Int(links[$0].meters) }, "arcs")
      expect(record.meters == meters.reduce(0, +), "meters")
      expect(nodes.map { Int(position[$0]) } == Array(nodes.indices), "positions")
      expect(nodes.allSatisfy { self.slot(of: $0) == slot }, "slots of nodes")
      expect(zip(nodes, nodes.dropFirst()).allSatisfy { prev($1) == $0 }, "prev")
      let loads = visits.map { Int(problem.clients[$0].delivery.first ?? 0) }
      let pickups = visits.map { Int(problem.clients[$0].pickup.first ?? 0) }
      expect(Int(record.load) == loads.reduce(0, +), "load")
      expect(Int(record.pickups) == pickups.reduce(0, +), "pickups")
      for place in nodes.indices {
        let through = loads.prefix(place).reduce(0, +)
        expect(Int(headLoad[nodes[place]]) == through, "headLoad \(place)")
      }
      for more in 0..<max(0, problem.loadDimensions - 1) {
        let sum = visits.reduce(0) { $0 + Int(problem.clients[$1].delivery[more + 1]) }
        expect(Int(moreLoad[slot * (problem.loadDimensions - 1) + more]) == sum, "moreLoad")
      }
      if F.isMixed {
        // What is aboard after each node.
        var levels = [loads.reduce(0, +)]
        for place in visits.indices {
          levels.append((levels.last ?? 0) + pickups[place] - loads[place])
        }
        for place in 0...visits.count {
          expect(Int(aboard[nodes[place]].before) == levels[...place].max(), "before \(place)")
          expect(Int(aboard[nodes[place]].after) == levels[place...].max(), "after \(place)")
        }
      }
    }
    return found
  }
}
