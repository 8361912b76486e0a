import PlanningModel
import Quantities
import Routing

/// Answers the search's "may this route run?" by placing its load and simulating its cold chain.
struct RoundJudge: RouteJudge {
  private let designer: RoundDesigner

  init(_ designer: RoundDesigner) { self.designer = designer }

  func verdict(vehicle: Int, visits: [Int], schedule: RouteSchedule) -> Verdict {
    do {
      _ = try designer.draft(vehicle: vehicle, visits: visits, schedule: schedule)
      return .accept
    } catch {
      return .refuse(
        Cut(
          error.holdsForMore ? .superset(visits) : .sequence,
          reason: error.kind.rawValue))
    }
  }
}
