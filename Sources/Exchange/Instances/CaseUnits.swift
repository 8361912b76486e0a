internal import Instances

/// How the numbers of a case become whole numbers for the engine.
///
/// Where the rounding makes whole numbers, theirs are the engine's. In double precision the engine
/// counts in small fractions, and always against itself: journeys, services and openings are
/// rounded up, closings and limits down. A schedule that holds there holds in double precision
/// too: by induction along a route, no visit begins later than the engine believes.
struct CaseUnits {
  let rounding: Rounding
  /// Engine units in one unit of the file.
  let scale: Double

  /// The engine's fast search keeps times in 32 bits and refuses larger ones.
  private static let mostTime = 268_435_456.0

  init(_ routing: RoutingCase) {
    rounding = routing.rounding
    guard rounding == .double else {
      scale = rounding.scale
      return
    }
    let span = routing.span
    let longest = routing.table?.max() ?? span.width + span.height
    var latest = longest
    for node in routing.nodes {
      for time in [node.closes, node.opens, node.service, node.release] where time.isFinite {
        latest = max(latest, time)
      }
    }
    let unit = Double(routing.vehicles.map(\.unitCost).max() ?? 1)
    let dearest = Double(routing.nodes.count + 1) * (longest + 1) * max(1, unit) * 4
    // Powers of two: whole numbers of the file stay exact, and so do halves and quarters.
    var scale = 1_048_576.0
    while scale > 1,
      longest * scale >= CaseLimits.distance || latest * scale >= Self.mostTime
        || dearest * scale >= CaseLimits.total
    {
      scale /= 2
    }
    self.scale = scale
  }

  /// A figure of the file by the rounding's own rule.
  func whole(_ value: Double) -> Int64 {
    switch rounding {
    case .round, .exact, .double: Int64((value * scale + 0.5).rounded(.down))
    case .dimacs: Int64((value * scale).rounded(.down))
    }
  }

  /// A time that must not be made earlier or shorter.
  func up(_ value: Double) -> Int64 {
    rounding == .double ? Int64((value * scale).rounded(.up)) : whole(value)
  }

  /// A limit that must not be made later or longer.
  func down(_ value: Double) -> Int64 {
    rounding == .double ? Int64((value * scale).rounded(.down)) : whole(value)
  }
}
