import PlanningModel
import Quantities
import Routing
import Synchronization

/// What several weeks that differ little have in common: verdicts on rounds, and what boots take.
///
/// Each round is judged once: for a verdict counts what is in the vehicle, at what times, by what
/// rules, and nothing else of the week.
final class WeekMemory: Sendable {
  /// A round as it was asked about, in numbers of this memory.
  struct Question: Hashable {
    let vehicle: Int
    let parts: [Int]
    let schedule: RouteSchedule
  }

  /// What is remembered of a verdict.
  enum Answer {
    case accepted
    case refused(holdsForMore: Bool, reason: String)

    init(_ verdict: Verdict) {
      switch verdict {
      case .accept: self = .accepted
      case .refuse(let cut):
        var holdsForMore = false
        if case .superset = cut.reach { holdsForMore = true }
        self = .refused(holdsForMore: holdsForMore, reason: cut.reason)
      }
    }
  }

  private struct Vehicle: Hashable {
    let truck: Truck?
    let carClass: String?
    let coolBoxes: [String]
    let rules: Rules
    let temperatures: [Celsius]
    let weather: Weather
    let keepsCold: Bool
  }

  private struct Load: Hashable {
    let relay: String
    let crates: [Crate]
    let pieces: [Crate]
  }

  private struct Book {
    var vehicles: [Vehicle: Int] = [:]
    var loads: [Load: Int] = [:]
    var answers: [Question: Answer] = [:]
    var boots: [Boot: [[Int64]]] = [:]
  }

  private struct Boot: Hashable {
    let key: String
    let rules: Rules
  }

  private let book = Mutex(Book())

  /// The number of each vehicle of a problem.
  func vehicles(of problem: WeekProblem) -> [Int] {
    let week = problem.week
    let temperatures = [week.hub.coldRoom, week.hub.freezer, week.hub.ambient]
    let keys = problem.slots.map { slot in
      Vehicle(
        truck: slot.truck.map { week.vehicles[$0] }, carClass: slot.car?.id,
        coolBoxes: week.volunteers[slot.driver].coolBoxes, rules: week.rules,
        temperatures: temperatures, weather: week.weather, keepsCold: problem.keepsCold)
    }
    return book.withLock { book in keys.map { book.vehicles.number(of: $0) } }
  }

  /// The number of each part of a problem.
  func loads(of problem: WeekProblem) -> [Int] {
    let keys = problem.parts.map { part in
      Load(
        relay: problem.week.relays[part.relay].id,
        crates: part.crates.map { problem.crates[$0] },
        pieces: problem.pieces.holding(part.crates).map { problem.pieces.crates[$0] })
    }
    return book.withLock { book in keys.map { book.loads.number(of: $0) } }
  }

  /// How many rounds were judged.
  var count: Int { book.withLock { $0.answers.count } }

  /// The configurations of a boot, which goes by the car and its boxes; made when first asked for.
  func configurations(
    ofBoot key: String, _ rules: Rules, make: () -> [[Int64]]
  ) -> [[Int64]] {
    let boot = Boot(key: key, rules: rules)
    if let known = book.withLock({ $0.boots[boot] }) { return known }
    let made = make()
    book.withLock { $0.boots[boot] = made }
    return made
  }

  /// What was said about a round; `nil` when nobody asked.
  func answer(_ question: Question) -> Answer? {
    book.withLock { $0.answers[question] }
  }

  /// Keeps what is said about a round.
  func keep(_ answer: Answer, to question: Question) {
    book.withLock { $0.answers[question] = answer }
  }
}

extension Dictionary where Value == Int {
  /// The number of a key; the next free one for a new key.
  fileprivate mutating func number(of key: Key) -> Int {
    if let known = self[key] { return known }
    let next = count
    self[key] = next
    return next
  }
}
