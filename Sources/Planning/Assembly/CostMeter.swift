import PlanningModel
import Quantities

/// The prices of a week as whole rates, and the cost of one round by them.
///
/// All divisions drop the remainder, so that a sum is the same wherever it is made.
struct CostMeter: Sendable {
  private let week: Week
  /// Season term: rate in millionths of a euro per hour.
  let seasonRate: Int64
  /// Time each volunteer would have given at the declared share, seconds.
  let fair: [Int64]
  /// Time each volunteer has given, seconds.
  let given: [Int64]

  init(_ week: Week) {
    self.week = week
    let permille = Int64((week.prices.seasonWeight * 1_000).rounded())
    seasonRate = week.prices.volunteerHour.rawValue * permille / 1_000
    let given = week.volunteers.map { week.ledger[$0.id]?.given.rawValue ?? 0 }
    let season = max(given.reduce(0, +), 3_600 * Int64(week.volunteers.count))
    let shares = week.volunteers.map { max(1, Int64(($0.share * 1_000).rounded())) }
    let total = max(1, shares.reduce(0, +))
    fair = shares.map { max(60, season * $0 / total) }
    self.given = given
  }

  /// Price of `time` given by the driver, without the season term.
  func minutes(_ time: Seconds) -> MicroEuros {
    MicroEuros(rawValue: time.rawValue * week.prices.volunteerHour.rawValue / 3_600)
  }

  /// `((L + w)^2 - L^2) / (2 tau S)` of DESIGN section 4, at the price of an hour.
  func season(_ time: Seconds, driver: Int) -> MicroEuros {
    let w = time.rawValue
    return MicroEuros(
      rawValue: (seasonRate * w / 3_600) * (2 * given[driver] + w) / (2 * fair[driver]))
  }

  /// Price of a new face at `relay`; zero for the usual one and for somebody glad to come.
  func face(_ relay: Relay, driver: Int) -> MicroEuros {
    let volunteer = week.volunteers[driver]
    guard let usual = relay.usualVolunteer, usual != volunteer.id,
      !volunteer.prefers.contains(relay.id)
    else { return .zero }
    return week.prices.newFace
  }

  /// Price of a relay the driver would rather not serve.
  func dislike(_ relay: Relay, driver: Int) -> MicroEuros {
    week.volunteers[driver].avoids.contains(relay.id) ? week.prices.dislikedRelay : .zero
  }

  /// All terms of a round of `slot` that serves `relays` (places in the register).
  /// - Parameters:
  ///   - vehicle: road of the vehicle; for a car, from home to home.
  ///   - ownCar: for a truck, the driver's road to the hub and home; zero for a car.
  func terms(
    _ slot: Slot, relays: [Int], vehicle: Meters, ownCar: Meters, time: Seconds
  ) -> CostTerms {
    let carRate = week.prices.carKilometre.rawValue
    var terms = CostTerms()
    if let truck = slot.truck.map({ week.vehicles[$0] }) {
      terms.truck =
        truck.fixedCost
        + MicroEuros(rawValue: vehicle.rawValue * truck.kilometre.rawValue / 1_000)
      terms.kilometres = MicroEuros(rawValue: ownCar.rawValue * carRate / 1_000)
    } else {
      terms.kilometres = MicroEuros(rawValue: vehicle.rawValue * carRate / 1_000)
    }
    terms.minutes = minutes(time)
    terms.season = season(time, driver: slot.driver)
    var seen: Set<Int> = []
    for relay in relays where seen.insert(relay).inserted {
      terms.faces += face(week.relays[relay], driver: slot.driver)
      terms.dislikes += dislike(week.relays[relay], driver: slot.driver)
    }
    return terms
  }
}
