import Audit
import Exchange
import Foundation
import Kernels
import PlanningModel
import Quantities
import TestSupport
import Testing

@testable import Planning

/// Bags of small baskets in shared crates: the fewest, and only where the week allows it.
@Suite struct RelayCrateTests {
  /// One relay with up to seven small baskets of ambient food, some fragile.
  private static func week(seed: UInt64) -> Week {
    var random = RandomGenerator(seed: seed)
    var week = Week(
      name: "bags", date: "2026-06-11",
      hub: Hub(name: "Hub", point: Point(latitude: 43.28, longitude: 2.30)))
    week.rules.relayCrates = .small
    week.rules.ambientCrate = "fold180"
    week.rules.fragileBears = Grams(2_000)
    week.relays = Register([
      Relay(
        id: "village", name: "Village", methods: [], point: Point(latitude: 43.3, longitude: 2.3),
        open: [Hours(TimeOfDay(14, 0), TimeOfDay(18, 0))], unloadTime: .minutes(5))
    ])
    week.orders = Register(
      (0..<random.pick(1...7)).map { number in
        Order(
          id: "B\(number)", customer: "C\(number)", relay: "village",
          lines: [
            OrderLine(
              producer: "Farm", product: "Goods", variant: "", quantity: 1,
              mass: Grams(500 * random.pick(1...10)), massSource: .declared,
              volume: Milliliters(1_000 * random.pick(1...16)), temperatureClass: .produce,
              fragility: random.below(3) == 0 ? .fragile : .firm)
          ])
      })
    return week
  }

  /// The fewest crates by trying every way to part the baskets; only small ones share.
  private static func fewest(_ week: Week) -> Int {
    var groups: [[OrderLine]] = []
    func best(_ rest: ArraySlice<OrderLine>) -> Int {
      guard let next = rest.first else { return groups.count }
      var fewest = Int.max
      for place in groups.indices where isSound(groups[place] + [next]) {
        groups[place].append(next)
        fewest = min(fewest, best(rest.dropFirst()))
        groups[place].removeLast()
      }
      groups.append([next])
      fewest = min(fewest, best(rest.dropFirst()))
      groups.removeLast()
      return fewest
    }
    return best(week.orders.flatMap(\.lines)[...])
  }

  /// A crate of 600 × 400 × 180 mm takes 10 kg and 34.56 l; every bag weighs 50 g.
  private static func isSound(_ bags: [OrderLine]) -> Bool {
    guard bags.allSatisfy({ $0.mass <= Grams(4_000) }) else { return false }
    let mass = bags.reduce(Grams.zero) { $0 + $1.mass + Grams(50) }
    let volume = bags.reduce(Milliliters.zero) { $0 + $1.volume }
    let fragile = bags.filter { $0.fragility == .fragile }.map { $0.mass + Grams(50) }.sorted()
    let above = fragile.dropLast().reduce(Grams.zero, +)
    return mass <= Grams(10_000) && volume <= Milliliters(34_560) && above <= Grams(2_000)
  }

  @Test("no way to share crates needs fewer")
  func fewestCrates() {
    var shared = 0
    for seed in UInt64(0)..<300 {
      let week = Self.week(seed: seed)
      let list = RelayCrateBuilder(week).crates
      let pieces = Pieces(list).holding(Array(list.crates.indices))
      #expect(pieces.count == Self.fewest(week), "seed \(seed)")
      #expect(list.relayCrates.allSatisfy { $0.bags.count > 1 }, "seed \(seed)")
      shared += list.relayCrates.count
    }
    #expect(shared > 100)
  }

  @Test("without the rule, at the hub or at an unknown relay there is no bag")
  func whereNotAllowed() {
    for seed in UInt64(0)..<20 {
      let alone = { (week: Week) in CrateBuilder(rules: week.rules).crates(of: week.orders) }
      var off = Self.week(seed: seed)
      off.rules.relayCrates = nil
      var hub = Self.week(seed: seed)
      hub.relays.edit("village") { $0.kind = .hub }
      var unknown = Self.week(seed: seed)
      unknown.relays = Register()
      for week in [off, hub, unknown] {
        let list = RelayCrateBuilder(week).crates
        #expect(list.crates == alone(week) && list.relayCrates.isEmpty)
      }
    }
  }

  @Test("raw food that is kept apart shares no crate with other bags")
  func rawApart() {
    var week = Self.week(seed: 0)
    week.rules.chilledCrate = "fold180"
    week.orders = Register(
      [TemperatureClass.poultry, .cheese, .poultry, .cheese].enumerated().map { number, kind in
        Order(
          id: "B\(number)", customer: "C", relay: "village",
          lines: [
            OrderLine(
              producer: "Farm", product: "Goods", variant: "", quantity: 1, mass: Grams(1_000),
              massSource: .declared, volume: Milliliters(1_000), temperatureClass: kind)
          ])
      })
    #expect(
      RelayCrateBuilder(week).crates.relayCrates.map(\.bags) == [
        ["B0.C1", "B2.C1", "B1.C1", "B3.C1"]
      ])
    week.rules.separatesRaw = true
    #expect(
      RelayCrateBuilder(week).crates.relayCrates.map(\.bags) == [
        ["B1.C1", "B3.C1"], ["B0.C1", "B2.C1"],
      ])
  }

  @Test("plans with bags are clean", arguments: WeekVariant.allCases)
  func plansAreSound(variant: WeekVariant) throws {
    var carried = 0
    for seed in Seeds.few {
      var week = variant.week(seed: seed)
      week.rules.relayCrates = .small
      let plan = try Planner(week, options: PlannerTests.options()).planNow(
        progress: { _ in }, isCancelled: { false })
      let audit = Auditor.audit(plan, of: week)
      #expect(audit.isClean, "\(variant) \(seed): \(audit.breaches.map { $0.message.english })")
      carried += (plan.relayCrates ?? []).count { $0.round != nil }
    }
    #expect(carried > 0, "\(variant): no relay crate rode")
  }

  @Test("the shipped week needs fewer crates when small baskets share, and its plan is clean")
  func shippedWeek() throws {
    var week = try WeekReader.read(
      WeekFilesTests.scenarios.appending(path: "villegailhenc").path
    ).week
    let alone = RelayCrateBuilder(week).crates
    week.rules.relayCrates = .small
    let list = RelayCrateBuilder(week).crates
    let pieces = Pieces(list).holding(Array(list.crates.indices))
    #expect(list.crates.count == alone.crates.count)
    #expect(pieces.count < alone.crates.count, "\(pieces.count) of \(alone.crates.count)")
    print("villegailhenc: \(alone.crates.count) crates, \(pieces.count) with relay crates")
    var options = PlanningOptions()
    options.effortPercent = 1
    let plan = try Planner(week, options: options).planNow(
      progress: { _ in }, isCancelled: { false })
    let audit = Auditor.audit(plan, of: week)
    #expect(audit.isClean, "\(audit.breaches.map { $0.message.english })")
    #expect(plan.relayCrates?.contains { $0.position != nil } == true)
  }
}
