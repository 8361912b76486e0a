internal import PlanningModel
internal import Quantities

/// A plan and its week read together: every document asks here who is who and what stands where.
struct PlanBook: Sendable {
  let plan: WeekPlan
  let week: Week
  let words: Words
  /// What is written on each crate, by crate id.
  let marks: [String: CrateMark]
  /// Names of the files that hold one round, one person or one relay each.
  let names: FileNames
  private let cratesByID: [String: Crate]
  private let relayCratesByID: [String: RelayCrate]
  private let cratesByOrder: [String: [Crate]]

  init(plan: WeekPlan, week: Week, language: Language? = nil) {
    self.plan = plan
    self.week = week
    words = Words(language ?? plan.language)
    marks = CrateMark.all(plan)
    names = FileNames(plan: plan, week: week)
    cratesByID = Dictionary(plan.crates.map { ($0.id, $0) }) { first, _ in first }
    relayCratesByID = Dictionary((plan.relayCrates ?? []).map { ($0.id, $0) }) { first, _ in first }
    cratesByOrder = Dictionary(grouping: plan.crates, by: \.order)
  }

  func crate(_ id: String) -> Crate? { cratesByID[id] }
  func relayCrate(_ id: String) -> RelayCrate? { relayCratesByID[id] }
  func crates(of order: String) -> [Crate] { cratesByOrder[order] ?? [] }
  func crates(at stop: Stop) -> [Crate] { stop.crates.compactMap { cratesByID[$0] } }
  func crates(of round: Round) -> [Crate] { round.stops.flatMap { crates(at: $0) } }

  /// The baskets handed over at a stop with their crates, in the order of the first crate.
  func basketsAtStop(_ stop: Stop) -> [(order: String, crates: [Crate])] {
    let crates = crates(at: stop)
    var seen: Set<String> = []
    return crates.map(\.order).filter { seen.insert($0).inserted }.map { order in
      (order, crates.filter { $0.order == order })
    }
  }

  func mark(_ crate: Crate) -> CrateMark {
    marks[crate.id] ?? CrateMark(number: "?", stop: nil, rank: 1, count: 1)
  }

  func relayName(_ id: String) -> String {
    let name = week.relays[id]?.name ?? ""
    return name.isEmpty ? id : name
  }

  func driverName(_ round: Round) -> String { volunteerName(round.driver) }

  func volunteerName(_ id: String) -> String {
    let name = week.volunteers[id]?.name ?? ""
    return name.isEmpty ? id : name
  }

  func customer(_ order: String) -> String {
    let name = week.orders[order]?.customer ?? ""
    return name.isEmpty ? order : name
  }

  /// With its bulkhead where the round sets it.
  func truck(_ round: Round) -> Truck? {
    round.kind == .truck ? week.vehicles[round.vehicle]?.set(bulkhead: round.bulkhead) : nil
  }

  func carClass(_ round: Round) -> CarClass? {
    guard round.kind == .car, let key = week.volunteers[round.driver]?.carClass else { return nil }
    return CarClass.all.first { $0.id == key }
  }

  func crateType(_ crate: Crate) -> CrateType? { CrateType.all.first { $0.id == crate.type } }

  /// Every hand-over at a relay, in the order of the clock.
  func handOvers(at relay: String) -> [HandOver] {
    plan.rounds.flatMap { round in
      round.stops.enumerated().filter { $0.element.relay == relay }.map {
        HandOver(round: round, order: $0.offset + 1, stop: $0.element)
      }
    }.sorted { ($0.stop.arrival, $0.round.id) < ($1.stop.arrival, $1.round.id) }
  }

  /// What is owed for an order at this stop; an order split over two vehicles is paid once, where
  /// its first crate is handed over.
  func owed(_ order: String, at stop: Stop) -> MicroEuros? {
    guard let owed = week.orders[order]?.owed, owed > .zero, let first = crates(of: order).first,
      stop.crates.contains(first.id)
    else { return nil }
    return owed
  }
}

/// One stop of one round, with its place in the round.
struct HandOver: Sendable {
  let round: Round
  /// From 1.
  let order: Int
  let stop: Stop
}
