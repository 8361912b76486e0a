internal import PlanningModel

/// The whole round for a telephone's navigation: links and a GPX file.
struct RouteLinks {
  let book: PlanBook
  let round: Round

  /// Most waypoints between origin and destination that a link may hold.
  static let mostWaypoints = 9

  var markup: Markup {
    let words = book.words
    let links = RouteLinks.links(points)
    return tag("p", ["class": "screen"]) {
      links.enumerated().map { place, link in
        let part = links.count > 1 ? " \(place + 1)/\(links.count)" : ""
        return tag(
          "a", ["class": "go", "href": link, "rel": "noreferrer"],
          words(fr: "Itinéraire Google Maps", en: "Google Maps directions") + part)
      }
      tag(
        "a", ["class": "go", "href": "../" + book.names.round(round.id)],
        words(fr: "Fichier GPX", en: "GPX file"))
    }
  }

  /// From the hub to the last stop; the way home is the driver's own, and nobody's business.
  private var points: [Point] {
    let stops = round.stops.compactMap { book.week.relays[$0.relay]?.point }
    return [book.week.hub.point] + stops + (round.kind == .truck ? [book.week.hub.point] : [])
  }

  /// `points` cut into links of at most eleven points, each beginning where the last one ends.
  static func links(_ points: [Point]) -> [String] {
    var links: [String] = []
    var rest = points[...]
    while rest.count > 1, let origin = rest.first {
      let part = rest.dropFirst().prefix(mostWaypoints + 1)
      guard let destination = part.last else { break }
      let between = part.dropLast().map(Coordinates.pair).joined(separator: "%7C")
      links.append(
        "https://www.google.com/maps/dir/?api=1&travelmode=driving"
          + "&origin=\(Coordinates.pair(origin))&destination=\(Coordinates.pair(destination))"
          + (between.isEmpty ? "" : "&waypoints=\(between)"))
      rest = rest.dropFirst(part.count)
    }
    return links
  }
}
