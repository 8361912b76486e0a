internal import PlanningModel
internal import Quantities

/// Checks the temperature curves of a round against the audit's own integration.
struct AuditCurves {
  /// How far the air of two sound integrations may differ, kelvin: their thermostats fall out of
  /// step by up to the whole span between on and off, 2 K, and a door may open at either end.
  static let agreementOfAir = 2.5
  /// The longest gap between two figures of a curve, seconds.
  static let period: Int64 = 300

  private let facts: RoundFacts
  private let own: OwnColdChain
  private var id: String { facts.round.id }

  init(_ facts: RoundFacts, _ own: OwnColdChain) {
    self.facts = facts
    self.own = own
  }

  func check(_ log: inout AuditLog) {
    let cold = facts.cargo.filter { item in
      item.limit != nil && own[item.crate.id] != nil
    }
    let groups = Dictionary(grouping: cold, by: { Self.key(of: $0.crate) })
    let curves = Dictionary(grouping: facts.round.curves, by: Self.key)
    for key in Set(groups.keys).union(curves.keys).sorted() {
      log.expect(
        curves[key]?.count ?? 0 == (groups[key] == nil ? 0 : 1), .curveList, round: id, place: key)
    }
    for curve in facts.round.curves {
      guard let group = groups[Self.key(curve)] else { continue }
      check(curve, group, &log)
    }
  }

  private static func key(of crate: Crate) -> String {
    (crate.compartment ?? "") + ", " + crate.temperatureClass.rawValue
  }

  private static func key(_ curve: TemperatureCurve) -> String {
    curve.container + ", " + curve.temperatureClass.rawValue
  }

  private func check(_ curve: TemperatureCurve, _ group: [CargoItem], _ log: inout AuditLog) {
    let place = Self.key(curve)
    let item = group.first { $0.crate.id == curve.crate }
    let limit = item?.limit ?? group.compactMap(\.limit).min() ?? 0
    log.expect(
      abs(curve.limit.degrees - limit) < 1e-9, .curveFigures, round: id, place: place,
      ["stated": curve.limit.degrees, "expected": limit])
    let stop = item?.stop.map { facts.round.stops[$0] }
    log.expect(stop?.relay == curve.stop, .curveFigures, round: id, place: place)
    guard let stop, isShapely(curve, until: stop.departure) else {
      log.expect(false, .curveShape, round: id, place: place)
      return
    }
    checkEnd(curve, limit, group, stop, &log)
    checkSeries(curve, &log)
  }

  /// Whether the moments are those of a curve: rising from loading to the hand-over, without a
  /// long gap, with a figure for each, and the openings that are the audit's own among them.
  private func isShapely(_ curve: TemperatureCurve, until end: TimeOfDay) -> Bool {
    let times = curve.times
    let isCooled = facts.isTruck
    guard times.count == curve.shell.count, times.first == facts.round.loads, times.last == end,
      isCooled ? curve.air?.count == times.count : curve.air == nil
    else { return false }
    let isEven = zip(times, times.dropFirst()).allSatisfy { before, after in
      before < after && (after - before).rawValue <= Self.period
    }
    let doors = (own.course(curve.container)?.doors ?? []).filter {
      $0.from < Double(end.secondsSinceMidnight)
    }
    let stated = curve.doors.map { opening in
      [Double(opening.from.secondsSinceMidnight), Double(opening.to.secondsSinceMidnight)]
    }
    let moments = Set(times)
    return isEven && stated == doors.map { [$0.from, $0.to] }
      && curve.doors.allSatisfy { moments.contains($0.from) && moments.contains($0.to) }
  }

  /// The last figure is that of the hand-over, and no crate of the class here ends nearer to its
  /// limit.
  private func checkEnd(
    _ curve: TemperatureCurve, _ limit: Double, _ group: [CargoItem], _ stop: Stop,
    _ log: inout AuditLog
  ) {
    guard let stated = curve.shell.last?.degrees else { return }
    let place = Self.key(curve)
    for entry in stop.temperatures
    where entry.temperatureClass == curve.temperatureClass && entry.crate == curve.crate {
      log.expect(
        abs(stated - entry.predicted.degrees) < 1e-9, .curveFigures, round: id, place: place,
        ["stated": stated, "expected": entry.predicted.degrees])
    }
    let margins = group.compactMap { item in
      own[item.crate.id].flatMap { own in item.limit.map { $0 - own.temperature } }
    }
    guard let least = margins.min() else { return }
    log.expect(
      abs(limit - stated - least) <= AuditCold.agreement, .curveFigures, round: id, place: place,
      ["stated": stated, "expected": limit - least])
  }

  private func checkSeries(_ curve: TemperatureCurve, _ log: inout AuditLog) {
    let course = own.course(curve.container)
    let clocks = curve.times.map { Double($0.secondsSinceMidnight) }
    compare(
      curve.shell, clocks.map { course?.shell(of: curve.crate, at: $0) },
      within: AuditCold.agreement,
      Self.key(curve), &log)
    guard let air = curve.air else { return }
    compare(
      air, clocks.map { course?.air(at: $0) }, within: Self.agreementOfAir, Self.key(curve), &log)
  }

  /// Notes the figure that is furthest from the audit's own, if it is too far: not each of many.
  private func compare(
    _ stated: [Celsius], _ expected: [Double?], within agreement: Double, _ place: String,
    _ log: inout AuditLog
  ) {
    var worst: (stated: Double, expected: Double)?
    for (stated, expected) in zip(stated, expected) {
      let expected = expected ?? .infinity
      guard abs(stated.degrees - expected) > worst.map({ abs($0.stated - $0.expected) }) ?? -1
      else { continue }
      worst = (stated.degrees, expected)
    }
    guard let worst else { return }
    log.expect(
      abs(worst.stated - worst.expected) <= agreement, .curveFigures, round: id, place: place,
      ["stated": worst.stated, "expected": worst.expected])
  }
}
