internal import PlanningModel
internal import Quantities

/// Groups the villages into rounds that surely can be driven.
struct RidePlanner {
  let hub: Commune

  /// How freely villages are put together.
  private struct Habits {
    let mostStops: Int
    let largestBoot: Int
    let longest: Int64
  }

  /// From how volunteers like it to what is just possible.
  private static let habits = [
    Habits(mostStops: 2, largestBoot: 3, longest: 7_200),
    Habits(mostStops: 3, largestBoot: 4, longest: 9_000),
    Habits(mostStops: 5, largestBoot: 4, longest: 12_600),
    Habits(mostStops: 99, largestBoot: 4, longest: 16_200),
  ]

  /// Marks the stops of `count` trucks: each begins at the village with most baskets and goes on to
  /// the nearest ones while mass, cold floor and time allow.
  func truckStops(_ villages: [Village], trucks count: Int) -> [Ride] {
    var free = Array(villages.indices)
    var rides: [Ride] = []
    for _ in 0..<count {
      guard let first = free.max(by: { villages[$0].baskets < villages[$1].baskets }) else { break }
      free.removeAll { $0 == first }
      var ride = Ride(stops: [first], isTruck: true)
      var baskets = villages[first].baskets
      while ride.stops.count < 7, let last = ride.stops.last,
        let next = free.min(by: { distance(villages, last, $0) < distance(villages, last, $1) })
      {
        var longer = ride
        longer.stops.append(next)
        // Every basket with its crates weighs about 13 kg; the trucks take 750 kg.
        guard baskets + villages[next].baskets <= 42,
          longer.times(villages, hub: hub, load: 1_200, end: hub).last ?? 0 <= 11_400
        else { break }
        ride = longer
        baskets += villages[next].baskets
        free.removeAll { $0 == next }
      }
      rides.append(ride)
    }
    return rides
  }

  /// Rounds of cars for `stops`, at most `most` when that can be done.
  func carRides(_ villages: [Village], stops: [Int], most: Int?) -> [Ride] {
    var rides: [Ride] = []
    for habits in RidePlanner.habits {
      rides = carRides(villages, stops: stops, habits)
      if rides.count <= most ?? Int.max { break }
    }
    return rides
  }

  private func carRides(_ villages: [Village], stops: [Int], _ habits: Habits) -> [Ride] {
    let swept = stops.sorted {
      let (a, b) = (villages[$0].commune, villages[$1].commune)
      return (a.angle(from: hub), a.insee) < (b.angle(from: hub), b.insee)
    }
    var rides: [Ride] = []
    var open = Ride(stops: [])
    for stop in swept {
      var longer = Ride(stops: open.stops + [stop])
      longer.stops.sort {
        hub.drive(to: villages[$0].commune) < hub.drive(to: villages[$1].commune)
      }
      let boot = Boot.all[habits.largestBoot]
      let fits = boot.takes(
        ambient: longer.ambientCrates(villages), chilled: longer.chilledCrates(villages))
      let time = longer.times(villages, hub: hub, load: 600, end: hub).last ?? 0
      if open.stops.isEmpty
        || fits && time <= habits.longest
          && longer.stops.count <= habits.mostStops
      {
        open = longer
      } else {
        rides += halved(open, villages)
        open = Ride(stops: [stop])
      }
    }
    return open.stops.isEmpty ? rides : rides + halved(open, villages)
  }

  /// Two rounds, the cold part and the rest, for a village too large for any car.
  private func halved(_ ride: Ride, _ villages: [Village]) -> [Ride] {
    let fits = Boot.all.contains {
      $0.takes(ambient: ride.ambientCrates(villages), chilled: ride.chilledCrates(villages))
    }
    guard !fits else { return [ride] }
    return [Ride(stops: ride.stops, part: .chilled), Ride(stops: ride.stops, part: .ambient)]
  }

  private func distance(_ villages: [Village], _ a: Int, _ b: Int) -> Double {
    villages[a].commune.distance(to: villages[b].commune)
  }
}
