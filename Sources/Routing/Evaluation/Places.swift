/// The two cheapest places for one client in one route, as far as that route alone can tell.
struct Places: BitwiseCopyable, Equatable {
  /// Twice the version of the route that these places belong to, one more while cuts are
  /// overlooked.
  var version = -1
  /// Place of the cheapest, or -1 when the client fits nowhere.
  var first = -1
  /// What the cheapest adds to the cost.
  var firstDelta = Self.none
  /// Place of the next cheapest, or -1.
  var second = -1
  /// What the next cheapest adds to the cost.
  var secondDelta = Self.none

  /// More than any cost.
  static let none = Int.max

  /// Notes a place, if it is among the two cheapest.
  @inline(__always) mutating func note(_ place: Int, delta: Int) {
    if delta < firstDelta {
      (second, secondDelta) = (first, firstDelta)
      (first, firstDelta) = (place, delta)
    } else if delta < secondDelta {
      (second, secondDelta) = (place, delta)
    }
  }
}
