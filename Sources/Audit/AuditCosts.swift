internal import PlanningModel
internal import Quantities

/// Checks each term of each round's cost, to the millionth of a euro.
enum AuditCosts {
  static func check(_ context: AuditContext, _ log: inout AuditLog) {
    let season = OwnSeason(context.week)
    for facts in context.rounds {
      let round = facts.round
      let stated = terms(round.terms)
      log.expectEqual(
        round.cost.whole, stated.reduce(0) { $0 + $1.1 }, .roundCost, round: round.id,
        place: "cost", divisor: 1_000_000)
      guard let driver = facts.driver, !facts.isTruck || facts.truck != nil else { continue }
      let own = ownTerms(facts, driver, season, context)
      for (stated, own) in zip(stated, own) {
        log.expectEqual(
          stated.1, own, .costTerms, round: round.id, place: stated.0, divisor: 1_000_000)
      }
    }
  }

  /// The terms of a plan's document by name.
  static func terms(_ terms: CostTerms) -> [(String, Whole)] {
    [
      ("kilometres", terms.kilometres.whole), ("truck", terms.truck.whole),
      ("minutes", terms.minutes.whole), ("season", terms.season.whole),
      ("faces", terms.faces.whole), ("dislikes", terms.dislikes.whole),
    ]
  }

  private static func ownTerms(
    _ facts: RoundFacts, _ driver: Volunteer, _ season: OwnSeason, _ context: AuditContext
  ) -> [Whole] {
    let prices = context.week.prices
    let time = facts.round.home.whole - facts.round.leavesHome.whole
    var byCar: Whole = 0
    var byTruck: Whole = 0
    for drive in AuditTravel.drives(facts) {
      let metres = AuditTravel.metres(drive, context.travel)
      if facts.isTruck && drive.part == .ofVehicle { byTruck += metres } else { byCar += metres }
    }
    let truck = facts.truck.map {
      $0.fixedCost.whole + byTruck * $0.kilometre.whole / 1_000
    }
    return [
      byCar * prices.carKilometre.whole / 1_000, truck ?? 0,
      time * prices.volunteerHour.whole / 3_600, season.cost(of: driver, time: time),
      newFaces(facts, driver, context.week) * prices.newFace.whole,
      dislikes(facts, driver) * prices.dislikedRelay.whole,
    ]
  }

  private static func newFaces(_ facts: RoundFacts, _ driver: Volunteer, _ week: Week) -> Whole {
    Set(facts.round.stops.map(\.relay)).count { relay in
      guard let usual = week.relays[relay]?.usualVolunteer else { return false }
      return usual != driver.id && !driver.prefers.contains(relay)
    }.tamed
  }

  private static func dislikes(_ facts: RoundFacts, _ driver: Volunteer) -> Whole {
    Set(facts.round.stops.map(\.relay)).count { driver.avoids.contains($0) }.tamed
  }
}
