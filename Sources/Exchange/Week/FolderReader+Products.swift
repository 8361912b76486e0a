internal import PlanningModel
internal import Quantities

extension FolderReader {
  /// Reads `products.csv`.
  mutating func readProducts() -> [Product] {
    var used: [String: Int] = [:]
    let rows = table(.products)
    var meant: [String: Int] = [:]
    return values(rows, .products) { row in
      let producer = row.text("producer")
      let product = row.required("product")
      let variant = row.text("variant")
      let triple = [producer, product, variant].map(\.folded).joined(separator: "\u{0}")
      if let first = meant[triple] {
        row.refuse("product", "product-twice", .twice(product, line: first))
      }
      meant[triple] = meant[triple] ?? row.line
      let own = row.text("id")
      let value = Product(
        id: own.isEmpty ? Self.free([producer, product, variant], &used) : own,
        producer: producer, product: product, variant: variant,
        temperatureClass: row.choice("class", Self.classes),
        unitMass: row.quantity("unitKg", most: 1_000),
        unitVolume: row.quantity("unitLitres", most: 1_000),
        label: row.number("labelC", -273, 1_000).map { Celsius($0) },
        fragility: row.choice("fragility", Self.fragilities))
      return row.isSound ? value : nil
    }
  }

  /// What people write in the column `fragile`; yes and no answer its header.
  private static let fragilities: [(names: [String], value: Fragility)] = [
    (["oui", "yes", "fragile", "o", "y", "1", "x"], .fragile),
    (["non", "no", "normal", "n", "0"], .normal),
    (["ferme", "firm", "solide"], .firm),
  ]

  /// A short name from words, with a number behind when it is taken: `ferme-x-lait-cru-2`.
  private static func free(_ words: [String], _ used: inout [String: Int]) -> String {
    let name = words.map(\.slug).filter { !$0.isEmpty }.joined(separator: "-")
    let count = (used[name] ?? 0) + 1
    used[name] = count
    return count == 1 ? name : name + "-" + String(count)
  }

  /// Every class by its key, by its name on the documents, and by the words people use.
  private static var classes: [(names: [String], value: TemperatureClass)] {
    TemperatureClass.allCases.map {
      ([$0.rawValue, $0.name.french, $0.name.english] + (usual[$0] ?? []), $0)
    }
  }

  private static let usual: [TemperatureClass: [String]] = [
    .minced: ["haché", "steak haché", "saucisse fraîche"], .offal: ["abat"],
    .poultry: ["volailles", "poulet"], .meatCut: ["viande", "viandes"],
    .fish: ["poisson"], .bivalve: ["coquillages", "huîtres"],
    .freshDairy: ["laitage frais", "fromage frais", "faisselle"],
    .dairy: ["laitage", "laitages", "yaourt", "beurre"],
    .cheese: ["fromage", "fromages"], .prepared: ["plat cuisiné", "plats cuisinés", "charcuterie"],
    .cutVeg: ["légumes coupés", "4e gamme"], .egg: ["œuf"], .frozen: ["surgelés"],
    .frozenOther: ["congelés"], .hot: ["plat chaud"],
    .dryCured: ["salaison", "salaisons", "saucisson"],
    .produce: ["fruits", "légumes", "légume", "fruit"],
    .dry: ["épicerie", "sec", "pain", "ambiant"], .unknownCold: ["froid"],
  ]

  /// Reads `producers.csv`.
  mutating func readProducers() -> [Producer] {
    var used: [String: Int] = [:]
    var meant: [String: Int] = [:]
    return values(table(.producers), .producers) { row in
      let name = row.required("name")
      if let first = meant[name.folded], !name.isEmpty {
        row.refuse("name", "producer-twice", .twice(name, line: first))
      }
      meant[name.folded] = meant[name.folded] ?? row.line
      let own = row.text("id")
      var hours: Hours?
      if !row.text("from").isEmpty || !row.text("to").isEmpty {
        hours = Hours(row.time("from"), row.time("to"))
      }
      let value = Producer(
        id: own.isEmpty ? Self.free([name], &used) : own, name: name, place: row.text("place"),
        brings: row.truth("brings", true), hours: hours,
        promised: row.quantity("promisedKg", most: 1_000_000),
        received: row.quantity("receivedKg", most: 1_000_000))
      return row.isSound ? value : nil
    }
  }

  /// Reads `ledger.csv`.
  mutating func readLedger() -> [LedgerEntry] {
    values(table(.ledger), .ledger) { row in
      let rounds = row.number("rounds", 0, 10_000) ?? 0
      if rounds != rounds.rounded() {
        row.refuse("rounds", "number-invalid", .notNumber(row.text("rounds")))
      }
      let value = LedgerEntry(
        id: row.required("id"), given: row.requiredQuantity("minutes", most: 100_000),
        rounds: Int(rounds))
      return row.isSound ? value : nil
    }
  }
}
