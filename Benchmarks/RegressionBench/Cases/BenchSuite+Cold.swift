extension BenchSuite {
  /// Full simulations of the cold chain: a round has to stay within a millisecond, a week of twelve
  /// rounds within 50 in a release build.
  static var cold: BenchSuite {
    BenchSuite(
      name: "cold",
      cases: [(1, "round"), (12, "week")].map { rounds, name in
        BenchCase(
          name: name, family: "cold", seeds: [1, 2, 3], iterations: rounds,
          content: .cold(rounds: rounds))
      })
  }
}
