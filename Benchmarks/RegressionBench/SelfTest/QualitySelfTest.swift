internal import PlanningModel

/// Gate 3: a search with so much less work that its answers are about one per cent worse must be
/// caught; searches that differ in their seeds only must not.
struct QualitySelfTest {
  let jobs: Int
  let progress: @Sendable (Phrase) -> Void

  /// Seeds of one side of a comparison.
  private static let groupSize = 3
  private static let groupCount = 4
  private static let calibrationSeeds: ClosedRange<UInt64> = 101...109
  private static let wantedLoss = 0.01
  private static let work = 1_500

  private static var cases: [BenchCase] {
    [
      .uchoa(80, .random, .random, .largeWide, 8, seeds: [], iterations: work),
      .uchoa(95, .central, .clustered, .smallWide, 6, seeds: [], iterations: work),
      .uchoa(105, .eccentric, .mixed, .quadrant, 10, seeds: [], iterations: work),
      .uchoa(110, .random, .clustered, .manySmall, 7, seeds: [], iterations: work),
      .uchoa(125, .central, .random, .largeNarrow, 5, seeds: [], iterations: work),
      .uchoa(140, .eccentric, .mixed, .unitary, 12, seeds: [], iterations: work),
      .solomon(80, .random, wide: false, windows: 75, seeds: [], iterations: work),
      .solomon(80, .mixed, wide: false, windows: 75, seeds: [], iterations: work),
      .solomon(80, .random, wide: true, windows: 75, seeds: [], iterations: work),
      .solomon(80, .mixed, wide: true, windows: 50, seeds: [], iterations: work),
      .solomon(100, .random, wide: false, windows: 50, seeds: [], iterations: work),
      .solomon(100, .random, wide: true, windows: 100, seeds: [], iterations: work),
    ]
  }

  func run() async throws -> [SelfTestCheck] {
    let share = try await calibrate()
    progress(Phrase(fr: "qualité\u{A0}: sans défaut", en: "quality: without a fault"))
    var groups: [[BenchRecord]] = []
    for group in 0..<Self.groupCount { groups.append(try await records(group: group, nil)) }
    progress(Phrase(fr: "qualité\u{A0}: défaut planté", en: "quality: planted fault"))
    var planted: [[BenchRecord]] = []
    for group in 0..<Self.groupCount {
      planted.append(try await records(group: group, .lessWork(share)))
    }
    return [quiet(groups), caught(groups, planted, share)]
  }

  /// How many thousandths of the work make answers one per cent worse, on seeds of its own.
  private func calibrate() async throws -> Int {
    progress(Phrase(fr: "qualité\u{A0}: calibrage", en: "quality: calibration"))
    let full = try await records(Self.calibrationSeeds, nil)
    var (low, high) = (8, 1_000)
    var best = (share: high, error: Self.wantedLoss)
    // Losses grow about evenly with each halving of the work: the interval is halved likewise.
    while high > low + max(1, low / 50) {
      let share = max(low + 1, Int(Double(low * high).squareRoot()))
      let less = try await records(Self.calibrationSeeds, .lessWork(share))
      let loss = QualityGate(RecordPairs(base: full, new: less)).meanGap
      let error = abs(loss - Self.wantedLoss)
      if error < best.error { best = (share, error) }
      if loss > Self.wantedLoss { low = share } else { high = share }
    }
    return best.share
  }

  /// All cases from the seeds of a group.
  private func records(group: Int, _ handicap: Handicap?) async throws -> [BenchRecord] {
    let first = UInt64(1 + group * Self.groupSize)
    return try await records(first...first + UInt64(Self.groupSize - 1), handicap)
  }

  /// All cases from these seeds, written as if they were seeds 1, 2, 3 and so on.
  private func records(
    _ seeds: ClosedRange<UInt64>, _ handicap: Handicap?
  ) async throws -> [BenchRecord] {
    var runner = BenchRunner()
    runner.jobs = jobs
    runner.handicap = handicap
    let suite = BenchSuite(
      name: "selftest",
      cases: Self.cases.map { value in
        BenchCase(
          name: value.name, family: value.family, seeds: Array(seeds),
          iterations: value.iterations, content: value.content)
      })
    return try await runner.run(suite).map { record in
      var record = record
      record.key = BenchRecord.Key(
        instance: record.key.instance, seed: record.key.seed - seeds.lowerBound + 1,
        budget: record.key.budget)
      return record
    }
  }

  private func quiet(_ groups: [[BenchRecord]]) -> SelfTestCheck {
    var (tests, alarms) = (0, 0)
    for base in groups.indices {
      for new in groups.indices where new != base {
        tests += 1
        let files = RecordPairs(base: groups[base], new: groups[new])
        alarms += QualityGate(files).isPassed ? 0 : 1
      }
    }
    let allowed = SelfTest.allowedAlarms(tests, alpha: QualityParameters.standard.alpha)
    return SelfTestCheck(
      "quality-quiet", alarms <= allowed,
      fr: "\(tests) comparaisons de graines différentes\u{A0}: \(alarms) fausses alertes "
        + "(au plus \(allowed))",
      en: "\(tests) comparisons of other seeds: \(alarms) false alarms (at most \(allowed))")
  }

  private func caught(
    _ groups: [[BenchRecord]], _ planted: [[BenchRecord]], _ share: Int
  ) -> SelfTestCheck {
    var (tests, alarms, losses) = (0, 0, [Double]())
    for base in groups.indices {
      for new in planted.indices {
        let gate = QualityGate(RecordPairs(base: groups[base], new: planted[new]))
        tests += 1
        alarms += gate.isPassed ? 0 : 1
        losses.append(gate.meanGap)
      }
    }
    let loss = Figures.percent(Sample.mean(losses))
    return SelfTestCheck(
      "quality-planted", alarms == tests,
      fr: "recherche à \(share) millièmes du travail, coûts \(loss.french)\u{A0}: vue "
        + "\(alarms) fois sur \(tests)",
      en: "search with \(share) thousandths of the work, costs \(loss.english): caught "
        + "\(alarms) times of \(tests)")
  }
}
