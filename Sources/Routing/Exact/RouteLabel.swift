/// A partial route of one vehicle from its start to a node, as labelling keeps it.
///
/// With loading begun at `s`, no later than ``latest``, service at the node ends at
/// `max(s + elapsed, earliest)`, and no sooner than ``earliest`` for any `s` there is (Tilk and Irnich
/// 2017, doi:10.1287/trsc.2015.0637, reduced to one delay). Every lane of ``resources`` is better
/// when smaller, so that one comparison tells dominance.
struct RouteLabel: BitwiseCopyable {
  /// Lanes: elapsed, earliest, waiting, then the loads.
  var resources: SIMD8<Int32>
  /// Metres, visits and prices of the tasks done, in billionths of a euro.
  var money: Int64
  /// No route that grows from it has a smaller reduced cost.
  var promise: Int64
  /// Demands visited.
  var visited: UInt64
  /// Ways taken, two bits a demand: equal for routes that visit the same clients.
  var choice: SIMD2<UInt64>
  var metres: Int32
  /// Loading begins no later.
  var latest: Int32
  var node: Int16
  var stops: Int16
  /// The label it grew from; -1 for none.
  var parent: Int32
  /// Another label of the same node and the same clients; -1 for none.
  var next: Int32
  /// Whether a better label made it useless.
  var isDominated: Bool

  static let elapsed = 0
  static let earliest = 1
  /// How badly a late opening hits: minus the latest start, or minus far where no opening is so late
  /// that it makes the route wait.
  static let waiting = 2
  static let firstLoad = 3

  /// Shortest time from the start of loading to the end of service.
  var duration: Int32 {
    max(resources[Self.elapsed], resources[Self.earliest] &- latest)
  }
}
