/// The last part of a route: from a stop to the end of the day.
///
/// Whoever arrives at its first stop at `t`, having begun to load at `s`, ends at
/// `max(t, opens) + after`, provided that `t <= closes`, `t - s <= aboard` and `s >= begin`.
/// (Segments of Vidal, Crainic, Gendreau and Prins 2013, doi:10.1016/j.cor.2012.07.018, with two
/// numbers more for limits that count from the loading.)
struct RouteTail: Sendable {
  var clients = WideSet()
  var demands: UInt64 = 0
  /// Metres and visits, less what the tasks earn, in billionths of a euro.
  var money = 0
  var metres = 0
  var after = 0
  var opens = -CheckNetwork.far
  var closes: Int
  var aboard: Int
  var begin = -CheckNetwork.far
  /// The first stop.
  var node: Int
  /// Where the walk wrote it down.
  var page: Int32 = -1

  /// No stop at all.
  init(_ network: CheckNetwork) {
    closes = network.latest
    aboard = network.longest
    node = network.count
  }

  /// The tail with a stop before it, service beginning in one of the stop's windows; `nil` when
  /// that is too late.
  func prepending(_ stop: Int, _ window: ClosedRange<Int>, _ network: CheckNetwork) -> RouteTail? {
    let way = network.time(stop, node)
    guard way >= 0 else { return nil }
    let step = network.service[stop] + way
    var tail = self
    tail.closes = min(window.upperBound, closes - step)
    tail.aboard = min(aboard - step, network.limit[stop])
    guard tail.closes >= max(window.lowerBound, network.earliest + network.loading),
      tail.aboard >= network.loading
    else { return nil }
    tail.begin = max(begin, window.lowerBound - tail.aboard)
    tail.opens = max(window.lowerBound, opens - step)
    guard tail.begin <= network.latest else { return nil }
    tail.after = after + step
    tail.metres = metres + network.metres(stop, node)
    tail.node = stop
    return tail
  }

  /// Metres and shortest duration of the whole route; `nil` when it cannot be driven.
  func closed(_ network: CheckNetwork) -> (metres: Int, seconds: Int)? {
    let way = network.time(network.count, node)
    let metres = metres + network.metres(network.count, node)
    guard way >= 0, metres <= network.mostMetres else { return nil }
    let ahead = network.loading + way
    let start = closes - ahead
    guard start >= max(network.earliest, begin), ahead <= aboard else { return nil }
    return (metres, max(ahead, opens - start) + after)
  }

  /// Whether no route that ends with `other` is cheaper than with this one, which visits the same.
  func isNowhereWorse(than other: RouteTail) -> Bool {
    metres <= other.metres && after <= other.after
      && opens + after <= other.opens + other.after && closes >= other.closes
      && aboard >= other.aboard && begin <= other.begin
  }
}
