import Foundation
import PlanningModel
import Quantities
import Testing

@testable import Exchange

/// Needs the shared third-party samples; a machine without them prints a line and skips.
@Suite(.enabled(if: OrdersSamples.areHere, "the shared samples are not on this machine"))
struct OrdersSampleTests {
  @Test("each sample, alone or joined, tells what the generator knows", arguments: OrdersCase.all)
  func sumsAreExpected(_ sample: OrdersCase) throws {
    let reading = try OrdersSamples.read(sample.files)
    let found = try OrdersSamples.object(reading.summary)
    let missing = sample.mustTell.filter { found[$0] == nil }
    #expect(missing == [])
    var differences = OrdersSamples.differences(found, try OrdersSamples.expected())
    if let count = sample.mergedOrders {
      let merged = differences.filter {
        $0.contains("orders") || $0.hasPrefix("/cold_orders")
      }
      #expect(merged.contains("/orders: \(count).0, not 69.0"))
      differences.removeAll { merged.contains($0) }
    }
    if sample.files.contains(where: { $0.contains("header-rows") }), sample.mergedOrders != nil {
      // Header rows write the last name first and do not tell where it ends.
      #expect(reading.summary.namesShared == ["Doublon Client", "Homonyme Cliente"])
      differences.removeAll { $0.hasPrefix("/names_shared") }
    }
    #expect(differences == [])
    let loud = reading.findings.filter { $0.severity != .note && $0.code != "relay-hidden" }
      .filter { !(($0.code == "no-orders") && found["orders"] == nil) }
    #expect(loud.map { $0.sentence(.en) } == [])
  }

  @Test("the recommended three give every order its relay, debt and comment")
  func recommendedThree() throws {
    let reading = try OrdersSamples.read([
      "customer-totals.fr.csv", "packing-by-customer.all-columns.fr.csv", "delivery.fr.csv",
    ])
    #expect(reading.orders.count == 69)
    #expect(reading.orders.allSatisfy { !$0.relay.isEmpty && $0.owed != nil })
    let owed = reading.orders.reduce(MicroEuros.zero) { $0 + ($1.owed ?? .zero) }
    #expect(owed == reading.summary.toCollect)
    #expect(reading.orders.count { !$0.comment.isEmpty } == 18)
    let second = try #require(reading.orders["R639151533"])
    #expect(second.comment == "Deuxième commande, à joindre à la première")
    #expect(second.owed == MicroEuros(documentUnit: 32.74))
    #expect(reading.orders["R372717384"]?.owed == MicroEuros(documentUnit: 171.5))
    #expect(reading.orders["R117553663"]?.owed == .zero)
    #expect(reading.orders["R045896233"]?.owed == MicroEuros(documentUnit: 52.89))
  }

  @Test("weighed mass is used where the shop gives it")
  func weighed() throws {
    let reading = try OrdersSamples.read([
      "customer-totals.all-columns.fr.csv", "packing-by-customer.all-columns.fr.csv",
    ])
    let weighed = reading.orders.flatMap(\.lines).filter { $0.massSource == .weighed }
    let total = weighed.reduce(Grams.zero) { $0 + $1.mass }
    #expect(total == reading.summary.finalWeight)
  }

  @Test("hidden names are refused, once for the file")
  func masked() throws {
    do {
      _ = try OrdersSamples.read(["quirks/packing-by-customer.masked.fr.csv"])
      Issue.record("hidden names were read")
    } catch let refusal as Refusal {
      #expect(refusal.findings.map(\.code) == ["names-masked"])
    }
  }

  @Test("reports without orders are named and used for nothing")
  func otherReports() throws {
    let reading = try OrdersSamples.read(["supplier-totals.fr.csv"])
    #expect(reading.orders.isEmpty)
    #expect(Set(reading.findings.map(\.code)) == ["report-without-orders", "no-orders"])
  }

  @Test("default packing takes its relays from delivery, never between people of one name")
  func relaysFromDelivery() throws {
    let reading = try OrdersSamples.read(["packing-by-customer.fr.csv", "delivery.fr.csv"])
    let without = reading.orders.filter(\.relay.isEmpty).map(\.customer)
    #expect(Set(without) == ["Client Doublon", "Cliente Homonyme"])
    #expect(reading.findings.contains { $0.code == "delivery-not-in-orders" })
  }

  @Test("the platform's own fixture is read; its method is no relay of ours")
  func platformFixture() throws {
    let reading = try OrdersSamples.read(["ofn-customer-totals-fixture.csv"], withRelays: false)
    #expect(reading.orders.ids == ["R644360121"])
    #expect(reading.orders.first?.lines.first?.mass == Grams(1))
    #expect(reading.summary.byRelay?["UPS Ground"]?.units == 1)
    #expect(throws: Refusal.self) { try OrdersSamples.read(["ofn-customer-totals-fixture.csv"]) }
  }

  @Test(
    "saving a table again changes nothing",
    arguments: OrdersCase.totals.prefix(1)
      + OrdersCase
      .packings.prefix(1) + OrdersCase.deliveries.prefix(1), [";", "\t"])
  func savedAgain(_ name: String, _ separator: String) throws {
    let before = try OrdersSamples.read([name])
    let data = try Data(contentsOf: URL(fileURLWithPath: OrdersSamples.path(name)))
    for encoding in [String.Encoding.utf8, .windowsCP1252] {
      let saved = try OrdersResaver.save(data, separator: separator, encoding: encoding)
      let after = try OrderExports.read(
        [(name, saved)], relays: OrderExports.relayNames(file: OrdersSamples.path("relays.csv")))
      #expect(after.summary == before.summary)
      #expect(after.orders.map(\.id) == before.orders.map(\.id))
      #expect(after.orders.map(\.lines) == before.orders.map(\.lines))
    }
  }
}

/// Saves a table as a French spreadsheet does.
enum OrdersResaver {
  static func save(_ data: Data, separator: String, encoding: String.Encoding) throws -> Data {
    var text = encoding == .utf8 ? "\u{FEFF}" : ""
    for row in try DelimitedText(data).rows {
      let fields = row.fields.map { field in
        var value = field
        if field.contains("."), Double(field) != nil {
          value = field.replacing(".", with: ",")
          if value.hasSuffix(",0") { value.removeLast(2) }
        } else if field == "true" {
          value = "VRAI"
        } else if field == "false" {
          value = "FAUX"
        }
        let needsQuotes = value.contains(separator) || value.contains("\"") || value.contains("\n")
        return needsQuotes ? "\"\(value.replacing("\"", with: "\"\""))\"" : value
      }
      text += fields.joined(separator: separator) + "\r\n"
    }
    let plain = encoding == .utf8 ? text : text.filter { $0 != "🥕" }
    return try #require(plain.data(using: encoding))
  }
}
