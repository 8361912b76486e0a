internal import PlanningModel
internal import Quantities

/// Checks what lies in each crate against the order's lines: every unit once, in one of the
/// order's crates, with nothing too heavy on fragile goods and raw food below other food.
enum AuditContents {
  static func check(_ context: AuditContext, _ log: inout AuditLog) {
    var counts: [String: [Int: Whole]] = [:]
    var masses: [String: [Int: Whole]] = [:]
    var volumes: [String: [Int: Whole]] = [:]
    for crate in context.plan.crates {
      guard let order = context.week.orders[crate.order] else { continue }
      checkLines(crate, order, &log)
      checkLayers(crate, order, context.week.rules, &log)
      for content in crate.contents {
        counts[order.id, default: [:]][content.line, default: 0] += content.quantity.tamed
        masses[order.id, default: [:]][content.line, default: 0] += content.mass.whole
        volumes[order.id, default: [:]][content.line, default: 0] += content.volume.whole
      }
    }
    for order in context.week.orders {
      for (place, line) in order.lines.enumerated() {
        let name = order.id + "." + line.product
        log.expectEqual(
          counts[order.id]?[place] ?? 0, line.quantity.tamed, .crateUnits, place: name)
        guard line.quantity > 0, counts[order.id]?[place] == line.quantity.tamed else { continue }
        log.expectEqual(
          masses[order.id]?[place] ?? 0, line.mass.whole, .crateContent, place: name,
          divisor: 1_000)
        log.expectEqual(
          volumes[order.id]?[place] ?? 0, line.volume.whole, .crateContent, place: name,
          divisor: 1_000)
      }
    }
  }

  /// Each entry is a line of the order, of the crate's zone, listed once, with its share of mass.
  private static func checkLines(_ crate: Crate, _ order: Order, _ log: inout AuditLog) {
    var seen: Set<Int> = []
    for content in crate.contents {
      let isNew = seen.insert(content.line).inserted
      guard order.lines.indices.contains(content.line), isNew, content.quantity > 0 else {
        log.expect(false, .crateLine, round: crate.round, place: crate.id)
        continue
      }
      let line = order.lines[content.line]
      log.expect(
        content.product == line.product && OwnNeed(line).zone == crate.zone, .crateLine,
        round: crate.round, place: crate.id)
      log.expect(
        isShare(content.mass.whole, content.quantity, of: line.mass.whole, line.quantity)
          && isShare(content.volume.whole, content.quantity, of: line.volume.whole, line.quantity),
        .crateContent, round: crate.round, place: crate.id)
    }
    checkSums(crate, order, &log)
  }

  /// Units of a line that does not divide evenly differ by one gram at most.
  private static func isShare(
    _ part: Whole, _ units: Int, of whole: Whole, _ count: Int
  ) -> Bool {
    let unit = floorQuotient(whole, count.tamed)
    return part >= units.tamed * unit
      && part <= units.tamed * ceilingQuotient(whole, count.tamed)
  }

  private static func checkSums(_ crate: Crate, _ order: Order, _ log: inout AuditLog) {
    let known = crate.contents.filter { order.lines.indices.contains($0.line) }
    func sum(_ part: (CrateContent) -> Whole) -> Whole { known.reduce(0) { $0 + part($1) } }
    log.expectEqual(
      crate.net.whole, sum { $0.mass.whole }, .crateContent, round: crate.round, place: crate.id,
      divisor: 1_000)
    log.expectEqual(
      crate.volume.whole, sum { $0.volume.whole }, .crateContent, round: crate.round,
      place: crate.id, divisor: 1_000)
    log.expectEqual(
      crate.inferred.whole, sum { order.lines[$0.line].isMassInferred ? $0.mass.whole : 0 },
      .crateInferred, round: crate.round, place: crate.id, divisor: 1_000)
    guard let strictest = known.map({ OwnNeed(order.lines[$0.line]) }).min(by: OwnNeed.isStricter)
    else { return }
    log.expect(
      crate.temperatureClass == strictest.temperatureClass, .crateClass, round: crate.round,
      place: crate.id)
    log.expect(
      crate.limit?.degrees == strictest.limit, .crateLimit, round: crate.round, place: crate.id,
      ["stated": crate.limit?.degrees, "expected": strictest.limit].compactMapValues { $0 })
  }

  /// All that is listed after a unit counts as lying on it; of a line's own units, all but one.
  private static func checkLayers(
    _ crate: Crate, _ order: Order, _ rules: Rules, _ log: inout AuditLog
  ) {
    var above: Whole = 0
    var isOtherAbove = false
    var isRawAbove = false
    for content in crate.contents.reversed() {
      guard order.lines.indices.contains(content.line) else { continue }
      let line = order.lines[content.line]
      let isRaw = raw.contains(line.temperatureClass)
      if isFragile(line) {
        let unit = ceilingQuotient(line.mass.whole, max(1, line.quantity.tamed))
        log.expectAtMost(
          above + max(0, content.mass.whole - unit), rules.fragileBears.whole, .crateFragile,
          round: crate.round, place: crate.id + "." + content.product, divisor: 1_000)
      }
      let isMixed = isRaw ? isOtherAbove : isRawAbove
      log.expect(
        isRaw ? !(rules.separatesRaw && isMixed) : !isMixed, .crateRaw, round: crate.round,
        place: crate.id + "." + content.product)
      if isRaw { isRawAbove = true } else { isOtherAbove = true }
      above += content.mass.whole
    }
  }

  static func isFragile(_ line: OrderLine) -> Bool {
    line.fragility ?? (line.temperatureClass == .egg ? .fragile : .normal) == .fragile
  }

  /// Raw meat and fish, and cold food that nobody named.
  static let raw: Set<TemperatureClass> = [
    .minced, .offal, .poultry, .meatCut, .meatLarge, .fish, .bivalve, .unknownCold,
  ]
}
