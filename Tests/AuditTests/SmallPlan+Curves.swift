import PlanningModel
import Quantities

@testable import Audit

extension SmallPlan {
  /// `round` with the curves of the auditor's own integration: per container and class that of the
  /// crate that is warmest where it is handed over.
  static func withCurves(_ round: Round, _ crates: [Crate], _ week: Week) -> Round {
    let cold = round.stops.flatMap { stop in
      stop.temperatures.compactMap { entry in
        crates.first { $0.id == entry.crate }.map { (crate: $0, stop: stop, entry: entry) }
      }
    }
    var seen: Set<String> = []
    // Later stops first: of one class the later crate of this plan is the warmer one.
    return withCurves(
      of: cold.reversed().filter { item in
        seen.insert((item.crate.compartment ?? "") + item.crate.temperatureClass.rawValue).inserted
      }.map(\.crate), round, crates, week)
  }

  /// `round` with a curve of each of `chosen`.
  static func withCurves(
    of chosen: [Crate], _ round: Round, _ crates: [Crate], _ week: Week
  ) -> Round {
    var round = round
    // The integration notes what the curves ask for, so the openings are asked for first.
    round.curves = chosen.map { blank($0, round, doors: []) }
    for _ in 0..<2 {
      let byID = Dictionary(uniqueKeysWithValues: crates.map { ($0.id, $0) })
      let own = OwnColdChain(RoundFacts(round, week: week, crates: byID, assigned: []), week)
      round.curves = chosen.map { filled(blank($0, round, doors: own.doors($0)), own) }
    }
    return round
  }

  private static func blank(
    _ crate: Crate, _ round: Round, doors: [TemperatureCurve.Opening]
  ) -> TemperatureCurve {
    let stop = round.stops.first { $0.crates.contains(crate.id) } ?? round.stops[0]
    let doors = doors.filter { $0.from < stop.departure }
    let last = (stop.departure - round.loads).rawValue
    let steady = stride(from: 0, to: last, by: 300).map { round.loads + Seconds($0) }
    return TemperatureCurve(
      container: crate.compartment ?? "", temperatureClass: crate.temperatureClass,
      crate: crate.id, stop: stop.relay, limit: crate.limit ?? Celsius(99),
      times: Set(steady + doors.flatMap { [$0.from, $0.to] } + [stop.departure]).sorted(),
      shell: [], doors: doors)
  }

  private static func filled(_ curve: TemperatureCurve, _ own: OwnColdChain) -> TemperatureCurve {
    var curve = curve
    let course = own.course(curve.container)
    let clocks = curve.times.map { Double($0.secondsSinceMidnight) }
    curve.shell = clocks.map {
      Celsius(course?.shell(of: curve.crate, at: $0) ?? .nan).roundedToTenth
    }
    let air = clocks.compactMap { course?.air(at: $0) }
    curve.air = air.isEmpty ? nil : air.map { Celsius($0).roundedToTenth }
    return curve
  }
}

extension OwnColdChain {
  fileprivate func doors(_ crate: Crate) -> [TemperatureCurve.Opening] {
    (course(crate.compartment ?? "")?.doors ?? []).map {
      TemperatureCurve.Opening(
        from: TimeOfDay(secondsSinceMidnight: Int64($0.from)),
        to: TimeOfDay(secondsSinceMidnight: Int64($0.to)))
    }
  }
}
