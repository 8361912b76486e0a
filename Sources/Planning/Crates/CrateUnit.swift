import PlanningModel
import Quantities

/// One unit of one line: the smallest thing that is never cut.
struct CrateUnit: Hashable {
  /// The line's place in its order.
  let line: Int
  let mass: Grams
  let volume: Milliliters
  let isRaw: Bool
  let isFragile: Bool

  /// Whether two units are the same to a crate.
  func isLike(_ other: CrateUnit) -> Bool {
    mass == other.mass && volume == other.volume && isRaw == other.isRaw
      && isFragile == other.isFragile
  }

  /// The units of the order's lines in `zone`; a line's mass is spread so that its units sum to it.
  static func units(of order: Order, in zone: TemperatureClass.Zone) -> [CrateUnit] {
    order.lines.enumerated().flatMap { place, line -> [CrateUnit] in
      guard line.quantity > 0, line.zone == zone else { return [] }
      let count = Int64(line.quantity)
      return (0..<count).map { unit in
        CrateUnit(
          line: place, mass: share(line.mass, unit, of: count),
          volume: share(line.volume, unit, of: count), isRaw: line.temperatureClass.isRaw,
          isFragile: line.bearing == .fragile)
      }
    }
  }

  private static func share<Q: Quantity>(_ whole: Q, _ unit: Int64, of count: Int64) -> Q {
    // Readers keep masses and quantities so small that the product cannot overflow.
    Q(rawValue: whole.rawValue * (unit + 1) / count - whole.rawValue * unit / count)
  }
}
