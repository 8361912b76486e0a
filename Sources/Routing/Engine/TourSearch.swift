internal import Kernels
internal import Quantities

/// One search: rounds of ruin, recreate and local search, with annealing between.
///
/// Ruin and recreate after Christiaens and Vanden Berghe (2020), doi:10.1287/trsc.2019.0914; local
/// search only around what was touched after Accorsi and Vigo (2021),
/// doi:10.1287/trsc.2021.1059. A round costs what it touches, whatever the size of the problem.
struct TourSearch<F: Features>: ~Copyable {
  private(set) var tours: Tours<F>
  private var recreate: GreedyRecreate
  private var ruin: StringRuin
  private var descent: Descent
  private var random: RandomGenerator
  private var cooling: Cooling
  private var best: BestTours
  /// The clients of its region; empty when it searches everywhere.
  private var members: [Int32] = []
  private(set) var counters = WorkCounters()
  /// What a unit of unserved weight counts in acceptance; the best is kept lexicographically.
  private let weightPrice: Double

  init(_ problem: Problem, _ parameters: SearchParameters, seed: UInt64, start: TourPlan? = nil) {
    tours = Tours(problem)
    random = RandomGenerator(seed: seed)
    recreate = GreedyRecreate(
      tours,
      chance: parameters.blink(for: problem.clients.count)
        + (problem.clients.count <= Self.fewClients ? Self.moreBlinks : 0),
      seed: random.next())
    ruin = StringRuin()
    ruin.meanRemoved =
      parameters.meanRemoved * (problem.clients.count <= Self.fewClients ? Self.moreRemoved : 1)
    ruin.longest = Double(parameters.longestString)
    descent = Descent(clientCount: problem.clients.count)
    descent.width = parameters.searchWidth
    recreate.width = parameters.seatWidth * (F.hasTrips ? Self.moreSeats : 1)
    best = BestTours(clientCount: problem.clients.count, slotCount: tours.ground.slotCount)
    if let start { tours.load(start) }
    recreate.apply(to: &tours, fresh: tours.absentCount, around: 0, &random)
    let perClient = Double(max(1, tours.cost)) / Double(max(1, problem.clients.count))
    weightPrice = 20 * perClient
    cooling = Cooling(
      first: parameters.firstTemperature * perClient, share: parameters.lastTourTemperature)
    best.touchAll()
    best.keep(tours)
  }

  /// The cost of the best solution, and its unserved weight.
  var bestRank: (unserved: Int, cost: Int) { (best.unserved, best.cost) }

  /// The best solution.
  var bestPlan: TourPlan { best.plan(on: tours.ground) }

  /// The present solution.
  var plan: TourPlan { tours.plan }

  /// Does some rounds; `used` is the used share of the budget.
  mutating func run(rounds: Int, used: Double) {
    // A small problem freezes long before the budget ends: it is heated again and again.
    let course = used * Double(tours.ground.clientCount <= Self.fewClients ? Self.courses : 1)
    cooling.advance(to: used >= 1 ? 1 : course - course.rounded(.down))
    guard tours.memberCount > 0 else { return }
    for _ in 0..<rounds { round() }
  }

  /// Goes on from a solution of another search.
  mutating func adopt(_ plan: TourPlan) {
    tours.closeJournal()
    tours.clear()
    tours.load(plan)
    best.touchAll()
    if best.isBeaten(by: tours.cost, tours.unserved) { best.keep(tours) }
  }

  /// Goes on with one region of a solution; its best is that of the region from now on.
  mutating func enter(_ region: Int, of count: Int, _ plan: TourPlan, from seed: UInt64) {
    tours.closeJournal()
    var random = RandomGenerator(seed: seed)
    let regions = Regions(
      of: plan, count: count, on: tours.ground, from: random.below(tours.ground.clientCount))
    tours.enter(region, of: regions, plan)
    members.removeAll(keepingCapacity: true)
    for client in 0..<tours.ground.clientCount where tours.isMember(client) {
      members.append(Int32(client))
    }
    best.forget()
    best.keep(tours)
  }

  /// Problems of so few clients are annealed several times over, each time from the last end, with
  /// more clients removed and more places overlooked (measured on Solomon's and reload problems).
  private static var fewClients: Int { 120 }
  private static var courses: Int { 4 }
  private static var moreRemoved: Double { 1.5 }
  private static var moreBlinks: Double { 0.02 }

  /// With trips, clients that are near in place and far in time may well share one: more places are
  /// looked at (measured on reload problems).
  private static var moreSeats: Int { 2 }

  /// The share of rounds that look for another mix of vehicles, and the least that they remove, in
  /// vehicle loads (measured on fleets of Pessoa et al. 2018: mean gap 0.91 to 0.48 %).
  private static var refitShare: Double { 0.3 }
  private static var leastRefit: Double { 0.6 }

  /// One round in so many builds a trip for optional clients, where there are some.
  private static var openEvery: Int { 10 }

  private mutating func round() {
    counters.iterations += 1
    tours.openJournal()
    let (cost, unserved) = (tours.cost, tours.unserved)
    let opens =
      tours.ground.hasPrizes && tours.absentCount > 0 && random.below(Self.openEvery) == 0
    let seed =
      opens
      ? Int(tours.absent[random.below(tours.absentCount)])
      : members.isEmpty
        ? random.below(tours.ground.clientCount) : Int(members[random.below(members.count)])
    let absent = tours.absentCount
    tearDown(around: seed)
    recreate.apply(
      to: &tours, fresh: tours.absentCount - absent, around: seed, opens: opens, &random)
    tours.favoured = -1
    for client in recreate.queue { descent.push(around: Int(client), of: tours) }
    descent.run(&tours)
    if tours.ground.typeCount > 1 { descent.improveTypes(&tours) }
    let isBest = best.isBeaten(by: tours.cost, tours.unserved)
    let worse = Double(tours.cost - cost) + weightPrice * Double(tours.unserved - unserved)
    guard isBest || worse < cooling.temperature * random.exponential() else {
      return tours.rollBack()
    }
    counters.accepted += 1
    for entry in 0..<tours.journal.count { best.touch(Int(tours.journal.touched[entry])) }
    if isBest {
      counters.improvements += 1
      best.keep(tours)
    }
  }

  /// Removes strings of clients, or, to change what kinds of vehicles are used, as many whole trips
  /// as fill a vehicle of some type; new trips are then of this type.
  private mutating func tearDown(around seed: Int) {
    guard F.hasFleet, !F.isTimed, tours.ground.typeCount > 1, random.unit() < Self.refitShare else {
      return ruin.apply(to: &tours, around: seed, &random)
    }
    tours.favoured = random.below(tours.ground.typeCount)
    let room = Double(tours.ground.types[tours.favoured].capacity)
    ruin.empty(
      Int((Self.leastRefit + random.unit()) * room), of: &tours, around: seed)
  }
}
