import PlanningModel
import Quantities
import Routing

/// Writes a solution of the routing problem as a plan of the week.
struct PlanAssembler {
  private let problem: WeekProblem
  private let designer: RoundDesigner
  private let seed: UInt64
  private let findings: [Finding]
  private var week: Week { problem.week }

  init(_ problem: WeekProblem, _ designer: RoundDesigner, seed: UInt64, findings: [Finding]) {
    self.problem = problem
    self.designer = designer
    self.seed = seed
    self.findings = findings
  }

  /// - Parameter isBest: Whether it is proved that no plan delivers more baskets.
  func plan(_ solution: Solution, isBest: Bool = false) throws(PlanningError) -> WeekPlan {
    var crates = problem.crates
    var rounds: [Round] = []
    for (number, route) in departureOrder(solution.routes).enumerated() {
      let assembler = RoundAssembler(problem, designer, id: "T\(number + 1)")
      let round = try assembler.round(route, &crates)
      guard round.cost == route.cost.total else {
        throw .contradiction("\(round.id): \(round.cost) / \(route.cost.total) µ€")
      }
      rounds.append(round)
    }
    let relayCrates = standing(&crates)
    let undelivered = try UndeliveredReasons(problem, isBest: isBest).list(solution.unserved)
    let terms = rounds.map(\.terms).reduce(CostTerms(), +)
    let isProved = undelivered.contains { UndeliveredReasons.provedCodes.contains($0.code) }
    var plan = WeekPlan(
      version: Program.version,
      week: WeekPlan.WeekReference(id: week.name, hash: week.fingerprint, date: week.date),
      language: week.language, seed: seed, status: isProved ? .impossible : .feasible,
      objective: Objective(undelivered: undelivered.count, terms: terms), rounds: rounds,
      crates: crates.sorted { $0.id < $1.id }, atHub: atHub, undelivered: undelivered,
      findings: findings.map { PlanFinding($0, week.language) }, provenance: provenance(rounds))
    plan.relayCrates = relayCrates
    return plan
  }

  /// The relay crates where they stand; the place is theirs and not the first bag's. `nil` in a
  /// week without the rule.
  private func standing(_ crates: inout [Crate]) -> [RelayCrate]? {
    guard week.rules.relayCrates != nil else { return nil }
    let places = Dictionary(grouping: crates.indices) { [crates] in crates[$0].carrier ?? "" }
    return problem.relayCrates.map { relayCrate in
      guard let first = places[relayCrate.id]?.first else { return relayCrate }
      var standing = relayCrate
      standing.round = crates[first].round
      standing.compartment = crates[first].compartment
      standing.position = crates[first].position
      crates[first].position = nil
      return standing
    }.sorted { $0.id < $1.id }
  }

  /// Routes by departure, then by driver, so that round numbers follow the afternoon.
  private func departureOrder(_ routes: [Route]) -> [Route] {
    routes.sorted {
      ($0.schedule.departure, $0.vehicle) < ($1.schedule.departure, $1.vehicle)
    }
  }

  /// Orders that eaters fetch at the hub.
  private var atHub: [String] {
    week.orders.filter { $0.hasGoods && week.relays[$0.relay]?.kind == .hub }.map(\.id)
  }

  /// How many of the rounds' drives each source accounts for.
  private func provenance(_ rounds: [Round]) -> [String: Int] {
    var counts: [String: Int] = [:]
    for round in rounds {
      let legs =
        [round.approach, round.returnLeg] + (round.wayHome.map { [$0] } ?? [])
        + round.stops.map(\.leg)
      for leg in legs { counts[leg.source, default: 0] += 1 }
    }
    return counts
  }
}
