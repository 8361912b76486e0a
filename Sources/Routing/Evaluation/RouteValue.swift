/// The measures of one feasible route.
struct RouteValue: BitwiseCopyable {
  var cost = 0
  var meters = 0
  var duration = 0
  var visitCost = 0
  var stops = 0
  /// When loading begins in its schedule.
  var start = 0
}
