extension CertificateCheck {
  /// Routes of which the judge is asked before the search, at most.
  private static let mostAsked = 20_000

  /// Looks at all choices among the near routes.
  func search(
    _ terms: CheckTerms, _ certificate: Certificate, _ near: NearRoutes, _ court: CheckCourt
  ) -> [CertificateComplaint] {
    let table = PriceTable(certificate.near, terms)
    var court = court
    guard let routes = accepted(near, table, &court) else {
      return [.tooMany]
    }
    var least = [Int64](repeating: 0, count: partition.problem.vehicles.count)
    let reduced = routes.map {
      table.reduced(cost: $0.cost, vehicle: $0.vehicle, visits: $0.visits)
    }
    for (route, reduced) in zip(routes, reduced) {
      least[route.vehicle] = min(least[route.vehicle], reduced)
    }
    let floor = table.floor(terms, least: least)
    guard floor.floor < certificate.value else { return [] }
    var search = ChoiceSearch(
      terms, table, floor, court, routes: routes, below: certificate.value)
    let answer = search.run()
    if answer.value < certificate.value {
      let claimed = answer.routes.map {
        ClaimedChoice.Route(vehicle: $0.vehicle, visits: $0.visits)
      }
      return [
        .better(ClaimedChoice(routes: claimed, unserved: answer.unserved), value: answer.value)
      ]
    }
    return answer.isComplete ? [] : [.tooMany]
  }

  /// The routes, those that would lower the bound after the judge was asked about them; `nil` when
  /// some set has too many orders to ask about.
  private func accepted(
    _ near: NearRoutes, _ table: PriceTable, _ court: inout CheckCourt
  ) -> [NearRoute]? {
    var (kept, asked): ([NearRoute], Int) = ([], 0)
    for route in near.routes {
      var route = route
      var isKept = true
      while table.reduced(cost: route.cost, vehicle: route.vehicle, visits: route.visits) < 0,
        asked < Self.mostAsked
      {
        asked += 1
        let answer = court.ask(route, upTo: near.ceiling(of: route))
        if case .accepted = answer { break }
        guard case .replaced(let other) = answer else { return nil }
        guard let other else {
          isKept = false
          break
        }
        route = other
      }
      if isKept { kept.append(route) }
    }
    return kept
  }
}

extension PriceTable {
  /// What every choice costs at least, given the least reduced cost of each vehicle's routes (zero
  /// where there is none below): each row that limits vehicles may be filled with its cheapest
  /// (Lasdon 1970).
  func floor(_ terms: CheckTerms, least: [Int64]) -> ChoiceSearch.Start {
    var ofRow = [Int64](repeating: 0, count: terms.rows.count)
    var value = constant
    for (vehicle, least) in least.enumerated() {
      guard let row = terms.limitRow[vehicle] else { continue }
      ofRow[row] = min(ofRow[row], least)
    }
    for (row, least) in ofRow.enumerated() { value += terms.rows[row].limit * least }
    return ChoiceSearch.Start(floor: value, least: ofRow)
  }
}
