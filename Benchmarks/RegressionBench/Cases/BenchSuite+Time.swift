extension BenchSuite {
  /// A tenth of a second or two each, for pairs of binaries that take turns.
  static var time: BenchSuite {
    BenchSuite(
      name: "time",
      cases: [
        .uchoa(100, .random, .mixed, .largeWide, 9, seeds: [1], iterations: 6_000),
        .uchoa(200, .central, .clustered, .smallWide, 14, seeds: [1], iterations: 6_000),
        .solomon(100, .random, wide: false, windows: 75, seeds: [1], iterations: 2_500),
        .solomon(100, .mixed, wide: true, windows: 75, seeds: [1], iterations: 2_500),
      ])
  }
}
