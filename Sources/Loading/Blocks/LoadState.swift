/// A partly filled container, as the search holds it.
struct LoadState: Sendable {
  /// A block and where it stands.
  struct Standing: BitwiseCopyable, Sendable {
    let block: Int32
    let cuboid: Cuboid
  }

  var spaces: [FreeSpace] = []
  /// Boxes left of each kind.
  var left: [Int32] = []
  var standing: [Standing] = []
  /// Blocks of the catalogue that may still be had, best rank first; some may have run out.
  var offered: [Int32] = []
  var volume = 0

  static func empty(_ context: BlockContext) -> LoadState {
    var state = LoadState()
    state.spaces = [context.space(context.problem.room)]
    state.left = context.problem.boxes.map { Int32($0.count) }
    state.offered = (0..<context.catalogue.count).map { Int32($0) }
    return state
  }

  /// Takes the values of another state without giving up its own storage.
  mutating func copy(_ other: borrowing LoadState) {
    spaces.removeAll(keepingCapacity: true)
    spaces.append(contentsOf: other.spaces)
    left.removeAll(keepingCapacity: true)
    left.append(contentsOf: other.left)
    standing.removeAll(keepingCapacity: true)
    standing.append(contentsOf: other.standing)
    offered.removeAll(keepingCapacity: true)
    offered.append(contentsOf: other.offered)
    volume = other.volume
  }
}
