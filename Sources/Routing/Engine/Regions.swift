internal import Kernels

/// Which vehicles of a solution each of several searches goes on with, alone.
///
/// Vehicles are put in the order of where they drive along an axis between two far clients, and cut
/// into parts of as many clients: any problem has such an axis, with a table or in the plane.
struct Regions {
  /// The region of each vehicle of the plan.
  let regions: [Int]
  private let count: Int

  init<F: Features>(
    of plan: TourPlan, count: Int, on ground: borrowing Ground<F>, from seed: Int
  ) {
    self.count = count
    let base = ground.types[0].base
    func meters(_ a: Int, _ b: Int, _ ground: borrowing Ground<F>) -> Int {
      ground.meters(base, Int(ground.clients[a].location), Int(ground.clients[b].location))
    }
    var far = seed
    var farthest = 0
    for client in 0..<ground.clientCount {
      let away = meters(seed, client, ground)
      if away > farthest { (far, farthest) = (client, away) }
    }
    var places: [(along: Int, vehicle: Int, visits: Int)] = []
    for (number, vehicle) in plan.vehicles.enumerated() {
      var (sum, visits) = (0, 0)
      for trip in vehicle.trips {
        for client in trip {
          let client = Int(ground.places[client])
          sum += meters(seed, client, ground) - meters(far, client, ground)
          visits += 1
        }
      }
      places.append((visits == 0 ? 0 : sum / visits, number, visits))
    }
    places.sort { ($0.along, $0.vehicle) < ($1.along, $1.vehicle) }
    let all = max(1, places.reduce(0) { $0 + $1.visits })
    var regions = [Int](repeating: 0, count: plan.vehicles.count)
    var passed = 0
    for place in places {
      regions[place.vehicle] = min(count - 1, (passed + place.visits / 2) * count / all)
      passed += place.visits
    }
    self.regions = regions
  }

  /// How many vehicles of a type a region may use: its own, and its share of those at rest.
  func limit(of type: Int, count all: Int, in plan: TourPlan, region: Int) -> Int {
    var (own, used) = (0, 0)
    for (number, vehicle) in plan.vehicles.enumerated() where vehicle.type == type {
      used += 1
      if regions[number] == region { own += 1 }
    }
    let idle = max(0, all - used)
    return own + idle / count + (region < idle % count ? 1 : 0)
  }
}

extension Tours {
  /// Goes on with one region of a plan: nobody else's clients are known any more.
  mutating func enter(_ region: Int, of regions: Regions, _ plan: TourPlan) {
    clear()
    admitAll()
    for type in 0..<ground.typeCount {
      typeLimits[type] = Int32(
        clamping: regions.limit(
          of: type, count: ground.types[type].count, in: plan, region: region))
    }
    var home = [Int](repeating: -1, count: ground.clientCount)
    var own = TourPlan(cost: 0, unserved: 0)
    for (number, vehicle) in plan.vehicles.enumerated() {
      if regions.regions[number] == region { own.vehicles.append(vehicle) }
      for trip in vehicle.trips {
        for client in trip { home[Int(ground.places[client])] = regions.regions[number] }
      }
    }
    for client in 0..<ground.clientCount
    where (home[client] < 0 ? homeOfUnserved(client, home) : home[client]) != region {
      expel(client)
    }
    load(own)
  }

  /// Where the nearest served client of an unserved one belongs.
  private func homeOfUnserved(_ client: Int, _ home: [Int]) -> Int {
    for place in 0..<ground.width {
      let other = Int(ground.neighbours[client * ground.width + place])
      if home[other] >= 0 { return home[other] }
    }
    return 0
  }

  /// Whether this search knows of a client.
  func isMember(_ client: Int) -> Bool { slot(of: client) >= 0 || absentPlace[client] != .max }

  /// Makes everybody a member, unserved.
  private mutating func admitAll() {
    (cost, unserved) = (0, 0)
    absentCount = ground.clientCount
    memberCount = ground.clientCount
    for client in 0..<ground.clientCount {
      absent[client] = Int32(client)
      absentPlace[client] = Int32(client)
      unserved += ground.clients[client].weight
      cost += ground.clients[client].prize
    }
  }

  /// Forgets an unserved client; it is not even unserved then.
  private mutating func expel(_ client: Int) {
    cost -= ground.clients[client].prize
    unserved -= ground.clients[client].weight
    absentCount -= 1
    memberCount -= 1
    let (hole, moved) = (absentPlace[client], absent[absentCount])
    absent[hole] = moved
    absentPlace[moved] = hole
    absentPlace[client] = .max
  }
}

extension TourPlan {
  /// The plans of all regions together.
  init(joining parts: [TourPlan]) {
    self.init(
      cost: parts.reduce(0) { $0 + $1.cost }, unserved: parts.reduce(0) { $0 + $1.unserved },
      vehicles: parts.flatMap(\.vehicles))
  }
}
