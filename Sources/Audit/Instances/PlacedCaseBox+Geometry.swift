internal import Instances

/// The audit's own geometry of solid boxes; touching faces are not shared space.
extension PlacedCaseBox {
  var endX: Int { x + length }
  var endY: Int { y + width }
  var endZ: Int { z + height }

  func sharesLength(with other: PlacedCaseBox) -> Bool { x < other.endX && other.x < endX }
  func sharesWidth(with other: PlacedCaseBox) -> Bool { y < other.endY && other.y < endY }
  func sharesHeight(with other: PlacedCaseBox) -> Bool { z < other.endZ && other.z < endZ }

  /// Whether the two take some of the same space.
  func overlaps(_ other: PlacedCaseBox) -> Bool {
    sharesLength(with: other) && sharesWidth(with: other) && sharesHeight(with: other)
  }

  /// Area of the base that rests on the top of `other`.
  func area(on other: PlacedCaseBox) -> Int {
    guard z == other.endZ, sharesLength(with: other), sharesWidth(with: other) else { return 0 }
    return (min(endX, other.endX) - max(x, other.x)) * (min(endY, other.endY) - max(y, other.y))
  }
}
