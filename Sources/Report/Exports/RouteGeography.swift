internal import PlanningModel
internal import Quantities

/// `routes.geojson` (RFC 7946): hub, stops and straight lines between them, for a public map.
///
/// It holds nobody's name and nobody's home: a car's line ends at its last stop.
struct RouteGeography {
  private let book: PlanBook
  init(_ book: PlanBook) { self.book = book }

  var text: String {
    let features =
      [hub]
      + book.plan.rounds.flatMap { round in
        [line(round)]
          + round.stops.enumerated().map { stop(round, $0.offset + 1, $0.element) }
      }
    return "{\"type\":\"FeatureCollection\",\"features\":[\n"
      + features.compactMap { $0 }.joined(separator: ",\n") + "\n]}\n"
  }

  private var hub: String? {
    feature(
      "Point", position(book.week.hub.point),
      [("kind", string("hub")), ("name", string(book.week.hub.name))])
  }

  private func line(_ round: Round) -> String? {
    let stops = round.stops.compactMap { book.week.relays[$0.relay]?.point }
    guard !stops.isEmpty else { return nil }
    let hub = book.week.hub.point
    let points = [hub] + stops + (round.kind == .truck ? [hub] : [])
    return feature(
      "LineString", "[" + points.map(position).joined(separator: ",") + "]",
      [
        ("kind", string("round")), ("round", string(round.id)),
        ("vehicle", string(round.kind.rawValue)),
        ("departs", string(round.departs.description)),
      ])
  }

  private func stop(_ round: Round, _ order: Int, _ stop: Stop) -> String? {
    guard let relay = book.week.relays[stop.relay] else { return nil }
    return feature(
      "Point", position(relay.point),
      [
        ("kind", string("stop")), ("round", string(round.id)), ("order", String(order)),
        ("relay", string(stop.relay)), ("name", string(book.relayName(stop.relay))),
        ("eta", string(stop.arrival.description)),
      ])
  }

  private func feature(
    _ kind: String, _ coordinates: String, _ properties: [(String, String)]
  ) -> String {
    let pairs = properties.map { "\(string($0.0)):\($0.1)" }.joined(separator: ",")
    return "{\"type\":\"Feature\",\"geometry\":{\"type\":\"\(kind)\",\"coordinates\":"
      + "\(coordinates)},\"properties\":{\(pairs)}}"
  }

  private func position(_ point: Point) -> String {
    "[\(Coordinates.text(point.longitude)),\(Coordinates.text(point.latitude))]"
  }

  private func string(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\u{0}"..<" ":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
