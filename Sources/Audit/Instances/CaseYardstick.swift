internal import Instances

/// Distances, times and costs of a case by its rounding, in plain double precision: whole figures
/// of this size are exact there.
struct CaseYardstick {
  private let routing: RoutingCase

  init(_ routing: RoutingCase) { self.routing = routing }

  /// The figure of an answer for a figure of the file.
  func figure(_ value: Double) -> Double {
    guard value.isFinite else { return value }
    return switch routing.rounding {
    case .double: value
    case .round: (value + 0.5).rounded(.down)
    case .exact: (value * 1_000 + 0.5).rounded(.down)
    case .dimacs: (value * 10).rounded(.towardZero)
    }
  }

  /// The way from one node to another.
  func distance(_ from: Int, _ to: Int) -> Double {
    if let table = routing.table { return figure(table[from * routing.nodes.count + to]) }
    let (a, b) = (routing.nodes[from], routing.nodes[to])
    let (east, north) = (b.x - a.x, b.y - a.y)
    return figure((east * east + north * north).squareRoot())
  }

  /// What differences between sums in double precision may come to; nothing for whole figures.
  var tolerance: Double { routing.rounding == .double ? 1e-6 : 0 }
}
