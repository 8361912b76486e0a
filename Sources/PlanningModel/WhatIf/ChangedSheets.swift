internal import Quantities

/// Whose page says something else than before: who must get it again.
///
/// What people act on counts: who comes when, with which crates and cool boxes, standing where, by
/// when a round must leave; times by the minute, as pages print them. Predicted temperatures, costs
/// and the numbers of rounds do not.
public struct ChangedSheets: Codable, Hashable, Sendable {
  /// Volunteers, by id; those who drive no more too.
  public var people: [String]
  /// Relays, by id.
  public var relays: [String]

  /// Whether nobody needs a new page.
  public var isEmpty: Bool { people.isEmpty && relays.isEmpty }
  /// How many pages.
  public var count: Int { people.count + relays.count }

  /// The pages that differ from `before` to `after`.
  public init(from before: WeekPlan, to after: WeekPlan) {
    people = Self.changed(Self.people(before), Self.people(after))
    relays = Self.changed(Self.relays(before), Self.relays(after))
  }

  private static func changed<Page: Hashable>(
    _ before: [String: [Page]], _ after: [String: [Page]]
  ) -> [String] {
    Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted()
  }

  private static func people(_ plan: WeekPlan) -> [String: [RoundPage]] {
    let crates = Dictionary(grouping: plan.crates) { $0.round ?? "" }
    return Dictionary(grouping: plan.rounds, by: \.driver).mapValues { rounds in
      rounds.map { RoundPage($0, crates[$0.id] ?? []) }
    }
  }

  private static func relays(_ plan: WeekPlan) -> [String: [VisitPage]] {
    let crates = Dictionary(plan.crates.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    var pages: [String: [VisitPage]] = [:]
    for round in plan.rounds {
      for stop in round.stops {
        pages[stop.relay, default: []].append(
          VisitPage(round, stop, stop.crates.compactMap { crates[$0] }))
      }
    }
    return pages.mapValues { $0.sorted { ($0.begin, $0.driver) < ($1.begin, $1.driver) } }
  }
}

/// What a driver's page says.
private struct RoundPage: Hashable {
  let vehicle: String
  let times: [Int64]
  let stops: [StopPage]
  let boxes: [CoolBox]
  let crates: [Crate]

  init(_ round: Round, _ crates: [Crate]) {
    vehicle = round.vehicle
    times =
      [round.leavesHome, round.loads, round.departs, round.home].map(\.minute)
      + (round.leavesBy.map { [$0.minute] } ?? [])
    stops = round.stops.map(StopPage.init)
    boxes = round.coolBoxes
    self.crates = crates.map(\.withoutRound)
  }
}

private struct StopPage: Hashable {
  let relay: String
  let begin: Int64
  let crates: [String]

  init(_ stop: Stop) {
    (relay, begin, crates) = (stop.relay, stop.begin.minute, stop.crates)
  }
}

/// What a relay's page says of one visit.
private struct VisitPage: Hashable {
  let driver: String
  let kind: Round.VehicleKind
  let begin: Int64
  let crates: [Crate]

  init(_ round: Round, _ stop: Stop, _ crates: [Crate]) {
    (driver, kind, begin) = (round.driver, round.kind, stop.begin.minute)
    self.crates = crates.map { crate in
      // The host does not see where a crate stood on the way.
      var crate = crate.withoutRound
      (crate.compartment, crate.position) = (nil, nil)
      return crate
    }
  }
}

extension Crate {
  fileprivate var withoutRound: Crate {
    var crate = self
    crate.round = nil
    return crate
  }
}

extension TimeOfDay {
  fileprivate var minute: Int64 { secondsSinceMidnight / 60 }
}
