internal import PlanningModel
internal import Quantities

extension PlanBook {
  /// ` : limite 4,0 °C, calculé 2,4 °C`, after the name of a crate.
  func limitWords(_ reading: HandOverTemperature) -> String {
    let (limit, computed) = (words.limitClause(reading), words.degrees(reading.predicted))
    return words(
      fr: " : \(limit), calculé \(computed)", en: ": \(limit), computed \(computed)")
  }

  /// The rule that no table of limits can know.
  var labelRule: String {
    words(
      fr: "Une étiquette plus froide que la limite écrite ici l’emporte : suivez l’étiquette.",
      en: "A label colder than the limit written here wins: keep to the label.")
  }

  /// How far the cold crates of this plan are driven, and through how many open doors.
  var coldReach: ColdReach? {
    plan.rounds.flatMap { round in
      var distance = Meters.zero
      var openings: [String: Int] = [:]
      return round.stops.enumerated().compactMap { place, stop -> ColdReach? in
        distance = distance + stop.leg.distance
        let rooms = Set(
          crates(at: stop).filter { $0.zone != .ambient }.map { $0.compartment ?? "" })
        guard !rooms.isEmpty else { return nil }
        let before = rooms.map { openings[$0] ?? 0 }.max() ?? 0
        for room in rooms { openings[room, default: 0] += 1 }
        return ColdReach(
          distance: distance, round: round.id, stop: place + 1, openings: before)
      }
    }.reduce(nil) { (best: ColdReach?, next) in
      guard let best else { return next }
      let further = next.distance > best.distance ? next : best
      return ColdReach(
        distance: further.distance, round: further.round, stop: further.stop,
        openings: max(best.openings, next.openings))
    }
  }
}

/// The longest way of a cold crate since it was loaded, and the most often that its container is
/// opened at other relays before its own hand-over.
struct ColdReach: Hashable, Sendable {
  var distance: Meters
  /// The round that goes that far.
  var round: String
  /// The stop where it does, from 1.
  var stop: Int
  /// Over all rounds.
  var openings: Int
}
