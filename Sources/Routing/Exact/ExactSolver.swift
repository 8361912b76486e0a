public import Quantities

/// Proves which choice of routes is best: bounds all choices by column generation, enumerates every
/// route that a better choice could contain, and finds the best choice among these by branching
/// (Baldacci, Christofides and Mingozzi 2008, doi:10.1007/s10107-007-0178-5).
///
/// A judge's refusals only make choices dearer, so the bound holds without asking; routes are judged
/// when a relaxation wants them, and a refused one gives way to the next order of its clients.
public struct ExactSolver: Sendable {
  let partition: PartitionProblem
  let judge: any RouteJudge
  let threads: Int
  let isCancelled: @Sendable () -> Bool

  /// A solver; `judge` is asked from one thread.
  public init(
    _ partition: PartitionProblem, judge: any RouteJudge, threads: Int,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.partition = partition
    self.judge = judge
    self.threads = threads
    self.isCancelled = isCancelled
  }

  /// The best choice, or the best known and a bound.
  ///
  /// - Parameter start: routes of a choice that is known, as vehicle and visits; the judge accepts
  ///   them. May be empty.
  public func solve(from start: [(vehicle: Int, visits: [Int])] = []) -> ExactResult {
    var court = RouteCourt(partition, judge)
    let columns = start.compactMap { court.column(vehicle: $0.vehicle, visits: $0.visits) }
    var best = Best(columns: columns, of: partition)
    var generation = ColumnGeneration(
      partition, best.tiers, columns: columns, threads: threads, isCancelled: isCancelled)
    guard let root = generation.run(enough: best.value) else { return result(best, bound: nil) }
    // A look at the routes that are there already: a better choice makes the gap smaller.
    _ = search(generation.columns.filter(partition.isElementary), &best, &court, mostNodes: 30)
    return closed(root, generation, &best, &court)
  }

  /// The best choice, or the best known and how far up the bound could be pushed: choices below the
  /// root's bound plus a gap are made of the routes below that gap, so that when the best of these is
  /// known, every other choice costs more than bound and gap.
  private func closed(
    _ root: ColumnGeneration.Outcome, _ generation: ColumnGeneration, _ best: inout Best,
    _ court: inout RouteCourt
  ) -> ExactResult {
    var (floor, gap, tooWide) = (root.bound, root.bound / 50, Int64.max)
    while root.isComplete, !isCancelled() {
      gap = max(0, min(gap, best.value - root.bound))
      if let pool = generation.enumerate(root.prices, gap: gap) {
        let near = search(pool, &best, &court, mostNodes: Self.mostNodes)
        guard near.isComplete, !court.isExhausted else { break }
        if best.value - root.bound <= gap {
          return result(best, bound: best.value, proof: (root.prices, near.prices ?? root.prices))
        }
        floor = root.bound + gap
        gap = min(2 * gap, tooWide - tooWide / 4)
      } else {
        (tooWide, gap) = (gap, gap / 2)
      }
      guard tooWide == .max || root.bound + gap - floor > root.bound / Self.leastStep else { break }
    }
    return result(best, bound: floor)
  }

  /// Where routes are too many, bounds are not pushed up by less than this part of theirs.
  private static let leastStep: Int64 = 500

  /// Most branches of one search.
  private static let mostNodes = 3_000

  /// The best choice so far.
  struct Best {
    var columns: [Column]
    var value: Int64
    let tiers: Tiers

    init(columns: [Column], of partition: PartitionProblem) {
      let known = partition.choice(columns)
      self.columns = columns
      tiers = Tiers(partition, unit: Self.unit(known, partition))
      value = tiers.value(known)
    }

    /// Price of one unserved weight: more than any choice worth having costs.
    private static func unit(_ known: Choice, _ partition: PartitionProblem) -> Int64 {
      // Any choice that leaves nobody is better than one that does, so its cost is a price that will
      // do.
      if known.unserved.allSatisfy({ partition.demands[$0].unservedWeight == 0 }), known.idle == 0 {
        return known.unserved.reduce(known.cost + 1) { $0 + partition.demands[$1].prize.rawValue }
      }
      return partition.mostCost + 1
    }
  }

  func search(
    _ pool: [Column], _ best: inout Best, _ court: inout RouteCourt, mostNodes: Int
  ) -> PoolSearch.Answer {
    var search = PoolSearch(
      partition, best.tiers, court, below: best.value, mostNodes: mostNodes,
      isCancelled: isCancelled)
    let answer: PoolSearch.Answer
    (answer, court) = search.run(pool)
    if let columns = answer.columns { (best.columns, best.value) = (columns, answer.value) }
    return answer
  }

  func result(
    _ best: Best, bound: Int64?, proof: (all: Prices, near: Prices)? = nil
  ) -> ExactResult {
    let choice = partition.choice(best.columns)
    let above = bound.map { $0 - (best.value - choice.cost - choice.prizes) }
    return ExactResult(
      routes: best.columns.map { (vehicle: $0.vehicle, visits: $0.clients) }.sorted {
        ($0.vehicle, $0.visits.first ?? 0) < ($1.vehicle, $1.visits.first ?? 0)
      }, unserved: choice.unserved,
      cost: MicroEuros(rawValue: choice.cost + choice.prizes),
      bound: above.flatMap { $0 < 0 ? nil : MicroEuros(rawValue: $0) },
      certificate: proof.map {
        Certificate(
          value: best.value, unit: best.tiers.unit, all: Certificate.Prices($0.all),
          near: Certificate.Prices($0.near))
      })
  }
}

/// What the exact method found.
public struct ExactResult: Sendable {
  /// Routes of the best choice, as vehicle and visits.
  public let routes: [(vehicle: Int, visits: [Int])]
  /// Demands left unserved.
  public let unserved: [Int]
  /// What the choice costs, prizes included.
  public let cost: MicroEuros
  /// No choice that leaves as little unserved costs less; `nil` when nothing is known.
  public let bound: MicroEuros?
  /// The proof that the choice is best; `nil` when there is none.
  public let certificate: Certificate?

  /// Whether the choice is proved best.
  public var isOptimal: Bool { certificate != nil }
}
