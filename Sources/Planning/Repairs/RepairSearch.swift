import PlanningModel
import Quantities

/// Looks for the cheapest one or two changes with which the whole week can be served.
///
/// Candidates are looked at by rising price. Every repair must loosen some element of each conflict
/// of the week, so a change that was tried in vain is joined only with changes that loosen the
/// conflict it leaves (the tree of Reiter 1987, doi:10.1016/0004-3702(87)90062-2, two levels deep).
final class RepairSearch {
  /// One change or two, by their places in the list.
  struct Candidate: Hashable {
    let places: [Int]
    let price: MicroEuros
  }

  /// What was found.
  struct Finding {
    /// All repairs of the least price, then dearer ones of other kinds.
    var cheapest: [Candidate] = []
    var others: [Candidate] = []
    /// Whether every cheaper candidate is proved to be none.
    var isSure = true
  }

  let changes: [WeekChange]
  private let week: Week
  private let oracle: WeekOracle
  private let left: Set<String>
  /// Conflicts of the week as it is, as names of elements.
  private var conflicts: [Set<String>]
  private var queue = RepairQueue()
  private var asked: Set<[Int]> = []
  private var answers = 0

  /// More questions than these take too long.
  private static let mostAnswers = 400
  /// More repairs of one price than these nobody compares.
  private static let mostEqual = 6
  /// Other repairs than the cheapest are worth a look up to so many times its price.
  private static let mostOthers = 2

  /// - Parameters:
  ///   - conflict: a conflict of the week; `nil` where it is not proved impossible, which makes
  ///     nothing sure.
  ///   - left: relays that the week's plan leaves.
  init(_ week: Week, conflict: Conflict?, left: Set<String>, oracle: WeekOracle) {
    self.week = week
    self.oracle = oracle
    self.left = left
    changes = WeekChange.all(for: week)
    conflicts = conflict.map { [Set($0.elements.map(\.id))] } ?? []
  }

  func search() throws(PlanningError) -> Finding {
    // Nothing is cheaper than no change at all, where that is not proved impossible.
    var finding = Finding(isSure: !conflicts.isEmpty)
    for place in changes.indices where conflicts.allSatisfy({ loosens([place], $0) }) {
      push([place])
    }
    while let next = queue.next {
      if let best = finding.cheapest.first, next.price > best.price { break }
      queue.pop()
      switch next.step {
      case .pair(let place): try pushPairs(with: place)
      case .ask(let places): try ask(places, next.price, &finding)
      }
    }
    finding.others = try others(beside: finding)
    return finding
  }

  private func push(_ places: [Int]) {
    guard asked.insert(places).inserted else { return }
    queue.push(.ask(places), price: price(places))
  }

  private func price(_ places: [Int]) -> MicroEuros {
    places.reduce(.zero) { $0 + changes[$1].price }
  }

  private func loosens(_ places: [Int], _ conflict: Set<String>) -> Bool {
    places.contains { changes[$0].loosens.contains(where: conflict.contains) }
  }

  private func applied(_ places: [Int]) -> Week {
    places.reduce(week) { changes[$1].applied(to: $0) }
  }

  private func ask(
    _ places: [Int], _ price: MicroEuros, _ finding: inout Finding
  ) throws(PlanningError) {
    guard finding.cheapest.count < Self.mostEqual else { return }
    switch try answer(places) {
    case .possible: finding.cheapest.append(Candidate(places: places, price: price))
    case .unknown: finding.isSure = false
    case .impossible:
      guard places.count == 1, let place = places.first else { return }
      let least = changes.map(\.price).min() ?? .zero
      queue.push(.pair(place), price: price + least)
    }
  }

  private func answer(_ places: [Int]) throws(PlanningError) -> WeekOracle.Answer {
    guard conflicts.allSatisfy({ loosens(places, $0) }) else { return .impossible }
    guard answers < Self.mostAnswers else { return .unknown }
    answers += 1
    return try oracle.answer(RelaxedWeek(week: applied(places)))
  }

  /// Joins a change that does not suffice with all that loosen a conflict it leaves.
  private func pushPairs(with place: Int) throws(PlanningError) {
    var conflict = conflicts.first { !loosens([place], $0) } ?? []
    if conflict.isEmpty { conflict = try newConflict(with: place) }
    for other in changes.indices
    where changes[other].target != changes[place].target && loosens([other], conflict) {
      push([place, other].sorted())
    }
  }

  /// A conflict of the week with one change; one of the week as it is where the change does not
  /// touch it.
  private func newConflict(with place: Int) throws(PlanningError) -> Set<String> {
    let found = try ConflictSearch(applied([place]), left: left, oracle: oracle).conflict()
    let conflict = Set(found.elements.map(\.id))
    if !loosens([place], conflict) { conflicts.append(conflict) }
    return conflict
  }

  /// Dearer single changes of other kinds, which people may like better.
  private func others(beside finding: Finding) throws(PlanningError) -> [Candidate] {
    guard let best = finding.cheapest.first else { return [] }
    var known = Set(finding.cheapest.map(kinds))
    var found: [Candidate] = []
    while let next = queue.next, found.count < Self.mostOthers,
      next.price <= best.price * Self.mostOthers
    {
      queue.pop()
      guard case .ask(let places) = next.step, places.count == 1 else { continue }
      let candidate = Candidate(places: places, price: next.price)
      guard !known.contains(kinds(of: candidate)), try answer(places) == .possible else {
        continue
      }
      known.insert(kinds(of: candidate))
      found.append(candidate)
    }
    return found
  }

  private func kinds(of candidate: Candidate) -> [Repair.Change.Kind] {
    candidate.places.map { changes[$0].change.kind }
  }

  /// The week after a candidate's changes.
  func applied(_ candidate: Candidate) -> Week { applied(candidate.places) }
}
