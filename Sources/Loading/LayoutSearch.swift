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

  init(items: [Item], room: Room, parameters: LoadingParameters) {
    self.items = items
    self.room = room
    self.parameters = parameters
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
      layouts.append(Layout(stacks: pass.stacks))
      return
    }
    var nodes = parameters.repairNodes
    if let stacks = FloorProof.rearrange(pass.stacks, items, room, nodes: &nodes) {
      layouts.append(Layout(stacks: stacks))
    } else {
      let homeless = pass.stacks.reduce(0) { $0 + ($1.isPlaced ? 0 : $1.members.count) }
      unplaced = min(unplaced, homeless)
    }
  }
}
