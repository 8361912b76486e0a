internal import Kernels

/// A search for problems in which a judge refuses many routes: ruin and recreate, with the judge
/// asked about each insertion that is about to be made.
///
/// Every route of the present solution is one that the judge accepts. See
/// `Decisions/0005-judged-insertions.md`.
struct JudgedSearch {
  private let problem: Problem
  private let ground: JudgedGround
  private var book: VerdictBook
  private var ruin: JudgedRuin
  private var recreate: JudgedRecreate
  private var random: RandomGenerator
  private var cooling: Cooling
  private var plan: JudgedPlan
  private var best: JudgedPlan
  private var rank: (unserved: Int, cost: Int)
  private(set) var bestRank: (unserved: Int, cost: Int)
  private(set) var counters = WorkCounters()
  /// What a unit of unserved weight counts in acceptance, as in ``Annealing``.
  private let weightPrice: Double

  private static let lastTemperature = 0.01

  init(
    _ problem: Problem, _ parameters: SearchParameters, judge: any RouteJudge, seed: UInt64,
    start: [[Int]]
  ) {
    self.problem = problem
    ground = JudgedGround(problem)
    book = VerdictBook(problem, judge, isSymmetric: ground.isSymmetric)
    random = RandomGenerator(seed: seed)
    ruin = JudgedRuin(ground, parameters)
    recreate = JudgedRecreate(
      blink: parameters.blink(for: ground.clientCount), seed: random.next())
    plan = JudgedPlan(absent: Array(0..<ground.clientCount))
    best = plan
    rank = plan.rank(ground)
    bestRank = rank
    for visits in start { Self.take(visits, into: &plan, ground, &book) }
    recreate.apply(to: &plan, ground, &book, &random)
    rank = plan.rank(ground)
    let perClient = Double(max(1, rank.cost)) / Double(max(1, ground.clientCount))
    cooling = Cooling(
      first: parameters.firstTemperature * perClient, share: Self.lastTemperature)
    weightPrice = 20 * perClient
    keepIfBest()
  }

  /// Routes that the judge was asked about, and those that it refused.
  var judged: (all: Int, refused: Int) { (book.judged, book.refused) }

  /// Why it refused, each reason once.
  var reasons: [String] { book.reasons }

  /// The best so far.
  var bestPlan: TourPlan {
    var plan = TourPlan(cost: bestRank.cost, unserved: bestRank.unserved)
    plan.vehicles = best.tours.map { tour in
      TourPlan.Vehicle(type: 0, trips: [tour.visits.map { Int32($0) }])
    }
    return plan
  }

  /// Goes on from another search's best.
  mutating func adopt(_ found: TourPlan) {
    plan = JudgedPlan(absent: Array(0..<ground.clientCount))
    for vehicle in found.vehicles {
      Self.take(vehicle.trips.joined().map { Int($0) }, into: &plan, ground, &book)
    }
    recreate.apply(to: &plan, ground, &book, &random)
    rank = plan.rank(ground)
    keepIfBest()
  }

  /// Some rounds, the budget being used to a share.
  mutating func run(rounds: Int, used: Double) {
    cooling.advance(to: used)
    for _ in 0..<rounds {
      round()
      counters.iterations += 1
    }
  }

  private mutating func round() {
    var candidate = plan
    ruin.apply(to: &candidate, ground, &random)
    recreate.apply(to: &candidate, ground, &book, &random)
    for number in candidate.tours.indices where !candidate.tours[number].isJudged {
      guard let direction = book.direction(of: candidate.tours[number].visits) else { return }
      if direction == .backward { candidate.tours[number].visits.reverse() }
      candidate.tours[number].isJudged = true
    }
    let found = candidate.rank(ground)
    let worse =
      Double(found.cost - rank.cost) + weightPrice * Double(found.unserved - rank.unserved)
    guard found < bestRank || worse < cooling.temperature * random.exponential() else { return }
    counters.accepted += 1
    (plan, rank) = (candidate, found)
    keepIfBest()
  }

  private mutating func keepIfBest() {
    guard rank < bestRank else { return }
    counters.improvements += 1
    (best, bestRank) = (plan, rank)
  }

  /// Takes over a route that is feasible here.
  private static func take(
    _ visits: [Int], into plan: inout JudgedPlan, _ ground: JudgedGround, _ book: inout VerdictBook
  ) {
    guard plan.tours.count < ground.vehicleCount, !visits.isEmpty,
      visits.allSatisfy({ plan.absent.contains($0) })
    else { return }
    var tour = JudgedTour(visits, ground, isJudged: true)
    guard zip(tour.loads, ground.capacities).allSatisfy({ $0 <= $1 }),
      tour.metres <= ground.maxMetres, let direction = book.direction(of: visits)
    else { return }
    if direction == .backward { tour.visits.reverse() }
    plan.tours.append(tour)
    plan.absent.removeAll { visits.contains($0) }
  }
}
