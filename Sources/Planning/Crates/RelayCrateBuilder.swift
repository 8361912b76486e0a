import PlanningModel
import Quantities

/// Puts the small baskets of each relay into bags that share crates, the fewest by mass, volume and
/// what may lie on what.
///
/// It begins from the crates that each basket would have alone: one that is small enough becomes a
/// bag, and a bag that shares its crate with no other stays the crate it was. So there are never
/// more crates than without bags. All bags of one relay and zone belong to one part (``Part``), so
/// which of them share a crate is settled before any round is known.
struct RelayCrateBuilder {
  private let week: Week
  private let types: Register<CrateType>

  init(_ week: Week) {
    self.week = week
    types = Register(CrateType.all)
  }

  /// The crates of the week's baskets, and those that bags of several share.
  var crates: CrateList {
    let alone = CrateBuilder(rules: week.rules).crates(of: week.orders)
    guard week.rules.relayCrates != nil else { return CrateList(crates: alone, relayCrates: []) }
    var list = CrateList(crates: alone, relayCrates: [])
    for group in groups(alone) {
      for (number, bags) in sharing(group, alone).enumerated() {
        share(bags, number: number + 1, &list)
      }
    }
    return list
  }

  // MARK: Bags

  /// The crates that may be bags, by relay in the order of the register and by zone.
  private func groups(_ crates: [Crate]) -> [[Int]] {
    var net: [Basket: Grams] = [:]
    for crate in crates {
      net[Basket(crate), default: .zero] = net[Basket(crate), default: .zero] + crate.net
    }
    var groups: [[[Int]]] = week.relays.map { _ in
      TemperatureClass.Zone.allCases.map { _ in [] }
    }
    for (place, crate) in crates.enumerated() {
      guard let relay = week.relays.place(of: crate.relay), week.relays[relay].kind != .hub,
        let zone = TemperatureClass.Zone.allCases.firstIndex(of: crate.zone),
        net[Basket(crate), default: .zero] <= week.rules.bagNet, fits(crate)
      else { continue }
      groups[relay][zone].append(place)
    }
    return groups.flatMap { $0 }.filter { $0.count > 1 }
  }

  /// What one order has in one zone.
  private struct Basket: Hashable {
    let order: String
    let zone: TemperatureClass.Zone

    init(_ crate: Crate) { (order, zone) = (crate.order, crate.zone) }
  }

  /// Whether what is in a crate would go into another of its type as a bag.
  private func fits(_ crate: Crate) -> Bool {
    guard let type = types[crate.type] else { return false }
    return crate.net + CrateType.bag.tare <= type.net && crate.volume <= type.volume
  }

  /// A bag as a unit to pack; its line is the place of its crate.
  private func unit(_ place: Int, _ crate: Crate) -> CrateUnit {
    let lines = week.orders[crate.order]?.lines ?? []
    let mine = crate.contents.compactMap {
      lines.indices.contains($0.line) ? lines[$0.line] : nil
    }
    return CrateUnit(
      line: place, mass: crate.net + CrateType.bag.tare, volume: crate.volume,
      isRaw: mine.contains { $0.temperatureClass.isRaw },
      isFragile: mine.contains { $0.bearing == .fragile })
  }

  // MARK: Sharing

  /// The bags of each crate that several share, from the bottom up.
  private func sharing(_ group: [Int], _ crates: [Crate]) -> [[CrateUnit]] {
    guard let type = group.first.flatMap({ types[crates[$0].type] }) else { return [] }
    let units = group.map { unit($0, crates[$0]) }
    let room = CrateRoom(type, week.rules)
    let parts =
      week.rules.separatesRaw ? [units.filter { !$0.isRaw }, units.filter(\.isRaw)] : [units]
    return parts.flatMap { CratePacking($0, room).crates }.filter { $0.count > 1 }
      .map { $0.sorted(by: Self.isBelow) }
  }

  /// Raw food below, firm before fragile, heavy before light: as ``CrateLoad`` reckons.
  private static func isBelow(_ a: CrateUnit, _ b: CrateUnit) -> Bool {
    if a.isRaw != b.isRaw { return a.isRaw }
    if a.isFragile != b.isFragile { return b.isFragile }
    return (b.mass, a.line) < (a.mass, b.line)
  }

  private func share(_ bags: [CrateUnit], number: Int, _ list: inout CrateList) {
    guard let first = bags.first.map({ list.crates[$0.line] }), let type = types[first.type]
    else { return }
    let id = "relay:\(first.relay).\(first.zone.letter)\(number)"
    let net = bags.reduce(Grams.zero) { $0 + $1.mass }
    for bag in bags {
      list.crates[bag.line].type = CrateType.bag.id
      list.crates[bag.line].mass = bag.mass
      list.crates[bag.line].carrier = id
    }
    list.relayCrates.append(
      RelayCrate(
        id: id, relay: first.relay, zone: first.zone, type: type.id,
        bags: bags.map { list.crates[$0.line].id }, net: net, mass: net + type.tare,
        volume: bags.reduce(.zero) { $0 + $1.volume }))
  }
}

/// The crates of a week before anybody carries them.
struct CrateList: Sendable {
  /// One per basket, zone and number, bags among them.
  var crates: [Crate]
  /// What the bags lie in.
  var relayCrates: [RelayCrate]
}
