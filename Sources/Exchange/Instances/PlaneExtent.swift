internal import Instances
internal import PlanningModel

/// Whether distances between points stay within what an engine counts.
enum PlaneExtent {
  /// Refuses points too far apart, at the line of the one farthest out.
  static func check(
    _ nodes: [CaseNode], lines: [Int], _ rounding: Rounding, in text: InstanceText, _ field: String
  ) throws(Refusal) {
    guard let first = nodes.first else { return }
    var (left, right, low, high, far) = (first.x, first.x, first.y, first.y, 0)
    var reach = 0.0
    for (place, node) in nodes.enumerated() {
      (left, right) = (min(left, node.x), max(right, node.x))
      (low, high) = (min(low, node.y), max(high, node.y))
      if max(abs(node.x), abs(node.y)) > reach {
        (reach, far) = (max(abs(node.x), abs(node.y)), place)
      }
    }
    let most = CaseLimits.distance / rounding.scale
    guard right - left + high - low < most else {
      throw text.fault(lines[far], field, "out-of-range", .tooWide(most))
    }
  }
}
