internal import PlanningModel
internal import Quantities

/// The map of the rounds: hub, relays, straight lines; no tiles, no homes, nobody's name.
struct MapDrawing {
  private let book: PlanBook
  private let frame: MapFrame
  private let relays: [Relay]
  private let discs: StopDiscs

  init(_ book: PlanBook) {
    self.book = book
    relays = book.week.relays.filter { $0.kind != .hub }
    frame = MapFrame(
      points: [book.week.hub.point] + relays.map(\.point), width: 760, heights: 340...560,
      margin: 46)
    discs = StopDiscs(book, frame, clearOf: frame.place(book.week.hub.point))
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
      discs.all.filter(\.isAway).map(leader)
      discs.all.map(number)
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
    let isVisited = discs.all.contains { $0.relay == relay.id }
    return Svg.circle(
      at.x, at.y, isVisited ? 4.5 : 3.5, fill: "#fff", stroke: isVisited ? "#1b2420" : "#7b8780",
      width: 1.5)
  }

  private var hub: Markup {
    let at = frame.place(book.week.hub.point)
    return Svg.rect(
      Box(x: at.x - 8, y: at.y - 8, width: 16, height: 16), fill: "#1b2420", stroke: "#fff",
      width: 2)
  }

  /// From a disc that had to give way back to its relay.
  private func leader(_ disc: StopDiscs.Disc) -> Markup {
    Svg.line(disc.home.x, disc.home.y, disc.x, disc.y, stroke: "#1b2420")
  }

  /// The number of a stop in a disc of its round's colour.
  private func number(_ disc: StopDiscs.Disc) -> Markup {
    group {
      Svg.circle(
        disc.x, disc.y, 10, fill: RoundStyle(place: disc.round).colour, stroke: "#fff", width: 1.5)
      Svg.text(
        String(disc.order), disc.x, disc.y + 4.2, size: 12, anchor: "middle", fill: "#fff",
        weight: "700")
    }
  }

  /// Names of the hub and of the relays; those that nobody visits are smaller and paler.
  private var names: Markup {
    var placer = NamePlacer(frame: frame)
    for round in book.plan.rounds {
      let points = course(round)
      for (a, b) in zip(points, points.dropFirst()) { placer.keepClear(from: a, to: b) }
    }
    for disc in discs.all { placer.keepClear(disc.box) }
    let hubAt = frame.place(book.week.hub.point)
    let hubBox = Box(x: hubAt.x - 9, y: hubAt.y - 9, width: 18, height: 18)
    placer.keepClear(hubBox)
    var names = [NamePlacer.Name(text: book.week.hub.name, mark: hubBox, weight: "700")]
    var idle: [NamePlacer.Name] = []
    for relay in relays {
      let at = frame.place(relay.point)
      let dot = Box(x: at.x - 5, y: at.y - 5, width: 10, height: 10)
      placer.keepClear(dot)
      let name = book.relayName(relay.id)
      let boxes = discs.at(relay.id).map(\.box)
      guard let first = boxes.first else {
        idle.append(.init(text: name, mark: dot, size: 11, weight: "400", fill: "#4d5a53"))
        continue
      }
      names.append(.init(text: name, mark: boxes.dropFirst().reduce(first) { $0.union($1) }))
    }
    return Markup(placer.place(names + idle))
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
