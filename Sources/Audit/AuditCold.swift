internal import PlanningModel
internal import Quantities

/// Checks every crate's temperature at hand-over by the audit's own integration, and the figures
/// that the plan states of it.
enum AuditCold {
  /// How far two sound integrations may differ, kelvin.
  static let agreement = 0.15
  /// How far the latest hand-over may differ, seconds.
  static let agreementOfLatest = 180.0
  /// Half of a tenth, as a plan states temperatures in tenths; nothing else is let through.
  private static let tenth = 0.051

  static func check(_ context: AuditContext, _ log: inout AuditLog) {
    let margin = context.week.rules.coldMargin
    for facts in context.rounds {
      let own = OwnColdChain(facts, context.week)
      AuditCurves(facts, own).check(&log)
      for (number, stop) in facts.round.stops.enumerated() {
        let crates = facts.cargo.filter { $0.stop == number }.map(\.crate)
        let judge = ColdJudge(round: facts.round.id, stop: stop, own: own, margin: margin)
        for temperatureClass in TemperatureClass.allCases {
          judge.check(
            temperatureClass, crates.filter { $0.temperatureClass == temperatureClass }, &log)
        }
      }
    }
  }

  /// Judges one stop.
  private struct ColdJudge {
    let round: String
    let stop: Stop
    let own: OwnColdChain
    let margin: Double

    func check(_ kind: TemperatureClass, _ crates: [Crate], _ log: inout AuditLog) {
      let entries = stop.temperatures.filter { $0.temperatureClass == kind }
      let isJudged = kind.limit != nil && !crates.isEmpty
      log.expect(
        entries.count == (isJudged ? 1 : 0), .temperatureFigures, round: round,
        place: stop.relay + ", " + kind.rawValue)
      guard isJudged, let limit = kind.limit?.degrees else { return }
      for crate in crates {
        guard let temperature = own[crate.id]?.temperature else { continue }
        log.expect(
          temperature <= limit - margin + tenth, .cold, round: round, place: crate.id,
          ["expected": temperature, "limit": limit - margin])
      }
      for entry in entries { check(entry, limit, crates, &log) }
    }

    private func check(
      _ entry: HandOverTemperature, _ limit: Double, _ crates: [Crate], _ log: inout AuditLog
    ) {
      let place = stop.relay + ", " + entry.crate
      let stated = entry.predicted.degrees
      log.expect(
        crates.contains { $0.id == entry.crate }, .temperatureFigures, round: round, place: place)
      log.expect(
        abs(entry.limit.degrees - limit) < 1e-9, .temperatureFigures, round: round, place: place,
        ["stated": entry.limit.degrees, "expected": limit])
      log.expect(
        abs(entry.margin - (limit - stated)) <= tenth, .temperatureFigures, round: round,
        place: place, ["stated": entry.margin, "expected": limit - stated])
      log.expect(
        stated <= limit - margin + tenth, .cold, round: round, place: place,
        ["stated": stated, "limit": limit - margin])
      let warmest = crates.compactMap { own[$0.id]?.temperature }.max()
      for temperature in [own[entry.crate]?.temperature, warmest].compactMap({ $0 }) {
        log.expect(
          abs(stated - temperature) <= agreement, .temperatureFigures, round: round,
          place: place, ["stated": stated, "expected": temperature])
      }
      checkLatest(entry, place, &log)
    }

    private func checkLatest(
      _ entry: HandOverTemperature, _ place: String, _ log: inout AuditLog
    ) {
      guard let own = own[entry.crate] else { return }
      let stated = Double(entry.latest.secondsSinceMidnight)
      log.expect(
        stated >= own.range.lowerBound - agreementOfLatest
          && stated <= own.range.upperBound + agreementOfLatest, .latestFigures, round: round,
        place: place, ["stated": stated, "expected": own.latest])
    }
  }
}
