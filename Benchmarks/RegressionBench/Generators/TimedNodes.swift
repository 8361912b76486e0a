internal import Instances
internal import Quantities
internal import Routing

/// A depot and clients in the manner of Solomon's as nodes of a public case.
///
/// Coordinates and times are in tenths of his units and distances rounded to the nearest, so that
/// every figure is whole. Every client can be served alone from the depot.
enum TimedNodes {
  /// The depot, node 0, then the clients.
  static func draw(_ recipe: SolomonRecipe) throws -> [CaseNode] {
    var draft = SolomonDraft(recipe)
    let points = draft.points().map { PlanePoint(x: 10 * $0.x, y: 10 * $0.y) }
    let profile = try TravelProfile(plane: points, scale: 1, rounding: .nearest)
    let centres = draft.centres(profile)
    var nodes = points.map { CaseNode(x: $0.x, y: $0.y) }
    nodes[0].closes = Double(recipe.horizon * 10)
    for location in 1..<nodes.count {
      nodes[location].demand = Int64(draft.demand())
      let window = try draft.window(about: centres[location - 1], location: location, profile)
      nodes[location].opens = Double(window.opens.secondsSinceMidnight)
      nodes[location].closes = Double(window.closes.secondsSinceMidnight)
      nodes[location].service = Double(recipe.service * 10)
    }
    return nodes
  }

  /// From the depot to a node, in tenths.
  static func wayOut(to node: CaseNode, from depot: CaseNode) -> Double {
    let (dx, dy) = (node.x - depot.x, node.y - depot.y)
    return ((dx * dx + dy * dy).squareRoot() + 0.5).rounded(.down)
  }
}
