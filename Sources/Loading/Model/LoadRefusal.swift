public import Quantities

/// Why a load was refused, with the figures.
public struct LoadRefusal: Error, Hashable, Sendable {
  /// The first reason met.
  public enum Reason: Hashable, Sendable {
    /// All boxes together are heavier than the vehicle may carry.
    case tooHeavy(mass: Grams, most: Grams)
    /// A box is taller than the space.
    case tooTall(box: Int, height: Millimeters, most: Millimeters)
    /// A box is longer or wider than the space, however it is turned.
    case tooLarge(box: Int)
    /// The boxes fill more than the space holds (mm³).
    case volume(needed: Int64, available: Int64)
    /// Even the fewest stacks ask for more floor than there is (mm²).
    case floor(needed: Int64, available: Int64)
    /// No place was found for `unplaced` boxes.
    case noRoom(unplaced: Int)
    /// `unplaced` boxes found no place, but all would if boxes bore any mass.
    case crush(unplaced: Int)
    /// `unplaced` boxes found no place, but all would if the order of unloading did not matter.
    case unloadingOrder(unplaced: Int)
    /// `unplaced` boxes found no place, but all would if raw food might stand above other food.
    case separation(unplaced: Int)
    /// The front axle carries too much after `departure` stops (0: leaving the hub).
    case axleFront(departure: Int, load: Grams, most: Grams)
    /// The rear axle carries too much after `departure` stops (0: leaving the hub).
    case axleRear(departure: Int, load: Grams, most: Grams)
  }

  /// Why.
  public let reason: Reason
  /// Place of the space in the vehicle; `nil` when the vehicle as a whole is meant.
  public let space: Int?
  /// Whether no placement exists; otherwise none was found.
  public let isProved: Bool

  /// A refusal.
  public init(_ reason: Reason, space: Int? = nil, isProved: Bool) {
    self.reason = reason
    self.space = space
    self.isProved = isProved
  }

  /// The same refusal, of the space at `place` in the vehicle.
  func inSpace(_ place: Int) -> LoadRefusal {
    LoadRefusal(reason, space: place, isProved: isProved)
  }
}
