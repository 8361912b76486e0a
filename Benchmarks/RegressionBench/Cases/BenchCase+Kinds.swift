internal import WeekGenerator

extension BenchCase {
  /// A case in the manner of the X set.
  static func uchoa(
    _ clients: Int, _ depot: UchoaRecipe.Depot, _ placement: UchoaRecipe.Placement,
    _ demand: UchoaRecipe.Demand, _ routeSize: Int, seeds: [UInt64], iterations: Int
  ) -> BenchCase {
    let recipe = UchoaRecipe(
      clients: clients, depot: depot, placement: placement, demand: demand, routeSize: routeSize,
      seed: UInt64(clients))
    return BenchCase(
      name: recipe.name, family: "x-like", seeds: seeds, iterations: iterations,
      content: .routing { try UchoaGenerator.problem(recipe) })
  }

  /// A case in the manner of Solomon's.
  static func solomon(
    _ clients: Int, _ placement: SolomonRecipe.Placement, wide: Bool, windows: Int = 100,
    draw: UInt64 = 1, seeds: [UInt64], iterations: Int
  ) -> BenchCase {
    let recipe = SolomonRecipe(
      clients: clients, placement: placement, isWide: wide, windowPercent: windows, seed: draw)
    return BenchCase(
      name: recipe.name, family: "solomon-like", seeds: seeds, iterations: iterations,
      content: .routing { try SolomonGenerator.problem(recipe) })
  }

  /// An invented week; about three and a half baskets a relay, as in the real one.
  static func week(relays: Int, draw: UInt64 = 1, seeds: [UInt64], effort: Int) -> BenchCase {
    let name = "relays-\(relays)-s\(draw)"
    let recipe = WeekRecipe(name: name, orders: relays * 7 / 2, relays: relays, seed: draw)
    return BenchCase(
      name: name, family: "coop", seeds: seeds, iterations: effort, content: .week(recipe))
  }

  /// An invented case of a public kind.
  static func invented(
    _ recipe: some CaseRecipe, family: String, seeds: [UInt64], iterations: Int
  ) -> BenchCase {
    BenchCase(
      name: recipe.name, family: family, seeds: seeds, iterations: iterations,
      content: .instance { try recipe.instance() })
  }

  /// Goods brought, then goods fetched.
  static func backhauls(
    _ base: UchoaRecipe, linehauls: Int, seeds: [UInt64], iterations: Int
  ) -> BenchCase {
    .invented(
      BackhaulRecipe(base: base, linehaulPercent: linehauls), family: "backhauls", seeds: seeds,
      iterations: iterations)
  }

  /// Small, middling and large vehicles.
  static func fleet(
    _ base: UchoaRecipe, _ costs: FleetRecipe.Costs, seeds: [UInt64], iterations: Int
  ) -> BenchCase {
    .invented(
      FleetRecipe(base: base, costs: costs), family: "fleets", seeds: seeds,
      iterations: iterations)
  }

  /// Clients that may be left out.
  static func prizes(
    _ base: SolomonRecipe, optional: Int, seeds: [UInt64], iterations: Int
  ) -> BenchCase {
    .invented(
      PrizeRecipe(base: base, optionalPercent: optional), family: "prizes", seeds: seeds,
      iterations: iterations)
  }

  /// Several trips, and goods that are ready late.
  static func reloads(
    _ base: SolomonRecipe, vehicles: Int, releases: Int, seeds: [UInt64], iterations: Int
  ) -> BenchCase {
    .invented(
      ReloadRecipe(base: base, vehicles: vehicles, releasePercent: releases), family: "reloads",
      seeds: seeds, iterations: iterations)
  }

  /// Several depots.
  static func depots(
    _ base: SolomonRecipe, _ depots: Int, vehicles: Int, seeds: [UInt64], iterations: Int
  ) -> BenchCase {
    .invented(
      DepotRecipe(base: base, depots: depots, vehicles: vehicles), family: "depots",
      seeds: seeds, iterations: iterations)
  }

  /// Jobs to agents; a round of search is a move tried.
  static func assignment(
    _ kind: AssignmentRecipe.Kind, _ agents: Int, _ jobs: Int, draw: UInt64 = 1, seeds: [UInt64],
    iterations: Int
  ) -> BenchCase {
    .invented(
      AssignmentRecipe(kind: kind, agents: agents, jobs: jobs, seed: draw), family: "gap",
      seeds: seeds, iterations: iterations)
  }
}
