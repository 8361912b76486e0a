internal import PlanningModel
internal import Quantities

/// `routes.csv`: one row per stop, RFC 4180, English keys, points in decimals.
struct RouteTable {
  private let book: PlanBook
  init(_ book: PlanBook) { self.book = book }

  static let header = [
    "round", "vehicle_kind", "vehicle", "driver", "stop", "relay", "relay_name", "latitude",
    "longitude", "arrival", "begin", "departure", "leg_minutes", "leg_km", "leg_source",
    "baskets", "crates", "mass_kg", "coldest_margin_k", "latest_hand_over",
  ]

  var text: String {
    let rows = book.plan.rounds.flatMap { round in
      round.stops.enumerated().map { row(round, $0.offset + 1, $0.element) }
    }
    return ([RouteTable.header] + rows).map { $0.joined(separator: ",") + "\r\n" }.joined()
  }

  private func row(_ round: Round, _ order: Int, _ stop: Stop) -> [String] {
    let relay = book.week.relays[stop.relay]
    let coldest = stop.temperatures.map(\.margin).min()
    return [
      quoted(round.id), round.kind.rawValue, quoted(round.vehicle), quoted(round.driver),
      String(order), quoted(stop.relay), quoted(book.relayName(stop.relay)),
      relay.map { Coordinates.text($0.point.latitude) } ?? "",
      relay.map { Coordinates.text($0.point.longitude) } ?? "",
      stop.arrival.description, stop.begin.description, stop.departure.description,
      plain(stop.leg.time.inDocumentUnit, 2), plain(stop.leg.distance.inDocumentUnit, 3),
      quoted(stop.leg.source), String(Set(stop.baskets).count), String(book.crateCount(stop)),
      plain(book.mass(book.crates(at: stop)).inDocumentUnit, 3),
      coldest.map { plain($0, 1) } ?? "",
      stop.temperatures.map(\.latest).min()?.description ?? "",
    ]
  }

  private func plain(_ value: Double, _ places: Int) -> String {
    Words(.en).decimal(value, places).replacing(",", with: "").replacing("−", with: "-")
  }

  /// A field that no spreadsheet takes for a formula, quoted where RFC 4180 asks for it.
  func quoted(_ text: String) -> String {
    let risky = text.first.map { "=+-@\t\r\n".contains($0) } ?? false
    let safe = (risky ? "'" : "") + text
    let needsQuotes = safe.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
    return needsQuotes ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
  }
}
