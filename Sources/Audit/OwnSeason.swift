internal import PlanningModel
internal import Quantities

/// The season term: what an hour costs somebody who has given more, or less, than their share.
struct OwnSeason {
  private let week: Week
  /// µ€ for an hour of somebody at their fair share.
  private let rate: Whole
  /// Seconds given by all, at least an hour each.
  private let total: Whole
  /// The shares of all, in thousandths.
  private let shares: Whole

  init(_ week: Week) {
    self.week = week
    rate = week.prices.volunteerHour.whole * (week.prices.seasonWeight * 1_000).nearest / 1_000
    let given = week.volunteers.reduce(0) { $0 + (week.ledger[$1.id]?.given.whole ?? 0) }
    total = max(given, 3_600 * week.volunteers.count.tamed)
    shares = week.volunteers.reduce(0) { $0 + Self.share($1) }
  }

  /// What `time` seconds of `driver` add.
  func cost(of driver: Volunteer, time: Whole) -> Whole {
    quotient((rate * time / 3_600) * (2 * given(driver) + time), 2 * fair(driver))
  }

  /// `time` seconds of `driver`, those of somebody at their fair share counting once.
  func weighed(of driver: Volunteer, time: Whole) -> Whole {
    quotient(time * (2 * given(driver) + time), 2 * fair(driver))
  }

  private func given(_ driver: Volunteer) -> Whole { week.ledger[driver.id]?.given.whole ?? 0 }

  private func fair(_ driver: Volunteer) -> Whole {
    max(60, quotient(total * Self.share(driver), shares))
  }

  private static func share(_ volunteer: Volunteer) -> Whole {
    max(1, (volunteer.share * 1_000).nearest)
  }
}
