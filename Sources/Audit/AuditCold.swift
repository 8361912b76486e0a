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
  static let tenth = 0.051

  static func check(_ context: AuditContext, _ log: inout AuditLog) {
    let margin = context.week.rules.coldMargin
    for facts in context.rounds {
      let own = OwnColdChain(facts, context.week)
      AuditCurves(facts, own).check(&log)
      for (number, stop) in facts.round.stops.enumerated() {
        let limited = facts.cargo.filter { $0.stop == number && $0.limit != nil }
        let judge = ColdJudge(round: facts.round.id, stop: stop, own: own, margin: margin)
        for temperatureClass in TemperatureClass.allCases {
          judge.check(
            temperatureClass, limited.filter { $0.crate.temperatureClass == temperatureClass }, &log
          )
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

    /// `items` are the crates of the class that have a limit.
    func check(_ kind: TemperatureClass, _ items: [CargoItem], _ log: inout AuditLog) {
      let entries = stop.temperatures.filter { $0.temperatureClass == kind }
      log.expect(
        entries.count == (items.isEmpty ? 0 : 1), .temperatureFigures, round: round,
        place: stop.relay + ", " + kind.rawValue)
      for item in items {
        guard let limit = item.limit, let found = own[item.crate.id] else { continue }
        let temperature = found.temperature
        if item.crate.zone == .chilled, let coldest = found.coldest {
          log.expect(
            coldest >= -tenth, .freezes, round: round, place: item.crate.id, ["stated": coldest])
        }
        log.expect(
          temperature <= limit - margin + tenth, .cold, round: round, place: item.crate.id,
          ["expected": temperature, "limit": limit - margin])
      }
      guard !items.isEmpty else { return }
      for entry in entries { check(entry, items, &log) }
    }

    private func check(
      _ entry: HandOverTemperature, _ items: [CargoItem], _ log: inout AuditLog
    ) {
      let place = stop.relay + ", " + entry.crate
      let stated = entry.predicted.degrees
      let item = items.first { $0.crate.id == entry.crate }
      log.expect(item != nil, .temperatureFigures, round: round, place: place)
      guard let limit = item?.limit ?? items.compactMap(\.limit).min() else { return }
      log.expect(
        abs(entry.limit.degrees - limit) < 1e-9, .temperatureFigures, round: round, place: place,
        ["stated": entry.limit.degrees, "expected": limit])
      log.expect(
        abs(entry.margin - (limit - stated)) <= tenth, .temperatureFigures, round: round,
        place: place, ["stated": entry.margin, "expected": limit - stated])
      log.expect(
        stated <= limit - margin + tenth, .cold, round: round, place: place,
        ["stated": stated, "limit": limit - margin])
      if let temperature = own[entry.crate]?.temperature {
        log.expect(
          abs(stated - temperature) <= agreement, .temperatureFigures, round: round,
          place: place, ["stated": stated, "expected": temperature])
      }
      if let least = items.compactMap({ ownMargin($0) }).min() {
        log.expect(
          abs(limit - stated - least) <= agreement, .temperatureFigures, round: round,
          place: place, ["stated": stated, "expected": limit - least])
      }
      checkLatest(entry, place, &log)
    }

    /// How far a crate stays under its limit by the audit's integration.
    private func ownMargin(_ item: CargoItem) -> Double? {
      guard let limit = item.limit, let temperature = own[item.crate.id]?.temperature else {
        return nil
      }
      return limit - temperature
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
