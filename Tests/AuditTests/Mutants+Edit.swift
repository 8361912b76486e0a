import PlanningModel
import Quantities

/// Small edits that several mutants share.
extension WeekPlan {
  /// Where the first round of a kind is.
  func firstRound(_ kind: Round.VehicleKind) -> Int? { rounds.firstIndex { $0.kind == kind } }

  /// Moves every time of a round by as much.
  mutating func shift(_ round: Int, by seconds: Int64) {
    let span = Seconds(rawValue: seconds)
    rounds[round].leavesHome = rounds[round].leavesHome + span
    rounds[round].loads = rounds[round].loads + span
    rounds[round].departs = rounds[round].departs + span
    for stop in rounds[round].stops.indices {
      rounds[round].stops[stop].arrival = rounds[round].stops[stop].arrival + span
      rounds[round].stops[stop].begin = rounds[round].stops[stop].begin + span
      rounds[round].stops[stop].departure = rounds[round].stops[stop].departure + span
    }
    rounds[round].ends = rounds[round].ends + span
    rounds[round].home = rounds[round].home + span
  }

  /// The first stop of all that satisfies a condition.
  func firstStop(where holds: (Round, Stop) -> Bool) -> (round: Int, stop: Int)? {
    for (round, value) in rounds.enumerated() {
      if let stop = value.stops.firstIndex(where: { holds(value, $0) }) { return (round, stop) }
    }
    return nil
  }

  /// The first two stops at different relays.
  var twoStops: (a: (round: Int, stop: Int), b: (round: Int, stop: Int))? {
    let all = rounds.enumerated().flatMap { round, value in
      value.stops.indices.map { (round: round, stop: $0) }
    }
    for a in all {
      for b in all where rounds[a.round].stops[a.stop].relay != rounds[b.round].stops[b.stop].relay
      {
        return (a, b)
      }
    }
    return nil
  }

  /// The place in `crates` of the first crate aboard that satisfies a condition; no bag, whose
  /// place and mass count through its relay crate.
  func firstAboard(where holds: (Crate, Round) -> Bool) -> Int? {
    crates.firstIndex { crate in
      crate.carrier == nil
        && rounds.contains { round in
          crate.round == round.id && round.stops.contains { $0.crates.contains(crate.id) }
            && holds(crate, round)
        }
    }
  }

  /// The number of the stop that hands a crate over, in its round.
  func stopNumber(of crate: Crate) -> Int? {
    rounds.first { $0.id == crate.round }?.stops.firstIndex { $0.crates.contains(crate.id) }
  }

  /// Places in `crates` of two crates in one space, the first handed over before the second.
  func twoCrates(
    where holds: (Crate, Crate, Round) -> Bool = { _, _, _ in true }
  ) -> (first: Int, later: Int)? {
    for round in rounds {
      let aboard = crates.indices.filter {
        crates[$0].round == round.id && crates[$0].position != nil
          && stopNumber(of: crates[$0]) != nil
      }
      for a in aboard {
        for b in aboard where a != b && crates[a].compartment == crates[b].compartment {
          if holds(crates[a], crates[b], round) { return (a, b) }
        }
      }
    }
    return nil
  }

  /// The same, of different stops.
  func twoStopsCrates(
    where holds: (Crate, Crate, Round) -> Bool = { _, _, _ in true }
  ) -> (first: Int, later: Int)? {
    twoCrates { a, b, round in
      (stopNumber(of: a) ?? 0) < (stopNumber(of: b) ?? 0) && holds(a, b, round)
    }
  }

  /// The place in `crates` of a crate that stands on the floor with another on it.
  var lowOfStack: Int? {
    twoCrates { a, b, _ in
      guard let low = a.position, let high = b.position else { return false }
      return low.x == high.x && low.y == high.y && low.z + low.height == high.z
    }?.first
  }
}
