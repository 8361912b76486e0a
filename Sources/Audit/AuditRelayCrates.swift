internal import PlanningModel
internal import Quantities

/// Checks the crates that small baskets of one relay share: that the week allows them, that every
/// bag lies in exactly one of its own relay, zone and round, and what each holds and weighs.
enum AuditRelayCrates {
  static func check(_ context: AuditContext, _ log: inout AuditLog) {
    let isTouched = context.plan.crates.contains {
      $0.carrier != nil || $0.type == CrateType.bag.id
    }
    guard context.week.rules.relayCrates != nil || !context.relayCrates.isEmpty || isTouched
    else { return }
    let naming = Dictionary(grouping: context.plan.crates, by: { $0.carrier ?? "" })
    for crate in context.plan.crates { checkBag(crate, context, &log) }
    for relayCrate in context.plan.relayCrates ?? [] {
      checkRule(relayCrate, context.week, &log)
      checkBags(relayCrate, naming[relayCrate.id] ?? [], context, &log)
      checkMass(relayCrate, context, &log)
      checkLayers(relayCrate, context, &log)
    }
  }

  // MARK: Rules

  /// A bag, and nothing else, names a relay crate of the plan; its basket is a small one.
  private static func checkBag(_ crate: Crate, _ context: AuditContext, _ log: inout AuditLog) {
    let isBag = crate.type == CrateType.bag.id
    log.expect(
      isBag == (crate.carrier != nil), .relayCrateBags, round: crate.round, place: crate.id)
    guard isBag else { return }
    let known = context.relayCrates[crate.carrier ?? ""]
    log.expect(known != nil, .relayCrateBags, round: crate.round, place: crate.id)
    log.expect(
      known?.bags.contains(crate.id) ?? true, .relayCrateBags, round: crate.round,
      place: crate.id)
    log.expect(
      context.week.rules.relayCrates != nil
        && context.week.relays[crate.relay].map { $0.kind != .hub } ?? true,
      .bagRule, round: crate.round, place: crate.id)
    let goods = (context.week.orders[crate.order]?.lines ?? [])
      .filter { $0.quantity > 0 && OwnNeed($0).zone == crate.zone }
      .reduce(0) { $0 + $1.mass.whole }
    log.expectAtMost(
      goods, mostInBags(context.week), .bagRule, round: crate.round, place: crate.id,
      divisor: 1_000)
  }

  /// 4 kg unless the week says otherwise.
  static func mostInBags(_ week: Week) -> Whole { week.rules.bagLimit?.whole ?? 4_000 }

  private static func checkRule(
    _ relayCrate: RelayCrate, _ week: Week, _ log: inout AuditLog
  ) {
    log.expect(
      week.rules.relayCrates != nil, .bagRule, round: relayCrate.round, place: relayCrate.id)
    log.expect(
      week.relays[relayCrate.relay] != nil, .unknownID, round: relayCrate.round,
      place: relayCrate.relay)
    log.expect(
      relayCrate.type == AuditCrates.type(of: relayCrate.zone, week), .crateType,
      round: relayCrate.round, place: relayCrate.id)
  }

  // MARK: Bags

  private static func checkBags(
    _ relayCrate: RelayCrate, _ naming: [Crate], _ context: AuditContext, _ log: inout AuditLog
  ) {
    log.expect(
      !naming.isEmpty && relayCrate.bags.sorted() == naming.map(\.id).sorted(), .relayCrateBags,
      round: relayCrate.round, place: relayCrate.id)
    for bag in naming {
      let relay = context.week.orders[bag.order]?.relay ?? bag.relay
      log.expect(
        relay == relayCrate.relay && bag.zone == relayCrate.zone
          && bag.round == relayCrate.round && bag.compartment == relayCrate.compartment
          && bag.position == nil,
        .relayCrateBags, round: bag.round, place: bag.id)
    }
    log.expect(
      relayCrate.round != nil || relayCrate.position == nil, .positionMissing,
      place: relayCrate.id)
  }

  // MARK: What it holds

  private static func checkMass(
    _ relayCrate: RelayCrate, _ context: AuditContext, _ log: inout AuditLog
  ) {
    let bags = relayCrate.bags.compactMap { context.crates[$0] }
    let type = AuditContext.crateTypes[relayCrate.type]
    let net = bags.reduce(0) { $0 + $1.mass.whole }
    let volume = bags.reduce(0) { $0 + $1.volume.whole }
    let stated = [relayCrate.net.whole, relayCrate.volume.whole, relayCrate.mass.whole]
    let found = [net, volume, net + (type?.tare.whole ?? 0)]
    for (stated, found) in zip(stated, found) {
      log.expectEqual(
        stated, found, .relayCrateMass, round: relayCrate.round, place: relayCrate.id,
        divisor: 1_000)
    }
    guard let type else { return }
    log.expectAtMost(
      net, type.net.whole, .relayCrateOverfull, round: relayCrate.round, place: relayCrate.id,
      divisor: 1_000)
    log.expectAtMost(
      volume, AuditCrates.room(of: type), .relayCrateOverfull, round: relayCrate.round,
      place: relayCrate.id, divisor: 1_000)
  }

  /// All bags listed after a bag count as lying on it.
  private static func checkLayers(
    _ relayCrate: RelayCrate, _ context: AuditContext, _ log: inout AuditLog
  ) {
    let rules = context.week.rules
    var above: Whole = 0
    var isCleanAbove = false
    var isRawAbove = false
    for bag in relayCrate.bags.reversed().compactMap({ context.crates[$0] }) {
      let lines = lines(of: bag, context.week)
      if lines.contains(where: AuditContents.isFragile) {
        log.expectAtMost(
          above, rules.fragileBears.whole, .crateFragile, round: bag.round, place: bag.id,
          divisor: 1_000)
      }
      let isRaw = lines.contains { AuditContents.raw.contains($0.temperatureClass) }
      log.expect(
        isRaw ? !(rules.separatesRaw && isCleanAbove) : !isRawAbove, .crateRaw, round: bag.round,
        place: bag.id)
      if isRaw { isRawAbove = true } else { isCleanAbove = true }
      above += bag.mass.whole
    }
  }

  private static func lines(of bag: Crate, _ week: Week) -> [OrderLine] {
    let lines = week.orders[bag.order]?.lines ?? []
    return bag.contents.compactMap { lines.indices.contains($0.line) ? lines[$0.line] : nil }
  }
}
