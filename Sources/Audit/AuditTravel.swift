internal import PlanningModel
internal import Quantities

/// Checks every drive against the week's travel, and the kilometres made of them.
enum AuditTravel {
  static func check(_ context: AuditContext, _ log: inout AuditLog) {
    var sources: [String: Int] = [:]
    for facts in context.rounds {
      for drive in drives(facts) {
        sources[drive.leg.source, default: 0] += 1
        check(drive, facts.round.id, context.travel, &log)
      }
      log.expectEqual(
        facts.round.distance.whole, distance(facts, context.travel), .roundKilometres,
        round: facts.round.id, place: "km", divisor: 1_000)
      log.expect(
        (facts.round.wayHome != nil) == facts.isTruck, .legWrong, round: facts.round.id,
        place: "wayHome")
    }
    for source in Set(sources.keys).union(context.plan.provenance.keys).sorted() {
      log.expectEqual(
        (context.plan.provenance[source] ?? 0).tamed, (sources[source] ?? 0).tamed, .provenance,
        place: source)
    }
  }

  /// One drive of a round.
  struct Drive {
    /// What part of the round it is.
    enum Part { case approach, ofVehicle, wayHome }
    let part: Part
    let from: String
    let to: String
    let leg: RoundLeg
  }

  /// Every drive of a round, in order.
  static func drives(_ facts: RoundFacts) -> [Drive] {
    let round = facts.round
    var drives = [
      Drive(part: .approach, from: facts.homePlace, to: Week.hubPlace, leg: round.approach)
    ]
    var last = Week.hubPlace
    for stop in round.stops {
      drives.append(Drive(part: .ofVehicle, from: last, to: stop.relay, leg: stop.leg))
      last = stop.relay
    }
    drives.append(Drive(part: .ofVehicle, from: last, to: facts.endPlace, leg: round.returnLeg))
    if let leg = round.wayHome {
      drives.append(Drive(part: .wayHome, from: Week.hubPlace, to: facts.homePlace, leg: leg))
    }
    return drives
  }

  private static func check(
    _ drive: Drive, _ round: String, _ travel: OwnTravel, _ log: inout AuditLog
  ) {
    let place = drive.from + " → " + drive.to
    guard let own = travel.leg(from: drive.from, to: drive.to) else {
      log.expect(false, .legWrong, round: round, place: place)
      return
    }
    let (time, metres) = (drive.leg.time.whole, drive.leg.distance.whole)
    log.expect(
      own.times.contains(time), .legWrong, round: round, place: place,
      ["stated": Double(time) / 60, "expected": Double(own.times[0]) / 60])
    log.expect(
      own.distances.contains(metres), .legWrong, round: round, place: place,
      ["stated": Double(metres) / 1_000, "expected": Double(own.distances[0]) / 1_000])
    log.expect(own.sources.contains(drive.leg.source), .legWrong, round: round, place: place)
  }

  /// Metres of a drive by the week; by the plan where the week has none, or where both agree.
  static func metres(_ drive: Drive, _ travel: OwnTravel) -> Whole {
    let stated = drive.leg.distance.whole
    let own = travel.leg(from: drive.from, to: drive.to)?.distances ?? [stated]
    return own.contains(stated) ? stated : own[0]
  }

  /// Metres of a round: vehicle, and the driver's way from and to home.
  static func distance(_ facts: RoundFacts, _ travel: OwnTravel) -> Whole {
    drives(facts).reduce(0) { $0 + metres($1, travel) }
  }
}
