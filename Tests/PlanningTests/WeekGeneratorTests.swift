import PlanningModel
import Quantities
import TestSupport
import Testing
import WeekGenerator

@Suite struct WeekGeneratorTests {
  static let sizes = [
    WeekRecipe(orders: 20, relays: 6, seed: 3), WeekRecipe(orders: 110, relays: 26, seed: 1),
    WeekRecipe(orders: 700, relays: 60, seed: 2),
  ]

  @Test("the same recipe gives the same week and files", arguments: sizes)
  func isDeterministic(recipe: WeekRecipe) {
    #expect(WeekGenerator.week(recipe) == WeekGenerator.week(recipe))
    #expect(WeekGenerator.files(recipe) == WeekGenerator.files(recipe))
    var other = recipe
    other.seed += 1
    #expect(WeekGenerator.week(other).fingerprint != WeekGenerator.week(recipe).fingerprint)
  }

  @Test("a week has the size asked for", arguments: sizes)
  func hasTheSizeAskedFor(recipe: WeekRecipe) {
    let week = WeekGenerator.week(recipe)
    #expect(week.orders.count == recipe.orders)
    #expect(week.relays.filter { $0.kind == .relay }.count == recipe.relays)
    #expect(week.relays.filter { $0.kind == .hub }.count == 1)
    #expect(week.vehicles.count == recipe.trucks)
    #expect(week.volunteers.filter(\.mayDriveTruck).count >= recipe.trucks)
    #expect(week.ledger.ids == week.volunteers.ids)
  }

  @Test("a tiny week has three relays and two volunteers", arguments: Seeds.standard)
  func tinyWeeksAreTiny(seed: UInt64) {
    let week = WeekGenerator.week(.tiny(seed: seed))
    #expect(week.orders.count == 6)
    #expect(week.relays.filter { $0.kind == .relay }.count == 3)
    #expect(week.volunteers.count == 2)
    #expect(week.vehicles.isEmpty)
  }

  @Test("every name in a week means something of the week", arguments: Seeds.standard)
  func namesAreKnown(seed: UInt64) {
    let week = WeekGenerator.week(WeekRecipe(orders: 60, relays: 14, seed: seed))
    for order in week.orders {
      #expect(order.hasGoods && order.owed == .zero, "\(order.id)")
      #expect(week.relays[order.relay]?.methods.contains(order.method) == true, "\(order.id)")
    }
    for person in week.volunteers {
      let relays = person.prefers + person.avoids + person.refuses
      #expect(relays.allSatisfy { week.relays[$0] != nil }, "\(person.id)")
      #expect(Set(person.prefers).isDisjoint(with: person.refuses), "\(person.id)")
      #expect(person.freeFrom + person.mostTime <= TimeOfDay(24, 0), "\(person.id)")
      #expect(person.freeFrom < person.freeTo, "\(person.id)")
    }
    for relay in week.relays {
      #expect(relay.open.allSatisfy { $0.from < $0.to }, "\(relay.id)")
      let usual = relay.usualVolunteer
      #expect(usual.map { week.volunteers[$0] != nil } ?? true, "\(relay.id)")
    }
  }

  @Test("every line is in the table of products, and its mass is declared", arguments: sizes)
  func linesAreInTheTable(recipe: WeekRecipe) {
    let week = WeekGenerator.week(recipe)
    var table: [String: Product] = [:]
    for row in week.products { table["\(row.producer)|\(row.product)|\(row.variant)"] = row }
    var chilled = 0
    for line in week.orders.flatMap(\.lines) {
      let row = table["\(line.producer)|\(line.product)|\(line.variant)"]
      #expect(row?.temperatureClass == line.temperatureClass)
      #expect(row?.unitMass.map { $0 * line.quantity } == line.mass)
      #expect(row?.unitVolume.map { $0 * line.quantity } == line.volume)
      #expect(!line.isMassInferred && line.quantity > 0)
      chilled += line.temperatureClass.zone == .chilled ? 1 : 0
    }
    #expect(chilled > 0)
  }

  @Test("no car needs to carry food with a limit of 2 °C", arguments: Seeds.standard)
  func minceIsForTrucksOnly(seed: UInt64) {
    let week = WeekGenerator.week(WeekRecipe(orders: 30, relays: 8, trucks: 0, seed: seed))
    let coldest = week.orders.filter { order in
      order.relay != "local" && order.lines.contains { $0.temperatureClass == .minced }
    }
    #expect(coldest.isEmpty)
  }

  @Test("the exports hold every line once, chilled ones marked")
  func exportsHoldEveryLine() throws {
    let recipe = WeekRecipe(orders: 40, relays: 9, seed: 5)
    let week = WeekGenerator.week(recipe)
    let lines = week.orders.flatMap(\.lines)
    let exports = WeekGenerator.files(recipe).filter { $0.path.hasPrefix("orders/") }
    #expect(exports.count == 2)
    for export in exports {
      #expect(export.text.split(separator: "\n").count == lines.count + 1, "\(export.path)")
    }
    let packing = try #require(exports.first { $0.path.contains("packing") })
    let marked = packing.text.split(separator: "\n").filter { $0.contains(",true,ready,") }
    #expect(marked.count == lines.filter { $0.temperatureClass.zone == .chilled }.count)
  }
}
