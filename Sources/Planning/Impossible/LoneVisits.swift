import Kernels
import Loading
import PlanningModel
import Quantities
import Routing

/// Whether a vehicle could bring a part of a relay even alone, by the quickest ways there and back.
///
/// What one vehicle cannot do alone it cannot do on any round: its loads only grow, its ways only
/// lengthen, and of the judge only refusals that hold for more are taken.
struct LoneVisits {
  /// How far a vehicle gets with a part; the furthest of all vehicles is the reason.
  enum Obstacle: Int {
    case notAllowed, load, hours, length, warmth, placement, none
  }

  let problem: WeekProblem
  private let quickest: QuickestTimes
  private let judge: RoundJudge
  private let slow: SlowEvaluator
  private var week: Week { problem.week }

  init(_ problem: WeekProblem, _ quickest: QuickestTimes, _ judge: RoundJudge) {
    self.problem = problem
    self.quickest = quickest
    self.judge = judge
    slow = SlowEvaluator(problem: problem.problem)
  }

  /// Whether no vehicle can bring a part.
  func isBlocked(_ client: Int) -> Bool {
    problem.slots.indices.allSatisfy { obstacle(client, $0) != .none }
  }

  /// What keeps a slot from a part.
  func obstacle(_ client: Int, _ slot: Int) -> Obstacle {
    let value = problem.problem.clients[client]
    let vehicle = problem.problem.vehicles[slot]
    guard isAllowed(client, slot) else { return .notAllowed }
    guard fits(value, slot) else { return .load }
    let there = quickest.times[vehicle.start][value.location]
    let back = quickest.times[value.location][vehicle.end]
    let arrival = vehicle.earliestStart + vehicle.loadDuration + there
    let begins = value.windows.map { max(arrival, $0.opens) }
    let open = zip(begins, value.windows).filter { $0 <= $1.closes }
      .filter { $0.0 + value.service + back <= vehicle.latestEnd }
    guard !open.isEmpty else { return .hours }
    let aboard = vehicle.loadDuration + there + value.service
    if let longest = vehicle.maxDuration, aboard + back > longest { return .length }
    if let limit = vehicle.onBoardLimits[client], aboard > limit { return .warmth }
    return isRefused(client, slot) ? .placement : .none
  }

  /// Whether refusals, locks and places in the cold let a slot serve a part.
  func isAllowed(_ client: Int, _ slot: Int) -> Bool {
    let part = problem.parts[client]
    let pieces = problem.pieces
    let crates = pieces.holding(part.crates).map { pieces.crates[$0] }
    return problem.slots[slot].mayServe(week.relays[part.relay], in: week)
      && problem.slots[slot].hasPlaces(for: crates, in: week)
  }

  /// The soonest anybody allowed could be there.
  func soonest(_ client: Int) -> TimeOfDay? {
    let value = problem.problem.clients[client]
    return problem.slots.indices.filter { isAllowed(client, $0) }.map { slot in
      let vehicle = problem.problem.vehicles[slot]
      return vehicle.earliestStart + vehicle.loadDuration
        + quickest.times[vehicle.start][value.location]
    }.min()
  }

  /// Whether a slot's capacities take a part, by bounds that hold for every placement.
  private func fits(_ client: Client, _ slot: Int) -> Bool {
    var most = problem.problem.vehicles[slot].capacities
    if let car = problem.slots[slot].car {
      let boot = Space(car, week.rules)
      let bound = SlotCapacities.most(
        Register(CrateType.all)[week.rules.ambientCrate], in: [boot])
      let ambient = WeekProblem.Load.ambientCrates.rawValue
      most[ambient] = max(most[ambient], bound)
    }
    return zip(client.delivery, most).allSatisfy { $0 <= $1 }
  }

  /// Whether the judge refuses every round of a slot with a part.
  private func isRefused(_ client: Int, _ slot: Int) -> Bool {
    guard let route = slow.route(vehicle: slot, visits: [client]),
      case .refuse(let cut) = judge.verdict(
        vehicle: slot, visits: [client], schedule: route.schedule),
      case .superset = cut.reach
    else { return false }
    return true
  }
}
