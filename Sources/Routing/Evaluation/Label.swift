/// Starts of a route that all reach the present visit after the same time.
///
/// With one window per client a route has one label; each further window may add one. Starts that
/// wait for the same opening are one label that holds the latest of them: it ends at the same time,
/// lasts less, and keeps goods aboard for less.
struct Label: BitwiseCopyable {
  /// First start.
  var first = 0
  /// Last start.
  var last = -1
  /// Time from the start until now.
  var elapsed = 0

  /// Most labels that a route can have.
  static func most(in problem: Problem) -> Int {
    2 + 2 * problem.clients.reduce(0) { $0 + $1.windows.count }
  }
}
