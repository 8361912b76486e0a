import PlanningModel
import Quantities
import Testing

@testable import Audit

/// Labels as the audit reads them: from the week's lines, whatever the plan says.
@Suite struct LabelAuditTests {
  /// The small plan for a week in which the cheese of basket 2 has another label, and in which the
  /// plan says so everywhere.
  private func labelled(_ label: Double) -> (plan: WeekPlan, week: Week) {
    var week = SmallWeek.week
    week.orders = Register(
      week.orders.map { order in
        var order = order
        if order.id == "B2" { order.lines[0].label = Celsius(label) }
        return order
      })
    var plan = SmallPlan.plan
    plan.week.hash = week.fingerprint
    for place in plan.crates.indices where plan.crates[place].id == "B2.C1" {
      plan.crates[place].limit = Celsius(label)
    }
    for round in plan.rounds.indices {
      for stop in plan.rounds[round].stops.indices {
        for place in plan.rounds[round].stops[stop].temperatures.indices {
          let old = plan.rounds[round].stops[stop].temperatures[place]
          guard old.crate == "B2.C1" else { continue }
          plan.rounds[round].stops[stop].temperatures[place] = HandOverTemperature(
            temperatureClass: old.temperatureClass, crate: old.crate, predicted: old.predicted,
            limit: Celsius(label), latest: old.latest)
        }
      }
    }
    return (plan, week)
  }

  private func codes(_ plan: WeekPlan, _ week: Week) -> [Breach.Code] {
    Auditor.audit(plan, of: week).breaches.map(\.code)
  }

  @Test("a plan that keeps the label is clean")
  func kept() {
    let (plan, week) = labelled(5)
    #expect(codes(plan, week) == [])
    #expect(plan.crates.contains { $0.limit == Celsius(5) && $0.temperatureClass == .cheese })
  }

  @Test("a label that the round does not keep is a breach of the cold, though the class's is kept")
  func notKept() {
    let (plan, week) = labelled(2.2)
    #expect(codes(plan, week).contains(.cold))
  }

  @Test("a plan that tells the class's limit everywhere is caught twice")
  func consistentLie() {
    let (_, week) = labelled(5)
    let (plan, _) = labelled(8)
    var lie = plan
    lie.week.hash = week.fingerprint
    let found = codes(lie, week)
    #expect(found.contains(.crateLimit))
    #expect(found.contains(.temperatureFigures))
  }

  @Test("a crate put in the zone of its class instead of its label's")
  func wrongZone() {
    var week = SmallWeek.week
    week.orders = Register(
      week.orders.map { order in
        var order = order
        if order.id == "B5" { order.lines[0].label = Celsius(4) }
        return order
      })
    var plan = SmallPlan.plan
    plan.week.hash = week.fingerprint
    #expect(codes(plan, week).contains(.crateContent))
  }

  /// Class, label, the zone and limit that the audit must find; typed, not computed.
  static let needs: [(TemperatureClass, Double?, TemperatureClass.Zone, Double?)] = [
    (.cheese, nil, .chilled, 8), (.cheese, 4, .chilled, 4), (.cheese, 10, .chilled, 10),
    (.poultry, 6, .chilled, 4), (.poultry, 3, .chilled, 3), (.meatCut, 7, .chilled, 4),
    (.unknownCold, 6, .chilled, 2), (.unknownCold, 1, .chilled, 1), (.dryCured, nil, .ambient, nil),
    (.dryCured, 4, .chilled, 4), (.dry, 8, .chilled, 8), (.dry, 9, .ambient, nil),
    (.prepared, -18, .frozen, -18), (.dry, -12, .frozen, -12), (.frozen, -15, .frozen, -18),
    (.frozen, -20, .frozen, -20), (.frozenOther, -9, .frozen, -9), (.egg, nil, .ambient, nil),
  ]

  @Test("the audit's own rule, and the model's beside it", arguments: needs)
  func ownRule(
    kind: TemperatureClass, label: Double?, zone: TemperatureClass.Zone, limit: Double?
  ) {
    let line = OrderLine(
      producer: "P", product: "p", variant: "", quantity: 1, mass: Grams(500),
      massSource: .declared, volume: .zero, temperatureClass: kind,
      label: label.map { Celsius($0) })
    let own = OwnNeed(line)
    #expect(own.zone == zone)
    #expect(own.limit == limit)
    #expect(line.zone == zone)
    #expect(line.limit?.degrees == limit)
  }

  @Test("the audit and the model agree on every class and label")
  func agreement() {
    for kind in TemperatureClass.allCases where kind != .hot {
      for half in -50...50 {
        let line = OrderLine(
          producer: "P", product: "p", variant: "", quantity: 1, mass: Grams(500),
          massSource: .declared, volume: .zero, temperatureClass: kind,
          label: Celsius(Double(half) / 2))
        let own = OwnNeed(line)
        #expect(own.zone == line.zone, "\(kind) \(half)")
        #expect(own.limit == line.limit?.degrees, "\(kind) \(half)")
      }
    }
  }
}
