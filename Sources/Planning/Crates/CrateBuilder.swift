import PlanningModel
import Quantities

/// Splits each basket by temperature zone into named crates, by mass and by volume.
///
/// Units are put first-fit in the order of falling mass (Johnson 1974, doi:10.1137/0203025: at
/// most 11/9 of the fewest crates, and in practice the fewest for baskets of one to three crates).
struct CrateBuilder {
  private let types: [TemperatureClass.Zone: CrateType]

  init(rules: Rules) {
    let known = Register(CrateType.all)
    let fallback = CrateType.all[0]
    types = [
      .ambient: known[rules.ambientCrate] ?? fallback,
      .chilled: known[rules.chilledCrate] ?? fallback,
      .frozen: known[rules.frozenCrate] ?? fallback,
    ]
  }

  /// All crates of `orders` with goods, in the order of the register, then ambient before cold.
  func crates(of orders: Register<Order>) -> [Crate] {
    orders.flatMap { order in
      TemperatureClass.Zone.allCases.flatMap { crates(of: order, in: $0) }
    }
  }

  /// One unit of one line: the smallest thing that is never cut.
  private struct Unit {
    var mass: Grams
    var volume: Milliliters
    var isInferred: Bool
    var temperatureClass: TemperatureClass
    var limit: Celsius?
    var place: Int

    /// Stricter first, by class among equal limits.
    func isStricter(than other: Unit) -> Bool {
      let (mine, theirs) = (limit?.degrees ?? 99, other.limit?.degrees ?? 99)
      return mine != theirs
        ? mine < theirs : temperatureClass.rawValue < other.temperatureClass.rawValue
    }
  }

  private func crates(of order: Order, in zone: TemperatureClass.Zone) -> [Crate] {
    guard let type = types[zone] else { return [] }
    let units = Self.units(of: order, in: zone).sorted {
      ($1.mass, $0.place) < ($0.mass, $1.place)
    }
    var filled: [[Unit]] = []
    var room: [(mass: Grams, volume: Milliliters)] = []
    for unit in units {
      if let place = room.firstIndex(where: { unit.mass <= $0.mass && unit.volume <= $0.volume }) {
        filled[place].append(unit)
        room[place].mass -= unit.mass
        room[place].volume -= unit.volume
      } else {
        // A unit too big for any crate still goes: alone, and the crate says so by its mass.
        filled.append([unit])
        room.append((type.net - unit.mass, type.volume - unit.volume))
      }
    }
    return filled.enumerated().map { crate(of: order, zone, type, number: $0 + 1, $1) }
  }

  private func crate(
    of order: Order, _ zone: TemperatureClass.Zone, _ type: CrateType, number: Int, _ units: [Unit]
  ) -> Crate {
    let net = units.reduce(Grams.zero) { $0 + $1.mass }
    let strictest = units.min { $0.isStricter(than: $1) }
    return Crate(
      id: "\(order.id).\(zone.letter)\(number)", order: order.id, relay: order.relay, zone: zone,
      temperatureClass: strictest?.temperatureClass ?? .dry, type: type.id,
      net: net,
      inferred: units.filter(\.isInferred).reduce(Grams.zero) { $0 + $1.mass },
      mass: net + type.tare, volume: units.reduce(Milliliters.zero) { $0 + $1.volume },
      limit: strictest?.limit)
  }

  /// The units of the order's lines in `zone`; a line's mass is spread so that its units sum to it.
  private static func units(of order: Order, in zone: TemperatureClass.Zone) -> [Unit] {
    var units: [Unit] = []
    for line in order.lines where line.quantity > 0 && line.zone == zone {
      let count = Int64(line.quantity)
      for unit in 0..<count {
        units.append(
          Unit(
            mass: share(line.mass, unit, of: count), volume: share(line.volume, unit, of: count),
            isInferred: line.isMassInferred, temperatureClass: line.temperatureClass,
            limit: line.limit, place: units.count))
      }
    }
    return units
  }

  private static func share<Q: Quantity>(_ whole: Q, _ unit: Int64, of count: Int64) -> Q {
    // Divided before multiplied where the product could overflow: masses stay below 2^40.
    Q(rawValue: whole.rawValue * (unit + 1) / count - whole.rawValue * unit / count)
  }
}

extension TemperatureClass.Zone {
  /// The letter in a crate's id.
  var letter: String {
    switch self {
    case .ambient: "A"
    case .chilled: "C"
    case .frozen: "F"
    }
  }
}
