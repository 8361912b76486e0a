import Quantities

/// Looks for a packing into a given number of crates, unit by unit, large ones first.
///
/// Of packings that differ only by names of crates or by exchanging like units, the first in the
/// order of the search is kept: a crate is opened only after those before it, like units go into
/// crates in rising order, and of crates with equal loads the first is taken. Room too small for
/// the smallest unit left is counted as lost.
struct CrateSearch {
  private let units: [CrateUnit]
  private let room: CrateRoom
  private let crateCount: Int
  /// Mass and volume of the units from each place on, and the least of one of them.
  private var leftMass: [Int64]
  private var leftVolume: [Int64]
  private var leastMass: [Int64]
  private var leastVolume: [Int64]

  private var loads: [CrateLoad] = []
  private var places: [Int]
  private var stepsLeft: Int

  /// Whether the search saw all there is to see.
  var isComplete: Bool { stepsLeft >= 0 }

  init(_ units: [CrateUnit], _ room: CrateRoom, crates: Int, mostSteps: Int) {
    self.units = Self.likeTogether(units, room)
    self.room = room
    crateCount = crates
    stepsLeft = mostSteps
    places = Array(repeating: 0, count: units.count)
    leftMass = Array(repeating: 0, count: units.count + 1)
    leftVolume = leftMass
    leastMass = Array(repeating: .max, count: units.count + 1)
    leastVolume = leastMass
    for (place, unit) in self.units.enumerated().reversed() {
      leftMass[place] = leftMass[place + 1] + unit.mass.rawValue
      leftVolume[place] = leftVolume[place + 1] + unit.volume.rawValue
      leastMass[place] = min(leastMass[place + 1], unit.mass.rawValue)
      leastVolume[place] = min(leastVolume[place + 1], unit.volume.rawValue)
    }
  }

  /// Falling by the larger share of a crate, like units beside each other.
  private static func likeTogether(_ units: [CrateUnit], _ room: CrateRoom) -> [CrateUnit] {
    func rank(_ unit: CrateUnit) -> (Int64, Int64, Int64, Int, Int) {
      let shares = (CratePacking.massShare(unit, room), CratePacking.volumeShare(unit, room))
      return (
        -max(shares.0, shares.1), -unit.mass.rawValue, -unit.volume.rawValue,
        (unit.isRaw ? 2 : 0) + (unit.isFragile ? 1 : 0), unit.line
      )
    }
    return units.sorted { rank($0) < rank($1) }
  }

  /// The units of each crate; `nil` when there is no packing, or none was found in time.
  mutating func packing() -> [[CrateUnit]]? {
    guard place(0) else { return nil }
    var crates = Array(repeating: [CrateUnit](), count: loads.count)
    for (unit, crate) in zip(units, places) { crates[crate].append(unit) }
    return crates
  }

  private mutating func place(_ number: Int) -> Bool {
    guard number < units.count else { return true }
    stepsLeft -= 1
    guard stepsLeft >= 0, hasRoom(from: number) else { return false }
    let unit = units[number]
    let isRepeat = number > 0 && unit.isLike(units[number - 1])
    for crate in (isRepeat ? places[number - 1] : 0)..<min(crateCount, loads.count + 1) {
      let isNew = crate == loads.count
      let old = isNew ? CrateLoad() : loads[crate]
      if !isNew, hasTwin(of: crate, from: isRepeat ? places[number - 1] : 0) { continue }
      guard let load = old.adding(unit, in: room) else { continue }
      if isNew { loads.append(load) } else { loads[crate] = load }
      places[number] = crate
      if place(number + 1) { return true }
      if isNew { loads.removeLast() } else { loads[crate] = old }
      if stepsLeft < 0 { return false }
    }
    return false
  }

  private func hasTwin(of crate: Int, from first: Int) -> Bool {
    (first..<max(first, crate)).contains { loads[$0] == loads[crate] }
  }

  private func hasRoom(from number: Int) -> Bool {
    let unopened = Int64(crateCount - loads.count)
    var mass = unopened * room.mass.rawValue
    var volume = unopened * room.volume.rawValue
    for load in loads {
      let free = (room.mass - load.mass).rawValue
      let freeVolume = (room.volume - load.volume).rawValue
      guard free >= leastMass[number], freeVolume >= leastVolume[number] else { continue }
      mass += free
      volume += freeVolume
    }
    return mass >= leftMass[number] && volume >= leftVolume[number]
  }
}
