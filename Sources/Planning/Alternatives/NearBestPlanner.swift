internal import Dispatch
public import PlanningModel
public import Quantities

/// Plans of a week that cost little more than its best and leave more room on the day: met by other
/// seeds and by weeks whose hours, roads or cold are a little stricter, then priced as plans of the
/// week itself.
public struct NearBestPlanner: Sendable {
  private let week: Week
  private let options: PlanningOptions
  private let home: PlanReturn
  /// Work of each search, per cent of the usual.
  private static let effortPercent = 40

  /// - Parameter options: as the plan was made with; nothing is proved.
  /// - Throws: ``PlanningError`` when the week cannot be put into words of routing.
  public init(
    _ week: Week, findings: [Finding] = [], options: PlanningOptions = PlanningOptions()
  ) throws(PlanningError) {
    var plain = options
    plain.provesBest = false
    plain.seeksRepairs = false
    (self.week, self.options) = (week, plain)
    home = try PlanReturn(week, WeekGround(week), findings: findings, options: plain)
  }

  /// `plan` and the plans met that deliver as much for at most `percent` per cent more, each once.
  public func plans(
    near plan: WeekPlan, percent: Double,
    progress: @escaping @Sendable (PlanningProgress) -> Void = { _ in }
  ) async -> [WeekPlan] {
    let stop = CancellationFlag()
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        DispatchQueue.global(qos: .userInitiated).async {
          continuation.resume(
            returning: plansNow(
              near: plan, percent: percent, progress: progress,
              isCancelled: { stop.isRaised }))
        }
      }
    } onCancel: {
      stop.raise()
    }
  }

  /// The same on the caller's thread.
  func plansNow(
    near plan: WeekPlan, percent: Double,
    progress: @escaping @Sendable (PlanningProgress) -> Void = { _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> [WeekPlan] {
    var plans = [plan]
    let ways = ways
    for (number, way) in ways.enumerated() where !isCancelled() {
      var options = options
      options.effortPercent = max(1, options.effortPercent * Self.effortPercent / 100)
      options.seed &+= way.seed
      let told = { @Sendable (report: PlanningProgress) in
        var whole = report
        whole.share = (Double(number) + report.share) / Double(ways.count)
        progress(whole)
      }
      guard let planner = try? Planner(way.week, options: options),
        let found = try? planner.planNow(progress: told, isCancelled: isCancelled),
        let met = home.plan(found, of: way.week), isNear(met, plan, percent)
      else { continue }
      if !plans.contains(where: { $0.isDriven(as: met) }) { plans.append(met.bounded(as: plan)) }
    }
    return plans
  }

  /// `plan` with the rounds of some drivers leaving earlier than they need to, at most by so much:
  /// as much as their hours, the relays and the cold allow, in whole minutes. `nil` when that is
  /// nothing.
  public func leavingEarlier(_ plan: WeekPlan, by earlier: [String: Seconds]) -> WeekPlan? {
    for minutes in stride(from: earlier.values.map(\.rawValue).max() ?? 0, to: 0, by: -60) {
      let cut = earlier.mapValues { min($0, Seconds(minutes)) }
      if let met = home.plan(plan, of: week, earlier: cut) {
        return met.isDriven(as: plan) ? nil : met.bounded(as: plan)
      }
    }
    return nil
  }

  /// A week to search in, and what is added to the seed.
  private struct Way {
    var week: Week
    var seed: UInt64 = 0
  }

  private var ways: [Way] {
    [
      Way(week: week, seed: 1), Way(week: week, seed: 2),
      Way(week: week.closing(earlier: .minutes(10))),
      Way(week: week.closing(earlier: .minutes(20))), Way(week: week.slower(percent: 10)),
      Way(week: week.colder(by: 0.3)),
    ]
  }

  private func isNear(_ met: WeekPlan, _ plan: WeekPlan, _ percent: Double) -> Bool {
    met.undelivered.count <= plan.undelivered.count
      && met.objective.total.inDocumentUnit
        <= plan.objective.total.inDocumentUnit * (1 + percent / 100)
  }
}

extension WeekPlan {
  /// Whether the same people drive the same crates to the same places at the same times.
  fileprivate func isDriven(as other: WeekPlan) -> Bool {
    rounds.map(\.outline) == other.rounds.map(\.outline)
  }

  /// The plan with the bound that is known of its week.
  fileprivate func bounded(as other: WeekPlan) -> WeekPlan {
    var plan = self
    guard objective.undelivered == other.objective.undelivered else { return plan }
    plan.objective = Objective(
      undelivered: objective.undelivered, terms: objective.terms, bound: other.objective.bound)
    return plan
  }
}

extension Round {
  fileprivate var outline: [String] {
    [driver, vehicle, loads.description] + stops.flatMap { [$0.relay] + $0.crates }
  }
}

extension Week {
  /// The same week in which relays close, and people and the hub end, so much earlier; none is
  /// left without any time.
  fileprivate func closing(earlier: Seconds) -> Week {
    var week = self
    for id in relays.ids {
      week.relays.edit(id) { relay in
        relay.open = relay.open.map { Hours($0.from, max($0.from, $0.to - earlier)) }
      }
    }
    for id in volunteers.ids {
      week.volunteers.edit(id) { person in
        person.freeTo = max(person.freeFrom, person.freeTo - earlier)
        person.mostTime = max(.minutes(1), person.mostTime - earlier)
      }
    }
    week.hub.closes = max(hub.opens, hub.closes - earlier)
    return week
  }

  fileprivate func slower(percent: Int) -> Week {
    var week = self
    week.rules.trafficPercent = rules.trafficPercent * (100 + percent) / 100
    return week
  }

  fileprivate func colder(by kelvin: Double) -> Week {
    var week = self
    week.rules.coldMargin += kelvin
    return week
  }
}
