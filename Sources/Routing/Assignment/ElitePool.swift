internal import Kernels

/// The best assignments of a search that differ enough from each other.
///
/// In the hard sets good assignments found from unlike starts agree on three jobs out of five. So
/// what a crossing of two must decide is a small problem, and the elites close in on each other.
struct ElitePool {
  struct Elite {
    let cost: Double
    let agents: [Int32]
  }

  private(set) var elites: [Elite]
  private let distance: Int
  private let patience: Int
  /// Elites that the pool should have.
  private(set) var size: Int
  /// Crossings since the elites last improved.
  private var idle = 0

  init(_ parameters: BreedingParameters, elites: [Elite] = []) {
    self.elites = elites
    size = parameters.size
    distance = parameters.distance
    patience = parameters.patience
  }

  /// Whether elites should be crossed, and not more of them grown.
  var isFull: Bool { elites.count >= size }

  /// Adds the assignment that a search has grown, unless it is overloaded or there already.
  mutating func add(elite state: borrowing AssignmentState) {
    guard state.isFeasible else { return }
    let elite = Elite(state)
    if !elites.contains(where: { $0.agents == elite.agents }) { elites.append(elite) }
  }

  /// Keeps a child in the place of an elite much like it, or else of the worst, if it is better.
  mutating func keep(_ child: Elite) {
    let near = elites.firstIndex { isNear($0, child) }
    guard let place = near ?? worst else { return pass() }
    let gain = elites[place].cost - child.cost
    // As good as the worst and unlike all: it keeps the elites apart.
    if gain > 0 || (near == nil && gain == 0) { elites[place] = child }
    if gain > 0 { idle = 0 } else { pass() }
  }

  /// Counts a crossing that gained nothing. When there were many, the best alone stays, to be
  /// crossed with more elites than before: the next pool closes in later.
  mutating func pass() {
    idle += 1
    guard idle > patience * size else { return }
    idle = 0
    size += max(1, size / 2)
    if let best = elites.min(by: { $0.cost < $1.cost }) { elites = [best] }
  }

  private var worst: Int? {
    elites.indices.max { elites[$0].cost < elites[$1].cost }
  }

  private func isNear(_ first: Elite, _ second: Elite) -> Bool {
    var differing = 0
    for job in first.agents.indices where first.agents[job] != second.agents[job] {
      differing += 1
      if differing >= distance { return false }
    }
    return true
  }
}

extension ElitePool.Elite {
  /// The present assignment of a search.
  init(_ state: borrowing AssignmentState) {
    var agents: [Int32] = []
    for job in 0..<state.jobCount { agents.append(state.agentOf[job]) }
    self.init(cost: state.total, agents: agents)
  }
}
