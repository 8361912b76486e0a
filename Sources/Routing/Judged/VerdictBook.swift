internal import Kernels

/// What one search knows of the judge's verdicts, by the visits in their order.
///
/// A refusal without proof is asked again with more effort when the search has wanted the route
/// often: what is wanted often is worth more work. Verdicts are those of the judge for an effort,
/// and how often a search asks depends on itself alone, so that results do not depend on threads.
struct VerdictBook {
  /// How routes may run.
  enum Direction {
    case forward, backward
  }
  private struct Entry {
    var isAccepted: Bool
    var isFinal: Bool
    var effort: Int8
    var asked: Int32
  }
  private let problem: Problem
  private let judge: any RouteJudge
  private let ignoresOrder: Bool
  private let efforts: Int
  private let isSymmetric: Bool
  private let marks: [UInt64]
  private var entries: [UInt64: Entry] = [:]
  private var refusedSets: Set<UInt64> = []
  private(set) var judged = 0
  private(set) var refused = 0
  private(set) var reasons: [String] = []

  /// How often a route is wanted before the judge looks harder, and then harder still.
  private static let patience: [Int32] = [6, 30, 200, 2_000]

  init(_ problem: Problem, _ judge: any RouteJudge, isSymmetric: Bool) {
    self.problem = problem
    self.judge = judge
    self.isSymmetric = isSymmetric
    ignoresOrder = judge.ignoresOrder
    efforts = min(judge.efforts, Self.patience.count - 1)
    var random = RandomGenerator(seed: 0x70_75_72)
    marks = problem.clients.map { _ in random.next() | 1 }
  }

  /// Which way round a route may run, if any; the way back costs the same where roads do.
  mutating func direction(of visits: [Int]) -> Direction? {
    let set = set(visits)
    if refusedSets.contains(set) { return nil }
    if isAccepted(visits, set) { return .forward }
    guard isSymmetric, !ignoresOrder, visits.count > 1, !refusedSets.contains(set) else {
      return nil
    }
    return isAccepted(visits.reversed(), set) ? .backward : nil
  }

  private mutating func isAccepted(_ visits: [Int], _ set: UInt64) -> Bool {
    let key = ignoresOrder ? set : sequence(visits)
    guard var entry = entries[key] else {
      guard hasRefusedPart(visits) else { return ask(visits, key, set, effort: 0, asked: 1) }
      entries[key] = Entry(isAccepted: false, isFinal: false, effort: -1, asked: 1)
      return false
    }
    if entry.isAccepted || entry.isFinal { return entry.isAccepted }
    entry.asked += 1
    let effort = Int(entry.effort)
    if effort < efforts, entry.asked >= Self.patience[effort + 1] {
      return ask(visits, key, set, effort: effort + 1, asked: entry.asked)
    }
    entries[key] = entry
    return false
  }

  /// Whether the route without one of its visits is refused so far: then it hardly runs with it, and
  /// is asked about only when it is wanted again and again.
  private func hasRefusedPart(_ visits: [Int]) -> Bool {
    guard visits.count > 2 else { return false }
    var part = Array(visits.dropFirst())
    for place in visits.indices {
      if place > 0 { part[place - 1] = visits[place - 1] }
      if let known = entries[ignoresOrder ? set(part) : sequence(part)], !known.isAccepted {
        return true
      }
    }
    return false
  }

  private func set(_ visits: [Int]) -> UInt64 {
    visits.reduce(0) { $0 &+ marks[$1] &* marks[$1] }
  }

  private mutating func ask(
    _ visits: [Int], _ key: UInt64, _ set: UInt64, effort: Int, asked: Int32
  ) -> Bool {
    judged += 1
    guard let schedule = SlowEvaluator(problem: problem).schedule(vehicle: 0, visits: visits) else {
      return false
    }
    let verdict = judge.verdict(vehicle: 0, visits: visits, schedule: schedule, effort: effort)
    var entry = Entry(isAccepted: true, isFinal: true, effort: Int8(effort), asked: asked)
    if case .refuse(let cut) = verdict {
      refused += 1
      entry.isAccepted = false
      entry.isFinal = effort >= efforts
      if cut.reach != .sequence {
        entry.isFinal = true
        refusedSets.insert(set)
      }
      if !reasons.contains(cut.reason) { reasons.append(cut.reason) }
    }
    entries[key] = entry
    return entry.isAccepted
  }

  private func sequence(_ visits: [Int]) -> UInt64 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    for visit in visits {
      hash = (hash ^ marks[visit]) &* 0xBF58_476D_1CE4_E5B9
      hash ^= hash >> 29
    }
    return hash
  }
}
