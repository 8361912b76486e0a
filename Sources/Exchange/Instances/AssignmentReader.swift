internal import Instances
internal import PlanningModel

/// Generalised assignment problems as OR-Library and Yagiura's set write them: agents and jobs, a
/// row of costs per agent, a row of weights per agent, the capacities; line breaks mean nothing.
struct AssignmentReader {
  private let text: InstanceText

  init(_ text: InstanceText) { self.text = text }

  func read(name: String) throws(Refusal) -> AssignmentCase {
    let words = text.lines.flatMap { line in line.words.map { (line.number, $0) } }
    let agents = try count(words, 0, "agents")
    let jobs = try count(words, 1, "jobs")
    let entries = agents * jobs
    guard entries <= CaseLimits.tableEntries else {
      throw text.fault(
        words[1].0, "jobs", "out-of-range",
        .outOfRange("\(jobs)", 1, Double(CaseLimits.tableEntries / agents)))
    }
    let expected = 2 + 2 * entries + agents
    guard words.count == expected else {
      let place = words.count > expected ? words[expected].0 : text.lastLine
      throw text.fault(
        place, field(words.count, agents, entries), "wrong-count",
        .wrongNumberCount(words.count, expected))
    }
    var values: [Int64] = []
    values.reserveCapacity(expected)
    for (place, (line, word)) in words.enumerated() {
      values.append(try text.whole(word, line, field(place, agents, entries), 0...Self.most))
    }
    func rows(from start: Int) -> [[Int64]] {
      (0..<agents).map { Array(values[start + $0 * jobs..<start + ($0 + 1) * jobs]) }
    }
    do {
      return try AssignmentCase(
        name: name, costs: rows(from: 2), weights: rows(from: 2 + entries),
        capacities: Array(values[(2 + 2 * entries)...]))
    } catch {
      throw text.fault(text.lastLine, "", "sums-too-large", .sumsTooLarge)
    }
  }

  /// So large that nothing is refused that has a meaning, so small that sums stay exact.
  private static let most: Int64 = 1_000_000_000

  private func count(_ words: [(Int, Range<Int>)], _ place: Int, _ field: String) throws(Refusal)
    -> Int
  {
    guard words.indices.contains(place) else {
      throw text.fault(text.lastLine, field, "missing", .missingCount(field))
    }
    return Int(
      try text.whole(words[place].1, words[place].0, field, 1...Int64(CaseLimits.count)))
  }

  private func field(_ place: Int, _ agents: Int, _ entries: Int) -> String {
    if place < 2 { return place == 0 ? "agents" : "jobs" }
    if place < 2 + entries { return "costs" }
    return place < 2 + 2 * entries ? "weights" : "capacities"
  }
}

extension Phrase {
  fileprivate static func missingCount(_ field: String) -> Phrase {
    .typeset(
      fr: "il manque ; commencer par le nombre d'agents et celui des tâches",
      en: "it is missing; begin with the number of agents and that of jobs")
  }
}
