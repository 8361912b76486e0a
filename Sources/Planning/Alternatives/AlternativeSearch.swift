import PlanningModel
import Quantities

/// Meets plans of a week that are good by one measure or another.
///
/// Minutes and fairness are favoured by prices. The smallest margin of cold is no sum, so it is
/// asked for as a stricter rule of cold: the ε-constraint method (Haimes, Lasdon and Wismer 1971,
/// doi:10.1109/TSMC.1971.4308298), in which every other price stays as it is.
struct AlternativeSearch {
  /// Every other price is divided by these, one search each: nearly nothing but the criterion
  /// counts, then much of the rest counts too.
  private static let weights: [Int64] = [100, 4]
  /// How many searches there may be, about; for the progress.
  static let usualSearches = 2 * weights.count + MarginSearch.mostSteps

  let week: Week
  private let options: PlanningOptions
  private let isCancelled: @Sendable () -> Bool
  private let told: @Sendable (PlanningProgress, _ search: Int) -> Void
  private let meter: PlanMeter
  private let home: PlanReturn
  private var searches = 0

  /// The plans met, the plan itself first, each with its measures.
  private(set) var met: [(plan: WeekPlan, measures: PlanMeasures)]

  init(
    _ week: Week, _ plan: WeekPlan, findings: [Finding], options: PlanningOptions,
    progress: @escaping @Sendable (PlanningProgress, Int) -> Void,
    isCancelled: @escaping @Sendable () -> Bool
  ) throws(PlanningError) {
    var plain = options
    plain.provesBest = false
    plain.seeksRepairs = false
    (self.week, self.options, self.isCancelled, told) = (week, plain, isCancelled, progress)
    meter = PlanMeter(week)
    home = try PlanReturn(week, WeekGround(week), findings: findings, options: plain)
    met = [(plan, meter.measures(plan))]
  }

  /// What plans of this week are compared by.
  var criteria: [PlanCriterion] {
    options.keepsCold && met[0].measures.margin != nil
      ? [.minutes, .fairness, .cold] : [.minutes, .fairness]
  }

  /// Meets what there is to meet. A plan met on the way that is better than the plan by the week's
  /// own prices takes its place: an alternative that nobody would leave for the plan is none.
  mutating func run() {
    for weight in Self.weights {
      for criterion in [PlanCriterion.minutes, .fairness] {
        _ = meet(week.favouring(criterion, weight: weight), Way())
      }
    }
    if criteria.contains(.cold), let margins = try? MarginSearch(self) { margins.run(&self) }
    // `min` keeps the first of equals.
    if let best = met.indices.min(by: { worth($0) < worth($1) }), worth(best) < worth(0),
      !Explainer.isProved(met[0].plan)
    {
      promote(best)
    }
  }

  /// Plans that have a name among those met so far.
  var choices: [PlanFront.Choice] { PlanFront(met.map(\.measures), by: criteria).choices() }

  private func worth(_ place: Int) -> (Int, MicroEuros) {
    (met[place].measures.undelivered, met[place].measures.total)
  }

  /// Makes a plan that was met the plan itself, with what is known of the week besides.
  private mutating func promote(_ place: Int) {
    let former = met[0].plan
    met.swapAt(0, place)
    (met[0].plan.conflict, met[0].plan.repairs) = (former.conflict, former.repairs)
    let objective = met[0].plan.objective
    guard objective.undelivered == former.objective.undelivered else { return }
    met[0].plan.objective = Objective(
      undelivered: objective.undelivered, terms: objective.terms, bound: former.objective.bound)
  }

  /// How a steered week is searched.
  struct Way {
    /// The margin that judges ask for, tenths of a kelvin, where the week's limits stay; `nil` where
    /// the steered week's rule says all.
    var judgedMargin: Int64?
    /// Work, as a part of the usual.
    var effortPercent = 100
  }

  /// Plans the week as it is steered, and keeps the plan if it delivers as much as the plan itself.
  mutating func meet(_ steered: Week, _ way: Way) -> PlanMeasures? {
    guard !isCancelled() else { return nil }
    let search = searches
    searches += 1
    let (told, isCancelled) = (told, isCancelled)
    var options = options
    options.keptMargin = way.judgedMargin
    options.effortPercent = max(1, options.effortPercent * way.effortPercent / 100)
    guard
      let planner = try? Planner(way.judgedMargin == nil ? steered : week, options: options),
      let found = try? planner.planNow(
        progress: { told($0, search) }, isCancelled: isCancelled),
      let plan = home.plan(found, of: steered), isAsGood(plan)
    else { return nil }
    let measures = meter.measures(plan)
    met.append((plan, measures))
    return measures
  }

  /// Whether a plan delivers as much, and everybody drives who must and does in the plan.
  private func isAsGood(_ plan: WeekPlan) -> Bool {
    let first = met[0].plan
    let driving = first.rounds.map(\.driver)
    let forced = week.locks.filter { $0.rule == .drives }.compactMap(\.volunteer)
      .filter(driving.contains)
    return plan.undelivered.count <= first.undelivered.count
      && forced.allSatisfy { name in plan.rounds.contains { $0.driver == name } }
  }
}
