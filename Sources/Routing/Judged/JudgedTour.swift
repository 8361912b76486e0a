/// One route of a search that judges every route.
struct JudgedTour {
  var visits: [Int] = []
  /// One entry per load dimension.
  var loads: [Int]
  var metres = 0
  /// Whether the judge has accepted these visits.
  var isJudged = true

  init(dimensions: Int) { loads = Array(repeating: 0, count: dimensions) }

  /// A route through `visits`.
  init(_ visits: [Int], _ ground: JudgedGround, isJudged: Bool) {
    self.init(dimensions: ground.dimensions)
    self.visits = visits
    self.isJudged = isJudged
    metres = ground.metres(of: visits)
    for visit in visits { add(visit, ground) }
  }

  private mutating func add(_ client: Int, _ ground: JudgedGround) {
    for dimension in loads.indices {
      loads[dimension] += ground.loads[client * loads.count + dimension]
    }
  }

  /// Whether no load exceeds the vehicle with one client more.
  @inline(__always) func hasRoom(for client: Int, _ ground: JudgedGround) -> Bool {
    for dimension in loads.indices
    where loads[dimension] + ground.loads[client * loads.count + dimension]
      > ground.capacities[dimension]
    {
      return false
    }
    return true
  }

  /// Metres more with `client` at `place`.
  @inline(__always) func detour(
    _ client: Int, at place: Int, _ ground: JudgedGround
  ) -> Int {
    let before = place == 0 ? ground.depot : visits[place - 1]
    let after = place == visits.count ? ground.depot : visits[place]
    let way = ground.metres(before, client) + ground.metres(client, after)
    return visits.isEmpty ? way : way - ground.metres(before, after)
  }
}

/// A solution of a search that judges every route.
struct JudgedPlan {
  var tours: [JudgedTour] = []
  var absent: [Int]

  /// What is used of the budget of vehicles, of metres and of clients left over.
  func rank(_ ground: JudgedGround) -> (unserved: Int, cost: Int) {
    var (cost, unserved) = (0, 0)
    for tour in tours { cost += ground.fixedCost + ground.rate * tour.metres }
    for client in absent { unserved += ground.weights[client] }
    return (unserved, cost)
  }

  var tourPlan: [[Int]] { tours.map(\.visits) }
}
