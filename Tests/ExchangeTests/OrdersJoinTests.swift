import Foundation
import PlanningModel
import Quantities
import Testing

@testable import Exchange

@Suite struct OrdersJoinTests {
  private typealias Fixture = OrdersFixture

  @Test("an export given twice counts once; two that differ are refused")
  func givenTwice() throws {
    let text = Fixture.totalsHead + Fixture.total("R1") + Fixture.total("R1", product: "Pain")
    let reading = try Fixture.read(text, text)
    #expect(reading.summary.counts?.units == 4)
    #expect(reading.findings.map(\.code).contains("orders-given-twice"))
    let other = Fixture.totalsHead + Fixture.total("R1", quantity: "3")
    #expect(Fixture.findings(text, other) == ["error orders-differ"])
    let next = Fixture.totalsHead + Fixture.total("R2")
    #expect(try Fixture.read(text, next).orders.count == 2)
    let packing = Fixture.packingHead + Fixture.packing() + Fixture.packing()
    #expect(try Fixture.read(packing, packing).summary.packingRows == 2)
    let delivery = Fixture.deliveryHead + Fixture.delivery(balance: "-4.0")
    #expect(try Fixture.read(packing, delivery, delivery).summary.ordersUnpaid == 1)
  }

  @Test("repeated rows are copies in customer totals and real lines in packing")
  func repeatedRows() throws {
    let totals = Fixture.totalsHead + Fixture.total("R1") + Fixture.total("R1")
    #expect(Fixture.findings(totals) == ["warning rows-repeated"])
    #expect(try Fixture.read(totals).summary.counts?.units == 2)
    let packing = Fixture.packingHead + Fixture.packing() + Fixture.packing()
    #expect(try Fixture.read(packing).summary.counts?.units == 4)
  }

  @Test("packing that merges one person's two orders is split back on their lines")
  func splitBack() throws {
    let totals =
      Fixture.totalsHead + Fixture.total("R1") + Fixture.total("R1", product: "Miel")
      + Fixture.total("R2") + Fixture.total("R2", product: "Lait", variant: "1L")
    let packing =
      Fixture.packingHead + Fixture.packing() + Fixture.packing()
      + Fixture.packing(product: "Lait", variant: "1L", weight: "1.1", cold: "true")
      + Fixture.packing(product: "Miel", weight: "0.7")
    let delivery =
      Fixture.deliveryHead + Fixture.delivery(amount: "8.0", comment: "one")
      + Fixture.delivery(amount: "8.1", balance: "-8.1", comment: "two")
    let reading = try Fixture.read(packing, totals, delivery)
    #expect(reading.orders.map(\.lines.count) == [2, 2])
    #expect(reading.orders["R1"]?.mass == Grams(3_400))
    #expect(reading.orders["R2"]?.mass == Grams(4_200))
    #expect(reading.orders["R2"]?.lines.last?.temperatureClass == .unknownCold)
    #expect(reading.summary.severalOrders == [["R1", "R2"]])
    #expect(Set(reading.orders.map(\.comment)) == ["one", "two"])
  }

  @Test("two people of one name stay apart, by code or by telephone")
  func namesakes() throws {
    let packing =
      Fixture.packingHead + Fixture.packing(code: "A", phone: "01")
      + Fixture.packing(code: "B", phone: "01", product: "Pain", method: "Sud")
    let reading = try Fixture.read(
      packing,
      Fixture.deliveryHead + Fixture.delivery(phone: "01", method: "Sud", comment: "south")
        + Fixture.delivery(phone: "01", comment: "north"))
    #expect(reading.orders.count == 2)
    #expect(reading.orders.first { $0.customerCode == "A" }?.comment == "north")
    #expect(reading.orders.first { $0.customerCode == "B" }?.comment == "south")
    #expect(reading.summary.namesShared == ["Jane Doe"])
    let phones = Fixture.packingHead + Fixture.packing(phone: "01") + Fixture.packing(phone: "02")
    #expect(try Fixture.read(phones).orders.count == 2)
  }

  @Test("a product renamed since the order is recognised; another quantity is warned of")
  func renamed() throws {
    let totals = Fixture.totalsHead + Fixture.total("R1", product: "Ancien nom")
    let packing = Fixture.packingHead + Fixture.packing(product: "Nouveau nom", weight: "1.2")
    let reading = try Fixture.read(totals, packing)
    #expect(reading.orders.first?.lines.first?.product == "Ancien nom")
    #expect(reading.orders.first?.mass == Grams(2_400))
    #expect(reading.findings.map(\.code).contains("products-renamed"))
    let other = Fixture.packingHead + Fixture.packing(quantity: "3", price: "6.0")
    #expect(
      Fixture.findings(Fixture.totalsHead + Fixture.total("R1"), other)
        == ["warning quantity-differs 2"])
  }

  @Test("orders that one report lacks are named")
  func missing() {
    let totals = Fixture.totalsHead + Fixture.total("R1")
    let packing = Fixture.packingHead + Fixture.packing() + Fixture.packing("Roe")
    #expect(Fixture.findings(totals, packing) == ["warning packing-not-in-totals 3"])
    let more = totals + Fixture.total("R2", "John Roe")
    #expect(
      Fixture.findings(more, Fixture.packingHead + Fixture.packing())
        == ["warning totals-not-in-packing 3"])
    let delivery = Fixture.deliveryHead + Fixture.delivery("Poe")
    #expect(
      Fixture.findings(totals, delivery)
        == ["warning delivery-not-in-orders 2", "warning order-not-in-delivery"])
  }

  @Test("payment methods and delivery give what is owed, by either name of the amount")
  func balances() throws {
    let totals = Fixture.totalsHead + Fixture.total("R1")
    let payments =
      "First Name,Last Name,Hub,Email,Phone,Shipping Method,Amount,Balance\n"
      + "Jane,Doe,Ferme,j@example.org,0601020304,Relais du Nord (école),4.3,-4.3\n"
    #expect(try Fixture.read(totals, payments).orders.first?.owed == MicroEuros(4_300_000))
    let belgian =
      "Prénom,Nom,Comptoir,N° tel,Adresse Livraison,Méthode de Livraison,Quantité,Solde\n"
      + "Jane,Doe,Ferme,601020304,1 rue,Relais du Nord (école),4.5,1.0\n"
    let reading = try Fixture.read(totals, belgian)
    #expect(reading.orders.first?.owed == .zero)
    #expect(reading.summary.amountTotal == MicroEuros(4_500_000))
    let emptied =
      Fixture.deliveryHead + Fixture.delivery()
      + Fixture.delivery(
        "Roe", method: "", amount: "0.0")
    #expect(try Fixture.read(totals, emptied).summary.ordersWithoutLines == 1)
  }

  @Test("packing by supplier adds what packing by customer hides")
  func twoPackings() throws {
    let bySupplier =
      "Hub,Supplier,Customer Code,First Name,Last Name,Product,Variant,Quantity,"
      + "TempControlled?,Shipping Method\nFerme,Le Champ,,Jane,Doe,Carottes,1kg,2,true,Sud\n"
    let byCustomer =
      "Boutique,Code acheteur,Prénom,Nom,Fournisseur,Produit,Variante,Poids,Hauteur,"
      + "Largeur,Profondeur,Quantité\nFerme,,Jane,Doe,Le Champ,Carottes,1kg,1.5,,,,2\n"
    let reading = try Fixture.read(bySupplier, byCustomer)
    #expect(reading.summary.packingRows == 1)
    #expect(reading.orders.first?.relay == "south")
    #expect(reading.orders.first?.mass == Grams(3_000))
    #expect(reading.orders.first?.lines.first?.temperatureClass == .unknownCold)
  }

  @Test("ids of orders without number come from the person, not from the order of rows")
  func stableIDs() throws {
    let rows = [Fixture.packing(), Fixture.packing("Roe"), Fixture.packing("Poe", code: "P1")]
    let forward = try Fixture.read(Fixture.packingHead + rows.joined())
    let backward = try Fixture.read(Fixture.packingHead + rows.reversed().joined())
    #expect(forward.orders.map(\.id) == backward.orders.map(\.id))
    #expect(forward.orders.map(\.customer) == backward.orders.map(\.customer))
    let damaged = try Fixture.read(
      Fixture.packingHead + Fixture.packing(phone: "601020304") + Fixture.packing("Roe"))
    #expect(damaged.orders.allSatisfy { forward.orders[$0.id]?.customer == $0.customer })
  }

  @Test("headers of Belgium and Canada are read")
  func neighbours() throws {
    let packing =
      "Comptoir,Code acheteur,Prénom,Nom,N° tel,Disitributeur·trice,Produit,Variante,"
      + "Poids,Taille,largeur,profondeur,Nb commandé,Prix,Temp Contrôlée ?,Méthode de Livraison\n"
      + Fixture.packing()
    #expect(try Fixture.read(packing).summary.counts?.units == 2)
    let totals =
      "Hub,Acheteur,n° tel,Producteur·trice,Produit,Variante,Nb commandé,"
      + "Coût produits ($),Coût produits + Marge (CHF),Payé ?,Livré ?,Livraison,Code acheteur,"
      + "Cycle de Vente,N° commande,Date,Final (Poids/Volume)\n" + Fixture.total("R1")
    #expect(Fixture.findings(totals) == [])
    #expect(try Fixture.read(totals).orders.first?.relay == "north")
  }
}
