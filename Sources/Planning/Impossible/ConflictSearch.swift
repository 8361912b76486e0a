import PlanningModel

/// Finds things of an impossible week that cannot all hold, none of which can be left out.
///
/// Relays come first, with all else as it is: what is left of the week is small, and most questions
/// about the rest of it are quick.
final class ConflictSearch {
  private let week: Week
  private let elements: [WeekElement]
  private let oracle: WeekOracle
  /// Relays that a plan has left, by id: the conflict is looked for among them first.
  private let left: Set<String>
  private var known: [[Int]: WeekOracle.Answer] = [:]

  init(_ week: Week, left: Set<String>, oracle: WeekOracle) {
    self.week = week
    self.left = left
    self.oracle = oracle
    elements = WeekElement.all(for: week)
  }

  /// The conflict of a week that is impossible.
  func conflict() throws(PlanningError) -> Conflict {
    let universe = try universe()
    let relays = inOrder(universe.filter { elements[$0].isDelivery })
    let others = universe.filter { !elements[$0].isDelivery }
    let explain = QuickXplain { set throws(PlanningError) -> Bool in
      try self.answer(set) == .impossible
    }
    let needed = try fewest(among: relays, others, explain)
    let related = others.filter { isRelated($0, to: needed) }
    let found = try explain.conflict(of: related, background: needed)
    return try checked(needed + found)
  }

  /// A relay that is impossible by itself, or a smallest set of relays that is.
  private func fewest(
    among relays: [Int], _ others: [Int], _ explain: QuickXplain
  ) throws(PlanningError) -> [Int] {
    for relay in relays where isLeft(relay) {
      if try answer(others + [relay]) == .impossible { return [relay] }
    }
    return try explain.conflict(of: relays, background: others)
  }

  private func isLeft(_ relay: Int) -> Bool {
    elements[relay].element.relay.map(left.contains) ?? false
  }

  /// All elements; without those that somebody drives where the rest is impossible already.
  private func universe() throws(PlanningError) -> [Int] {
    let without = elements.indices.filter { !elements[$0].isObligation }
    guard without.count < elements.count, try answer(without) != .impossible else {
      return without
    }
    return Array(elements.indices)
  }

  /// Relays that a plan has left first.
  private func inOrder(_ relays: [Int]) -> [Int] {
    relays.filter(isLeft) + relays.filter { !isLeft($0) }
  }

  /// Whether an element can matter where only some relays are served.
  private func isRelated(_ element: Int, to relays: [Int]) -> Bool {
    guard let relay = elements[element].element.relay, week.obligedDrivers.isEmpty else {
      return true
    }
    return relays.contains { elements[$0].element.relay == relay }
  }

  /// Leaves out what the search by halves has kept in vain, and says whether nothing is left that
  /// is not needed. More freedom may make a week harder in rare cases: a limit of the cold is
  /// reckoned from the hour at which somebody is free.
  private func checked(_ found: [Int]) throws(PlanningError) -> Conflict {
    var kept = found.sorted()
    var isMinimal = true
    var place = 0
    while place < kept.count {
      var fewer = kept
      fewer.remove(at: place)
      switch try answer(fewer) {
      case .possible: place += 1
      case .impossible: (kept, place, isMinimal) = (fewer, 0, true)
      case .unknown:
        isMinimal = false
        place += 1
      }
    }
    return Conflict(elements: kept.map { elements[$0].element }, isMinimal: isMinimal)
  }

  /// Whether the week is possible when only the elements of `set` hold.
  private func answer(_ set: [Int]) throws(PlanningError) -> WeekOracle.Answer {
    let held = set.sorted()
    if let known = known[held] { return known }
    var relaxed = RelaxedWeek(week: week)
    let isHeld = Set(held)
    for (place, element) in elements.enumerated() where !isHeld.contains(place) {
      element.relax(&relaxed)
    }
    let answer = try oracle.answer(relaxed)
    known[held] = answer
    return answer
  }
}
