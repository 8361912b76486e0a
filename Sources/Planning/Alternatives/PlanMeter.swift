import PlanningModel
import Quantities

/// Measures finished plans of one week, all in the same way.
struct PlanMeter {
  private let week: Week
  private let costs: CostMeter

  init(_ week: Week) {
    self.week = week
    costs = CostMeter(week)
  }

  func measures(_ plan: WeekPlan) -> PlanMeasures {
    let times = times(plan)
    let stops = plan.rounds.flatMap(\.stops)
    let loads = loads(plan)
    return PlanMeasures(
      undelivered: plan.undelivered.count, time: times.reduce(.zero, +),
      weighed: times.indices.reduce(.zero) { $0 + weighed(times[$1], driver: $1) },
      longest: times.max() ?? .zero,
      spread: Seconds(Int64(((loads.max() ?? 0) - (loads.min() ?? 0)).rounded())),
      margin: stops.flatMap(\.temperatures).map(\.margin).min(),
      spare: stops.flatMap { stop in stop.temperatures.map { $0.latest - stop.departure } }.min(),
      distance: plan.rounds.reduce(.zero) { $0 + $1.distance },
      spent: plan.objective.terms.kilometres + plan.objective.terms.truck,
      total: plan.objective.total, drivers: Set(plan.rounds.map(\.driver)).count)
  }

  /// Time of each volunteer this week, in the order of the register.
  private func times(_ plan: WeekPlan) -> [Seconds] {
    week.volunteers.map { volunteer in
      plan.rounds.filter { $0.driver == volunteer.id }.reduce(Seconds.zero) { $0 + $1.time }
    }
  }

  /// Seconds each volunteer has given after this week, by unit of declared share.
  func loads(_ plan: WeekPlan) -> [Double] {
    let times = times(plan)
    return week.volunteers.indices.map { load($0, after: times[$0]) }
  }

  /// ``PlanMeasures/weighed`` of one person, the remainder dropped.
  private func weighed(_ time: Seconds, driver: Int) -> Seconds {
    let (given, fair) = (costs.given[driver], costs.fair[driver])
    return Seconds(rawValue: time.rawValue * (2 * given + time.rawValue) / (2 * fair))
  }

  /// Seconds given by unit of declared share; none for somebody who declares none.
  private func load(_ driver: Int, after time: Seconds) -> Double {
    let share = week.volunteers[driver].share
    return share > 0 ? Double(costs.given[driver] + time.rawValue) / share : 0
  }
}
