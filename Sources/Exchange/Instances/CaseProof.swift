public import Instances
public import PlanningModel
internal import Quantities
internal import Routing

/// Cheap proofs that a case has no answer at all; no proof means nothing.
public enum CaseProof {
  /// Why `translation` has no answer, in one sentence; `nil` when that is not known.
  public static func impossibility(of translation: CaseTranslation) -> Phrase? {
    let problem = translation.problem
    if let tooMuch = tooMuchInAll(problem) { return tooMuch }
    for client in problem.clients where client.unservedWeight > 0 {
      let fits = problem.vehicles.filter { vehicle in
        let loads = (client.delivery + client.pickup).allSatisfy { $0 <= vehicle.capacities[0] }
        return loads
      }
      guard !fits.isEmpty else {
        return .typeset(
          fr: "le client \(client.id) demande plus que la plus grande capacité",
          en: "client \(client.id) asks for more than the largest capacity")
      }
      // The direct way is quickly found; only when it is too long are detours looked at.
      let isNear = fits.contains { mayServe(client, $0, Ways(direct: client, $0, problem), 0) }
      if isNear { continue }
      // A journey in double precision is rounded up by less than a unit for each arc.
      let slack = translation.routing.rounding == .double ? Int64(problem.locationCount) : 0
      let canServe = fits.contains {
        mayServe(client, $0, Ways(shortest: client, $0, problem), slack)
      }
      if !canServe {
        return .typeset(
          fr: "aucun véhicule ne peut servir le client \(client.id) à temps et revenir",
          en: "no vehicle can serve client \(client.id) in time and return")
      }
    }
    return nil
  }

  /// Why `assignment` has no answer; `nil` when that is not known.
  public static func impossibility(of assignment: AssignmentCase) -> Phrase? {
    var least: Int64 = 0
    for job in 0..<assignment.jobCount {
      let fitting = (0..<assignment.agentCount).filter {
        assignment.weights[$0][job] <= assignment.capacities[$0]
      }
      guard let lightest = fitting.map({ assignment.weights[$0][job] }).min() else {
        return .typeset(
          fr: "la tâche \(job) pèse plus que chaque capacité",
          en: "job \(job) weighs more than every capacity")
      }
      least += lightest
    }
    let capacity = assignment.capacities.reduce(0, +)
    guard least > capacity else { return nil }
    return .typeset(
      fr: "les tâches pèsent au moins \(least), les capacités font \(capacity)",
      en: "the jobs weigh at least \(least), the capacities come to \(capacity)")
  }

  private static func tooMuchInAll(_ problem: Problem) -> Phrase? {
    guard problem.vehicles.allSatisfy({ $0.reloads.isEmpty }) else { return nil }
    let mandatory = problem.clients.filter { $0.unservedWeight > 0 }
    // An unlimited fleet has a vehicle per client; in `Double` no sum overflows.
    let room = problem.vehicles.reduce(0.0) { $0 + Double($1.capacities[0]) * Double($1.count) }
    for loads in [mandatory.flatMap(\.delivery), mandatory.flatMap(\.pickup)] {
      let sum = loads.reduce(0.0) { $0 + Double($1) }
      guard sum > room else { continue }
      return .typeset(
        fr: "les clients demandent \(sum.plain), toute la flotte porte \(room.plain)",
        en: "clients ask for \(sum.plain), the whole fleet carries \(room.plain)")
    }
    return nil
  }

  private static func mayServe(
    _ client: Client, _ vehicle: Routing.Vehicle, _ ways: Ways, _ slack: Int64
  ) -> Bool {
    var begin = vehicle.earliestStart.secondsSinceMidnight + ways.there
    if let release = client.release { begin = max(begin, release.secondsSinceMidnight) }
    if let window = client.windows.first {
      if begin - slack > window.closes.secondsSinceMidnight { return false }
      begin = max(begin, window.opens.secondsSinceMidnight)
    }
    let end = begin + client.service.rawValue + ways.back
    if end - slack > vehicle.latestEnd.secondsSinceMidnight { return false }
    let way = ways.there + ways.back
    if let most = vehicle.maxDuration, way + client.service.rawValue - slack > most.rawValue {
      return false
    }
    return vehicle.maxDistance.map { way - slack <= $0.rawValue } ?? true
  }
}

/// How long the ways from a vehicle's start to a client and from there to its end are at least;
/// distances and times are the same in public cases.
private struct Ways {
  let there: Int64
  let back: Int64

  init(direct client: Client, _ vehicle: Routing.Vehicle, _ problem: Problem) {
    let profile = problem.profiles[vehicle.profile]
    there = profile.duration(from: vehicle.start, to: client.location).rawValue
    back = profile.duration(from: client.location, to: vehicle.end).rawValue
  }

  /// By any detour: truncated distances and tables need not obey the triangle inequality.
  init(shortest client: Client, _ vehicle: Routing.Vehicle, _ problem: Problem) {
    let profile = problem.profiles[vehicle.profile]
    there = Self.shortest(problem.locationCount, vehicle.start, client.location) {
      profile.duration(from: $0, to: $1).rawValue
    }
    back = Self.shortest(problem.locationCount, client.location, vehicle.end) {
      profile.duration(from: $0, to: $1).rawValue
    }
  }

  /// Dijkstra (1959, doi:10.1007/BF01386390) on the full graph.
  private static func shortest(
    _ count: Int, _ from: Int, _ to: Int, _ arc: (Int, Int) -> Int64
  ) -> Int64 {
    var reach = (0..<count).map { arc(from, $0) }
    reach[from] = 0
    var isSettled = [Bool](repeating: false, count: count)
    while true {
      var nearest = -1
      for node in 0..<count where !isSettled[node] {
        if nearest < 0 || reach[node] < reach[nearest] { nearest = node }
      }
      if nearest < 0 || nearest == to { return reach[to] }
      isSettled[nearest] = true
      for node in 0..<count where !isSettled[node] {
        reach[node] = min(reach[node], reach[nearest] + arc(nearest, node))
      }
    }
  }
}
