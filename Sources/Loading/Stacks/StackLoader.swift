internal import Kernels

/// Places boxes in one space, stack by stack.
///
/// Rules: a box stands on the floor or exactly on one box of the same footprint, turned flat at
/// most; the mass above it is at most what it bears; nothing is higher than the space. Side door: no
/// box of a later stop above one of an earlier stop. Rear door: nor between it and the door, at its
/// height and in its width.
///
/// Loads of a few boxes are decided exactly. Larger ones are tried by many policies in a fixed order
/// with seeded lots (``LoadingParameters/seed``), so the same load always gets the same answer.
public struct StackLoader: Sendable {
  /// Steering figures.
  public let parameters: LoadingParameters

  /// A loader.
  public init(parameters: LoadingParameters = .standard) { self.parameters = parameters }

  /// The places of `boxes` in `space`, in the order of `boxes`, or why there are none.
  public func place(
    boxes: [Box], in space: Space
  ) -> Result<[PlacedBox], LoadRefusal> {
    layouts(of: boxes, in: space, most: 1).map { $0.first?.placed(boxes) ?? [] }
  }

  /// Up to `most` layouts of `boxes`, the first found first; at least one when there is no refusal.
  func layouts(
    of boxes: [Box], in space: Space, most: Int
  ) -> Result<[Layout], LoadRefusal> {
    guard !boxes.isEmpty else { return .success([Layout(stacks: [])]) }
    if let refusal = LoadBounds.refusal(of: boxes, in: space) { return .failure(refusal) }
    let (items, room) = (boxes.map { Item($0) }, Room(space))
    var search = LayoutSearch(items: items, room: room, parameters: parameters)
    search.run(most: most)
    guard search.layouts.isEmpty else { return .success(search.layouts) }
    guard items.count <= parameters.exactBoxes else {
      return .failure(reason(for: items, room, search.unplaced, isProved: false))
    }
    switch SmallLoadProof.solve(items, room, nodes: parameters.exactNodes) {
    case .found(let stacks): return .success([Layout(stacks: stacks, gap: room.gap)])
    case .impossible: return .failure(reason(for: items, room, search.unplaced, isProved: true))
    case .unknown: return .failure(reason(for: items, room, search.unplaced, isProved: false))
    }
  }

  /// Names the rule without which the load would have been placed.
  private func reason(
    for items: [Item], _ room: Room, _ unplaced: Int, isProved: Bool
  ) -> LoadRefusal {
    let unplaced = min(unplaced, items.count)
    guard parameters.explains else {
      return LoadRefusal(.noRoom(unplaced: unplaced), isProved: isProved)
    }
    var (free, strong, mixed) = (items, items, items)
    for place in items.indices {
      free[place].stop = 0
      strong[place].bears = .max / 2
      mixed[place].goods = .other
    }
    if canPlace(free, room) {
      return LoadRefusal(.unloadingOrder(unplaced: unplaced), isProved: isProved)
    }
    if canPlace(strong, room) {
      return LoadRefusal(.crush(unplaced: unplaced), isProved: isProved)
    }
    if items.contains(where: { $0.goods == .raw }), canPlace(mixed, room) {
      return LoadRefusal(.separation(unplaced: unplaced), isProved: isProved)
    }
    return LoadRefusal(.noRoom(unplaced: unplaced), isProved: isProved)
  }

  private func canPlace(_ items: [Item], _ room: Room) -> Bool {
    var search = LayoutSearch(items: items, room: room, parameters: parameters)
    search.run(most: 1)
    if !search.layouts.isEmpty { return true }
    guard items.count <= parameters.exactBoxes,
      case .found = SmallLoadProof.solve(items, room, nodes: parameters.exactNodes)
    else { return false }
    return true
  }
}
