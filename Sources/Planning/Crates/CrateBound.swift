import Quantities

/// Lower bounds on the number of crates, for units that each fit one.
///
/// By mass and by volume the bound L2 of Martello and Toth (1990,
/// doi:10.1016/0166-218X(90)90094-S); for fragile goods, that a crate takes no more of them than
/// may lie on its heaviest, and that one.
enum CrateBound {
  static func fewest(_ units: [CrateUnit], _ room: CrateRoom) -> Int {
    guard !units.isEmpty else { return 0 }
    return [
      1, byShare(units.map(\.mass.rawValue), of: room.mass.rawValue),
      byShare(units.map(\.volume.rawValue), of: room.volume.rawValue),
      byFragile(units.filter(\.isFragile).map(\.mass.rawValue), room.fragileBears.rawValue),
    ].max() ?? 1
  }

  private static func byShare(_ sizes: [Int64], of room: Int64) -> Int {
    guard room > 0 else { return 1 }
    let sizes = sizes.sorted(by: >)
    // Each size once: a line of thousands of like units would be gone through for each of them.
    var thresholds = [Int64(0)]
    for size in sizes where size > 0 && 2 * size <= room && size != thresholds.last {
      thresholds.append(size)
    }
    return thresholds.map { least -> Int in
      var (alone, half, rest) = (0, 0, Int64(0))
      var spare = Int64(0)
      for size in sizes where size >= least {
        if size > room - least {
          alone += 1
        } else if 2 * size > room {
          half += 1
          spare += room - size
        } else {
          rest += size
        }
      }
      let over = max(0, rest - spare)
      return alone + half + Int((over + room - 1) / room)
    }.max() ?? 1
  }

  private static func byFragile(_ masses: [Int64], _ bears: Int64) -> Int {
    let sorted = masses.sorted(by: >)
    let whole = sorted.reduce(0, +)
    var carried = Int64(0)
    for (count, mass) in sorted.enumerated() {
      carried += mass + bears
      if carried >= whole { return count + 1 }
    }
    return sorted.count
  }
}
