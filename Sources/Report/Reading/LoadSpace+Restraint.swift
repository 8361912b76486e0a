internal import PlanningModel
internal import Quantities

/// What keeps stacks upright and the load even: hints for the people who load, not a calculation
/// of lashings.
extension LoadSpace {
  /// A gap up to this width still counts as leaning on a wall or a neighbour (J).
  private static let reach = Millimeters(100)

  /// What is aboard at a departure: 0 leaves the hub, `k` leaves the stop `k`.
  func items(leaving departure: Int) -> [Item] { items.filter { $0.stop > departure } }

  /// For each of ``stacks`` the first departure from which it stands higher than twice its base
  /// without a wall or a neighbour of half its height on both sides; `nil` when it never does.
  /// The rule of thumb is a judgement of this project.
  func needStraps() -> [Int?] {
    let stacks = self.stacks
    let last = items.map(\.stop).max() ?? 0
    return stacks.map { stack in
      (0..<max(1, last)).first { departure in
        let aboard = stacks.map { $0.filter { $0.stop > departure } }
        let own = stack.filter { $0.stop > departure }
        return !own.isEmpty && !stands(own, among: aboard)
      }
    }
  }

  private func stands(_ stack: [Item], among all: [[Item]]) -> Bool {
    guard let base = stack.first?.position else { return true }
    let high = LoadSpace.height(stack)
    let others = all.filter { $0.first?.position != base }
    let along = high <= base.length * 2 || isHeld(base, high, others, alongX: true)
    let across = high <= base.width * 2 || isHeld(base, high, others, alongX: false)
    return along && across
  }

  /// Whether a wall or a neighbour stands close on both sides in one direction.
  private func isHeld(
    _ base: Position, _ high: Millimeters, _ others: [[Item]], alongX: Bool
  ) -> Bool {
    func span(_ at: Position) -> (from: Millimeters, to: Millimeters) {
      alongX ? (at.x, at.x + at.length) : (at.y, at.y + at.width)
    }
    func side(_ at: Position) -> (from: Millimeters, to: Millimeters) {
      alongX ? (at.y, at.y + at.width) : (at.x, at.x + at.length)
    }
    let own = span(base)
    var (before, after) = (
      own.from <= LoadSpace.reach, (alongX ? length : width) - own.to <= LoadSpace.reach
    )
    for other in others where LoadSpace.height(other) * 2 >= high {
      guard let at = other.first?.position else { continue }
      let shared = min(side(at).to, side(base).to) - max(side(at).from, side(base).from)
      guard shared * 2 >= side(base).to - side(base).from else { continue }
      let theirs = span(at)
      before = before || (theirs.to <= own.from && own.from - theirs.to <= LoadSpace.reach)
      after = after || (theirs.from >= own.to && theirs.from - own.to <= LoadSpace.reach)
    }
    return before && after
  }

  private static func height(_ stack: [Item]) -> Millimeters {
    stack.reduce(.zero) { max($0, $1.position.z + $1.position.height) }
  }

  /// Share of the mass to the left of the middle at a departure, in per cent; `nil` when empty.
  func leftShare(leaving departure: Int) -> Double? {
    let aboard = items(leaving: departure)
    let mass = aboard.reduce(0.0) { $0 + Double($1.mass.rawValue) }
    guard mass > 0, width > .zero else { return nil }
    let moment = aboard.reduce(0.0) {
      $0 + Double($1.mass.rawValue) * Double(($1.position.y * 2 + $1.position.width).rawValue)
    }
    return 100 * (1 - moment / (mass * Double((width * 2).rawValue)))
  }
}
