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

  private let memory: WeekMemory?
  /// Numbers of vehicles and parts in the memory.
  private let vehicles: [Int]
  private let loads: [Int]

  /// - Parameter memory: verdicts shared with judges of similar weeks; `nil` for none.
  init(_ designer: RoundDesigner, memory: WeekMemory? = nil) {
    self.designer = designer
    self.memory = memory
    vehicles = memory?.vehicles(of: designer.problem) ?? []
    loads = memory?.loads(of: designer.problem) ?? []
  }

  func verdict(vehicle: Int, visits: [Int], schedule: RouteSchedule) -> Verdict {
    let question = Question(vehicle: vehicle, visits: visits, start: schedule.start)
    if let known = answers.withLock({ $0[question] }) { return known }
    let answer = remembered(vehicle, visits, schedule)
    answers.withLock { $0[question] = answer }
    return answer
  }

  private func remembered(_ vehicle: Int, _ visits: [Int], _ schedule: RouteSchedule) -> Verdict {
    guard let memory else { return judge(vehicle, visits, schedule) }
    let question = WeekMemory.Question(
      vehicle: vehicles[vehicle], parts: visits.map { loads[$0] }, schedule: schedule)
    switch memory.answer(question) {
    case .accepted: return .accept
    case .refused(let holdsForMore, let reason):
      return .refuse(Cut(holdsForMore ? .superset(visits) : .sequence, reason: reason))
    case nil: break
    }
    let verdict = judge(vehicle, visits, schedule)
    memory.keep(WeekMemory.Answer(verdict), to: question)
    return verdict
  }

  private func judge(_ vehicle: Int, _ visits: [Int], _ schedule: RouteSchedule) -> Verdict {
    do {
      try designer.check(vehicle: vehicle, visits: visits, schedule: schedule)
      return .accept
    } catch {
      return .refuse(
        Cut(error.holdsForMore ? .superset(visits) : .sequence, reason: error.kind.rawValue))
    }
  }
}
