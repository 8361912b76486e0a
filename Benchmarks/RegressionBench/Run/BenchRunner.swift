/// Solves the cases of a suite and writes down what came of it.
public struct BenchRunner: Sendable {
  /// Seconds for each search instead of the suite's work; `nil` for the work.
  public var seconds: Double?
  /// Runs of each search, of which the quickest gives the time.
  public var repeats = 1
  /// Searches that run at once; with more than one, no times are taken.
  public var jobs = 1
  /// A planted fault; `nil` for true results.
  public var handicap: Handicap?

  /// A runner of the suite's own work, one search after another.
  public init() {}

  /// Every case from every of its seeds, in the order of the suite.
  ///
  /// - Parameter progress: told the name of what begins, and how many of how many it is.
  public func run(
    _ suite: BenchSuite, progress: @escaping @Sendable (String, Int, Int) -> Void = { _, _, _ in }
  ) async throws -> [BenchRecord] {
    let tasks = suite.cases.flatMap { value in value.seeds.map { (value, $0) } }
    var records = [BenchRecord?](repeating: nil, count: tasks.count)
    try await withThrowingTaskGroup(of: (Int, BenchRecord).self) { group in
      var next = 0
      func begin() {
        guard next < tasks.count else { return }
        let (place, (value, seed)) = (next, tasks[next])
        next += 1
        progress(value.name, place + 1, tasks.count)
        group.addTask { (place, try await record(value, seed: seed)) }
      }
      for _ in 0..<max(1, jobs) { begin() }
      while let (place, record) = try await group.next() {
        records[place] = record
        begin()
      }
    }
    return records.compactMap(\.self)
  }

  /// One case from one seed.
  public func record(_ value: BenchCase, seed: UInt64) async throws -> BenchRecord {
    var best = try await once(value, seed: seed)
    for _ in 1..<max(1, repeats) {
      let again = try await once(value, seed: seed)
      guard !again.key.budget.isExact || again.hasSameAnswer(as: best) else {
        throw BenchFault.unsteady(value.name, seed)
      }
      if (again.milliseconds ?? 0) < (best.milliseconds ?? 0) { best = again }
    }
    return best
  }
}
