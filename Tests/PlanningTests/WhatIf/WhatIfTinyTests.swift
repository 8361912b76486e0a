import Exchange
import Foundation
import PlanningModel
import Quantities
import TestSupport
import Testing

@testable import Planning

/// What-ifs of the week that is solved by hand (`Scenarios/tiny/README.md`): its plan costs
/// 92.633332 €, of which kilometres 35, minutes 28, season 29.633332.
@Suite struct WhatIfTinyTests {
  @Test("A/A: no difference over 100 seeds", arguments: UInt64(1)...100)
  func nothingChanges(seed: UInt64) throws {
    let fixture = try WhatIfFixture()
    let same = fixture.question { _ in }
    let trifle = fixture.question { $0.relays.edit("aragon") { $0.fridge = Milliliters(50_000) } }
    for entry in try fixture.answers([same, trifle], effort: 1, seed: seed) {
      #expect(entry.verdict.kind == .none)
      #expect(entry.difference.isEmpty && entry.sheets.isEmpty && entry.broken.isEmpty)
      #expect(entry.verdict.least == nil)
    }
  }

  @Test("fuel 20 % dearer costs 7 €, and nobody moves", arguments: [false, true])
  func fuel(proves: Bool) throws {
    let fixture = try WhatIfFixture()
    let entry = try fixture.answers(
      [fixture.question { $0.prices.carKilometre = MicroEuros(420_000) }], proves: proves)[0]
    #expect(entry.difference.total == MicroEuros(7_000_000))
    #expect(entry.difference.isStill && entry.sheets.isEmpty)
    #expect(entry.changed.measures.plan.spent == MicroEuros(42_000_000))
    #expect(entry.verdict.kind == (proves ? .certain : .notResolved))
    if proves {
      #expect(entry.verdict.least == MicroEuros(7_000_000))
      #expect(entry.verdict.most == MicroEuros(7_000_000))
    }
  }

  @Test("several seeds that find the same resolve what exceeds nothing")
  func seeds() throws {
    let fixture = try WhatIfFixture()
    let entry = try fixture.answers(
      [fixture.question { $0.prices.carKilometre = MicroEuros(420_000) }], searches: 3)[0]
    #expect(entry.changed.evidence.searches.count == 3)
    #expect(entry.verdict.kind == .beyondSeeds)
  }

  @Test("without Bruno his three baskets stay, and half of everything")
  func missingDriver() throws {
    let fixture = try WhatIfFixture()
    let entry = try fixture.answers(
      [fixture.question { $0.locks.append(Lock(.rests, volunteer: "bruno")) }])[0]
    let measures = entry.changed.measures
    #expect(measures.plan.undelivered == 3)
    #expect(entry.difference.lost.count == 3 && entry.difference.gained.isEmpty)
    #expect(measures.plan.time == .minutes(70))
    #expect(measures.plan.distance == Meters(50_000))
    #expect(measures.plan.total == MicroEuros(46_316_666))
    #expect(entry.difference.total == MicroEuros(-46_316_666))
    #expect(measures.plan.spread == .minutes(70))
    // Shares 670 and 600 minutes: their difference over twice their sum.
    #expect(abs(measures.gini - 70.0 / 2_540) < 1e-12)
    #expect(entry.sheets.people == ["bruno"])
    #expect(entry.sheets.relays == ["conques", "lastours"])
    // Conques alone would take Alice 85 of 80 minutes: that is proved.
    #expect(entry.verdict.kind == .certain)
  }

  @Test(
    "the hub opens at four: everybody twenty minutes later, at the same cost",
    arguments: Freedom.allCases)
  func late(freedom: Freedom) throws {
    let fixture = try WhatIfFixture()
    let entry = try fixture.answers(
      [fixture.question("tard", freedom) { $0.hub.opens = TimeOfDay(16, 0) }])[0]
    #expect(entry.difference.total == .zero)
    #expect(entry.difference.drivers.isEmpty && entry.broken.isEmpty)
    #expect(
      entry.difference.relays.map(\.beginAfter?.description) == [
        "16:20", "16:20", "16:35", "16:35",
      ])
    #expect(entry.verdict.kind == .equal)
    #expect(entry.sheets.people == ["alice", "bruno"])
    #expect(entry.sheets.relays.count == 4)
  }

  @Test("people may swap while rounds stay: the hand-made sum")
  func people() throws {
    let fixture = try WhatIfFixture()
    func change(_ week: inout Week) {
      for id in ["alice", "bruno"] { week.volunteers.edit(id) { $0.mostTime = .minutes(120) } }
      week.volunteers.edit("alice") { $0.refuses = ["aragon"] }
    }
    let entries = try fixture.answers([
      fixture.question("gens", .people, change), fixture.question("heures", .times, change),
      fixture.question("rien", .nothing, change),
    ])
    // Each: 25 + 10 + 10 + 45 km and 110 minutes: 31.50, 22, 24.016666; two new faces each.
    #expect(entries[0].changed.measures.plan.total == MicroEuros(159_033_332))
    #expect(entries[0].changed.measures.plan.time == .minutes(220))
    #expect(entries[0].broken.isEmpty)
    #expect(entries[0].verdict.kind == .certain)
    #expect(entries[0].difference.relays.allSatisfy { $0.driversBefore != $0.driversAfter })
    for entry in entries.dropFirst() {
      #expect(entry.broken.map(\.driver) == ["alice"])
      #expect(entry.broken.map(\.relays) == [["aragon"]])
      #expect(entry.broken.map(\.code) == ["not-allowed"])
      #expect(entry.changed.measures.plan.undelivered == entry.difference.lost.count)
      #expect(entry.difference.drivers.map(\.stopsAfter) == [["pennautier"]])
      #expect(entry.verdict.kind == .certain)
    }
  }

  @Test("as told, a late driver misses what closes; with free times nothing breaks")
  func nothingMoves() throws {
    let fixture = try WhatIfFixture()
    func change(_ week: inout Week) {
      // Loading takes a quarter of an hour more, and Lastours closes at 16:20.
      week.hub.carLoadTime = .minutes(25)
      week.relays.edit("lastours") { $0.open = [Hours(TimeOfDay(16, 0), TimeOfDay(16, 20))] }
      for id in ["alice", "bruno"] { week.volunteers.edit(id) { $0.mostTime = .minutes(120) } }
    }
    let entries = try fixture.answers([
      fixture.question("rien", .nothing, change), fixture.question("heures", .times, change),
    ])
    #expect(entries[0].broken.map(\.relays) == [["lastours"]])
    #expect(entries[0].broken.map(\.code) == ["relay-closed"])
    #expect(entries[0].broken[0].fr.contains("16\u{A0}h\u{A0}30"))
    #expect(entries[1].broken.isEmpty)
    #expect(entries[1].changed.measures.plan.undelivered == 0)
  }

  @Test("what-ifs are ranked by harm")
  func ranked() throws {
    let fixture = try WhatIfFixture()
    let questions = [
      fixture.question("fuel") { $0.prices.carKilometre = MicroEuros(420_000) },
      fixture.question("alice") { $0.locks.append(Lock(.rests, volunteer: "alice")) },
      fixture.question("bruno") { $0.locks.append(Lock(.rests, volunteer: "bruno")) },
    ]
    let entries = try fixture.answers(questions)
    let report = WhatIfReport(
      language: .fr, seed: 1, effort: 5, searches: 1, base: entries[0].changed, entries: entries)
    #expect(report.ranked.map(\.name) == ["bruno", "alice", "fuel"])
  }
}
