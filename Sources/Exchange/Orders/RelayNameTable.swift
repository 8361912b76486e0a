internal import Foundation
internal import PlanningModel

/// Reads the hub's own table from shipping method to relay: one row per method, or one row per relay
/// with its methods separated by ` | `, as in a week's `relays.csv`.
enum RelayNameTable {
  private static let headers: [(field: String, names: [String])] = [
    (
      "method",
      ["shipping_method", "méthode de livraison", "méthode", "method", "methods", "méthodes"]
    ),
    ("relay", ["relay", "relais", "name", "nom"]),
    ("kind", ["kind", "type", "genre"]),
    ("id", ["id", "code"]),
  ]

  static func read(file: String, data: Data) throws(Refusal) -> [RelayName] {
    let rows: [DelimitedText.Row]
    do {
      rows = try DelimitedText(TableReader.withoutComments(data)).rows.filter { !$0.isBlank }
    } catch {
      var findings = OrderFindings()
      findings.refuse(file, error)
      throw Refusal(findings.list)
    }
    let heads = (rows.first?.fields ?? []).map { OrderText.fold($0) }
    func place(_ field: String) -> Int? {
      let names = headers.first { $0.field == field }?.names.map { OrderText.fold($0) } ?? []
      return heads.firstIndex { names.contains($0) }
    }
    guard let method = place("method"), let relay = place("relay") else {
      throw Refusal(
        file: file, line: rows.first?.line, code: "column-missing",
        Phrase(
          fr:
            "il faut les colonnes «\u{A0}shipping_method\u{A0}» et «\u{A0}relay\u{A0}»\u{202F}; donnez"
            + " le relays.csv de la semaine",
          en: "the columns 'shipping_method' and 'relay' are needed; give the week's relays.csv"))
    }
    return try names(
      rows.dropFirst(), file: file, places: (method, relay, place("kind"), place("id")))
  }

  private static func names(
    _ rows: ArraySlice<DelimitedText.Row>, file: String,
    places: (method: Int, relay: Int, kind: Int?, id: Int?)
  ) throws(Refusal) -> [RelayName] {
    var relays: [RelayName] = []
    var known: [String: Int] = [:]
    var findings = OrderFindings()
    for row in rows {
      func cell(_ place: Int?) -> String {
        guard let place, place < row.fields.count else { return "" }
        return OrderText.tidy(row.fields[place])
      }
      let name = cell(places.relay)
      guard !name.isEmpty, !cell(places.method).isEmpty else {
        findings.error(
          file, line: row.line, code: "cell-missing",
          fr: "il manque la méthode de livraison ou le relais\u{202F}; complétez la ligne",
          en: "the shipping method or the relay is missing; fill in the row")
        continue
      }
      guard let kind = kind(cell(places.kind)) else {
        findings.error(
          file, line: row.line, field: "kind", code: "kind-unknown",
          fr: "«\u{A0}\(cell(places.kind))\u{A0}»\u{A0}: écrivez relais, local ou domicile",
          en: "'\(cell(places.kind))': write relais, local or domicile")
        continue
      }
      let methods = cell(places.method).components(separatedBy: " | ").map { OrderText.tidy($0) }
      if let place = known[OrderText.fold(name)] {
        relays[place].methods += methods
      } else {
        known[OrderText.fold(name)] = relays.count
        let slug = OrderText.fold(name).replacingOccurrences(of: " ", with: "-")
        let id = cell(places.id).isEmpty ? slug : cell(places.id)
        relays.append(RelayName(id: id, name: name, methods: methods, kind: kind))
      }
    }
    guard !findings.hasErrors else { throw Refusal(findings.list) }
    return relays
  }

  private static func kind(_ text: String) -> Relay.Kind? {
    switch OrderText.fold(text) {
    case "", "relais", "relay", "village": .relay
    case "local", "hub", "boutique": .hub
    case "domicile", "home", "a domicile": .home
    default: nil
    }
  }
}
