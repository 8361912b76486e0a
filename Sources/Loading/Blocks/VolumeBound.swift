/// A volume that no packing passes: cheap, and valid under every rule of support.
///
/// Every packing can be pushed towards one corner until each box begins where a row of others ends;
/// so along each axis only the last length that sides can sum up to is of use (normal patterns,
/// Herz 1972, doi:10.1147/rd.165.0462). Of that room, or of all boxes, the volumes of boxes must
/// sum up to what is packed.
enum VolumeBound {
  static func of(_ context: BlockContext) -> Int {
    let problem = context.problem
    let counts = problem.boxes.map { box in
      // What fits in no way is never packed.
      box.orientations.contains { $0.isWithin(context.room) } ? box.count : 0
    }
    let room = (0..<3).reduce(1) { $0 * usable(context, along: $1, counts) }
    var total = 0
    for (box, count) in zip(problem.boxes, counts) {
      let (volume, isLarge) = box.volume.multipliedReportingOverflow(by: count)
      // More than any room holds.
      guard !isLarge, volume < room, total < room else { return knapsack(problem, counts, room) }
      total += volume
    }
    return total <= room ? total : knapsack(problem, counts, room)
  }

  private static func usable(_ context: BlockContext, along axis: Int, _ counts: [Int]) -> Int {
    let most = context.room[axis]
    let sides = axis == 2 ? context.uprightSides : context.flatSides
    guard sides.joined().count * (most / 64 + 1) <= mostSteps else { return most }
    var table = ReachTable(upTo: most)
    for kind in sides.indices where counts[kind] > 0 {
      for side in sides[kind] where side <= most {
        table.add(side: side, count: min(counts[kind], most / side))
      }
    }
    return table.reached(most)
  }

  /// The largest sum of volumes within `room`, or `room` where that would take long.
  private static func knapsack(_ problem: BlockProblem, _ counts: [Int], _ room: Int) -> Int {
    var unit = 0
    for (box, count) in zip(problem.boxes, counts) where count > 0 {
      unit = gcd(unit, box.volume)
    }
    guard unit > 0 else { return 0 }
    let most = room / unit
    let words = most / 64 + 1
    guard words <= mostSteps / 64, words * 20 * problem.boxes.count <= mostSteps else {
      return most * unit
    }
    var table = ReachTable(upTo: most)
    for (box, count) in zip(problem.boxes, counts) where count > 0 && box.volume <= room {
      table.add(side: box.volume / unit, count: min(count, most / (box.volume / unit)))
    }
    return table.reached(most) * unit
  }

  /// Words that may be touched: some hundredths of a second.
  private static let mostSteps = 200_000_000

  private static func gcd(_ one: Int, _ two: Int) -> Int {
    var (one, two) = (one, two)
    while two != 0 { (one, two) = (two, one % two) }
    return one
  }
}
