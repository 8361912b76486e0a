internal import Kernels

/// Puts clients back one after another, each at the cheapest place that is not overlooked and that
/// the judge accepts.
///
/// Source: Christiaens and Vanden Berghe (2020), doi:10.1287/trsc.2019.0914. Ours: places are sorted
/// by cost and the judge is asked from the cheapest on, so that it never sees what would not be
/// done.
struct JudgedRecreate {
  private enum Order: Int {
    case random, load, far, close
  }
  /// Their weights.
  private static let wheel: [Order] =
    [.random, .random, .random, .random, .load, .load, .load, .load, .far, .far, .close]

  private struct Place {
    let metres: Int
    let tour: Int
    let place: Int
  }
  private var blinks: Blinks
  private var places: [Place] = []

  init(blink: Double, seed: UInt64) { blinks = Blinks(chance: blink, seed: seed) }

  mutating func apply(
    to plan: inout JudgedPlan, _ ground: JudgedGround, _ book: inout VerdictBook,
    _ random: inout RandomGenerator
  ) {
    let order = sorted(plan.absent, ground, &random)
    plan.absent.removeAll(keepingCapacity: true)
    for client in order where !insert(client, &plan, ground, &book) { plan.absent.append(client) }
  }

  private func sorted(
    _ absent: [Int], _ ground: JudgedGround, _ random: inout RandomGenerator
  ) -> [Int] {
    var clients = absent
    random.mix(&clients)
    switch Self.wheel[random.below(Self.wheel.count)] {
    case .random: break
    case .load: clients.sort { (ground.shares[$0], $0) > (ground.shares[$1], $1) }
    case .far:
      clients.sort { (ground.metres(ground.depot, $0), $0) > (ground.metres(ground.depot, $1), $1) }
    case .close:
      clients.sort { (ground.metres(ground.depot, $0), $0) < (ground.metres(ground.depot, $1), $1) }
    }
    return clients
  }

  private mutating func insert(
    _ client: Int, _ plan: inout JudgedPlan, _ ground: JudgedGround, _ book: inout VerdictBook
  ) -> Bool {
    places.removeAll(keepingCapacity: true)
    for (number, tour) in plan.tours.enumerated() where tour.hasRoom(for: client, ground) {
      for place in 0...tour.visits.count {
        if blinks.blink() { continue }
        let metres = tour.detour(client, at: place, ground)
        guard tour.metres + metres <= ground.maxMetres else { continue }
        places.append(Place(metres: metres * ground.rate, tour: number, place: place))
      }
    }
    if plan.tours.count < ground.vehicleCount {
      let alone = JudgedTour(dimensions: ground.dimensions)
      if alone.hasRoom(for: client, ground) {
        let metres = alone.detour(client, at: 0, ground)
        if metres <= ground.maxMetres {
          places.append(
            Place(metres: metres * ground.rate + ground.fixedCost, tour: -1, place: 0))
        }
      }
    }
    places.sort { ($0.metres, $0.tour, $0.place) < ($1.metres, $1.tour, $1.place) }
    for place in places where put(client, place, &plan, ground, &book) { return true }
    return false
  }

  private func put(
    _ client: Int, _ place: Place, _ plan: inout JudgedPlan, _ ground: JudgedGround,
    _ book: inout VerdictBook
  ) -> Bool {
    var visits = place.tour < 0 ? [] : plan.tours[place.tour].visits
    visits.insert(client, at: place.place)
    guard let direction = book.direction(of: visits) else { return false }
    if direction == .backward { visits.reverse() }
    let tour = JudgedTour(visits, ground, isJudged: true)
    if place.tour < 0 { plan.tours.append(tour) } else { plan.tours[place.tour] = tour }
    return true
  }
}
