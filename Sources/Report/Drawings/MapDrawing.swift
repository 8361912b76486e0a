internal import PlanningModel
internal import Quantities

/// The map of the rounds: hub, relays, straight lines; no tiles, no homes, nobody's name.
struct MapDrawing {
  private let book: PlanBook
  private let frame: MapFrame
  private let relays: [Relay]

  init(_ book: PlanBook) {
    self.book = book
    relays = book.week.relays.filter { $0.kind != .hub }
    frame = MapFrame(
      points: [book.week.hub.point] + relays.map(\.point), width: 760, heights: 340...560,
      margin: 46)
  }

  var markup: Markup {
    let title = book.words(
      fr: "Carte des tournées autour du dépôt", en: "Map of the rounds about the hub")
    return Svg.drawing(frame.width, frame.height, title: title) {
      Svg.rect(
        Box(x: 0.5, y: 0.5, width: frame.width - 1, height: frame.height - 1), fill: "#fbfcfb",
        stroke: "#cfd6d1")
      book.plan.rounds.enumerated().map(path)
      relays.map(dot)
      hub
      book.plan.rounds.enumerated().map(numbers)
      names
      furniture
    }
  }

  private func path(_ place: Int, _ round: Round) -> Markup {
    let style = RoundStyle(place: place)
    let points = course(round)
    return Svg.path(points, stroke: style.colour, width: 3, dash: style.dash)
  }

  /// From the hub over the stops; a truck comes back, a car's way home is not drawn.
  private func course(_ round: Round) -> [(x: Double, y: Double)] {
    let hub = frame.place(book.week.hub.point)
    let stops = round.stops.compactMap { book.week.relays[$0.relay] }
    return [hub] + stops.map { frame.place($0.point) } + (round.kind == .truck ? [hub] : [])
  }

  private func dot(_ relay: Relay) -> Markup {
    let at = frame.place(relay.point)
    return Svg.circle(at.x, at.y, 4.5, fill: "#fff", stroke: "#1b2420", width: 1.5)
  }

  private var hub: Markup {
    let at = frame.place(book.week.hub.point)
    return Svg.rect(
      Box(x: at.x - 8, y: at.y - 8, width: 16, height: 16), fill: "#1b2420", stroke: "#fff",
      width: 2)
  }

  /// The number of each stop in a disc of its round's colour.
  private func numbers(_ place: Int, _ round: Round) -> Markup {
    let style = RoundStyle(place: place)
    return Markup(
      round.stops.enumerated().compactMap { index, stop in
        guard
          let at = discs(of: stop.relay).first(where: {
            $0.round == round.id && $0.order == index + 1
          })
        else { return nil }
        return group {
          Svg.circle(at.x, at.y, 10, fill: style.colour, stroke: "#fff", width: 1.5)
          Svg.text(
            String(index + 1), at.x, at.y + 4.2, size: 12, anchor: "middle", fill: "#fff",
            weight: "700")
        }
      })
  }

  private struct Disc {
    var round: String
    var order: Int
    var x: Double
    var y: Double
  }

  /// Several rounds at one relay stand side by side.
  private func discs(of relay: String) -> [Disc] {
    guard let point = book.week.relays[relay]?.point else { return [] }
    let at = frame.place(point)
    let visits = book.handOvers(at: relay)
    return visits.enumerated().map { place, visit in
      let shift = Double(place) - Double(visits.count - 1) / 2
      return Disc(round: visit.round.id, order: visit.order, x: at.x + shift * 21, y: at.y)
    }
  }

  private var names: Markup {
    var placer = NamePlacer(frame: frame)
    let hubAt = frame.place(book.week.hub.point)
    placer.keepClear(hubAt.x, hubAt.y, radius: 9)
    for round in book.plan.rounds {
      let points = course(round)
      for (a, b) in zip(points, points.dropFirst()) { placer.keepClear(from: a, to: b) }
    }
    for relay in relays {
      let at = frame.place(relay.point)
      let discs = discs(of: relay.id)
      placer.keepClear(at.x, at.y, radius: 5)
      for disc in discs { placer.keepClear(disc.x, disc.y, radius: 11) }
    }
    var result = [
      placer.name(book.week.hub.name, hubAt.x, hubAt.y, reach: 12, weight: "700")
    ]
    for relay in relays {
      let at = frame.place(relay.point)
      let count = discs(of: relay.id).count
      let reach = count == 0 ? 8 : 13 + Double(count - 1) * 10.5
      result.append(placer.name(book.relayName(relay.id), at.x, at.y, reach: reach))
    }
    return Markup(result)
  }

  /// Scale bar and north arrow.
  private var furniture: Markup {
    let length = frame.scaleBarKilometres
    let wide = length * frame.scale
    let y = frame.height - 16
    let north = frame.width - 22
    return group {
      Svg.line(14, y, 14 + wide, y, stroke: "#1b2420", width: 2)
      Svg.line(14, y - 5, 14, y + 5, stroke: "#1b2420", width: 2)
      Svg.line(14 + wide, y - 5, 14 + wide, y + 5, stroke: "#1b2420", width: 2)
      Svg.text(
        book.words.decimal(length, length < 1 ? 1 : 0) + "\u{A0}km", 20 + wide, y + 4, size: 12,
        halo: true)
      tag(
        "path",
        [
          "d": "M\(Svg.number(north)) 12l7 20l-7 -5l-7 5z", "fill": "#1b2420",
        ])
      Svg.text("N", north, 46, size: 12, anchor: "middle", weight: "700", halo: true)
    }
  }
}
