internal import Foundation
internal import PlanningModel
internal import Quantities

extension FolderReader {
  /// Reads `places.csv`, the optional list of villages.
  mutating func readPlaces() {
    for row in table(.places) {
      var row = row
      let name = row.required("name")
      let relief = row.relief("relief")
      let point = row.point()
      if point == nil && row.isSound { _ = row.required("latitude") }
      findings += row.findings
      guard let point, row.isSound else { continue }
      gazetteer.add(name: name, insee: row.text("insee"), point: point, relief: relief)
    }
  }

  /// Reads `relays.csv`: the sound rows, and for the orders the names of all rows, so that a fault in
  /// a relay's hours does not make its orders homeless too.
  mutating func readRelays() -> (rows: [Relay], names: [RelayName]) {
    var names: [RelayName] = []
    let gazetteer = gazetteer
    let hub = sources.settings == nil ? nil : week.hub
    let relays = values(table(.relays, isRequired: true), .relays) { row in
      let relay = Self.relay(&row, gazetteer, hub)
      names.append(
        RelayName(id: relay.id, name: relay.name, methods: relay.methods, kind: relay.kind))
      return row.isSound ? relay : nil
    }
    return (relays, names)
  }

  private static func relay(_ row: inout TableRow, _ gazetteer: Gazetteer, _ hub: Hub?) -> Relay {
    let id = row.id("id")
    let name = row.required("name")
    let kind = row.choice("kind", kinds) ?? .relay
    let methods = row.required("methods").components(separatedBy: " | ")
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    let place = place(&row, kind, gazetteer, hub)
    var open = row.hours("open")
    if open.isEmpty && row.text("open").isEmpty {
      // At the hub itself baskets are fetched while it is open.
      if kind == .hub {
        open = [Hours(hub?.opens ?? TimeOfDay(0, 0), hub?.closes ?? TimeOfDay(24, 0))]
      } else {
        _ = row.required("open")
      }
    }
    let usual = row.text("usualVolunteer")
    return Relay(
      id: id, name: name, kind: kind, methods: methods, point: place.point,
      relief: place.relief, open: open,
      unloadTime: row.quantity("unloadMinutes", most: 600) ?? .zero, host: row.text("host"),
      fridge: row.quantity("fridgeLitres", most: 100_000),
      usualVolunteer: usual.isEmpty ? nil : usual)
  }

  private static let kinds: [(names: [String], value: Relay.Kind)] = [
    (["relay", "relais"], .relay), (["hub", "local"], .hub), (["home", "domicile"], .home),
  ]

  /// From the row, or from the list of villages; the hub's own relay stands at the hub.
  private static func place(
    _ row: inout TableRow, _ kind: Relay.Kind, _ gazetteer: Gazetteer, _ hub: Hub?
  ) -> (point: Point, relief: Relief) {
    let relief = row.relief("relief")
    let isEmpty = row.text("latitude").isEmpty && row.text("longitude").isEmpty
    if let point = row.point() { return (point, relief ?? .hills) }
    let origin = Point(latitude: 0, longitude: 0)
    guard isEmpty else { return (origin, .hills) }
    let commune = row.text("commune")
    if let found = gazetteer.place(
      insee: row.text("insee"), name: commune.isEmpty ? row.text("name") : commune)
    {
      return (found.point, relief ?? found.relief ?? .hills)
    }
    if kind == .hub { return (hub?.point ?? origin, relief ?? hub?.relief ?? .hills) }
    row.refuse(
      "latitude", "place-unknown", .placeUnknown(commune.isEmpty ? row.text("name") : commune))
    return (origin, .hills)
  }
}

extension Phrase {
  static func placeUnknown(_ name: String) -> Phrase {
    .typeset(
      fr:
        "pas de coordonnées, et « \(name.clipped) » n'est pas dans places.csv (ou y est deux fois) ;"
        + " écrire latitude et longitude",
      en: "no coordinates, and “\(name.clipped)” is not in places.csv (or there twice); write "
        + "latitude and longitude")
  }
}
