/// An answer to a ``LoadedRoutingCase``: routes, and where each box of theirs stands.
public struct LoadedAnswer: Hashable, Sendable {
  /// The routes; stops are nodes.
  public let routes: [RoutingAnswer.Route]
  /// For each route its boxes, numbered through the file; empty where there are none.
  public let loads: [[PlacedCaseBox]]

  /// An answer.
  public init(routes: [RoutingAnswer.Route], loads: [[PlacedCaseBox]] = []) {
    self.routes = routes
    self.loads = loads
  }
}
