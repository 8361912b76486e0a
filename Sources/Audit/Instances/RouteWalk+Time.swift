internal import Instances

extension RouteWalk {
  /// A moment of the route: a service, a departure from a depot or an arrival there.
  private struct Moment {
    let node: Int
    let earliest: Double
    let latest: Double
    let service: Double
    /// Time from the moment before.
    let way: Double
  }

  /// Walks the clock: as early as possible first, then back from the end to leave as late as the
  /// same end allows, which is the shortest way to be on the road.
  ///
  /// With one window per stop the end is `max(E, departure + T)` for constants `E` and `T`, so that
  /// no later departure makes the route shorter still.
  mutating func time(_ trips: [Trip], _ route: RoutingAnswer.Route, _ vehicle: CaseVehicle) {
    let moments = moments(trips)
    var begins: [Double] = []
    var clock = 0.0
    var isLate = false
    for moment in moments {
      clock = max(clock + moment.way, moment.earliest)
      if clock > moment.latest + yardstick.tolerance {
        if !isLate { complain(.late, route, node: moment.node, clock, moment.latest) }
        isLate = true
      }
      begins.append(clock)
      clock += moment.service
    }
    guard let most = vehicle.maxDuration, let end = begins.last, !isLate else { return }
    var late = end
    for place in (0..<moments.count - 1).reversed() {
      late = min(moments[place].latest, late - moments[place + 1].way - moments[place].service)
    }
    if end - late > yardstick.figure(most) + yardstick.tolerance {
      complain(.tooLong, route, end - late, yardstick.figure(most))
    }
  }

  /// The moments of all trips: a trip leaves its depot no sooner than the last of its goods is
  /// released.
  private func moments(_ trips: [Trip]) -> [Moment] {
    var moments: [Moment] = []
    for trip in trips {
      let released = trip.clients.map { yardstick.figure(routing.nodes[$0].release) }.max() ?? 0
      let start = routing.nodes[trip.start]
      moments.append(
        Moment(
          node: trip.start, earliest: max(yardstick.figure(start.opens), released),
          latest: yardstick.figure(start.closes), service: 0, way: 0))
      var here = trip.start
      for next in trip.clients + [trip.end] {
        let node = routing.nodes[next]
        let isDepot = routing.isDepot[next]
        moments.append(
          Moment(
            node: next, earliest: isDepot ? 0 : yardstick.figure(node.opens),
            latest: yardstick.figure(node.closes),
            service: isDepot ? 0 : yardstick.figure(node.service),
            way: yardstick.distance(here, next)))
        here = next
      }
    }
    return moments
  }
}
