import Kernels
import PlanningModel
import Quantities
import Roads
import Routing

/// Says in words why baskets stay without a round.
///
/// A relay that no vehicle could serve even alone, by the quickest ways there and back, cannot be
/// served by any plan: that is a proof, and the reason names what stands in the way. Otherwise the
/// search found no room for it, which proves nothing.
struct UndeliveredReasons {
  /// Codes that rest on a proof.
  static let provedCodes: Set<String> = ["nobody-allowed", "out-of-hours", "too-long", "too-big"]

  private let problem: WeekProblem
  private let designer: RoundDesigner
  private let quickest: QuickestTimes
  private var week: Week { problem.week }

  init(_ problem: WeekProblem, _ designer: RoundDesigner) {
    self.problem = problem
    self.designer = designer
    quickest = QuickestTimes(problem.ground)
  }

  /// One entry per order of the unserved clients, in the order of the orders' ids.
  func list(_ unserved: [Int]) -> [Undelivered] {
    var entries: [String: Undelivered] = [:]
    for client in unserved {
      let part = problem.parts[client]
      let relay = week.relays[part.relay]
      let (code, phrase) = reason(client, relay)
      for order in part.orders where entries[order] == nil {
        entries[order] = Undelivered(
          order: order, relay: relay.id, code: code, reason: phrase.text(week.language))
      }
    }
    return entries.keys.sorted().compactMap { entries[$0] }
  }

  /// How far a vehicle gets with a client alone; the furthest of all vehicles is the reason.
  private enum Obstacle: Int {
    case notAllowed, load, hours, length, none
  }

  private func reason(_ client: Int, _ relay: Relay) -> (String, Phrase) {
    let obstacles = problem.slots.indices.map { obstacle(client, $0) }
    let hours = relay.open.map { "\($0.from)–\($0.to)" }.joined(separator: ", ")
    switch obstacles.max(by: { $0.rawValue < $1.rawValue }) ?? .notAllowed {
    case .notAllowed: return ("nobody-allowed", Self.nobody(relay))
    case .load: return ("too-big", Self.tooBig(relay))
    case .hours: return ("out-of-hours", outOfHours(client, relay, hours))
    case .length: return ("too-long", Self.tooLong(relay))
    case .none: return ("no-round-found", Self.noRound(relay, hours))
    }
  }

  private func obstacle(_ client: Int, _ slot: Int) -> Obstacle {
    let value = problem.problem.clients[client]
    let vehicle = problem.problem.vehicles[slot]
    guard value.allowedVehicles?.contains(slot) ?? true else { return .notAllowed }
    guard zip(value.delivery, vehicle.capacities).allSatisfy({ $0 <= $1 }) else { return .load }
    let there = quickest.times[vehicle.start][value.location]
    let back = quickest.times[value.location][vehicle.end]
    let arrival = vehicle.earliestStart + vehicle.loadDuration + there
    let begins = value.windows.map { max(arrival, $0.opens) }
    let open = zip(begins, value.windows).filter { $0 <= $1.closes }
      .filter { $0.0 + value.service + back <= vehicle.latestEnd }
    guard !open.isEmpty else { return .hours }
    let aboard = vehicle.loadDuration + there + value.service
    if let longest = vehicle.maxDuration, aboard + back > longest { return .length }
    return .none
  }

  /// The soonest anybody allowed could be there.
  private func soonest(_ client: Int) -> TimeOfDay? {
    let value = problem.problem.clients[client]
    return problem.slots.indices.filter { value.allowedVehicles?.contains($0) ?? true }.map {
      slot in
      let vehicle = problem.problem.vehicles[slot]
      return vehicle.earliestStart + vehicle.loadDuration
        + quickest.times[vehicle.start][value.location]
    }.min()
  }

  private func outOfHours(_ client: Int, _ relay: Relay, _ hours: String) -> Phrase {
    let soonest = soonest(client)?.roundedUpToMinute.description ?? "?"
    return Phrase(
      fr: """
        \(relay.name) reçoit \(hours)\u{A0}; au plus tôt quelqu'un peut y être à \(soonest), et \
        personne n'y va et n'en revient dans ses heures\u{A0}: élargissez les heures du relais, ou \
        chargez plus tôt
        """,
      en: """
        \(relay.name) receives \(hours); the soonest anybody can be there is \(soonest), and nobody \
        gets there and back in their hours: widen the relay's hours, or load earlier
        """)
  }

  private static func nobody(_ relay: Relay) -> Phrase {
    Phrase(
      fr: """
        personne ne peut servir \(relay.name)\u{A0}: refus, verrous, ou personne n'a de quoi garder \
        le froid\u{A0}; levez un refus ou prêtez une glacière
        """,
      en: """
        nobody may serve \(relay.name): refusals, locks, or no means of keeping it cold; lift a \
        refusal or lend a cool box
        """)
  }

  private static func tooBig(_ relay: Relay) -> Phrase {
    Phrase(
      fr: """
        les paniers de \(relay.name) ne tiennent dans aucun véhicule\u{A0}: autorisez le partage du \
        relais (splitLimit 2) ou un véhicule plus grand
        """,
      en: """
        the baskets of \(relay.name) fit into no vehicle: allow the relay to be split (splitLimit \
        2), or find a bigger vehicle
        """)
  }

  private static func tooLong(_ relay: Relay) -> Phrase {
    Phrase(
      fr: """
        aller à \(relay.name) et rentrer dépasse le temps que chacun peut donner\u{A0}: demandez \
        plus de minutes à quelqu'un
        """,
      en: """
        going to \(relay.name) and home takes longer than anybody can give: ask somebody for more \
        minutes
        """)
  }

  private static func noRound(_ relay: Relay, _ hours: String) -> Phrase {
    Phrase(
      fr: """
        aucune tournée trouvée pour \(relay.name) (\(hours))\u{A0}: il manque un conducteur, de la \
        place ou du froid\u{A0}; essayez un bénévole, une glacière ou des heures de plus
        """,
      en: """
        no round found for \(relay.name) (\(hours)): a driver, room or cold is lacking; try one more \
        volunteer, cool box or hour
        """)
  }
}

/// Quickest driving times between all places, by any way round (Floyd 1962,
/// doi:10.1145/367766.368168): real matrices need not keep the triangle inequality.
struct QuickestTimes {
  let times: [[Seconds]]

  init(_ ground: WeekGround) {
    let all = ground.places.indices
    var times = all.map { from in all.map { ground.roads.time(from, $0) } }
    for middle in all {
      for from in all {
        for to in all where times[from][middle] + times[middle][to] < times[from][to] {
          times[from][to] = times[from][middle] + times[middle][to]
        }
      }
    }
    self.times = times
  }
}

extension TimeOfDay {
  /// The next whole minute.
  var roundedUpToMinute: TimeOfDay {
    TimeOfDay(secondsSinceMidnight: (secondsSinceMidnight + 59) / 60 * 60)
  }
}
