import Quantities

/// Units put into the fewest crates that were found.
///
/// First-fit in four falling orders (Johnson 1974, doi:10.1137/0203025, for one dimension; Caprara
/// and Toth 2001, doi:10.1016/S0166-218X(00)00267-5, for two); where the best of them is above the
/// lower bound, a search for fewer crates, exact up to its limit of steps.
struct CratePacking {
  /// The units of each crate.
  let crates: [[CrateUnit]]
  /// Whether fewer crates are proved not to do.
  let isProved: Bool

  /// Steps of the search: a fraction of a second, met only by baskets of several dozen units.
  static let mostSteps = 20_000
  /// Most units of a search, which goes a step deeper for each: thousands would leave the stack,
  /// and its steps would end long before the last of them.
  static let mostUnits = 500

  init(_ units: [CrateUnit], _ room: CrateRoom, mostSteps: Int = mostSteps) {
    let alone = units.filter { room.isTooSmall(for: $0) }
    let units = units.filter { !room.isTooSmall(for: $0) }
    let bound = CrateBound.fewest(units, room)
    var best = Self.firstFit(units, room)
    var isProved = true
    while best.count > bound {
      guard units.count <= Self.mostUnits else {
        isProved = false
        break
      }
      var search = CrateSearch(units, room, crates: best.count - 1, mostSteps: mostSteps)
      guard let better = search.packing() else {
        isProved = search.isComplete
        break
      }
      best = better
    }
    crates = best + alone.map { [$0] }
    self.isProved = isProved
  }

  /// The best of the falling orders; of several as good the first, by mass.
  private static func firstFit(_ units: [CrateUnit], _ room: CrateRoom) -> [[CrateUnit]] {
    let keys: [(CrateUnit) -> Int64] = [
      { $0.mass.rawValue },
      { $0.volume.rawValue },
      { max(massShare($0, room), volumeShare($0, room)) },
      { massShare($0, room) + volumeShare($0, room) },
    ]
    let packings = keys.map { key in
      firstFit(ordered: sorted(units, by: key), room)
    }
    return packings.min { $0.count < $1.count } ?? []
  }

  private static func firstFit(ordered units: [CrateUnit], _ room: CrateRoom) -> [[CrateUnit]] {
    var crates: [[CrateUnit]] = []
    var loads: [CrateLoad] = []
    for unit in units {
      var place = 0
      while place < loads.count {
        if let load = loads[place].adding(unit, in: room) {
          loads[place] = load
          crates[place].append(unit)
          break
        }
        place += 1
      }
      guard place == loads.count else { continue }
      var load = CrateLoad()
      load.add(unit)
      loads.append(load)
      crates.append([unit])
    }
    return crates
  }

  /// Falling by `key`; the order of the lines among equals.
  static func sorted(_ units: [CrateUnit], by key: (CrateUnit) -> Int64) -> [CrateUnit] {
    units.enumerated().map { (key: key($0.element), place: $0.offset, unit: $0.element) }
      .sorted { ($1.key, $0.place) < ($0.key, $1.place) }.map(\.unit)
  }

  /// The unit's share of a crate's mass, in millionths.
  static func massShare(_ unit: CrateUnit, _ room: CrateRoom) -> Int64 {
    unit.mass.rawValue * 1_000_000 / max(1, room.mass.rawValue)
  }

  /// The unit's share of a crate's volume, in millionths.
  static func volumeShare(_ unit: CrateUnit, _ room: CrateRoom) -> Int64 {
    unit.volume.rawValue * 1_000_000 / max(1, room.volume.rawValue)
  }
}
