import Exchange
import Foundation
import PlanningModel
import Quantities
import Testing

@testable import Planning

/// The ready overlays beside the reference week.
@Suite struct WhatIfLibraryTests {
  static let names = [
    "camion-en-panne", "canicule", "carburant", "creux-d-aout", "cuxac-ferme",
    "cuxac-vers-brousses", "neige", "nouveau-relais", "paniers-plus-30", "penurie",
    "printemps-2020", "producteur-en-retard", "saissac-ferme", "sans-chacun",
  ]
  static let options = {
    var options = PlanningOptions()
    options.effortPercent = 1
    return options
  }()
  /// The reference week and its plan, made once.
  static let base = Result {
    let fixture = try WhatIfFixture("villegailhenc")
    let side = try WhatIfPlanner(options: options).baseNow(
      fixture.week, findings: fixture.reading.findings)
    return (fixture, side)
  }

  private func cases(_ name: String, _ fixture: WhatIfFixture) throws -> [WhatIfCase] {
    try OverlayReader(of: fixture.reading, estimates: TravelEstimates.legs)
      .cases(fixture.folder.appending(path: "what-if/\(name).json").path(percentEncoded: false))
  }

  @Test("the list is whole")
  func list() throws {
    let folder = try WhatIfFixture("villegailhenc").folder.appending(path: "what-if")
    let files = try FileManager.default.contentsOfDirectory(
      atPath: folder.path(percentEncoded: false))
    #expect(files.filter { $0.hasSuffix(".json") }.sorted() == Self.names.map { $0 + ".json" })
  }

  @Test("each overlay applies, is told in French, and its plan passes the audit", arguments: names)
  func overlay(name: String) throws {
    let (fixture, base) = try Self.base.get()
    let all = try cases(name, fixture)
    #expect(all.count == (name == "sans-chacun" ? fixture.week.volunteers.count : 1))
    for question in all {
      #expect(!question.name.isEmpty && !question.why.isEmpty)
      #expect(question.week.fingerprint != fixture.week.fingerprint)
    }
    // Of the family the one whose absence costs the truck its usual driver.
    for question in all where all.count == 1 || question.member == "odile" {
      let found = try WhatIfPlanner(options: Self.options).changedNow(question, from: base)
      let measures = try fixture.measures(found)
      #expect(measures.breaches == 0)
      let goods = question.week.orders.count(where: \.hasGoods)
      let handed = Set(found.plan.rounds.flatMap { $0.stops.flatMap(\.baskets) }).count
      #expect(handed + found.plan.undelivered.count + found.plan.atHub.count == goods)
      #expect(found.plan.undelivered.allSatisfy { !$0.reason.isEmpty })
    }
  }

  @Test(
    "a plan that is kept, wholly or in part, passes the audit too",
    arguments: [Freedom.people, .times, .nothing])
  func kept(freedom: Freedom) throws {
    let (fixture, base) = try Self.base.get()
    for name in ["canicule", "neige"] {
      var question = try cases(name, fixture)[0]
      question.freedom = freedom
      let found = try WhatIfPlanner(options: Self.options).changedNow(question, from: base)
      #expect(try fixture.measures(found).breaches == 0)
      let lost = Set(found.broken.flatMap(\.relays))
      #expect(Set(found.plan.undelivered.map(\.relay)) == lost)
      #expect(found.broken.allSatisfy { !$0.relays.isEmpty && !$0.fr.isEmpty && !$0.en.isEmpty })
    }
  }

  @Test("what the overlays are about is what changes")
  func meanings() throws {
    let fixture = try WhatIfFixture("villegailhenc")
    func week(_ name: String) throws -> Week { try cases(name, fixture)[0].week }
    let base = fixture.week
    #expect(try week("camion-en-panne").vehicles.isEmpty)
    #expect(try week("canicule").weather.course.map(\.outside.degrees).max() == 36)
    #expect(try week("carburant").prices.carKilometre.rawValue == 420_000)
    #expect(try week("printemps-2020").orders.count == 3 * base.orders.count)
    #expect(try week("printemps-2020").volunteers.count == 2 * base.volunteers.count)
    let third = try week("paniers-plus-30").orders.count - base.orders.count
    #expect(third == base.orders.count * 3 / 10)
    #expect(try week("creux-d-aout").orders.count == base.orders.count - base.orders.count / 2)
    #expect(try week("cuxac-ferme").locks.count == base.volunteers.count)
    #expect(try week("nouveau-relais").relays.count == base.relays.count + 1)
    // Five villages of the mountain: every trip to or from them, and no other.
    let snow = try week("neige").travel.legs
    let places = base.places.count
    #expect(snow.count == 2 * 5 * (places - 5) + 5 * 4)
    #expect(snow.allSatisfy { $0.source == "estimate, Neige sur la Montagne Noire" })
  }
}
