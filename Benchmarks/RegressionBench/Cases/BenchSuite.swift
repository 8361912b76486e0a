/// A named list of cases.
public struct BenchSuite: Sendable {
  /// Its name; the baseline is `Baselines/<name>.jsonl`.
  public let name: String
  /// Its cases, in the order of the result file.
  public let cases: [BenchCase]

  /// A suite.
  public init(name: String, cases: [BenchCase]) {
    self.name = name
    self.cases = cases
  }

  /// Names of the suites that need no files.
  public static let names = ["quick", "standard", "time"]

  /// The suite called `name`; `nil` when there is none.
  public static func named(_ name: String) -> BenchSuite? {
    switch name {
    case "quick": quick
    case "standard": standard
    case "time": time
    default: nil
    }
  }

  /// The same with one instance or one family only, and from one seed only.
  public func only(_ name: String?, seed: UInt64?) -> BenchSuite {
    let chosen = cases.filter { name == nil || $0.name == name || $0.family == name }
    let kept = chosen.map { value in
      BenchCase(
        name: value.name, family: value.family, seeds: seed.map { [$0] } ?? value.seeds,
        iterations: value.iterations, content: value.content, bestKnown: value.bestKnown)
    }
    return BenchSuite(name: self.name, cases: kept)
  }
}

extension BenchSuite {
  /// Under a minute on two slow cores: run before every commit.
  static var quick: BenchSuite {
    let (seeds, work): ([UInt64], Int) = ([1, 2], 8_000)
    return BenchSuite(
      name: "quick",
      cases: [
        .uchoa(50, .random, .random, .unitary, 8, seeds: seeds, iterations: work),
        .uchoa(60, .central, .clustered, .largeWide, 5, seeds: seeds, iterations: work),
        .uchoa(75, .eccentric, .mixed, .quadrant, 12, seeds: seeds, iterations: work),
        .uchoa(90, .random, .clustered, .manySmall, 9, seeds: seeds, iterations: work),
        .uchoa(100, .central, .random, .smallWide, 6, seeds: seeds, iterations: work),
        .uchoa(120, .eccentric, .random, .largeNarrow, 4, seeds: seeds, iterations: work),
        .uchoa(150, .random, .mixed, .smallNarrow, 15, seeds: seeds, iterations: work),
        .uchoa(200, .eccentric, .clustered, .largeWide, 20, seeds: seeds, iterations: work),
        .uchoa(1_200, .central, .mixed, .manySmall, 10, seeds: seeds, iterations: work),
        .solomon(50, .random, wide: false, seeds: seeds, iterations: work),
        .solomon(50, .mixed, wide: true, windows: 75, seeds: seeds, iterations: work),
        .solomon(75, .clustered, wide: false, windows: 75, seeds: seeds, iterations: work),
        .solomon(75, .random, wide: true, windows: 50, seeds: seeds, iterations: work),
        .solomon(100, .random, wide: false, windows: 75, seeds: seeds, iterations: work),
        .solomon(100, .mixed, wide: false, seeds: seeds, iterations: work),
        .solomon(100, .clustered, wide: true, seeds: seeds, iterations: work),
        .solomon(100, .random, wide: true, seeds: seeds, iterations: work),
        .week(relays: 8, seeds: seeds, effort: 100),
        .week(relays: 12, seeds: seeds, effort: 100),
        .week(relays: 16, seeds: seeds, effort: 50),
        .week(relays: 24, seeds: seeds, effort: 20),
        .week(relays: 36, seeds: seeds, effort: 10),
        .week(relays: 60, seeds: seeds, effort: 5),
      ])
  }

  /// Some minutes: run for every change of a search.
  static var standard: BenchSuite {
    let seeds: [UInt64] = [1, 2, 3]
    let depots: [UchoaRecipe.Depot] = [.random, .central, .eccentric]
    let places: [UchoaRecipe.Placement] = [.random, .clustered, .mixed]
    let demands: [UchoaRecipe.Demand] = [
      .unitary, .smallWide, .smallNarrow, .largeWide, .largeNarrow, .quadrant, .manySmall,
    ]
    let sizes = [
      100, 115, 130, 150, 170, 195, 220, 250, 285, 325, 370, 420, 480, 545, 620, 705, 800, 900,
    ]
    let uchoa = sizes.enumerated().map { place, size in
      BenchCase.uchoa(
        size, depots[place % 3], places[place / 3 % 3], demands[place % 7], 4 + place * 7 % 21,
        seeds: seeds, iterations: 30_000)
    }
    var solomon: [BenchCase] = []
    for placement in [SolomonRecipe.Placement.random, .clustered, .mixed] {
      for wide in [false, true] {
        for (draw, windows) in [(UInt64(1), 100), (2, 75), (3, 50)] {
          solomon.append(
            .solomon(
              100, placement, wide: wide, windows: windows, draw: draw, seeds: seeds,
              iterations: 30_000))
        }
      }
    }
    let weeks = [8, 10, 12, 16, 20, 25, 32, 40, 50, 60].map { relays in
      BenchCase.week(relays: relays, seeds: seeds, effort: 100)
    }
    return BenchSuite(name: "standard", cases: uchoa + solomon + weeks)
  }

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
