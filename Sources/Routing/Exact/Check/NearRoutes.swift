/// All routes that a choice below a value could contain, one order of each set of clients.
struct NearRoutes: Sendable {
  let routes: [NearRoute]
  /// Reduced costs are below.
  let gap: Int64

  /// No order of the route's clients matters that costs as much.
  func ceiling(of route: NearRoute) -> Int64 { route.cost - route.reduced + gap }
}
