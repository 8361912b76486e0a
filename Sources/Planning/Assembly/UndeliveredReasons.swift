import PlanningModel
import Quantities
import Routing

/// Says in words why baskets stay without a round.
///
/// A part of a relay that no vehicle could serve even alone, by the quickest ways there and back,
/// cannot be served by any plan: that is a proof, and the reason names what stands in the way. So
/// is a plan that the exact method has proved best. Otherwise the search found no room for it, or
/// the cold was reckoned not to last on a usual round, which proves nothing.
struct UndeliveredReasons {
  /// Codes that rest on a proof.
  static let provedCodes: Set<String> = [
    "nobody-allowed", "out-of-hours", "too-long", "too-big", "left-by-best",
  ]

  private let solved: WeekProblem
  /// The week with its relays in parts as its rules allow: that a relay cannot be served whole,
  /// where it was kept whole after a search, proves nothing about its parts.
  private let problem: WeekProblem
  private let lone: LoneVisits
  /// Whether it is proved that no plan delivers more baskets.
  private let isBest: Bool
  private var week: Week { problem.week }

  init(_ solved: WeekProblem, isBest: Bool) throws(PlanningError) {
    self.solved = solved
    self.isBest = isBest
    problem =
      solved.unsplit.isEmpty && !solved.hasAllWays
      ? solved
      : try WeekProblem(solved.week, ground: solved.ground, keepsCold: solved.keepsCold)
    lone = LoneVisits(
      problem, QuickestTimes(solved.ground), RoundJudge(RoundDesigner(problem)))
  }

  /// One entry per order of the unserved clients, in the order of the orders' ids.
  func list(_ unserved: [Int]) -> [Undelivered] {
    let relays = Set(unserved.map { solved.parts[$0].relay })
    let lost = Set(unserved.flatMap { solved.parts[$0].orders })
    var entries: [String: Undelivered] = [:]
    for client in problem.parts.indices where relays.contains(problem.parts[client].relay) {
      let part = problem.parts[client]
      let relay = week.relays[part.relay]
      let (code, phrase) = reason(client, relay)
      for order in part.orders where lost.contains(order) {
        // A basket is lost with any of its parts, so a proof about one is the reason.
        let held = entries[order]?.code
        guard held == nil || !Self.provedCodes.contains(held ?? "") else { continue }
        guard held == nil || Self.provedCodes.contains(code) else { continue }
        entries[order] = Undelivered(
          order: order, relay: relay.id, code: code, reason: phrase.text(week.language))
      }
    }
    return entries.keys.sorted().compactMap { entries[$0] }
  }

  private func reason(_ client: Int, _ relay: Relay) -> (String, Phrase) {
    let obstacles = problem.slots.indices.map { lone.obstacle(client, $0) }
    switch obstacles.max(by: { $0.rawValue < $1.rawValue }) ?? .notAllowed {
    case .notAllowed: return ("nobody-allowed", Self.nobody(relay))
    case .load, .placement: return ("too-big", Self.tooBig(relay))
    case .hours: return ("out-of-hours", outOfHours(client, relay))
    case .length: return ("too-long", Self.tooLong(relay))
    case .warmth: return ("too-warm", Self.tooWarm(relay))
    case .none:
      return isBest
        ? ("left-by-best", Self.leftByBest(relay)) : ("no-round-found", Self.noRound(relay))
    }
  }

  /// Either nobody gets there before the relay closes, or nobody who does gets home in time.
  private func outOfHours(_ client: Int, _ relay: Relay) -> Phrase {
    let hours = ClockWords.hours(relay.open)
    guard let soonest = lone.soonest(client)?.roundedUpToMinute,
      let closes = relay.open.map(\.to).max(), soonest > closes
    else {
      return Phrase(
        fr: """
          \(relay.name) reçoit \(hours.fr)\u{A0}; personne n'a le temps d'y aller à ces heures et \
          d'en revenir\u{A0}: élargissez les heures du relais, ou celles d'un bénévole
          """,
        en: """
          \(relay.name) receives \(hours.en); nobody has the time to go there in these hours and \
          come back: widen the relay's hours, or a volunteer's
          """)
    }
    let clock = ClockWords.clock(soonest)
    return Phrase(
      fr: """
        \(relay.name) reçoit \(hours.fr)\u{A0}; personne ne peut y être avant \(clock.fr)\u{A0}: \
        élargissez les heures du relais, ou chargez plus tôt
        """,
      en: """
        \(relay.name) receives \(hours.en); nobody can be there before \(clock.en): widen the \
        relay's hours, or load earlier
        """)
  }
}

extension TimeOfDay {
  /// The next whole minute.
  var roundedUpToMinute: TimeOfDay {
    TimeOfDay(secondsSinceMidnight: (secondsSinceMidnight + 59) / 60 * 60)
  }
}
