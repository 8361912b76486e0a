internal import Kernels

/// Many attempts at one load.
struct LayoutSearch {
  let items: [Item]
  let room: Room
  let parameters: LoadingParameters
  /// Whole placements found.
  private(set) var layouts: [Layout] = []
  /// Boxes left over by the best attempt that failed.
  private(set) var unplaced = Int.max
  /// Nodes left for repairs.
  private var nodes: Int
  /// Footprints (sorted) that no repair could arrange; looked up, never iterated.
  private var hopeless: Set<[FloorProof.Footprint]> = []

  init(items: [Item], room: Room, parameters: LoadingParameters) {
    self.items = items
    self.room = room
    self.parameters = parameters
    nodes = parameters.allRepairNodes
  }

  /// Tries until `most` layouts are found or the attempts are spent.
  mutating func run(most: Int) {
    var random = RandomGenerator(seed: parameters.seed)
    for number in 0..<parameters.attempts where layouts.count < most {
      let policy = LoadingPolicy.attempt(number, &random)
      let order = policy.order(of: items, &random)
      var pass = LoadingPass(
        items: items, room: room, policy: policy, homeless: parameters.repairStacks)
      pass.run(order: order, random: &random)
      keep(pass)
    }
  }

  private mutating func keep(_ pass: LoadingPass) {
    guard pass.unplaced == 0 else {
      unplaced = min(unplaced, pass.unplaced)
      return
    }
    guard pass.hasHomeless else {
      layouts.append(Layout(stacks: pass.stacks, gap: room.gap))
      return
    }
    if let stacks = repaired(pass.stacks) {
      layouts.append(Layout(stacks: stacks, gap: room.gap))
    } else {
      let homeless = pass.stacks.reduce(0) { $0 + ($1.isPlaced ? 0 : $1.members.count) }
      unplaced = min(unplaced, homeless)
    }
  }

  /// All stacks on the floor anew, `nil` when no way was found. The same footprints are asked once:
  /// orders of unloading could differ, but seldom decide for so few stacks.
  private mutating func repaired(_ stacks: [Stack]) -> [Stack]? {
    let key = stacks.map { FloorProof.footprint(of: $0, items).lengthwise }.sorted {
      ($0.length, $0.width, $0.mayTurn ? 1 : 0) < ($1.length, $1.width, $1.mayTurn ? 1 : 0)
    }
    guard nodes > 0, !hopeless.contains(key) else { return nil }
    let granted = min(nodes, parameters.repairNodes)
    var rest = granted
    let repaired = FloorProof.rearrange(stacks, items, room, nodes: &rest)
    nodes -= granted - rest
    if repaired == nil { hopeless.insert(key) }
    return repaired
  }
}
