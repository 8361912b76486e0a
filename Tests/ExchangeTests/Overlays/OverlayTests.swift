import Foundation
import PlanningModel
import Quantities
import Testing

@testable import Exchange

@Suite struct OverlayTests {
  @Test("an empty overlay leaves the week and its hash")
  func empty() throws {
    let fixture = try OverlayFixture()
    defer { fixture.remove() }
    let cases = try fixture.cases("")
    #expect(cases.count == 1)
    #expect(cases[0].week == fixture.base.week)
    #expect(cases[0].week.fingerprint == fixture.base.week.fingerprint)
    #expect(cases[0].freedom == .all)
  }

  @Test("rules set, scale, shift, remove and add")
  func rules() throws {
    let fixture = try OverlayFixture()
    defer { fixture.remove() }
    let week = try fixture.week(
      #"""
      "apply": [
        {"select": "/volunteers/*/mostMinutes", "where": [".>=80"], "expect": 2, "scale": 0.5, "shift": 5},
        {"select": "/relays/[name=Aragon]/open/0/from", "shift": -30},
        {"select": "/orders/*/lines/[class=cheese]", "remove": true},
        {"select": "/rules/bagKg", "set": 3},
        {"select": "/locks", "add": {"rule": "rests", "volunteer": "alice"}},
      ],
      """#)
    #expect(week.volunteers["alice"]?.mostTime == .minutes(45))
    #expect(week.relays["aragon"]?.open.first?.from == TimeOfDay(15, 30))
    #expect(!week.orders.contains { $0.lines.contains { $0.temperatureClass == .cheese } })
    #expect(
      fixture.base.week.orders.contains { $0.lines.contains { $0.temperatureClass == .cheese } })
    #expect(week.rules.bagLimit == Grams(3_000))
    #expect(week.locks == [Lock(.rests, volunteer: "alice")])
    #expect(week.fingerprint != fixture.base.week.fingerprint)
  }

  @Test("merge, then patch, then apply")
  func order() throws {
    let fixture = try OverlayFixture()
    defer { fixture.remove() }
    let week = try fixture.week(
      #"""
      "apply": [{"select": "/prices/carKmEur", "scale": 2}],
      "patch": [{"op": "test", "path": "/prices/carKmEur", "value": 1},
                {"op": "replace", "path": "/prices/carKmEur", "value": 3}],
      "merge": {"prices": {"carKmEur": 1}},
      """#)
    #expect(week.prices.carKilometre == MicroEuros(6_000_000))
  }

  @Test("copies have names and ids of their own, and what `with` says")
  func copies() throws {
    let fixture = try OverlayFixture()
    defer { fixture.remove() }
    let base = fixture.base.week
    let week = try fixture.week(
      #""apply": [{"select": "/orders/*", "copies": 2, "with": {"comment": "encore"}}],"#)
    #expect(week.orders.count == 3 * base.orders.count)
    let first = try #require(base.orders.first)
    let copy = try #require(week.orders[first.id + "-3"])
    #expect(copy.customer == first.customer + " (3)")
    #expect(copy.comment == "encore")
    #expect(copy.lines == first.lines)
    let some = try fixture.week(#""apply": [{"select": "/orders/*", "share": 0.4, "copies": 1}],"#)
    #expect(some.orders.count == base.orders.count + 2)
  }

  @Test("`for` runs a rule once for each match, `each` makes a family")
  func families() throws {
    let fixture = try OverlayFixture()
    defer { fixture.remove() }
    let week = try fixture.week(
      #"""
      "apply": [{"for": "/volunteers/*", "select": "/locks",
                 "add": {"rule": "never", "relay": "aragon", "volunteer": "{id}", "why": "{name}"}}],
      """#)
    #expect(week.locks.map(\.volunteer) == ["alice", "bruno"])
    #expect(week.locks.map(\.why) == ["Alice Rouquet", "Bruno Salles"])
    let family = try fixture.cases(
      #"""
      "each": "/volunteers/*", "why": "sans {name}",
      "apply": [{"select": "/locks", "add": {"rule": "rests", "volunteer": "{id}"}}],
      """#)
    #expect(family.map(\.member) == ["alice", "bruno"])
    #expect(family.map(\.why) == ["sans Alice Rouquet", "sans Bruno Salles"])
    #expect(family.map { $0.week.locks.first?.volunteer } == ["alice", "bruno"])
  }

  @Test("composition goes from left to right")
  func composition() throws {
    let fixture = try OverlayFixture()
    defer { fixture.remove() }
    let scale = #""over": true, "apply": [{"select": "/prices/carKmEur", "scale": 2}],"#
    let set = #""over": true, "merge": {"prices": {"carKmEur": 1}},"#
    #expect(try fixture.week(scale, set).prices.carKilometre == MicroEuros(1_000_000))
    #expect(try fixture.week(set, scale).prices.carKilometre == MicroEuros(2_000_000))
    // What does not meet commutes.
    let other = #""merge": {"hub": {"opens": "14:00"}},"#
    #expect(try fixture.week(set, other) == fixture.week(other, set))
  }

  @Test("trips that are estimated can be selected; only those written to stay")
  func travel() throws {
    let fixture = try OverlayFixture("villegailhenc")
    defer { fixture.remove() }
    let path = fixture.folder + "/snow.json"
    let text = #"""
      {schema: "tournee-overlay/1", name: "Neige",
       apply: [{select: "/travel/legs/[to=bram]/minutes", scale: 3}]}
      """#
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    let legs = ["hub", "pezens"].map {
      TravelTable.Leg(
        from: $0, to: $0 == "hub" ? "bram" : "hub", time: .minutes(10), distance: Meters(9_000),
        source: "estimate")
    }
    let cases = try OverlayReader(of: fixture.base, estimates: { _ in legs }).cases(path)
    #expect(
      cases[0].week.travel.legs == [
        TravelTable.Leg(
          from: "hub", to: "bram", time: .minutes(30), distance: Meters(9_000),
          source: "estimate, Neige")
      ])
  }

  @Test("draws are read, every law of them")
  func draws() throws {
    let fixture = try OverlayFixture()
    defer { fixture.remove() }
    let laws: [(String, Distribution)] = [
      (#""law": "uniform", "from": 0.3, "to": 0.5"#, .uniform(from: 0.3, to: 0.5)),
      (#""law": "normal", "mean": 1, "deviation": 0.1"#, .normal(mean: 1, deviation: 0.1)),
      (
        #""law": "triangular", "from": 1, "mode": 1, "to": 2"#,
        .triangular(from: 1, mode: 1, to: 2)
      ),
      (#""law": "lognormal", "median": 1, "sigma": 0.2"#, .lognormal(median: 1, sigma: 0.2)),
      (#""law": "choice", "values": [1, 2]"#, .choice(values: [1, 2], weights: [1, 1])),
      (
        #""law": "bernoulli", "chance": 0.1, "yes": 0, "no": 1"#,
        .bernoulli(chance: 0.1, yes: 0, no: 1)
      ),
    ]
    for (text, law) in laws {
      let cases = try fixture.cases(
        #""draw": [{"select": "/volunteers/*/mostMinutes", "use": "scale", \#(text)}],"#)
      let expected = DrawnParameter(
        name: "/volunteers/*/mostMinutes",
        places: ["/volunteers/alice/mostMinutes", "/volunteers/bruno/mostMinutes"], use: .scale,
        isShared: false, distribution: law)
      #expect(cases[0].draws == [expected], "\(text)")
      #expect(cases[0].week == fixture.base.week)
    }
  }

  @Test("the effective week reads back as itself")
  func readsBack() throws {
    let fixture = try OverlayFixture()
    defer { fixture.remove() }
    let week = try fixture.week(#""apply": [{"select": "/orders/*", "copies": 1}],"#)
    let text = WeekDocument.text(week)
    #expect(try WeekReader.read(document: text, called: "w").week == week)
  }
}
