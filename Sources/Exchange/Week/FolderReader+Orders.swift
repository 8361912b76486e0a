internal import Foundation
internal import PlanningModel

extension FolderReader {
  /// Reads `orders/*.csv`, the shop's exports.
  ///
  /// - Parameter relays: names of all relays, of refused rows too; when the table is broken the orders
  ///   are still read for their own faults, without looking for their relays.
  mutating func readOrders(relays: [RelayName]) {
    let place = folder + "/orders"
    let list = try? FileManager.default.contentsOfDirectory(atPath: place)
    guard list != nil || !InputFile.isFolder(place) else {
      return findings.add(
        .error, Spot(file: "orders/", field: ""), "file-unreadable",
        fr: "le dossier ne peut pas être ouvert ; vérifier ses droits",
        en: "the folder cannot be opened; check its permissions")
    }
    let names = list ?? []
    let files = names.filter { $0.lowercased().hasSuffix(".csv") && !$0.hasPrefix(".") }.sorted()
    guard !files.isEmpty else {
      return findings.add(
        .error, Spot(file: "orders/", field: ""), "orders-missing",
        fr: "aucun export .csv dans le dossier orders ; y mettre ceux de la boutique",
        en: "no .csv export in the folder orders; put the shop's there")
    }
    findStrayOrders(names)
    do {
      let reading = try OrderExports.read(
        files: files.map { folder + "/orders/" + $0 }, shownAs: files.map { "orders/" + $0 },
        relays: relays, products: week.products, unknownUnitMass: week.hub.unknownUnitMass)
      week.orders = reading.orders
      summary = reading.summary
      findings += reading.findings.filter { $0.code != "no-orders" }
      checkBaskets()
    } catch {
      // A relay's row that could not be split into fields may have held the method that is missed.
      let isUnsure =
        sources.isShapeRefused.contains(.relays) || relays.contains(where: \.methods.isEmpty)
      findings += error.findings.filter { !isUnsure || $0.code != "method-unknown" }
    }
  }

  /// Without a basket there is nothing to plan: more likely an export is missing.
  private mutating func checkBaskets() {
    guard !week.orders.contains(where: \.hasGoods) else { return }
    findings.add(
      .error, Spot(file: "orders/", field: ""), "no-orders",
      fr: "aucun fichier ne porte de commande à livrer ; ajouter les totaux par acheteur ou la"
        + " préparation, et vérifier le cycle de vente",
      en: "no file holds an order to deliver; add customer totals or packing, and check the order"
        + " cycle")
  }

  /// Names exports left in a spreadsheet's own format, which would be missed in silence.
  private mutating func findStrayOrders(_ names: [String]) {
    let formats = [".xlsx", ".xls", ".ods", ".tsv"]
    for name in names.sorted() where formats.contains(where: name.lowercased().hasSuffix) {
      findings.add(
        .warning, Spot(file: "orders/" + name, field: ""), "file-not-used",
        fr: "ce fichier n'est pas lu ; l'enregistrer en CSV",
        en: "this file is not read; save it as CSV")
    }
  }
}
