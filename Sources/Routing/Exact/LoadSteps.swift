/// The load that tells most of how far a vehicle can go, in steps: what a completion bound reads of
/// the loads.
struct LoadSteps: Sendable {
  /// Levels: what is loaded in a level is at least that many steps.
  let count: Int
  /// Lane of the labels.
  let lane: Int
  /// Steps are two to this power.
  private let shift: Int32

  /// At most `most` levels of the load of which a vehicle could bring the smallest share of all that
  /// is asked; one level where no load binds.
  init(_ graph: SlotGraph, most: Int) {
    let lanes = RouteLabel.firstLoad..<8
    var (best, share) = (RouteLabel.firstLoad, 1.0)
    for lane in lanes {
      let room = graph.rooms.map { $0[lane] }.max() ?? .max
      let asked = Self.asked(graph, lane)
      guard room > 0, asked > 0 else { continue }
      if Double(room) / Double(asked) < share {
        (best, share) = (lane, Double(room) / Double(asked))
      }
    }
    lane = best
    guard share < 1, most > 1 else {
      (count, shift) = (1, 31)
      return
    }
    let room = graph.rooms.map { $0[best] }.max() ?? 0
    let shift = Int32((0..<31).first { Int(room >> $0) < most } ?? 31)
    self.shift = shift
    count = Int(room >> shift) + 1
  }

  /// What all demands ask of a lane, each by its largest way.
  private static func asked(_ graph: SlotGraph, _ lane: Int) -> Int64 {
    var most: [UInt64: Int32] = [:]
    for node in 0..<graph.count {
      most[graph.demand[node]] = max(most[graph.demand[node]] ?? 0, graph.use[node][lane])
    }
    return most.values.reduce(0) { $0 + Int64($1) }
  }

  /// Whole steps in the lane.
  @inline(__always) func level(_ lanes: SIMD8<Int32>) -> Int {
    count == 1 ? 0 : min(count - 1, Int(lanes[lane] >> shift))
  }
}
