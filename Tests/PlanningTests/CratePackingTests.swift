import Kernels
import PlanningModel
import Quantities
import TestSupport
import Testing

@testable import Planning

/// The fewest crates, against every way to part the units.
@Suite struct CratePackingTests {
  static let room = CrateRoom(
    mass: Grams(1_000), volume: Milliliters(1_000), fragileBears: Grams(200))

  /// Few sizes, so that like units, ties and gaps between bound and answer are common.
  static func units(seed: UInt64, most: Int = 8) -> [CrateUnit] {
    var random = RandomGenerator(seed: seed)
    let count = random.pick(1...most)
    let step = random.pick(1...3) * 50
    let rawOdds = random.pick(2...9)
    return (0..<count).map { line in
      CrateUnit(
        line: line, mass: Grams(step * random.pick(0...12)),
        volume: Milliliters(step * random.pick(0...12)), isRaw: random.below(rawOdds) == 0,
        isFragile: random.below(3) == 0)
    }
  }

  /// Whether a set of units may share a crate, from the rules and not from ``CrateLoad``: some
  /// order from the bottom up must keep raw food below and little enough on fragile goods.
  static func isSound(_ units: [CrateUnit]) -> Bool {
    guard units.count > 1 else { return true }
    let mass = units.reduce(0) { $0 + $1.mass.rawValue }
    let volume = units.reduce(0) { $0 + $1.volume.rawValue }
    guard mass <= room.mass.rawValue, volume <= room.volume.rawValue else { return false }
    return hasOrder(units)
  }

  /// Tries which unit lies lowest, then the next.
  private static func hasOrder(_ units: [CrateUnit]) -> Bool {
    guard !units.isEmpty else { return true }
    for place in units.indices {
      var rest = units
      let lowest = rest.remove(at: place)
      let above = rest.reduce(0) { $0 + $1.mass.rawValue }
      if !lowest.isRaw && rest.contains(where: \.isRaw) { continue }
      if lowest.isFragile && above > room.fragileBears.rawValue { continue }
      if hasOrder(rest) { return true }
    }
    return false
  }

  @Test("a line of thousands of like units fills crate after crate")
  func manyLikeUnits() {
    let unit = CrateUnit(
      line: 0, mass: Grams(20), volume: Milliliters(10), isRaw: false, isFragile: false)
    let packing = CratePacking(Array(repeating: unit, count: 5_000), Self.room)
    #expect(packing.isProved && packing.crates.map(\.count) == Array(repeating: 50, count: 100))
  }

  @Test("thousands of units whose bound is not met end, and are not called proved")
  func manyUnlikeUnits() {
    // Three to a crate by mass, though the bound by volume and mass says less than a third.
    let units = (0..<6_000).map { line in
      CrateUnit(
        line: line, mass: Grams(251 + line % 7), volume: Milliliters(1), isRaw: false,
        isFragile: false)
    }
    let packing = CratePacking(units, Self.room)
    #expect(packing.crates.count == 2_000 && !packing.isProved)
  }

  /// The least number of sound sets, by every partition.
  static func bruteForce(_ units: [CrateUnit]) -> Int {
    var best = units.count
    var sets: [[CrateUnit]] = []
    func part(_ number: Int) {
      guard sets.count < best else { return }
      guard number < units.count else {
        if sets.allSatisfy({ isSound($0) }) { best = sets.count }
        return
      }
      for place in sets.indices where isSound(sets[place] + [units[number]]) {
        sets[place].append(units[number])
        part(number + 1)
        sets[place].removeLast()
      }
      sets.append([units[number]])
      part(number + 1)
      sets.removeLast()
    }
    part(0)
    return best
  }

  @Test("the fewest crates, as every partition says", arguments: UInt64(1)...500)
  func fewest(seed: UInt64) {
    let units = Self.units(seed: seed, most: 7)
    let packing = CratePacking(units, Self.room)
    #expect(packing.isProved)
    #expect(packing.crates.count == Self.bruteForce(units))
    #expect(packing.crates.flatMap(\.self).map(\.line).sorted() == units.map(\.line))
    for crate in packing.crates { #expect(Self.isSound(crate), "\(crate)") }
    let fitting = units.filter { !Self.room.isTooSmall(for: $0) }
    #expect(
      CrateBound.fewest(fitting, Self.room) + units.count - fitting.count <= packing.crates.count)
  }

  @Test("the search finds what first-fit misses, and is needed for it")
  func searchIsNeeded() {
    var improved = 0
    for seed in UInt64(1)...500 {
      let units = Self.units(seed: seed, most: 12)
      let hasty = CratePacking(units, Self.room, mostSteps: 0)
      let packing = CratePacking(units, Self.room)
      #expect(packing.crates.count <= hasty.crates.count)
      if packing.crates.count < hasty.crates.count { improved += 1 }
    }
    #expect(improved > 0, "no seed of 500 needs the search")
  }

  @Test("large baskets end, say whether they are proved, and stay sound", arguments: 1...20)
  func large(seed: Int) {
    let units = Self.units(seed: UInt64(seed), most: 60)
    let packing = CratePacking(units, Self.room)
    #expect(packing.crates.reduce(0) { $0 + $1.count } == units.count)
    for crate in packing.crates where crate.count > 1 {
      var load = CrateLoad()
      for unit in crate { load.add(unit) }
      #expect(load.mass <= Self.room.mass && load.volume <= Self.room.volume)
      #expect(load.pressure <= Self.room.fragileBears)
    }
  }
}
