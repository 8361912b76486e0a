public import Instances

extension CaseAuditor {
  /// Audits routes with their loads from the case's own values, in plain slow steps.
  public static func audit(
    _ answer: LoadedAnswer, of loaded: LoadedRoutingCase
  ) -> CaseReport {
    var walk = LoadedWalk(loaded)
    for (number, route) in answer.routes.enumerated() where !route.stops.isEmpty {
      walk.walk(route, answer.loads.indices.contains(number) ? answer.loads[number] : [])
    }
    return walk.report()
  }
}
