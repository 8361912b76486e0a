internal import Kernels
internal import Quantities
public import Routing

/// Invents problems with time windows in the manner of Solomon's.
///
/// Times and distances are counted in tenths of a unit and truncated, as the DIMACS challenge does.
public enum SolomonGenerator {
  /// The problem of `recipe`: location 0 is the depot, client `i` stands at location `i + 1`, and a
  /// tenth of a unit costs one micro-euro.
  public static func problem(_ recipe: SolomonRecipe) throws(ModelError) -> Problem {
    var draft = SolomonDraft(recipe)
    let points = draft.points()
    let profile = try BenchFleet.profile(points, scale: 10, rounding: .down)
    let centres = draft.centres(profile)
    var clients: [Client] = []
    for client in 0..<recipe.clients {
      let demand = draft.demand()
      clients.append(
        try Client(
          id: "\(client + 1)", location: client + 1, delivery: [Int64(demand)],
          windows: [try draft.window(about: centres[client], location: client + 1, profile)],
          service: Seconds(recipe.service * 10)))
    }
    return try Problem(
      loadDimensions: 1, clients: clients,
      vehicles: try BenchFleet.vehicles(
        for: recipe.clients, capacity: recipe.capacity, latestEnd: recipe.horizon * 10),
      profiles: [profile])
  }
}

/// The draws of one instance, in a fixed order.
struct SolomonDraft {
  private let recipe: SolomonRecipe
  private var random: RandomGenerator
  /// Clients that stand in groups: the last ones.
  private let clusteredCount: Int

  init(_ recipe: SolomonRecipe) {
    self.recipe = recipe
    random = RandomGenerator(seed: recipe.seed)
    clusteredCount =
      switch recipe.placement {
      case .random: 0
      case .clustered: recipe.clients
      case .mixed: recipe.clients / 2
      }
  }

  /// The depot in the middle of a square of 100 by 100, then the clients.
  mutating func points() -> [PlanePoint] {
    var points = [PlanePoint(x: 50, y: 50)]
    for _ in 0..<(recipe.clients - clusteredCount) {
      points.append(PlanePoint(x: Double(random.pick(0...100)), y: Double(random.pick(0...100))))
    }
    var centre = (x: 0, y: 0)
    for number in 0..<clusteredCount {
      if number.isMultiple(of: 10) { centre = (random.pick(10...90), random.pick(10...90)) }
      points.append(
        PlanePoint(
          x: Double(centre.x + random.pick(-5...5)), y: Double(centre.y + random.pick(-5...5))))
    }
    return points
  }

  /// The middle of each client's window, in tenths.
  mutating func centres(_ profile: TravelProfile) -> [Int] {
    guard recipe.placement != .clustered else { return roundTimes(profile) }
    return (1...recipe.clients).map { location in
      let range = reach(of: location, profile)
      return random.pick(range)
    }
  }

  /// When rounds that take ten clients in their order come to each: windows of class C follow a
  /// good solution.
  private mutating func roundTimes(_ profile: TravelProfile) -> [Int] {
    var times: [Int] = []
    var (now, place) = (0, 0)
    for location in 1...recipe.clients {
      if (location - 1).isMultiple(of: recipe.isWide ? 30 : 10) { (now, place) = (0, 0) }
      now += Int(profile.duration(from: place, to: location).rawValue)
      let range = reach(of: location, profile)
      times.append(min(max(now, range.lowerBound), range.upperBound))
      now += recipe.service * 10
      place = location
    }
    return times
  }

  /// When service may begin at all: after the way out, and early enough for service and way back.
  private func reach(of location: Int, _ profile: TravelProfile) -> ClosedRange<Int> {
    let out = Int(profile.duration(from: 0, to: location).rawValue)
    let latest = (recipe.horizon - recipe.service) * 10 - out
    return out...max(out, latest)
  }

  /// The window about `centre`, cut to what is possible; or all that is possible.
  mutating func window(
    about centre: Int, location: Int, _ profile: TravelProfile
  ) throws(ModelError) -> TimeWindow {
    let range = reach(of: location, profile)
    let half = random.pick(recipe.halfWidths) * 10
    let hasOwn = random.below(100) < recipe.windowPercent
    let opens = hasOwn ? max(range.lowerBound, centre - half) : 0
    let closes = hasOwn ? min(range.upperBound, centre + half) : range.upperBound
    return try TimeWindow(
      opens: TimeOfDay(secondsSinceMidnight: Int64(opens)),
      closes: TimeOfDay(secondsSinceMidnight: Int64(closes)))
  }

  /// What one client asks for.
  mutating func demand() -> Int {
    recipe.placement == .clustered ? 10 * random.pick(1...4) : random.pick(1...41)
  }
}
