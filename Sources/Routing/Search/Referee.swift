internal import Kernels

/// Asks the judge about routes, each once, and remembers the answers.
struct Referee {
  private struct Key: Hashable {
    let vehicle: Int
    let visits: [Int]
  }
  let problem: Problem
  let judge: (any RouteJudge)?
  private var accepted: Set<Key> = []
  private(set) var judged = 0
  private(set) var refused = 0
  private(set) var reasons: [String] = []

  init(problem: Problem, judge: (any RouteJudge)?) {
    self.problem = problem
    self.judge = judge
  }

  /// Judges all routes; empties those that are refused and cuts them off. True when all may run.
  mutating func inspect(_ state: inout SearchState) -> Bool {
    guard let judge else { return true }
    var isFine = true
    for vehicle in 0..<state.instance.vehicleCount where state.length[vehicle] > 0 {
      let visits = state.visitList(of: vehicle)
      let key = Key(vehicle: vehicle, visits: visits)
      if accepted.contains(key) { continue }
      let count = state.copyToTrial(vehicle)
      // Known to be refused: a route that was in the search before its cut.
      if !state.isCut(lane: 0, count: count, for: vehicle) {
        judged += 1
        let schedule = state.schedule(of: vehicle, in: problem)
        switch judge.verdict(vehicle: vehicle, visits: visits, schedule: schedule) {
        case .accept:
          accepted.insert(key)
          continue
        case .refuse(let cut): remember(cut, vehicle, count, in: &state)
        }
      }
      state.setRoute(vehicle, lane: 0, count: 0)
      isFine = false
    }
    return isFine
  }

  private mutating func remember(
    _ cut: Cut, _ vehicle: Int, _ count: Int, in state: inout SearchState
  ) {
    refused += 1
    if !reasons.contains(cut.reason) { reasons.append(cut.reason) }
    let (sequence, set) = state.hashes(lane: 0, count: count)
    state.cuts.add(cut, vehicle: vehicle, sequence: sequence, set: set)
    state.forgetPlaces(in: vehicle)
  }
}

extension SearchState {
  /// Writes the present route of `vehicle` into lane 0; its count.
  func copyToTrial(_ vehicle: Int) -> Int {
    append(0..<length[vehicle], of: vehicle, lane: 0, count: 0)
  }

  /// Whether some present route has been refused.
  func holdsCutRoute() -> Bool {
    for vehicle in 0..<instance.vehicleCount where length[vehicle] > 0 && cuts.concern(vehicle) {
      if isCut(lane: 0, count: copyToTrial(vehicle), for: vehicle) { return true }
    }
    return false
  }
}
