import PlanningModel
import Quantities
import Routing

/// The rounds of a base plan in a changed week: as they are, with their times free, or with other
/// people at the wheel. What cannot run stays, and is named.
struct PlanReplay {
  /// A round of the base plan in parts of the changed week.
  struct Block {
    /// The round; `nil` for a relay that the base plan does not serve.
    let round: Round?
    /// How it is run; `nil` when that person or vehicle is there no more.
    let slot: Int?
    let visits: [Int]
    let clock: RoundTransfer.Clock
  }

  private let base: WeekPlan
  private let freedom: Freedom
  private let findings: [Finding]
  private let seed: UInt64
  private let problem: WeekProblem
  private let replay: RoundTransfer

  init(
    _ base: WeekPlan, on week: Week, _ ground: WeekGround, findings: [Finding],
    options: PlanningOptions, freedom: Freedom
  ) throws(PlanningError) {
    (self.base, self.freedom, self.findings) = (base, freedom, findings)
    seed = options.seed
    problem = try WeekProblem(everyWayOf: week, ground: ground, keepsCold: options.keepsCold)
    replay = RoundTransfer(problem)
  }

  /// The plan, and the rounds that could not run as they were.
  func replayed() throws(PlanningError) -> (plan: WeekPlan, broken: [BrokenRound]) {
    let blocks = base.rounds.map(block) + (freedom == .people ? strangers : [])
    let chosen =
      freedom == .people
      ? BlockAssignment(blocks, replay).routes
      : blocks.map { block in
        block.slot.flatMap { replay.longest($0, block.visits, block.clock) }
      }
    let routes = whole(chosen, blocks)
    let broken = blocks.indices.compactMap { breakage(blocks[$0], routes[$0]) }
    let served = Set(routes.compactMap { $0 }.flatMap(\.visits).map { problem.parts[$0].relay })
    let unserved = problem.parts.indices.filter { part in
      !served.contains(problem.parts[part].relay)
        // All ways to bring a relay stand together, the whole of it first.
        && (part == 0 || problem.parts[part - 1].relay != problem.parts[part].relay)
    }
    let list = routes.compactMap { $0 }
    let solution = Solution(
      routes: list, unserved: unserved,
      objective: Routing.Objective(
        idleForcedVehicles: 0, unservedWeight: Int64(replay.baskets(unserved)),
        cost: list.reduce(.zero) { $0 + $1.cost.total }))
    let designer = RoundDesigner(problem)
    let plan = try PlanAssembler(problem, designer, seed: seed, findings: findings).plan(solution)
    return (told(plan, broken), broken)
  }

  // MARK: blocks

  private func block(_ round: Round) -> Block {
    let slot = problem.slots.firstIndex {
      problem.week.volunteers[$0.driver].id == round.driver
        && $0.vehicleID(in: problem.week) == round.vehicle
    }
    return Block(
      round: round, slot: slot, visits: round.stops.compactMap(visit),
      clock: freedom == .nothing ? .told(leavesHome: round.leavesHome, loads: round.loads) : .free)
  }

  /// The part that a stop of the base plan means: the whole relay, its cold part, or the rest.
  private func visit(_ stop: Stop) -> Int? {
    guard let relay = problem.week.relays.place(of: stop.relay) else { return nil }
    let ways = problem.parts.indices.filter { problem.parts[$0].relay == relay }
    let handed = Set(stop.crates)
    let all = base.crates.filter { $0.relay == stop.relay }
    guard ways.count > 1, all.contains(where: { !handed.contains($0.id) }) else {
      // Of a relay that can be split no more, who brought the rest brings all.
      let isRest = all.allSatisfy { !handed.contains($0.id) || $0.zone == .ambient }
      let wasWhole = all.allSatisfy { handed.contains($0.id) }
      return wasWhole || isRest ? ways.first : nil
    }
    let isCold = all.contains { handed.contains($0.id) && $0.zone != .ambient }
    return ways.first { problem.parts[$0].shares == [isCold ? 0 : 1] }
  }

  /// Relays with goods that the base plan does not serve, each by itself.
  private var strangers: [Block] {
    let known = Set(base.rounds.flatMap { $0.stops.map(\.relay) })
    return problem.parts.indices.filter { part in
      !known.contains(problem.week.relays[problem.parts[part].relay].id)
        && (part == 0 || problem.parts[part - 1].relay != problem.parts[part].relay)
    }.map { Block(round: nil, slot: nil, visits: [$0], clock: .free) }
  }

  // MARK: what cannot run

  /// The routes without parts of relays of which the other part cannot be brought: half a basket is
  /// no basket.
  private func whole(_ chosen: [Route?], _ blocks: [Block]) -> [Route?] {
    var routes = chosen
    while true {
      let visits = routes.compactMap { $0 }.flatMap(\.visits)
      let torn = visits.filter { visit in
        let relay = problem.parts[visit].relay
        let mine = visits.filter { problem.parts[$0].relay == relay }.flatMap {
          problem.parts[$0].shares
        }
        let wanted = problem.parts.filter { $0.relay == relay }.flatMap(\.shares)
        return Set(mine) != Set(wanted)
      }
      guard !torn.isEmpty else { return routes }
      for place in routes.indices {
        guard let route = routes[place], route.visits.contains(where: torn.contains) else {
          continue
        }
        let rest = route.visits.filter { !torn.contains($0) }
        routes[place] = replay.longest(route.vehicle, rest, blocks[place].clock)
      }
    }
  }

  private func breakage(_ block: Block, _ route: Route?) -> BrokenRound? {
    guard let round = block.round else { return nil }
    let kept = route?.visits ?? []
    let lost = block.visits.filter { !kept.contains($0) }
    guard !lost.isEmpty else { return nil }
    let (code, reason) = block.slot.map { obstacle($0, block, lost) } ?? missing(round)
    return BrokenRound(
      round: round.id, driver: round.driver,
      relays: lost.map { problem.week.relays[problem.parts[$0].relay].id }, code: code,
      reason: reason)
  }

  /// Why a round loses stops; one that could run loses those whose baskets come in two parts, of
  /// which the other cannot be brought.
  private func obstacle(_ slot: Int, _ block: Block, _ lost: [Int]) -> (String, Phrase) {
    guard replay.route(slot, block.visits, block.clock) != nil else {
      return replay.obstacle(slot, block.visits, block.clock)
    }
    let names = lost.map { problem.week.relays[problem.parts[$0].relay].name }
    let list = names.joined(separator: ", ")
    return (
      "other-part",
      Phrase(
        fr: "l'autre part des paniers de \(list) ne peut pas être apportée",
        en: "the other part of the baskets of \(list) cannot be brought")
    )
  }

  private func missing(_ round: Round) -> (String, Phrase) {
    let name = problem.week.volunteers[round.driver]?.name ?? round.driver
    return (
      "nobody",
      Phrase(
        fr: "\(name) ne peut pas conduire ce véhicule cette semaine",
        en: "\(name) cannot drive this vehicle this week")
    )
  }

  /// The plan with the reasons of a replay: no search has looked for another round.
  private func told(_ plan: WeekPlan, _ broken: [BrokenRound]) -> WeekPlan {
    var plan = plan
    for place in plan.undelivered.indices
    where !UndeliveredReasons.provedCodes.contains(plan.undelivered[place].code) {
      let relay = plan.undelivered[place].relay
      let cause = broken.first { $0.relays.contains(relay) }
      plan.undelivered[place].code = "kept-as-told"
      plan.undelivered[place].reason =
        (cause?.reason
        ?? Phrase(
          fr: "le plan gardé ne passe pas par ce relais",
          en: "the plan that is kept does not serve this relay")).text(plan.language)
    }
    return plan
  }
}
