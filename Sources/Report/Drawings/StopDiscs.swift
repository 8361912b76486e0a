internal import PlanningModel

/// The numbered discs of all stops, side by side at one relay and pushed apart between neighbours.
struct StopDiscs {
  /// One stop of one round.
  struct Disc {
    /// Place of the round in the plan, from 0.
    var round: Int
    /// Place of the stop in the round, from 1.
    var order: Int
    var relay: String
    var x: Double
    var y: Double
    /// Where the relay is.
    var home: (x: Double, y: Double)

    var box: Box { Box(x: x - 11, y: y - 11, width: 22, height: 22) }
    /// Pushed so far that a line must lead back to the relay.
    var isAway: Bool { abs(x - home.x) + abs(y - home.y) > 16 }
  }
  private(set) var all: [Disc] = []

  private static let between = 21.0
  private static let steps = 80

  init(_ book: PlanBook, _ frame: MapFrame, clearOf hub: (x: Double, y: Double)) {
    let places = Dictionary(
      book.plan.rounds.enumerated().map { ($0.element.id, $0.offset) }
    ) { first, _ in first }
    for relay in book.week.relays where relay.kind != .hub {
      let home = frame.place(relay.point)
      let visits = book.handOvers(at: relay.id)
      for (place, visit) in visits.enumerated() {
        let shift = (Double(place) - Double(visits.count - 1) / 2) * StopDiscs.between
        all.append(
          Disc(
            round: places[visit.round.id] ?? 0, order: visit.order, relay: relay.id,
            x: home.x + shift, y: home.y, home: home))
      }
    }
    for _ in 0..<StopDiscs.steps where !spread(clearOf: hub) { break }
    let inside = (12.0, frame.width - 12, frame.height - 12)
    for place in all.indices {
      all[place].x = min(inside.1, max(inside.0, all[place].x))
      all[place].y = min(inside.2, max(inside.0, all[place].y))
    }
  }

  /// The discs of one relay.
  func at(_ relay: String) -> [Disc] { all.filter { $0.relay == relay } }

  /// Pushes each close pair apart by half of what is missing; whether anything moved.
  private mutating func spread(clearOf hub: (x: Double, y: Double)) -> Bool {
    var moved = false
    for a in all.indices {
      for b in all.indices where b > a {
        let push = StopDiscs.push(from: (all[a].x, all[a].y), to: (all[b].x, all[b].y))
        guard let push else { continue }
        all[a].x -= push.x / 2
        all[a].y -= push.y / 2
        all[b].x += push.x / 2
        all[b].y += push.y / 2
        moved = true
      }
      guard let push = StopDiscs.push(from: hub, to: (all[a].x, all[a].y)) else { continue }
      all[a].x += push.x
      all[a].y += push.y
      moved = true
    }
    return moved
  }

  /// What brings the second point far enough from the first; `nil` when it is.
  private static func push(
    from a: (x: Double, y: Double), to b: (x: Double, y: Double)
  ) -> (x: Double, y: Double)? {
    let (x, y) = (b.x - a.x, b.y - a.y)
    let distance = (x * x + y * y).squareRoot()
    guard distance < between - 0.5 else { return nil }
    guard distance > 0.1 else { return (between, 0) }
    let share = (between - distance) / distance
    return (x * share, y * share)
  }
}
