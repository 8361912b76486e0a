/// A stop between two trips of one route.
public struct Reload: Hashable, Sendable {
  /// The visit that the next trip begins with, by its place in ``Route/visits``.
  public let before: Int
  /// Where it happens.
  public let location: Int

  /// A reload.
  public init(before: Int, location: Int) {
    self.before = before
    self.location = location
  }
}
