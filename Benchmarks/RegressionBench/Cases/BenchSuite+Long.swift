extension BenchSuite {
  /// Some minutes: run for every change of a search.
  static var long: BenchSuite {
    let weeks = [8, 10, 12, 16, 20, 25, 32, 40, 50, 60].map { relays in
      BenchCase.week(relays: relays, seeds: longSeeds, effort: 100)
    }
    return BenchSuite(
      name: "long",
      cases: longUchoa + longSolomon + longLoads + longTimes + longAssignments + weeks)
  }

  private static let longSeeds: [UInt64] = [1, 2, 3]
  private static let longWork = 30_000
  private static let placements: [UchoaRecipe.Placement] = [.random, .clustered, .mixed]
  private static let demands: [UchoaRecipe.Demand] = [
    .unitary, .smallWide, .smallNarrow, .largeWide, .largeNarrow, .quadrant, .manySmall,
  ]

  private static var longUchoa: [BenchCase] {
    let depots: [UchoaRecipe.Depot] = [.random, .central, .eccentric]
    let sizes = [
      100, 115, 130, 150, 170, 195, 220, 250, 285, 325, 370, 420, 480, 545, 620, 705, 800, 900,
    ]
    return sizes.enumerated().map { place, size in
      .uchoa(
        size, depots[place % 3], placements[place / 3 % 3], demands[place % 7], 4 + place * 7 % 21,
        seeds: longSeeds, iterations: longWork)
    }
  }

  private static var longSolomon: [BenchCase] {
    let draws: [(UInt64, Int)] = [(1, 100), (2, 75), (3, 50)]
    return timed.flatMap { placement, wide in
      draws.map { draw, windows in
        BenchCase.solomon(
          100, placement, wide: wide, windows: windows, draw: draw, seeds: longSeeds,
          iterations: longWork)
      }
    }
  }

  private static var timed: [(SolomonRecipe.Placement, Bool)] {
    [SolomonRecipe.Placement.random, .clustered, .mixed].flatMap { [($0, false), ($0, true)] }
  }

  /// Backhauls and fleets.
  private static var longLoads: [BenchCase] {
    func x(_ place: Int, _ clients: Int) -> UchoaRecipe {
      UchoaRecipe(
        clients: clients, depot: .random, placement: placements[place % 3],
        demand: demands[(place + 1) % 7], routeSize: 5 + place * 5 % 17, seed: UInt64(clients))
    }
    let backhauls = [110, 160, 230, 330, 470, 680].enumerated().map { place, clients in
      BenchCase.backhauls(
        x(place, clients), linehauls: [50, 66, 80][place % 3], seeds: longSeeds,
        iterations: longWork)
    }
    let costs: [FleetRecipe.Costs] = [.fixed, .distance, .both, .limited]
    let fleets = [105, 135, 175, 225, 290, 375, 485, 630].enumerated().map { place, clients in
      BenchCase.fleet(
        x(place, clients), costs[place % 4], seeds: longSeeds, iterations: longWork)
    }
    return backhauls + fleets
  }

  /// Prizes, depots and reloads.
  private static var longTimes: [BenchCase] {
    func s(_ clients: Int, _ place: Int, wide: Bool) -> SolomonRecipe {
      SolomonRecipe(
        clients: clients, placement: timed[2 * place % 6].0, isWide: wide,
        windowPercent: [75, 100][place % 2], seed: UInt64(place + 11))
    }
    let (seeds, work) = (longSeeds, longWork)
    let sizes = [100, 140, 200, 280, 400, 560]
    return sizes.indices.map { place in
      .prizes(
        s(sizes[place], place, wide: place % 2 == 1), optional: [90, 80][place / 3], seeds: seeds,
        iterations: work)
    }
      + sizes.indices.map { place in
        .depots(
          s(sizes[place], place, wide: place % 2 == 1), 3 + place,
          vehicles: sizes[place] / 12, seeds: seeds, iterations: work)
      }
      + (0..<6).map { place in
        .reloads(
          s([75, 100, 150][place / 2], place, wide: true), vehicles: [6, 8, 12][place / 2],
          releases: [25, 50, 75][place % 3], seeds: seeds, iterations: work)
      }
  }

  private static var longAssignments: [BenchCase] {
    let kinds: [AssignmentRecipe.Kind] = [.free, .opposed, .skewed]
    return kinds.flatMap { kind in
      [(5, 100), (10, 200), (20, 400)].map { agents, jobs in
        .assignment(kind, agents, jobs, seeds: longSeeds, iterations: 1_000_000)
      }
    }
  }
}
