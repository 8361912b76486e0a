internal import Kernels

/// Places all boxes of one route: necessary tests, sorted orders, mixed orders that climb, and for
/// small loads an exact search.
///
/// Mixed orders climb by the volume and the number of what stands (the idea of the evolutionary local search of Zhang,
/// Wei and Lim 2015, doi:10.1016/j.trb.2014.12.002, on extreme points in place of open spaces).
public enum BoxLoader {
  /// The load, or why there is none; the same for the same arguments.
  public static func load(
    _ boxes: [RouteBox], in room: BoxRoom, rules: BoxRules, effort: BoxEffort
  ) -> BoxLoad {
    if let refusal = necessity(boxes, in: room) { return .refused(refusal) }
    var packer = BoxPacker(boxes, in: room, rules: rules)
    if climb(&packer, effort) { return .placed(packer.placement) }
    guard boxes.count <= effort.exactBoxes else { return .refused(.notFound) }
    return proof(boxes, in: room, rules: rules, effort)
  }

  /// Why there is no placement at all, by sums alone.
  static func necessity(_ boxes: [RouteBox], in room: BoxRoom) -> BoxLoad.Refusal? {
    var (volume, floor) = (0, 0)
    for (index, box) in boxes.enumerated() {
      let fits = box.length <= room.length && box.width <= room.width
      let fitsTurned = box.mayTurn && box.width <= room.length && box.length <= room.width
      if box.height > room.height || !(fits || fitsTurned) { return .tooLarge(box: index) }
      volume += box.volume
      if 2 * box.height > room.height { floor += box.base }
    }
    if volume > room.volume { return .volume(needed: volume, available: room.volume) }
    let area = room.length * room.width
    return floor > area ? .floor(needed: floor, available: area) : nil
  }

  private static func climb(_ packer: inout BoxPacker, _ effort: BoxEffort) -> Bool {
    guard let starts = starts(&packer, isWeighedWhole: effort.mixedOrders > mostInVain) else {
      return true
    }
    guard packer.boxes.count > 1, var (most, best) = starts.first,
      packer.wholeWorth - most <= effort.mostMissing * packer.wholeWorth / 100
    else { return false }
    var random = RandomGenerator(seed: effort.seed)
    var (inVain, next) = (0, 1)
    for number in 0..<effort.mixedOrders {
      let recipe = best.changed(
        packer.boxes, packer.rules,
        mayLean: packer.rules.unloadsInOrder || number >= leansInAnyOrder, &random)
      let worth = packer.pack(recipe, least: most)
      if packer.isWhole { return true }
      inVain = worth > most ? 0 : inVain + 1
      if worth >= most { (most, best) = (worth, recipe) }
      if inVain >= mostInVain {
        (most, best) = starts[next % starts.count]
        (inVain, next) = (0, next + 1)
      }
    }
    return false
  }

  /// Recipes without a better one before the climb goes on from another sorted order.
  private static let mostInVain = 300
  /// In any order boxes hang over only when this many recipes have not placed all: it seldom helps.
  private static let leansInAnyOrder = 1_500

  /// The sorted orders by what stands of them, the best first; nil when one places all. Only where
  /// the others are needed later are they weighed to their end.
  private static func starts(
    _ packer: inout BoxPacker, isWeighedWhole: Bool
  ) -> [(worth: Int, recipe: BoxRecipe)]? {
    var starts: [(worth: Int, recipe: BoxRecipe)] = []
    var most = -1
    for order in sortedOrders(packer.boxes, packer.rules) {
      for preference in BoxRecipe.Preference.allCases {
        let recipe = BoxRecipe(order: order, preference)
        let worth = packer.pack(recipe, least: isWeighedWhole ? 0 : most)
        if packer.isWhole { return nil }
        most = max(most, worth)
        starts.append((worth, recipe))
      }
    }
    let ranked = starts.indices.sorted { (-starts[$0].worth, $0) < (-starts[$1].worth, $1) }
    return ranked.map { starts[$0] }
  }

  /// Last stop first where the order counts; what bears before what does not; large before small.
  private static func sortedOrders(_ boxes: [RouteBox], _ rules: BoxRules) -> [[Int]] {
    let sizes: [(RouteBox) -> Int] = [
      \.volume, \.base, { $0.height }, { max($0.length, $0.width) },
    ]
    return sizes.map { size in
      boxes.indices.sorted { a, b in
        let (first, second) = (boxes[a], boxes[b])
        if rules.unloadsInOrder, first.stop != second.stop { return first.stop > second.stop }
        if rules.keepsFragile, first.isFragile != second.isFragile { return second.isFragile }
        return (size(first), b) > (size(second), a)
      }
    }
  }

  /// Without rules first, where few places need a look: what is impossible there is impossible.
  private static func proof(
    _ boxes: [RouteBox], in room: BoxRoom, rules: BoxRules, _ effort: BoxEffort
  ) -> BoxLoad {
    var free = BoxProof(boxes, in: room, rules: .none, places: effort.exactPlaces)
    switch free.search() {
    case .impossible: return .refused(.impossible)
    case .placed(let spots) where rules == .none: return .placed(spots)
    default: break
    }
    guard rules != .none else { return .refused(.notFound) }
    var whole = BoxProof(boxes, in: room, rules: rules, places: effort.exactPlaces)
    return switch whole.search() {
    case .placed(let spots): .placed(spots)
    case .impossible: .refused(rules.unloadsInOrder ? .impossibleInOrder : .impossible)
    case .unknown: .refused(.notFound)
    }
  }
}
