/// How a distance in the plane becomes a whole number.
@frozen public enum PlaneRounding: Hashable, Sendable {
  /// To the nearest, halves up.
  case nearest
  /// Down.
  case down
  /// Up.
  case up
}
