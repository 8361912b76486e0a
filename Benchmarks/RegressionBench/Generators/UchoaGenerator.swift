internal import Kernels
internal import Quantities
public import Routing

/// Invents capacitated problems in the manner of the X set.
public enum UchoaGenerator {
  /// The problem of `recipe`: location 0 is the depot, client `i` stands at location `i + 1`, and a
  /// metre costs one micro-euro.
  public static func problem(_ recipe: UchoaRecipe) throws(ModelError) -> Problem {
    var draft = UchoaDraft(recipe)
    let points = draft.points()
    let demands = draft.demands(at: points)
    let capacity = Self.capacity(recipe, demands)
    var clients: [Client] = []
    for (client, demand) in demands.enumerated() {
      clients.append(
        try Client(id: "\(client + 1)", location: client + 1, delivery: [Int64(demand)]))
    }
    return try Problem(
      loadDimensions: 1, clients: clients,
      vehicles: try BenchFleet.vehicles(
        for: recipe.clients, capacity: capacity, latestEnd: 1_000_000_000),
      profiles: [try BenchFleet.profile(points, scale: 1, rounding: .nearest)])
  }

  /// `ceil(r * total demand / clients)`, and never below the largest demand.
  static func capacity(_ recipe: UchoaRecipe, _ demands: [Int]) -> Int {
    let total = demands.reduce(0, +) * recipe.routeSize
    return max(
      (total + recipe.clients - 1) / recipe.clients, demands.max() ?? 1)
  }
}

/// The draws of one instance, in a fixed order.
struct UchoaDraft {
  private let recipe: UchoaRecipe
  private var random: RandomGenerator

  init(_ recipe: UchoaRecipe) {
    self.recipe = recipe
    random = RandomGenerator(seed: recipe.seed)
  }

  /// The depot, then the clients.
  mutating func points() -> [PlanePoint] {
    var points = [depot()]
    let evenly =
      switch recipe.placement {
      case .random: recipe.clients
      case .clustered: 0
      case .mixed: recipe.clients / 2
      }
    for _ in 0..<evenly { points.append(anywhere()) }
    let rest = recipe.clients - evenly
    // Theirs: 3 to 8 seeds, which are clients themselves.
    let seeds = (0..<min(rest, random.pick(3...8))).map { _ in anywhere() }
    points += seeds
    for _ in seeds.count..<max(seeds.count, rest) { points.append(near(seeds)) }
    return points
  }

  /// What each client asks for.
  mutating func demands(at points: [PlanePoint]) -> [Int] {
    let smallShare = random.pick(70...95)
    return points.dropFirst().map { demand(at: $0, smallShare: smallShare) }
  }

  private mutating func depot() -> PlanePoint {
    switch recipe.depot {
    case .central: PlanePoint(x: 500, y: 500)
    case .eccentric: PlanePoint(x: 0, y: 0)
    case .random: anywhere()
    }
  }

  private mutating func anywhere() -> PlanePoint {
    PlanePoint(x: Double(random.pick(0...1_000)), y: Double(random.pick(0...1_000)))
  }

  /// A point that is kept with the chance `sum over seeds of exp(-distance / 40)`.
  private mutating func near(_ seeds: [PlanePoint]) -> PlanePoint {
    while true {
      let point = anywhere()
      let chance = seeds.reduce(0) { sum, seed in
        let (dx, dy) = (point.x - seed.x, point.y - seed.y)
        return sum + Decay.exponential((dx * dx + dy * dy).squareRoot() / 40)
      }
      if random.unit() < chance { return point }
    }
  }

  private mutating func demand(at point: PlanePoint, smallShare: Int) -> Int {
    switch recipe.demand {
    case .unitary: 1
    case .smallWide: random.pick(1...10)
    case .smallNarrow: random.pick(5...10)
    case .largeWide: random.pick(1...100)
    case .largeNarrow: random.pick(50...100)
    case .quadrant:
      (point.x < 500) == (point.y < 500) ? random.pick(51...100) : random.pick(1...50)
    case .manySmall:
      random.below(100) < smallShare ? random.pick(1...10) : random.pick(50...100)
    }
  }
}
