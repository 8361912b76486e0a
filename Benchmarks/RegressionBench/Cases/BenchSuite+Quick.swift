extension BenchSuite {
  /// Under a minute on two slow cores: run before every commit.
  static var quick: BenchSuite {
    BenchSuite(name: "quick", cases: quickPlain + quickVariants + quickWeeks)
  }

  private static let quickSeeds: [UInt64] = [1, 2]
  private static let quickWork = 8_000

  private static var quickPlain: [BenchCase] {
    let (seeds, work) = (quickSeeds, quickWork)
    return [
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
    ]
  }

  /// One or two of each kind that the plain ones leave out.
  private static var quickVariants: [BenchCase] {
    let (seeds, work) = (quickSeeds, quickWork)
    func x(_ clients: Int, _ demand: UchoaRecipe.Demand, _ routeSize: Int) -> UchoaRecipe {
      UchoaRecipe(
        clients: clients, depot: .random, placement: .mixed, demand: demand,
        routeSize: routeSize, seed: UInt64(clients))
    }
    func s(_ clients: Int, _ placement: SolomonRecipe.Placement, wide: Bool) -> SolomonRecipe {
      SolomonRecipe(
        clients: clients, placement: placement, isWide: wide, windowPercent: 75, seed: 1)
    }
    return [
      .backhauls(x(70, .largeWide, 6), linehauls: 50, seeds: seeds, iterations: work),
      .backhauls(x(110, .smallWide, 9), linehauls: 66, seeds: seeds, iterations: work),
      .fleet(x(65, .manySmall, 8), .both, seeds: seeds, iterations: work),
      .fleet(x(85, .largeWide, 7), .limited, seeds: seeds, iterations: work),
      .prizes(s(75, .random, wide: false), optional: 90, seeds: seeds, iterations: work),
      .prizes(s(100, .mixed, wide: true), optional: 80, seeds: seeds, iterations: work),
      .reloads(
        s(50, .random, wide: true), vehicles: 5, releases: 50, seeds: seeds, iterations: work),
      .reloads(
        s(75, .clustered, wide: true), vehicles: 6, releases: 25, seeds: seeds, iterations: work),
      .depots(s(75, .mixed, wide: false), 3, vehicles: 6, seeds: seeds, iterations: work),
      .depots(s(100, .random, wide: true), 4, vehicles: 3, seeds: seeds, iterations: work),
      .assignment(.free, 8, 80, seeds: seeds, iterations: 25 * work),
      .assignment(.opposed, 10, 100, seeds: seeds, iterations: 25 * work),
      .assignment(.skewed, 10, 100, seeds: seeds, iterations: 25 * work),
    ]
  }

  private static var quickWeeks: [BenchCase] {
    let efforts = [(8, 100), (12, 100), (16, 50), (24, 20), (36, 10), (60, 5)]
    return efforts.map { relays, effort in
      .week(relays: relays, seeds: quickSeeds, effort: effort)
    }
  }
}
