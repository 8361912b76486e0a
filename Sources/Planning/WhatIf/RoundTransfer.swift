import Kernels
import PlanningModel
import Quantities
import Routing

/// Asks whether one round of a base plan can run in the changed week, and when.
struct RoundTransfer {
  let problem: WeekProblem
  private let designer: RoundDesigner
  private let judge: RoundJudge
  private let slow: SlowEvaluator

  /// When a replayed round leaves.
  enum Clock {
    /// At the best time.
    case free
    /// As told: from home and to the loading as in the base plan, later only where it must be.
    case told(leavesHome: TimeOfDay, loads: TimeOfDay)
  }

  init(_ problem: WeekProblem) {
    self.problem = problem
    designer = RoundDesigner(problem)
    judge = RoundJudge(designer)
    slow = SlowEvaluator(problem: problem.problem)
  }

  /// The round of `vehicle` through `visits`; `nil` when it cannot run.
  func route(_ vehicle: Int, _ visits: [Int], _ clock: Clock) -> Route? {
    guard !visits.isEmpty, let best = slow.route(vehicle: vehicle, visits: visits) else {
      return nil
    }
    guard let schedule = schedule(vehicle, visits, clock) else { return nil }
    let route = Route(
      vehicle: vehicle, visits: visits, schedule: schedule, distance: best.distance,
      cost: slow.cost(vehicle: vehicle, visits: visits, duration: schedule.duration))
    guard case .accept = judge.verdict(vehicle: vehicle, visits: visits, schedule: route.schedule)
    else { return nil }
    return route
  }

  /// The round with as few stops left out as can be, the whole one if it can run; of equals the one
  /// that keeps most baskets, then the cheapest. `nil` when not one stop can be served.
  ///
  /// Of long rounds all but two stops are kept or, where that is not enough, what can be kept one
  /// stop after another: every try is a judged round.
  func longest(_ vehicle: Int, _ visits: [Int], _ clock: Clock) -> Route? {
    let isShort = visits.count <= Self.fewStops
    for count in 0..<max(1, min(isShort ? visits.count : 3, visits.count)) {
      let tried = Self.choices(visits, without: count).compactMap { route(vehicle, $0, clock) }
      let best = tried.min { a, b in
        (-baskets(a.visits), a.cost.total) < (-baskets(b.visits), b.cost.total)
      }
      if let best { return best }
    }
    return isShort ? nil : gathered(vehicle, visits, clock)
  }

  private static let fewStops = 8

  private func gathered(_ vehicle: Int, _ visits: [Int], _ clock: Clock) -> Route? {
    var kept: Route?
    for visit in visits {
      kept = route(vehicle, (kept?.visits ?? []) + [visit], clock) ?? kept
    }
    return kept
  }

  /// Orders with goods in these parts.
  func baskets(_ visits: [Int]) -> Int { Set(visits.flatMap { problem.parts[$0].orders }).count }

  private static func choices(_ visits: [Int], without count: Int) -> [[Int]] {
    guard count > 0 else { return [visits] }
    guard let first = visits.first else { return [] }
    let rest = Array(visits.dropFirst())
    return choices(rest, without: count - 1) + choices(rest, without: count).map { [first] + $0 }
  }

  // MARK: why not

  /// What stands in the way of a round that cannot run.
  func obstacle(_ vehicle: Int, _ visits: [Int], _ clock: Clock) -> (code: String, Phrase) {
    let relays = visits.map { problem.week.relays[problem.parts[$0].relay] }
    for (visit, relay) in zip(visits, relays) {
      let allowed = problem.problem.clients[visit].allowedVehicles
      if let allowed, !allowed.contains(vehicle) { return ("not-allowed", Self.forbidden(relay)) }
    }
    guard let schedule = schedule(vehicle, visits, clock) else {
      return lateness(vehicle, visits, clock) ?? ("hours", Self.noTime)
    }
    guard slow.route(vehicle: vehicle, visits: visits) != nil else { return ("load", Self.tooMuch) }
    do {
      try designer.check(vehicle: vehicle, visits: visits, schedule: schedule)
      return ("hours", Self.noTime)
    } catch {
      return (error.kind.rawValue, error.reason)
    }
  }

  /// When the round would run; `nil` when it breaks a limit of time.
  private func schedule(_ vehicle: Int, _ visits: [Int], _ clock: Clock) -> RouteSchedule? {
    switch clock {
    case .free: slow.schedule(vehicle: vehicle, visits: visits)
    case .told:
      slow.simulate(vehicle: vehicle, visits: visits, start: start(vehicle, clock))
    }
  }

  /// The first limit of time that a round breaks as it goes.
  private func lateness(
    _ vehicle: Int, _ visits: [Int], _ clock: Clock
  ) -> (code: String, Phrase)? {
    let terms = problem.problem.vehicles[vehicle]
    let profile = problem.problem.profiles[terms.profile]
    let start = start(vehicle, clock)
    var (now, here) = (start + terms.loadDuration, terms.start)
    for visit in visits {
      let client = problem.problem.clients[visit]
      let relay = problem.week.relays[problem.parts[visit].relay]
      now = now + profile.duration(from: here, to: client.location)
      if !client.windows.isEmpty {
        guard let window = client.windows.first(where: { now <= $0.closes }) else {
          return ("relay-closed", Self.late(relay, now))
        }
        now = max(now, window.opens)
      }
      now = now + client.service
      here = client.location
      if let limit = terms.onBoardLimits.isEmpty ? nil : terms.onBoardLimits[visit],
        now - start > limit
      {
        return ("cold", Self.warm(relay))
      }
    }
    let end = now + profile.duration(from: here, to: terms.end)
    if end > terms.latestEnd { return ("home-late", Self.homeLate(end, terms.latestEnd)) }
    if let most = terms.maxDuration, end - start > most { return ("too-long", Self.tooLong) }
    return nil
  }

  /// When loading begins: as told, or as soon after as the driver is there and the hub is open.
  private func start(_ vehicle: Int, _ clock: Clock) -> TimeOfDay {
    let earliest = problem.problem.vehicles[vehicle].earliestStart
    guard case .told(let leavesHome, let loads) = clock else { return earliest }
    let hours = SlotHours(problem.slots[vehicle], problem.week, problem.ground)
    return max(earliest, loads, leavesHome + hours.approach.time)
  }
}

extension RoundTransfer {
  private static func forbidden(_ relay: Relay) -> Phrase {
    Phrase(
      fr: "\(relay.name) ne peut pas être servi ainsi", en: "\(relay.name) may not be served so")
  }
  private static func late(_ relay: Relay, _ time: TimeOfDay) -> Phrase {
    let clock = ClockWords.clock(time)
    return Phrase(
      fr: "\(relay.name) serait atteint à \(clock.fr), après la fermeture",
      en: "\(relay.name) would be reached at \(clock.en), after it closes")
  }
  private static func homeLate(_ end: TimeOfDay, _ limit: TimeOfDay) -> Phrase {
    let (clock, most) = (ClockWords.clock(end), ClockWords.clock(limit))
    return Phrase(
      fr: "la tournée finirait à \(clock.fr), après \(most.fr)",
      en: "the round would end at \(clock.en), after \(most.en)")
  }
  private static func warm(_ relay: Relay) -> Phrase {
    Phrase(
      fr: "le froid ne tiendrait pas jusqu'à \(relay.name)",
      en: "the cold would not last to \(relay.name)")
  }
  private static var tooLong: Phrase {
    Phrase(
      fr: "la tournée serait plus longue que ce que donne la personne",
      en: "the round would take more time than the person gives")
  }
  private static var tooMuch: Phrase {
    Phrase(fr: "le chargement ne tiendrait pas", en: "the load would not fit")
  }
  private static var noTime: Phrase {
    Phrase(fr: "les heures ne tiennent plus", en: "the hours do not hold any more")
  }
}
