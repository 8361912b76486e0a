internal import Kernels

/// One attempt at a load: boxes are carried in as people do, those of the last stop first.
///
/// Every placement that can be unloaded stop by stop can be carried in that way, so the order costs
/// nothing; what is given up is the choice of place. A box goes on a stack whose top can be reached
/// from the door, or on the floor where a new stack would stand with nothing behind it.
struct LoadingPass {
  let items: [Item]
  let room: Room
  let policy: LoadingPolicy
  /// Most stacks that may wait for a place on the floor until the end.
  let homeless: Int
  private(set) var stacks: [Stack] = []
  /// Of the stacks that have a place.
  private var footings: [Footing] = []
  private(set) var unplaced = 0

  init(items: [Item], room: Room, policy: LoadingPolicy, homeless: Int) {
    self.items = items
    self.room = room
    self.policy = policy
    self.homeless = homeless
  }

  /// Whether some stack still has no place on the floor.
  var hasHomeless: Bool { stacks.contains { !$0.isPlaced } }

  /// Places all boxes it can, in `order`.
  mutating func run(order: [Int], random: inout RandomGenerator) {
    let cap = room.height * policy.cap / 1_000
    for place in order {
      let item = items[place]
      if let stack = bestTop(for: item, limit: cap) {
        stacks[stack].put(item, at: place)
      } else if var stack = newStack(for: item, &random) {
        stack.put(item, at: place)
        stacks.append(stack)
        footings.append(stack.footing)
      } else if let stack = bestTop(for: item, limit: room.height) {
        stacks[stack].put(item, at: place)
      } else if stacks.count < homeless {
        var stack = Stack(length: item.length, width: item.width)
        stack.put(item, at: place)
        stacks.append(stack)
      } else {
        unplaced += 1
      }
    }
  }

  /// The stack whose top suits `item` best, `nil` when none takes it.
  private func bestTop(for item: Item, limit: Int) -> Int? {
    var best: Int?
    for place in stacks.indices {
      guard stacks[place].takes(item, limit: limit) else { continue }
      if let best {
        let isHigher = stacks[place].height > stacks[best].height
        let isLower = stacks[place].height < stacks[best].height
        guard policy.prefersHighest ? isHigher : isLower else { continue }
      }
      guard isReachable(place, item) else { continue }
      best = place
    }
    return best
  }

  /// Whether `item` can be carried to the top of the stack at `place` past later stops' boxes.
  private func isReachable(_ place: Int, _ item: Item) -> Bool {
    guard room.isRear, stacks[place].isPlaced else { return true }
    let own = stacks[place]
    let (low, high) = (own.height, own.height + item.height)
    for other in stacks where other.isPlaced && other.x >= own.rear && own.sharesWidth(with: other)
    {
      for (member, base) in zip(other.members, other.bases)
      where items[member].stop > item.stop && base < high && low < base + items[member].height {
        return false
      }
    }
    return true
  }

  /// A new stack for `item` at the best place on the floor, `nil` when there is none.
  private func newStack(for item: Item, _ random: inout RandomGenerator) -> Stack? {
    guard item.height <= room.height else { return nil }
    let straight = spot(item.length, item.width)
    guard item.mayTurn, item.length != item.width else { return straight }
    let turned = spot(item.width, item.length)
    guard let straight, let turned else { return straight ?? turned }
    let lengthwise = straight.length >= straight.width ? straight : turned
    let crosswise = straight.length >= straight.width ? turned : straight
    switch policy.turning {
    case .leastEnd: return (turned.rear, turned.x) < (straight.rear, straight.x) ? turned : straight
    case .along: return lengthwise
    case .across: return crosswise
    case .mixed: return random.below(2) == 0 ? lengthwise : crosswise
    }
  }

  /// The place nearest to the front wall for a stack of these sides with nothing behind it.
  private func spot(_ length: Int, _ width: Int) -> Stack? {
    guard width <= room.width else { return nil }
    var best: Footing?
    var candidate = Footing(length: length, width: width)
    func consider(_ y: Int) {
      guard y >= 0, y + width <= room.width else { return }
      candidate.y = y
      candidate.x = 0
      for footing in footings where footing.sharesWidth(with: candidate) {
        candidate.x = max(candidate.x, footing.rear)
      }
      guard candidate.rear <= room.length else { return }
      if let best, (best.x, best.y) <= (candidate.x, candidate.y) { return }
      best = candidate
    }
    consider(0)
    consider(room.width - width)
    for footing in footings {
      consider(footing.right)
      consider(footing.y - width)
    }
    return best.map { Stack(at: $0) }
  }
}
