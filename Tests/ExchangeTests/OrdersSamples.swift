import Foundation
import PlanningModel
import Quantities
import Testing

@testable import Exchange

/// The shared third-party samples of one invented week; absent on a machine without them.
enum OrdersSamples {
  static let folder: URL? = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let shared = ProcessInfo.processInfo.environment["TOURNEE_SHARED"].map {
      URL(fileURLWithPath: $0)
    }
    let folder = (shared ?? root.deletingLastPathComponent().appendingPathComponent("shared"))
      .appendingPathComponent("coopcircuits/samples")
    guard FileManager.default.fileExists(atPath: folder.path) else {
      print("Orders: the shared samples were not found, so their tests are skipped.")
      return nil
    }
    return folder
  }()

  static var areHere: Bool { folder != nil }

  static func path(_ name: String) throws -> String {
    try #require(folder).appendingPathComponent(name).path
  }

  static func read(_ names: [String], withRelays: Bool = true) throws -> OrdersReading {
    try OrderExports.read(
      files: names.map { try path($0) }, shownAs: names,
      relays: withRelays ? OrderExports.relayNames(file: path("relays.csv")) : [],
      products: Register(), unknownUnitMass: Grams(500))
  }

  static func expected() throws -> [String: Any] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path("expected.json")))
    return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  static func object(_ summary: OrdersSummary) throws -> [String: Any] {
    let data = try JSONEncoder().encode(summary)
    return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  /// Paths at which `found` says something else than `expected`; keys it does not have are fine.
  static func differences(_ found: Any, _ expected: Any?, at path: String = "") -> [String] {
    if let found = found as? [String: Any] {
      guard let expected = expected as? [String: Any] else { return [path] }
      return found.keys.sorted().flatMap {
        differences(found[$0] ?? 0, expected[$0], at: "\(path)/\($0)")
      }
    }
    if let a = found as? Double, let b = expected as? Double {
      return abs(a - b) < 1e-9 ? [] : ["\(path): \(a), not \(b)"]
    }
    return "\(found)" == "\(expected ?? "nothing")"
      ? [] : ["\(path): \(found), not \(expected ?? "nothing")"]
  }
}

/// Files read together, and what they must tell.
struct OrdersCase: CustomTestStringConvertible, Sendable {
  let files: [String]
  var mustTell: [String] = []
  /// Packing merges one person's two orders, so it makes fewer.
  var mergedOrders: Int?
  var testDescription: String { files.joined(separator: " + ") }

  static let lines = ["orders", "orders_to_deliver", "lines", "lines_nonzero", "units"]
  static let relays = ["by_relay", "by_producer", "producers_with_goods"]
  static let cold = ["cold_lines", "cold_orders"]
  static let weight = ["declared_weight_kg", "lines_missing_weight", "inferable_weight_kg"]
  static let money = ["orders_unpaid", "to_collect_eur", "amount_total_eur"]
  static let people = ["names_shared_by_several_people", "customers_with_several_orders"]
  static let packingKeys = [
    "packing_rows", "packing_customer_groups", "identical_packing_rows_that_are_not_copies",
  ]
  static let deliveryKeys =
    money + ["delivery_rows", "orders_with_comment", "orders_without_lines"]
  static let totalsKeys = lines + relays + people + ["item_total_eur", "totals_rows"]

  static let all: [OrdersCase] =
    totals.map { OrdersCase(files: [$0], mustTell: totalsKeys) }
    + packings.map {
      OrdersCase(
        files: [$0],
        mustTell: ["lines", "units", "item_total_eur", "names_shared_by_several_people"]
          + relays + ["cold_lines"] + weight + packingKeys, mergedOrders: 68)
    }
    + deliveries.map { OrdersCase(files: [$0], mustTell: deliveryKeys) }
    + [
      OrdersCase(
        files: ["packing-by-customer.fr.csv"], mustTell: ["lines", "units", "cold_lines"] + weight,
        mergedOrders: 67),
      OrdersCase(
        files: ["orders-and-distributors.fr.csv"],
        mustTell: lines + ["item_total_eur", "by_relay"]),
      OrdersCase(
        files: ["orders-and-distributors.fr.csv", "packing-by-customer.all-columns.fr.csv"],
        mustTell: lines + relays + cold + weight + packingKeys + ["item_total_eur"]),
      OrdersCase(
        files: ["customer-totals.fr.csv", "packing-by-customer.fr.csv", "delivery.fr.csv"],
        mustTell: totalsKeys + cold + weight + deliveryKeys + ["packing_rows"]),
      OrdersCase(
        files: [
          "delivery.fr.csv", "supplier-totals.fr.csv", "customer-totals.all-columns.fr.csv",
          "packing-by-customer.all-columns.fr.csv", "orders-and-distributors.fr.csv",
          "customer-totals.en.csv", "quirks/packing-by-customer.excel-fr.fr.csv",
          "quirks/delivery.excel-fr.fr.csv",
        ],
        mustTell: totalsKeys + cold + weight + deliveryKeys + packingKeys
          + ["final_weight_of_weight_goods_kg"]),
    ]
    + totals.indices.map { place in
      OrdersCase(
        files: [
          totals[place], packings[place % packings.count], deliveries[place % deliveries.count],
        ],
        mustTell: totalsKeys + cold + weight + deliveryKeys + packingKeys)
    }

  static let totals = [
    "customer-totals.fr.csv", "customer-totals.en.csv", "customer-totals.all-columns.fr.csv",
    "quirks/customer-totals.bom.fr.csv", "quirks/customer-totals.excel-fr.fr.csv",
    "quirks/customer-totals.metadata.en.csv", "quirks/customer-totals.metadata.fr.csv",
    "quirks/customer-totals.summary-rows.excel-fr.fr.csv",
    "quirks/customer-totals.summary-rows.libreoffice.fr.csv",
  ]
  static let packings = [
    "packing-by-customer.all-columns.fr.csv", "quirks/packing-by-customer.bom.fr.csv",
    "quirks/packing-by-customer.excel-fr.fr.csv",
    "quirks/packing-by-customer.header-rows.libreoffice.fr.csv",
    "quirks/packing-by-customer.metadata.fr.csv",
    "quirks/packing-by-customer.summary-rows.excel-fr.fr.csv",
    "quirks/packing-by-customer.summary-rows.libreoffice.fr.csv",
  ]
  static let deliveries = [
    "delivery.fr.csv", "quirks/delivery.bom.fr.csv", "quirks/delivery.excel-fr.fr.csv",
    "quirks/delivery.metadata.fr.csv", "quirks/delivery.spreadsheet.excel-fr.fr.csv",
  ]
}
