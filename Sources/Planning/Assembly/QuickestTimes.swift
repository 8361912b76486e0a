import Quantities
import Roads

/// Quickest driving times between all places, by any way round (Floyd 1962,
/// doi:10.1145/367766.368168): real matrices need not keep the triangle inequality.
struct QuickestTimes {
  let times: [[Seconds]]

  init(_ ground: WeekGround) {
    let all = ground.places.indices
    var times = all.map { from in all.map { ground.roads.time(from, $0) } }
    for middle in all {
      for from in all {
        for to in all where times[from][middle] + times[middle][to] < times[from][to] {
          times[from][to] = times[from][middle] + times[middle][to]
        }
      }
    }
    self.times = times
  }
}
