import PlanningModel
import Quantities

/// What one kind of crate takes.
struct CrateRoom: Hashable {
  let mass: Grams
  let volume: Milliliters
  /// Most mass above a fragile unit; ``Rules/fragileBears``.
  let fragileBears: Grams

  init(mass: Grams, volume: Milliliters, fragileBears: Grams) {
    self.mass = mass
    self.volume = volume
    self.fragileBears = fragileBears
  }

  init(_ type: CrateType, _ rules: Rules) {
    self.init(mass: type.net, volume: type.volume, fragileBears: rules.fragileBears)
  }

  /// Whether the unit fits no crate: it goes alone, and the crate says so by its mass.
  func isTooSmall(for unit: CrateUnit) -> Bool { unit.mass > mass || unit.volume > volume }
}

/// What a crate holds so far, as sums: enough to know whether one more unit may go in.
///
/// Raw food lies at the bottom, fragile goods go in last in their part, the heaviest of them
/// first. So the lowest fragile unit of a part bears the part's other fragile units, and in the
/// raw part all other food besides. Adding a unit only adds to what lies on others: what does not
/// fit now never will.
struct CrateLoad: Hashable {
  private(set) var mass = Grams.zero
  private(set) var volume = Milliliters.zero
  /// Food that is not raw.
  private var clean = Grams.zero
  private var fragile = Pile()
  private var rawFragile = Pile()

  /// Fragile units of one part of the crate.
  private struct Pile: Hashable {
    var mass = Grams.zero
    var heaviest = Grams.zero
    var isEmpty = true

    mutating func add(_ unit: Grams) {
      mass = mass + unit
      heaviest = max(heaviest, unit)
      isEmpty = false
    }
  }

  /// The most mass above a fragile unit.
  var pressure: Grams {
    let upper = fragile.mass - fragile.heaviest
    return rawFragile.isEmpty ? upper : max(upper, rawFragile.mass - rawFragile.heaviest + clean)
  }

  mutating func add(_ unit: CrateUnit) {
    mass = mass + unit.mass
    volume = volume + unit.volume
    if !unit.isRaw { clean = clean + unit.mass }
    guard unit.isFragile else { return }
    if unit.isRaw { rawFragile.add(unit.mass) } else { fragile.add(unit.mass) }
  }

  /// The load with one more unit; `nil` when `room` does not take it.
  func adding(_ unit: CrateUnit, in room: CrateRoom) -> CrateLoad? {
    guard mass + unit.mass <= room.mass, volume + unit.volume <= room.volume else { return nil }
    var load = self
    load.add(unit)
    return load.pressure <= room.fragileBears ? load : nil
  }
}
