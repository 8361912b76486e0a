internal import Quantities

/// Whether a choice keeps every rule, and what it amounts to.
struct ClaimedRules {
  private let terms: CheckTerms
  private let slow: SlowEvaluator

  init(_ terms: CheckTerms) {
    self.terms = terms
    slow = SlowEvaluator(problem: terms.partition.problem)
  }

  private var problem: Problem { terms.partition.problem }

  /// Costs, demands left unserved and obligations not met, all tiers in one sum.
  func value(of choice: ClaimedChoice) -> Int64 {
    var sum = choice.unserved.reduce(0) { $0 + terms.unserved[$1] }
    for route in choice.routes {
      sum += slow.route(vehicle: route.vehicle, visits: route.visits)?.cost.total.rawValue ?? 0
    }
    for row in terms.rows where row.isObligation {
      if !choice.routes.contains(where: { row.vehicles.contains($0.vehicle) }) { sum += terms.idle }
    }
    return sum
  }

  /// Every rule that `choice` breaks.
  func complaints(
    about choice: ClaimedChoice, _ court: inout CheckCourt
  ) -> [CertificateComplaint] {
    let isKnown =
      choice.unserved.allSatisfy(terms.partition.demands.indices.contains)
      && choice.routes.allSatisfy { route in
        problem.vehicles.indices.contains(route.vehicle) && !route.visits.isEmpty
          && route.visits.allSatisfy(problem.clients.indices.contains)
      }
    guard isKnown else {
      return [.brokenRule("a route is empty or names a vehicle, client or demand not there")]
    }
    var found = choice.routes.flatMap { complaints(about: $0, &court) }
    found += complaintsAboutRows(choice) + complaintsAboutGroups(choice)
    for demand in terms.partition.demands.indices {
      found += complaints(about: demand, of: choice)
    }
    return found.map { .brokenRule($0) }
  }

  private func complaints(
    about route: ClaimedChoice.Route, _ court: inout CheckCourt
  ) -> [String] {
    let id = problem.vehicles[route.vehicle].id
    let demands = route.visits.map { terms.partition.demandOfClient[$0] }
    if Set(demands).count != demands.count {
      return ["the route of vehicle \(id) visits a demand twice"]
    }
    let breaches = slow.breaches(vehicle: route.vehicle, visits: route.visits)
    guard breaches.isEmpty else { return breaches }
    guard slow.route(vehicle: route.vehicle, visits: route.visits) != nil else {
      return ["the route of vehicle \(id) cannot be in time"]
    }
    guard case .refuse(let cut) = court.verdict(vehicle: route.vehicle, visits: route.visits)
    else { return [] }
    return ["the route of vehicle \(id) is refused: \(cut.reason)"]
  }

  private func complaintsAboutRows(_ choice: ClaimedChoice) -> [String] {
    terms.rows.filter { !$0.isObligation }.compactMap { row in
      let used = choice.routes.count { row.vehicles.contains($0.vehicle) }
      let ids = row.vehicles.map { problem.vehicles[$0].id }.joined(separator: ", ")
      return used > row.limit ? "\(used) routes are of \(ids), of \(row.limit) at most" : nil
    }
  }

  private func complaintsAboutGroups(_ choice: ClaimedChoice) -> [String] {
    let vehicles = problem.vehicles.indices.compactMap { vehicle -> String? in
      let used = choice.routes.count { $0.vehicle == vehicle }
      let value = problem.vehicles[vehicle]
      return used > value.count ? "vehicle \(value.id) has \(used) routes" : nil
    }
    return vehicles
      + problem.clientGroups.compactMap { group in
        let spread = choice.routes.count { $0.visits.contains(where: group.clients.contains) }
        return spread > group.maxVehicles
          ? "client group \(group.id) is spread over \(spread) vehicles" : nil
      }
  }

  /// Each task of a demand is done once; none of one that stays.
  private func complaints(about demand: Int, of choice: ClaimedChoice) -> [String] {
    let done = choice.routes.flatMap(\.visits).flatMap { terms.partition.tasksOfClient[$0] }
    let staying = choice.unserved.count { $0 == demand }
    return terms.tasks(of: demand).compactMap { task in
      let times = done.count { $0 == task } + staying
      return times == 1 ? nil : "task \(task) of demand \(demand) is done or left \(times) times"
    }
  }
}
