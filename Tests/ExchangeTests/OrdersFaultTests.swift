import Foundation
import PlanningModel
import Quantities
import Testing

@testable import Exchange

@Suite struct OrdersFaultTests {
  private typealias Fixture = OrdersFixture

  @Test("a clean packing report has nothing to warn of")
  func clean() {
    #expect(Fixture.findings(Fixture.packingHead + Fixture.packing()) == [])
    #expect(Fixture.findings(Fixture.totalsHead + Fixture.total("R1")) == [])
  }

  @Test(
    "figures that cannot be are errors with their line",
    arguments: [
      (OrdersFixture.packing(quantity: "-1"), "negative"),
      (OrdersFixture.packing(quantity: ""), "quantity-missing"),
      (OrdersFixture.packing(quantity: "1.5"), "quantity-not-whole"),
      (OrdersFixture.packing(quantity: "deux"), "not-a-number"),
      (OrdersFixture.packing(quantity: "9999999"), "number-too-large"),
      (OrdersFixture.packing(weight: "-0.5"), "negative"),
      (OrdersFixture.packing(weight: "01/05/2026"), "not-a-number"),
      (OrdersFixture.packing(price: "-3"), "negative"),
      (OrdersFixture.packing(cold: "peut-être"), "not-yes-or-no"),
      (OrdersFixture.packing(product: ""), "product-missing"),
      (OrdersFixture.packing("", first: "", phone: ""), "name-missing"),
      (OrdersFixture.packing("< Masqué >", first: "< Masqué >"), "names-masked"),
      (OrdersFixture.packing("< Hidden >", first: "< Hidden >"), "names-masked"),
      (OrdersFixture.packing(product: "a,b"), "row-long"),
      ("Ferme,,Jane,Doe\n", "row-short"),
    ])
  func errors(_ row: String, _ code: String) {
    let text = Fixture.packingHead + Fixture.packing() + row + Fixture.packing()
    #expect(Fixture.findings(text) == ["error \(code) 3"])
  }

  @Test("a file that was cut short is refused")
  func truncated() {
    let text = Fixture.packingHead + Fixture.packing() + "Ferme,,Jane,Doe,06"
    #expect(Fixture.findings(text) == ["error file-truncated 3"])
    let quoted = Fixture.packingHead + Fixture.packing(product: "\"Carot") + Fixture.packing()
    #expect(Fixture.findings(quoted) == ["error quote-open 2"])
    #expect(Fixture.findings("") == ["error file-empty"])
    let open = String((Fixture.packingHead + Fixture.packing()).dropLast())
    #expect(Fixture.findings(open) == ["warning last-line-open 2"])
  }

  @Test("a text that is no report of the shop is refused")
  func unknownReports() {
    #expect(Fixture.findings("a,b,c\n1,2,3\n").first == "error report-unknown 1")
    let hidden = Fixture.totalsHead.replacing("N° commande,", with: "")
    #expect(Fixture.findings(hidden).first == "error order-number-missing 1")
    #expect(Fixture.findings(Fixture.packingHead) == ["warning no-rows", "warning no-orders"])
  }

  @Test("a missing file is named")
  func missingFile() {
    do throws(Refusal) {
      _ = try OrderExports.read(
        files: ["nowhere/x.csv"], shownAs: ["x.csv"], relays: [], products: Register(),
        unknownUnitMass: .zero)
      Issue.record("a missing file was read")
    } catch {
      #expect(error.findings.map(\.file) == ["x.csv"])
    }
  }

  @Test("columns added are named, columns moved are followed, columns repeated must agree")
  func columns() throws {
    let added = "Notes," + Fixture.packingHead + "x," + Fixture.packing()
    #expect(Fixture.findings(added) == ["warning unknown-column"])
    #expect(try Fixture.read(added).summary.counts?.units == 2)
    let head = Fixture.packingHead.dropLast()
    let row = Fixture.packing().dropLast()
    #expect(Fixture.findings("\(head),Quantité\n\(row),2\n") == [])
    #expect(Fixture.findings("\(head),Quantité\n\(row),3\n") == ["error column-twice"])
    #expect(Fixture.findings("\(head),,\n\(row),,\n") == [])
  }

  @Test("a method of no relay is an error that proposes the nearest")
  func methods() throws {
    let text = Fixture.packingHead + Fixture.packing(method: "Relais du Nor ecole")
    do throws(Refusal) {
      _ = try Fixture.read(text)
      Issue.record("an unknown method was read")
    } catch {
      #expect(error.findings.map(\.code) == ["method-unknown"])
      #expect(error.findings[0].message.english.contains("'Relais du Nord (école)'"))
    }
    let same = Fixture.packingHead + Fixture.packing(method: "RELAIS  du nord - Ecole")
    #expect(try Fixture.read(same).orders.first?.relay == "north")
    let twice = Fixture.relays + [RelayName(id: "x", name: "X", methods: ["SUD"])]
    #expect(
      Fixture.findings(Fixture.packingHead + Fixture.packing(method: "Sud"), relays: twice)
        == ["error method-ambiguous 2"])
  }

  @Test("home delivery and relay must agree")
  func home() throws {
    let text = Fixture.totalsHead + Fixture.total("R1", home: true) + Fixture.total("R2")
    #expect(Fixture.findings(text) == ["warning home-differs 2"])
    let home = [RelayName(id: "h", name: "H", methods: ["Relais du Nord, école"], kind: .home)]
    let right = Fixture.totalsHead + Fixture.total("R1", home: true)
    #expect(Fixture.findings(right, relays: home) == [])
  }

  @Test("the hub's table of methods is read, and its faults are named")
  func relayTable() throws {
    let good = "Shipping_Method;Relay;kind\nA;Nord;relais\nB;Nord;relais\nC;Chez vous;domicile\n"
    let relays = try RelayNameTable.read(file: "r.csv", data: Data(good.utf8))
    #expect(relays.map(\.id) == ["nord", "chez-vous"])
    #expect(relays.map(\.methods) == [["A", "B"], ["C"]])
    #expect(relays.map(\.kind) == [.relay, .home])
    for bad in ["a,b\n1,2\n", "method,relay\n,x\n", "method,relay,kind\na,b,boat\n", "\""] {
      #expect(throws: Refusal.self) {
        try RelayNameTable.read(file: "r.csv", data: Data(bad.utf8))
      }
    }
  }

  @Test("a shop of its own may be the relay")
  func shops() throws {
    let row = Fixture.packing(method: "Retrait").replacing("Ferme,", with: "Petite boutique,")
    #expect(try Fixture.read(Fixture.packingHead + row).orders.first?.relay == "shop")
  }

  @Test("weeks that mix are warned of")
  func mixedWeeks() {
    let cycles = Fixture.totalsHead + Fixture.total("R1") + Fixture.total("R2", cycle: "Permanente")
    #expect(Fixture.findings(cycles) == ["warning cycles-mixed"])
    let dates =
      Fixture.totalsHead + Fixture.total("R1")
      + Fixture.total("R2", date: "20/06/2026 10:00")
    #expect(Fixture.findings(dates) == ["warning dates-mixed"])
    let period = "Période,2026-06-01 00:00 - 2026-06-30 00:00\n\n"
    #expect(
      Fixture.findings(period + Fixture.totalsHead + Fixture.total("R1"))
        == ["warning period-long 1"])
  }

  @Test("every number of one bad file is told, but not a thousand times")
  func manyErrors() {
    let rows = (0..<50).map { _ in Fixture.packing(quantity: "x") }.joined()
    #expect(Fixture.findings(Fixture.packingHead + rows).count == 20)
  }
}
