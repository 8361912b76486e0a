/// Gates 1 and 2: one seed changed, and one round of search more.
struct ExactSelfTest {
  private static let cases: [BenchCase] = [
    .uchoa(60, .central, .clustered, .largeWide, 5, seeds: [1], iterations: 400),
    .solomon(40, .random, wide: false, seeds: [1], iterations: 400),
    .reloads(
      SolomonRecipe(clients: 30, placement: .random, isWide: true, seed: 1), vehicles: 4,
      releases: 50, seeds: [1], iterations: 400),
    .assignment(.opposed, 5, 40, seeds: [1], iterations: 20_000),
    .week(relays: 5, seeds: [1], effort: 4),
  ]

  func run() async throws -> [SelfTestCheck] {
    var runner = BenchRunner()
    let suite = BenchSuite(name: "selftest", cases: Self.cases)
    let base = try await runner.run(suite)
    runner.jobs = 2
    let again = try await runner.run(suite)
    let quiet = RecordPairs(base: base, new: again)
    let reseeded = try await run(seed: 2, extra: 0)
    let longer = try await run(seed: 1, extra: 1)
    let isQuiet = ExactGate.judge(quiet).isPassed && CounterGate.judge(quiet).isPassed
    let changed = ExactGate.judge(RecordPairs(base: base, new: reseeded))
    let counted = CounterGate.judge(RecordPairs(base: base, new: longer))
    return [
      SelfTestCheck(
        "exact-quiet", isQuiet,
        fr: "les mêmes recherches, une et deux à la fois, \(isQuiet ? "égales" : "DIFFÉRENTES")",
        en: "the same searches, one and two at once, \(isQuiet ? "equal" : "DIFFERENT")"),
      SelfTestCheck(
        "exact-planted", !changed.isPassed,
        fr: "une autre graine\u{A0}: \(changed.details.count) différences vues",
        en: "another seed: \(changed.details.count) differences seen"),
      SelfTestCheck(
        "counters-planted", !counted.isPassed,
        fr: "un tour de recherche en plus\u{A0}: \(counted.details.count) compteurs changés",
        en: "one round of search more: \(counted.details.count) counters changed"),
    ]
  }

  /// The routing cases with another seed or a longer search, under the names of the true ones.
  private func run(seed: UInt64, extra: Int) async throws -> [BenchRecord] {
    var records: [BenchRecord] = []
    for value in Self.cases {
      let changed = BenchCase(
        name: value.name, family: value.family, seeds: [seed],
        iterations: value.iterations + extra, content: value.content)
      var record = try await BenchRunner().record(changed, seed: seed)
      record.key = BenchRecord.Key(
        instance: value.name, seed: 1, budget: .work(value.iterations))
      records.append(record)
    }
    return records
  }
}
