internal import PlanningModel
internal import Quantities

/// `gpx/ROUND.gpx` (GPX 1.1): the stops as waypoints in order, and a route from the hub.
struct RouteTrack {
  private let book: PlanBook
  private let round: Round
  init(_ book: PlanBook, _ round: Round) {
    self.book = book
    self.round = round
  }

  var text: String {
    let gpx = tag(
      "gpx",
      ["version": "1.1", "creator": "tournee", "xmlns": "http://www.topografix.com/GPX/1/1"]
    ) {
      "\n"
      tag("metadata") { tag("name", name) }
      "\n"
      round.stops.enumerated().map { point("wpt", $0.offset + 1, $0.element) }
      tag("rte") {
        "\n"
        tag("name", name)
        "\n"
        hub
        round.stops.enumerated().map { point("rtept", $0.offset + 1, $0.element) }
        if round.kind == .truck { hub }
      }
      "\n"
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + gpx.source + "\n"
  }

  private var name: String {
    book.words(fr: "Tournée ", en: "Round ") + round.id + ", " + book.plan.week.date
  }

  private var hub: Markup {
    group {
      tag("rtept", coordinates(book.week.hub.point)) { tag("name", book.week.hub.name) }
      "\n"
    }
  }

  private func coordinates(_ point: Point) -> Attributes {
    ["lat": Coordinates.text(point.latitude), "lon": Coordinates.text(point.longitude)]
  }

  private func point(_ kind: String, _ order: Int, _ stop: Stop) -> Markup {
    guard let relay = book.week.relays[stop.relay] else { return .empty }
    return group {
      tag(kind, coordinates(relay.point)) {
        tag("name", "\(order) \(book.relayName(stop.relay))")
        tag(
          "desc", book.words.clock(stop.arrival) + ", " + book.words.crates(book.crateCount(stop)))
      }
      "\n"
    }
  }
}
