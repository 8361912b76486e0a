/// Where a stack stands on the floor, apart from its boxes: plain numbers, which the search for a
/// place reads far more often than anything else (profiled: copies of whole stacks took 40 % of it).
struct Footing {
  var x = 0
  var y = 0
  let length: Int
  let width: Int

  var rear: Int { x + length }
  var right: Int { y + width }

  /// Whether the two share some `y`.
  func sharesWidth(with other: Footing) -> Bool { y < other.right && other.y < right }
}
