import Kernels
import PlanningModel
import Quantities
import Routing

/// Meets plans of a week that are good by one measure or another.
///
/// Minutes and fairness are favoured by prices. The smallest margin of cold is no sum, so it is
/// asked for as a stricter rule of cold, by bisection: the ε-constraint method (Haimes, Lasdon and
/// Wismer 1971, doi:10.1109/TSMC.1971.4308298), in which every other price stays as it is.
struct AlternativeSearch {
  /// Every other price is divided by these, one search each: nearly nothing but the criterion
  /// counts, then much of the rest counts too.
  private static let weights: [Int64] = [100, 4]
  /// Searches for the margin of cold at most; each halves what is left between the margin that is
  /// known and the one that is out of reach.
  private static let mostColdSearches = 5
  /// No margin is looked for beyond, tenths of a kelvin.
  private static let mostMargin: Int64 = 100

  /// How many searches there may be.
  static let mostSearches = 2 * weights.count + mostColdSearches

  private let week: Week
  private let ground: WeekGround
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
    plain.seeksRemedies = false
    (self.week, self.options, self.isCancelled, told) = (week, plain, isCancelled, progress)
    ground = try WeekGround(week)
    meter = PlanMeter(week)
    home = try PlanReturn(week, ground, findings: findings, options: plain)
    met = [(plan, meter.measures(plan))]
  }

  /// What plans of this week are compared by.
  var criteria: [PlanCriterion] {
    options.keepsCold && met[0].measures.margin != nil
      ? [.minutes, .fairness, .cold]
      : [.minutes, .fairness]
  }

  /// Meets what there is to meet. A plan met on the way that is better than the plan by the week's
  /// own prices takes its place: an alternative that nobody would leave for the plan is none.
  mutating func run() {
    for weight in Self.weights {
      for criterion in [PlanCriterion.minutes, .fairness] {
        _ = meet(week.favouring(criterion, weight: weight))
      }
    }
    if criteria.contains(.cold) { seekMargin() }
    // `min` keeps the first of equals.
    if let best = met.indices.min(by: { worth($0) < worth($1) }), worth(best) < worth(0),
      !Explainer.isProved(met[0].plan)
    {
      promote(best)
    }
  }

  private func worth(_ place: Int) -> (Int, MicroEuros) {
    (met[place].measures.undelivered, met[place].measures.total)
  }

  /// Makes a plan that was met the plan itself, with what is known of the week besides.
  private mutating func promote(_ place: Int) {
    let former = met[0].plan
    met.swapAt(0, place)
    met[0].plan.remedies = former.remedies
    let objective = met[0].plan.objective
    guard objective.undelivered == former.objective.undelivered else { return }
    met[0].plan.objective = Objective(
      undelivered: objective.undelivered, terms: objective.terms, bound: former.objective.bound)
  }

  /// Bisects for the largest margin that some plan keeps.
  private mutating func seekMargin() {
    var known = met.map { -$0.measures.value(.cold) }.max() ?? 0
    var beyond = Self.mostMargin
    let floor = known
    for _ in 0..<Self.mostColdSearches {
      beyond = firstBeyondReach(above: known, below: beyond)
      guard known + 1 < beyond, !isCancelled() else { return }
      // The first step is small: often the margin of the plan is near to all that there is.
      let middle = known == floor ? known + max(1, (beyond - known) / 3) : (known + beyond) / 2
      if let found = meet(week.keeping(margin: middle)), found.margin != nil {
        known = max(middle, -found.value(.cold))
      } else {
        beyond = middle
      }
    }
  }

  /// The least margin at which some basket that goes now could ride with nobody, even alone; as far
  /// as the limits on board tell, without a search.
  private func firstBeyondReach(above known: Int64, below beyond: Int64) -> Int64 {
    var (sound, unsound) = (known, beyond)
    while sound + 1 < unsound {
      let middle = (sound + unsound) / 2
      if mayReach(middle) { sound = middle } else { unsound = middle }
    }
    return unsound
  }

  private func mayReach(_ margin: Int64) -> Bool {
    let strict = week.keeping(margin: margin)
    guard let problem = try? WeekProblem(strict, ground: ground) else { return false }
    let left = Set(met[0].plan.undelivered.map(\.order))
    return problem.parts.indices.allSatisfy { part in
      problem.parts[part].orders.allSatisfy(left.contains)
        || !(problem.problem.clients[part].allowedVehicles?.isEmpty ?? false)
    }
  }

  /// Plans the week as it is steered, and keeps the plan if it delivers as much as the plan itself.
  private mutating func meet(_ steered: Week) -> PlanMeasures? {
    guard !isCancelled() else { return nil }
    let search = searches
    searches += 1
    let (told, isCancelled) = (told, isCancelled)
    guard let planner = try? Planner(steered, options: options),
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
