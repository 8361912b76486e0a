import PlanningModel
import Quantities
import Testing

@testable import Exchange

@Suite struct OrdersLineTests {
  private typealias Fixture = OrdersFixture

  private func line(_ row: String, products: [Product] = []) throws -> OrderLine {
    let reading = try Fixture.read(Fixture.packingHead + row, products: products)
    return try #require(reading.orders.first?.lines.first)
  }

  @Test("mass by order of trust")
  func trust() throws {
    let table = [
      Product(
        id: "a", producer: "LE CHAMP", product: "carottes", temperatureClass: .produce,
        unitMass: Grams(300), unitVolume: Milliliters(900)),
      Product(id: "b", producer: "", product: "Oeufs", temperatureClass: .egg),
    ]
    let declared = try line(Fixture.packing(weight: "1.2"), products: table)
    #expect((declared.mass, declared.massSource) == (Grams(2_400), .declared))
    let parsed = try line(Fixture.packing(variant: "75 cl", weight: "0.0"), products: table)
    #expect((parsed.mass, parsed.massSource) == (Grams(1_500), .parsed))
    let listed = try line(Fixture.packing(variant: "1 botte", weight: ""), products: table)
    #expect((listed.mass, listed.massSource) == (Grams(600), .table))
    #expect(listed.volume == Milliliters(1_800))
    #expect(listed.temperatureClass == .produce)
    let unknown = try line(
      Fixture.packing(product: "Œufs", variant: "6", weight: "0"), products: table)
    #expect((unknown.mass, unknown.massSource) == (Grams(1_000), .assumed))
    #expect(unknown.temperatureClass == .egg)
    let weighed = try Fixture.read(Fixture.totalsHead + Fixture.total("R1", final: "2150.0"))
    #expect(weighed.orders.first?.lines.first?.mass == Grams(2_150))
    #expect(weighed.orders.first?.lines.first?.massSource == .weighed)
  }

  @Test("a weight in grams is caught by the variant's text, and told once")
  func grams() throws {
    let rows =
      Fixture.packing(variant: "500g", weight: "500.0")
      + Fixture.packing("Roe", variant: "500g", weight: "500.0")
    let reading = try Fixture.read(Fixture.packingHead + rows)
    #expect(reading.orders.map(\.mass) == [Grams(1_000), Grams(1_000)])
    #expect(reading.summary.counts?.declaredWeight == Grams(2_000))
    #expect(reading.findings.count { $0.code == "weight-factor-1000" } == 1)
    #expect(try line(Fixture.packing(variant: "500g", weight: "0.6")).mass == Grams(1_200))
    #expect(
      Fixture.findings(Fixture.packingHead + Fixture.packing(variant: "1 sac", weight: "500"))
        == ["warning weight-large 2"])
  }

  @Test("the shop's word for cold is kept against a table that says otherwise")
  func cold() throws {
    let dry = [Product(id: "a", producer: "", product: "Carottes", temperatureClass: .dry)]
    let cheese = [Product(id: "a", producer: "", product: "Carottes", temperatureClass: .cheese)]
    #expect(try line(Fixture.packing(cold: "false")).temperatureClass == .dry)
    #expect(try line(Fixture.packing(cold: "VRAI")).temperatureClass == .unknownCold)
    #expect(try line(Fixture.packing(cold: "")).temperatureClass == .unknownCold)
    let kept = try line(Fixture.packing(cold: "false"), products: cheese)
    #expect(kept.temperatureClass == .cheese)
    let reading = try Fixture.read(
      Fixture.packingHead + Fixture.packing(cold: "true") + Fixture.packing(cold: "true"),
      products: dry)
    #expect(reading.orders.first?.lines.map(\.temperatureClass) == [.unknownCold, .unknownCold])
    #expect(reading.findings.count { $0.code == "class-differs" } == 1)
  }

  @Test("volume from plausible sizes, else two litres a kilogram")
  func volume() throws {
    #expect(try line(Fixture.packing(size: "10,20,15")).volume == Milliliters(6_000))
    #expect(try line(Fixture.packing(size: "0.1,0.2,0.15")).volume == Milliliters(4_000))
    #expect(try line(Fixture.packing(size: "10,20,")).volume == Milliliters(4_000))
    #expect(try line(Fixture.packing(size: "300,20,10")).volume == Milliliters(4_000))
  }

  @Test("quantity 0 is kept and not delivered")
  func zero() throws {
    let reading = try Fixture.read(Fixture.packingHead + Fixture.packing(quantity: "0", price: "0"))
    #expect(reading.orders.first?.hasGoods == false)
    #expect(reading.summary.counts?.lines == 1)
    #expect(reading.summary.counts?.linesMissingWeight == 0)
    #expect(reading.summary.ordersAllLinesZero == 1)
  }

  @Test("without relays, sums go by shipping method; with them, every relay is there")
  func byRelay() throws {
    let text = Fixture.packingHead + Fixture.packing()
    let bare = try Fixture.read(text, relays: [])
    #expect(bare.summary.byRelay?.keys.sorted() == ["Relais du Nord (école)"])
    let named = try Fixture.read(text)
    #expect(named.summary.byRelay?["Le Nord"]?.units == 2)
    #expect(named.summary.byRelay?["Le Sud"]?.orders == 0)
  }
}
