import PlanningModel
import Quantities
import Routing
import Synchronization

/// Answers the search's "may this route run?" by placing its load and simulating its cold chain.
///
/// Independent searches meet the same routes; each is judged once. An answer depends on the route
/// alone, so it does not matter which search asked first.
final class RoundJudge: RouteJudge {
  /// A route as it was asked about; the start of loading settles all its times.
  private struct Question: Hashable {
    let vehicle: Int
    let visits: [Int]
    let start: TimeOfDay
  }

  private let designer: RoundDesigner
  private let answers = Mutex<[Question: Verdict]>([:])

  init(_ designer: RoundDesigner) { self.designer = designer }

  func verdict(vehicle: Int, visits: [Int], schedule: RouteSchedule) -> Verdict {
    let question = Question(vehicle: vehicle, visits: visits, start: schedule.start)
    if let known = answers.withLock({ $0[question] }) { return known }
    let answer = judge(vehicle, visits, schedule)
    answers.withLock { $0[question] = answer }
    return answer
  }

  private func judge(_ vehicle: Int, _ visits: [Int], _ schedule: RouteSchedule) -> Verdict {
    do {
      try designer.check(vehicle: vehicle, visits: visits, schedule: schedule)
      return .accept
    } catch {
      return .refuse(Cut(reach(error, visits), reason: error.kind.rawValue))
    }
  }

  /// How far a refusal reaches. That a crate is too warm at a truck's first stop holds for every
  /// round that begins there with as many crates or more: they hold the door open at the hub for
  /// longer. Another hour of the day could change it by a few hundredths of a kelvin; that is given
  /// up, as a usual afternoon asks about hundreds of such rounds.
  private func reach(_ refusal: RoundRefusal, _ visits: [Int]) -> Cut.Reach {
    let problem = designer.problem
    if let crate = refusal.warmAtFirstStop, let first = visits.first,
      problem.parts[first].crates.contains(crate)
    {
      let dimension: WeekProblem.Load =
        problem.crates[crate].zone == .frozen ? .frozenCrates : .chilledCrates
      let load = visits.reduce(Int64(0)) {
        $0 + problem.problem.clients[$1].delivery[dimension.rawValue]
      }
      return .opening(client: first, dimension: dimension.rawValue, load: load)
    }
    return refusal.holdsForMore ? .superset(visits) : .sequence
  }
}
