/// Finds the cheapest choice among given routes, by linear relaxation, subset rows and branching; and
/// asks the judge about every route before it relies on it.
struct PoolSearch {
  /// What was found.
  struct Answer {
    /// The routes of the best choice that is cheaper than the one known before; `nil` for none.
    var columns: [Column]?
    /// Its value, or that of the choice known before.
    var value: Int64
    /// Bound at the root with its prices.
    var bound: Int64 = .min
    var prices: Prices?
    /// Whether the search came to its end.
    var isComplete = true
    var nodes = 0
  }

  let partition: PartitionProblem
  let tiers: Tiers
  let isCancelled: @Sendable () -> Bool
  /// Branches that are looked into at most.
  let mostNodes: Int
  private var court: RouteCourt
  private var answer: Answer
  /// Every route that was given.
  private var given: [Column] = []

  init(
    _ partition: PartitionProblem, _ tiers: Tiers, _ court: RouteCourt, below value: Int64,
    mostNodes: Int, isCancelled: @escaping @Sendable () -> Bool
  ) {
    self.partition = partition
    self.tiers = tiers
    self.court = court
    self.mostNodes = mostNodes
    self.isCancelled = isCancelled
    answer = Answer(value: value)
  }

  /// The answer, and the court with what it has learnt.
  mutating func run(_ pool: [Column]) -> (Answer, RouteCourt) {
    given = pool
    explore(pool.map { ($0, false) }, [], [], nil)
    return (answer, court)
  }

  /// Prices of the root for every route of the pool, also those that were dropped on the way: what
  /// a proof can be checked with.
  private mutating func settle(_ node: PoolNode) {
    var node = node
    repeat { answer.bound = node.converge() } while node.returnWorthy(of: given)
    answer.prices = node.prices
  }

  /// Millionths of a euro by which the bound may miss the value of a whole solution: prices are
  /// rounded to whole ones, some two hundred of them.
  private static let rounding: Int64 = 2_000

  private mutating func explore(
    _ pool: [PoolNode.Entry], _ decisions: [Decision], _ cuts: [SubsetRow],
    _ basis: Master.Basis?
  ) {
    answer.nodes += 1
    guard answer.nodes <= mostNodes, !isCancelled() else {
      answer.isComplete = false
      return
    }
    var node = PoolNode(partition, tiers, Branch(decisions), pool, cuts, basis: basis)
    var isSolved = false
    while true {
      let bound = node.converge()
      guard bound < answer.value, !isCancelled() else { break }
      node.drop(above: answer.value - bound)
      if judge(&node, most: answer.value) { continue }
      if let whole = node.whole {
        if whole.value < answer.value {
          answer.columns = whole.columns
          answer.value = whole.value
        }
        // Values may be off where prices, which are exact, are not: then the branch is not solved.
        if whole.value - bound > Self.rounding { answer.isComplete = false }
        isSolved = true
        break
      }
      if !node.tighten() { break }
    }
    if decisions.isEmpty { settle(node) }
    guard !isSolved, node.bound < answer.value, !isCancelled() else { return }
    guard let (first, second) = node.branching else {
      answer.isComplete = false
      return
    }
    explore(node.entries, decisions + [first], node.cuts, node.basis)
    explore(node.entries, decisions + [second], node.cuts, node.basis)
  }

  /// Asks about the routes that the relaxation takes; answers whether any was refused.
  private mutating func judge(_ node: inout PoolNode, most: Int64) -> Bool {
    var refused = false
    for (column, _) in node.support {
      guard case .refuse(let cut) = court.verdict(column) else { continue }
      refused = true
      switch cut.reach {
      case .superset(let clients): node.remove(vehicle: column.vehicle, visiting: clients)
      case .set: node.remove(column)
      case .sequence:
        let limit = column.cost + node.slack(column, most: most)
        node.replace(column, by: court.replacement(column, below: limit))
      }
    }
    return refused
  }
}
