import Kernels
import PlanningModel
import Quantities
import Routing

/// Looks for the smallest changes of a week with which baskets go that stay for want of cold.
///
/// A change is worth planning when, with it, some vehicle could bring one of the lost parts alone
/// and cold; it counts when the changed week's plan then leaves fewer baskets behind.
struct RemedySearch {
  /// More remedies than these nobody weighs.
  private static let mostRemedies = 3
  /// More plans than these take too long.
  private static let mostPlans = 8
  /// Pairs of changes that are looked at.
  private static let mostPairs = 100

  let week: Week
  let plan: WeekPlan
  let options: PlanningOptions

  /// Remedies, the smallest effort first; empty where cold is not what is lacking.
  func remedies(isCancelled: @escaping @Sendable () -> Bool) -> [Remedy] {
    let lost = Set(plan.undelivered.filter { Self.codes.contains($0.code) }.map(\.order))
    guard !lost.isEmpty else { return [] }
    let changes = WeekChange.all(for: week)
    let promising = changes.lazy.filter { !isCancelled() && mayHelp($0, lost) }
    let found = confirmed(Array(promising.prefix(Self.mostPlans)), isCancelled)
    guard found.isEmpty else { return found }
    // Where no single change helps, one pack or degree beside one box may.
    let boxes = changes.filter { $0.kinds == [.box] }
    let others = changes.filter { $0.kinds != [.box] }
    let pairs = boxes.lazy.flatMap { box in others.map { box.and($0) } }.prefix(Self.mostPairs)
      .filter { !isCancelled() && mayHelp($0, lost) }
    return confirmed(Array(pairs.prefix(Self.mostPlans)), isCancelled)
  }

  /// Reasons behind which a lack of cold may stand.
  private static let codes: Set<String> = ["too-warm", "no-round-found", "nobody-allowed"]

  private func confirmed(
    _ changes: [WeekChange], _ isCancelled: @escaping @Sendable () -> Bool
  ) -> [Remedy] {
    var found: [Remedy] = []
    var kinds: Set<[Remedy.Kind]> = []
    for change in changes where found.count < Self.mostRemedies {
      guard !isCancelled() else { break }
      // Of one kind of change the smallest is enough.
      guard !kinds.contains(change.kinds), let left = undelivered(after: change, isCancelled),
        left < plan.undelivered.count
      else { continue }
      kinds.insert(change.kinds)
      found.append(
        Remedy(
          kinds: change.kinds, text: change.words.text(week.language),
          baskets: plan.undelivered.count - left))
    }
    return found
  }

  private func undelivered(
    after change: WeekChange, _ isCancelled: @escaping @Sendable () -> Bool
  ) -> Int? {
    var quick = options
    quick.effortPercent = max(1, options.effortPercent / 4)
    quick.seeksRemedies = false
    let planner = try? Planner(change.applied(to: week), options: quick)
    return try? planner?.planNow(progress: { _ in }, isCancelled: isCancelled).undelivered.count
  }

  /// Whether a vehicle of the changed week could bring a lost part alone.
  private func mayHelp(_ change: WeekChange, _ lost: Set<String>) -> Bool {
    let changed = change.applied(to: week)
    guard let ground = try? WeekGround(changed),
      let problem = try? WeekProblem(changed, ground: ground)
    else { return false }
    let designer = RoundDesigner(problem)
    return problem.parts.indices.contains { part in
      problem.parts[part].orders.contains(where: lost.contains)
        && problem.parts[part].crates.contains { problem.crates[$0].zone != .ambient }
        && problem.slots.indices.contains { isKept(part, $0, problem, designer) }
    }
  }

  /// Whether a slot brings a part alone, as soon as it may, and every crate is cold.
  private func isKept(
    _ part: Int, _ slot: Int, _ problem: WeekProblem, _ designer: RoundDesigner
  ) -> Bool {
    let (client, vehicle) = (problem.problem.clients[part], problem.problem.vehicles[slot])
    guard client.allowedVehicles?.contains(slot) ?? true else { return false }
    let departure = vehicle.earliestStart + vehicle.loadDuration
    let arrival = departure + problem.ground.leg(0, client.location).time
    let begins = client.windows.filter { arrival <= $0.closes }.map { max(arrival, $0.opens) }
    guard let begin = begins.min() else { return false }
    // Waiting is done at the hub's cold room, not on the road.
    let wait = begin - arrival
    let schedule = RouteSchedule(
      start: vehicle.earliestStart + wait, departure: departure + wait, arrivals: [begin],
      begins: [begin], departures: [begin + client.service], end: begin + client.service)
    return (try? designer.check(vehicle: slot, visits: [part], schedule: schedule)) != nil
  }
}
