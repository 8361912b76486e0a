import PlanningModel
import Quantities

/// Splits each basket by temperature zone into named crates, the fewest by mass, volume and what
/// may lie on what, and says what lies in each from the bottom up.
struct CrateBuilder {
  private let types: [TemperatureClass.Zone: CrateType]
  private let rules: Rules

  init(rules: Rules) {
    self.rules = rules
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

  private func crates(of order: Order, in zone: TemperatureClass.Zone) -> [Crate] {
    guard let type = types[zone] else { return [] }
    let units = CrateUnit.units(of: order, in: zone)
    let room = CrateRoom(type, rules)
    // Where raw food never meets other food the two are packed apart: nothing can be shared.
    let parts = rules.separatesRaw ? [units.filter { !$0.isRaw }, units.filter(\.isRaw)] : [units]
    return parts.flatMap { CratePacking($0, room).crates }.enumerated().map {
      crate(of: order, zone, type, number: $0 + 1, $1)
    }
  }

  private func crate(
    of order: Order, _ zone: TemperatureClass.Zone, _ type: CrateType, number: Int,
    _ units: [CrateUnit]
  ) -> Crate {
    let contents = Self.contents(units, of: order)
    let lines = contents.map { order.lines[$0.line] }
    let net = contents.reduce(Grams.zero) { $0 + $1.mass }
    let strictest = lines.min { Self.isStricter($0, $1) }
    var crate = Crate(
      id: "\(order.id).\(zone.letter)\(number)", order: order.id, relay: order.relay, zone: zone,
      temperatureClass: strictest?.temperatureClass ?? .dry, type: type.id, net: net,
      inferred: zip(contents, lines).reduce(Grams.zero) {
        $0 + ($1.1.isMassInferred ? $1.0.mass : .zero)
      },
      mass: net + type.tare, volume: contents.reduce(Milliliters.zero) { $0 + $1.volume },
      limit: strictest?.limit)
    crate.contents = contents
    return crate
  }

  /// Stricter first, by class among equal limits.
  private static func isStricter(_ a: OrderLine, _ b: OrderLine) -> Bool {
    let (mine, theirs) = (a.limit?.degrees ?? 99, b.limit?.degrees ?? 99)
    return mine != theirs
      ? mine < theirs : a.temperatureClass.rawValue < b.temperatureClass.rawValue
  }

  /// The lines of `units` from the bottom up: raw food below, firm before fragile, and the line
  /// with the heavier unit first, as ``CrateLoad`` reckons.
  private static func contents(_ units: [CrateUnit], of order: Order) -> [CrateContent] {
    let byLine = Dictionary(grouping: units, by: \.line)
    let layers = byLine.keys.sorted().map { place -> (rank: Layer, content: CrateContent) in
      let line = order.lines[place]
      let mine = byLine[place] ?? []
      return (
        Layer(
          isUpper: !line.temperatureClass.isRaw, bearing: line.bearing,
          heaviest: mine.map(\.mass).max() ?? .zero, line: place),
        CrateContent(
          line: place, product: line.product, quantity: mine.count,
          mass: mine.reduce(.zero) { $0 + $1.mass }, volume: mine.reduce(.zero) { $0 + $1.volume })
      )
    }
    return layers.sorted { $0.rank < $1.rank }.map(\.content)
  }

  /// Where a line lies among the others of its crate.
  private struct Layer: Comparable {
    let isUpper: Bool
    let bearing: Fragility
    let heaviest: Grams
    let line: Int

    static func < (a: Layer, b: Layer) -> Bool {
      if a.isUpper != b.isUpper { return b.isUpper }
      if a.bearing != b.bearing { return a.bearing < b.bearing }
      return (b.heaviest, a.line) < (a.heaviest, b.line)
    }
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
