import Kernels
import Quantities

@testable import Routing

/// Places of one trip in time, walked through: travel before each, then waiting, then service.
private struct TimeWalk {
  struct Stop {
    let travel: Int
    let opens: Int
    let closes: Int
    let service: Int
  }
  var stops: [Stop]

  /// When the last service ends for one that is ready to go at `time`; `nil` when he is late.
  func end(from time: Int) -> Int? {
    var now = time
    for stop in stops {
      now = max(now + stop.travel, stop.opens)
      if now > stop.closes { return nil }
      now += stop.service
    }
    return now
  }

  /// The last moment to begin.
  var late: Int {
    var late = Int.max / 2
    for stop in stops.reversed() { late = min(stop.closes, late - stop.service) - stop.travel }
    return late
  }

  /// The least time that it takes for starts in a range.
  func shortest(from earliest: Int, to latest: Int) -> Int? {
    var (starts, elapsed) = ([earliest, latest], 0)
    for stop in stops {
      elapsed += stop.travel
      starts += [stop.opens - elapsed, stop.closes - elapsed]
      elapsed += stop.service
    }
    return starts.filter { $0 >= earliest && $0 <= latest }
      .compactMap { start in end(from: start).map { $0 - start } }.min()
  }
}

extension Tours {
  /// Times that a walk contradicts.
  func timeComplaints(_ chain: [Int], _ problem: Problem) -> [String] {
    var found: [String] = []
    let vehicle = problem.vehicles[Int(slots[chain[0]].type)]
    let (far, dawn, dusk) = (
      GroundClient.far, Int(vehicle.earliestStart.secondsSinceMidnight),
      min(GroundClient.far / 2, Int(vehicle.latestEnd.secondsSinceMidnight))
    )
    func stop(_ client: Int, from node: Int) -> TimeWalk.Stop {
      let value = problem.clients[client]
      return TimeWalk.Stop(
        travel: seconds(type(of: chain[0]).base, node, client),
        opens: Int(value.windows.first?.opens.secondsSinceMidnight ?? -Int64(far)),
        closes: Int(value.windows.last?.closes.secondsSinceMidnight ?? Int64(far)),
        service: Int(value.service.rawValue))
    }
    func home(_ slot: Int) -> TimeWalk.Stop {
      TimeWalk.Stop(
        travel: seconds(type(of: slot).base, prev(end(slot)), end(slot)), opens: -far,
        closes: dusk, service: 0)
    }
    func expect(_ isRight: Bool, _ text: @autoclosure () -> String) {
      if !isRight { found.append("chain \(chain.map { clients(of: $0) }): \(text())") }
    }
    var leaves = dawn
    var dues: [Int] = []
    for (number, slot) in chain.enumerated() {
      let load = number == 0 ? Int(vehicle.loadDuration.rawValue) : 0
      let visits = clients(of: slot)
      let nodes = [start(slot)] + visits
      let release = visits.compactMap { problem.clients[$0].release?.secondsSinceMidnight }.max()
      var head = TimeWalk(
        stops: [TimeWalk.Stop(travel: 0, opens: -far, closes: dusk, service: load)])
      leaves = max(leaves, Int(release ?? Int64(dawn)))
      expect(Int(times[start(slot)].ready) == leaves + load, "ready at the start")
      for (place, client) in visits.enumerated() {
        head.stops.append(stop(client, from: nodes[place]))
        expect(Int(times[client].ready) == head.end(from: leaves), "ready at \(client)")
        let duration = head.shortest(from: dawn, to: dusk)
        expect(times[client].head.duration == duration, "head of \(client)")
        expect(times[client].head.late == min(dusk, head.late), "late head of \(client)")
        let early = times[client].head.early
        expect(early + times[client].head.duration == head.end(from: dawn), "early at \(client)")
      }
      head.stops.append(home(slot))
      leaves = head.end(from: leaves) ?? .max
      // Tails, of the trip alone.
      for place in visits.indices {
        var tail = TimeWalk(stops: [])
        for later in place..<visits.count {
          let it = stop(visits[later], from: nodes[later])
          tail.stops.append(
            later == place
              ? TimeWalk.Stop(travel: 0, opens: it.opens, closes: it.closes, service: it.service)
              : it)
        }
        tail.stops.append(home(slot))
        let (here, from) = (visits[place], times[visits[place]].tail)
        expect(from.late == tail.late, "late tail of \(here)")
        expect(from.duration == tail.shortest(from: -far, to: tail.late), "tail of \(here)")
        dues.append(from.late)
      }
    }
    // Dues, of all trips, from the last to the first.
    var due = dusk
    for (number, slot) in chain.enumerated().reversed() {
      expect(Int(times[end(slot)].due) == due, "due at the end of trip \(number)")
      let nodes = [start(slot)] + clients(of: slot)
      var following = end(slot)
      for place in stride(from: nodes.count - 1, through: 1, by: -1) {
        let it = stop(nodes[place], from: nodes[place - 1])
        let way = seconds(type(of: slot).base, nodes[place], following)
        due = min(it.closes, due - way - it.service)
        expect(Int(times[nodes[place]].due) == due, "due at \(nodes[place])")
        following = nodes[place]
      }
      let way = seconds(type(of: slot).base, nodes[0], following)
      due = min(dusk, due - way)
    }
    let flat = engineRoute(of: chain).visits(in: problem)
    let schedule = SlowEvaluator(problem: problem).schedule(
      vehicle: Int(slots[chain[0]].type), visits: flat.visits, reloads: flat.reloads)
    let whole =
      F.hasTrips
      ? slotTimes[chain[chain.count - 1]].through : times[start(chain[0])].tail
    expect(Int64(whole.duration) == schedule?.duration.rawValue, "duration of the whole")
    expect(Int64(whole.early) == schedule?.start.secondsSinceMidnight, "start of the whole")
    return found
  }
}
