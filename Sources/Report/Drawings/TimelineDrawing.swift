internal import PlanningModel
internal import Quantities

/// The day on one axis: each round's phases, and under it each stop within its opening hours.
struct TimelineDrawing {
  private let book: PlanBook
  private let first: TimeOfDay
  private let last: TimeOfDay
  private let hatch = Hatch(prefix: "day")

  private let width = 760.0
  private let left = 190.0
  private let right = 14.0
  private let roundHeight = 34.0
  private let stopHeight = 21.0
  private let top = 30.0

  init(_ book: PlanBook) {
    self.book = book
    let start = book.plan.rounds.map(\.leavesHome).min() ?? TimeOfDay(12, 0)
    let end = book.plan.rounds.map(\.home).max() ?? TimeOfDay(20, 0)
    first = TimeOfDay(secondsSinceMidnight: start.secondsSinceMidnight / 1_800 * 1_800)
    last = TimeOfDay(secondsSinceMidnight: (end.secondsSinceMidnight / 1_800 + 1) * 1_800)
  }

  var markup: Markup {
    let rows = book.plan.rounds.reduce(0.0) { $0 + height(of: $1) }
    let title = book.words(
      fr: "Déroulé de la journée, tournée par tournée", en: "The day, round by round")
    var y = top
    var parts: [Markup] = []
    for (place, round) in book.plan.rounds.enumerated() {
      parts.append(row(place, round, y))
      y += height(of: round)
    }
    return Svg.drawing(width, top + rows + 6, title: title, style: "draw long") {
      hatch.definitions
      axis(bottom: top + rows)
      parts
    }
  }

  private func height(of round: Round) -> Double {
    roundHeight + Double(round.stops.count) * stopHeight + 10
  }

  private func x(_ time: TimeOfDay) -> Double {
    let span = Double(max(1, (last - first).rawValue))
    let place = Double((time - first).rawValue) / span
    return left + min(1, max(0, place)) * (width - left - right)
  }

  /// A line each half hour, a figure each hour.
  private func axis(bottom: Double) -> Markup {
    let halves = Int((last - first).rawValue / 1_800)
    let step = halves > 20 ? 4 : 2
    return Markup(
      (0...max(1, halves)).map { half in
        let time = first + Seconds(half * 1_800)
        let at = x(time)
        let isHour = time.secondsSinceMidnight % 3_600 == 0
        let hour = Int(time.secondsSinceMidnight / 3_600)
        return group {
          Svg.line(at, top - 8, at, bottom, stroke: isHour ? "#b5bfb9" : "#e3e8e4")
          if isHour, hour % (step / 2) == 0, at < width - 20 {
            Svg.text(book.words.clock(time), at, 14, size: 12, anchor: "middle")
          }
        }
      })
  }

  private func row(_ place: Int, _ round: Round, _ y: Double) -> Markup {
    let style = RoundStyle(place: place)
    let name = "\(round.id)  \(book.driverName(round))"
    return group {
      Svg.line(0, y, width, y, stroke: "#cfd6d1")
      Svg.text(Svg.clipped(name, to: left - 12, size: 14), 0, y + 22, size: 14, weight: "700")
      phases(round, style, y + 8)
      round.stops.enumerated().map { index, stop in
        stopRow(index + 1, stop, style, y + roundHeight + Double(index) * stopHeight)
      }
    }
  }

  /// Driving is a line in the round's dash; approach and way home are thin; loading is striped,
  /// waiting is an empty box, handing over is a filled one with the stop's number.
  private func phases(_ round: Round, _ style: RoundStyle, _ y: Double) -> Markup {
    let middle = y + 9
    return group {
      Svg.line(x(round.leavesHome), middle, x(round.loads), middle, stroke: style.colour)
      bar(round.loads, round.departs, y, fill: hatch.fill(2), stroke: style.colour)
      round.stops.enumerated().map { index, stop in
        group {
          drive(
            from: index == 0 ? round.departs : round.stops[index - 1].departure,
            to: stop.arrival, middle, style)
          if stop.begin > stop.arrival {
            bar(stop.arrival, stop.begin, y, fill: "#fff", stroke: style.colour)
          }
          bar(stop.begin, stop.departure, y, fill: style.colour, stroke: style.colour)
          number(index + 1, stop, y)
        }
      }
      if let final = round.stops.last {
        if round.kind == .truck {
          drive(from: final.departure, to: round.ends, middle, style)
        } else {
          Svg.line(x(final.departure), middle, x(round.home), middle, stroke: style.colour)
        }
      }
      if round.wayHome != nil {
        Svg.line(x(round.ends), middle, x(round.home), middle, stroke: style.colour)
      }
      tick(round.leavesHome, middle, style)
      tick(round.home, middle, style)
    }
  }

  private func drive(
    from: TimeOfDay, to: TimeOfDay, _ y: Double, _ style: RoundStyle
  ) -> Markup {
    Svg.line(x(from), y, x(to), y, stroke: style.colour, width: 3.5, dash: style.dash)
  }

  private func tick(_ time: TimeOfDay, _ y: Double, _ style: RoundStyle) -> Markup {
    Svg.line(x(time), y - 6, x(time), y + 6, stroke: style.colour, width: 1.5)
  }

  private func bar(
    _ from: TimeOfDay, _ to: TimeOfDay, _ y: Double, fill: String, stroke: String
  ) -> Markup {
    Svg.rect(
      Box(x: x(from), y: y, width: max(2, x(to) - x(from)), height: 18), fill: fill,
      stroke: stroke, width: 1.2)
  }

  private func number(_ order: Int, _ stop: Stop, _ y: Double) -> Markup {
    guard x(stop.departure) - x(stop.begin) >= 9 else { return .empty }
    return Svg.text(
      String(order), (x(stop.begin) + x(stop.departure)) / 2, y + 13.2, size: 11,
      anchor: "middle", fill: "#fff", weight: "700")
  }

  /// The relay's opening hours as a pale bar with closed ends, the hand-over as a filled block.
  private func stopRow(_ order: Int, _ stop: Stop, _ style: RoundStyle, _ y: Double) -> Markup {
    let name = "\(order). \(book.relayName(stop.relay))"
    let open = book.week.relays[stop.relay]?.open ?? []
    return group {
      Svg.text(Svg.clipped(name, to: left - 14, size: 11.2), 12, y + 14, size: 12, fill: "#3d4943")
      open.filter { $0.to > first && $0.from < last }.map { hours in
        Svg.rect(
          Box(x: x(hours.from), y: y + 5, width: x(hours.to) - x(hours.from), height: 11),
          fill: "#e7ede9", stroke: "#93a099", width: 0.8, corner: 2)
      }
      Svg.rect(
        Box(
          x: x(stop.begin), y: y + 5, width: max(2, x(stop.departure) - x(stop.begin)),
          height: 11), fill: style.colour)
      Svg.text(
        book.words.clock(stop.begin), x(stop.departure) + 4, y + 14.5, size: 11, halo: true)
    }
  }
}
