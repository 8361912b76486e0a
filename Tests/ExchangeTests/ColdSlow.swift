import Foundation

/// Cold cases by plain explicit steps, from the fact sheet's equations alone: nothing of the engine.
enum ColdSlow {
  /// Food of one temperature in a box, and packs; until when it is in it, s.
  struct Food {
    let capacity: Double
    var temperature: Double
    var leaves = Double.infinity
  }

  /// Packs of one kind: all their mass, kg; latent heat J/kg.
  struct Packs {
    let mass: Double
    var melts = 0.0
    var latent = 334_000.0
    /// Above melted, still at the melting point, J.
    var heat: Double

    init(mass: Double, melts: Double = 0, latent: Double = 334_000, starts: Double? = nil) {
      (self.mass, self.melts, self.latent) = (mass, melts, latent)
      heat = -mass * latent + min(0, (starts ?? melts) - melts) * mass * 2_100
    }

    var temperature: Double {
      if heat > 0 { return melts + heat / (mass * 4_200) }
      return heat < -mass * latent ? melts + (heat + mass * latent) / (mass * 2_100) : melts
    }
  }

  /// The foods' temperatures at the end, in a box in `air`.
  static func box(
    _ foods: [Food], _ packs: Packs?, heatLoss: Double, exchange: Double, share: Double = 0.12,
    until horizon: Double, step: Double = 0.5, air: (Double) -> Double
  ) -> [Double] {
    var (foods, packs) = (foods, packs)
    let share = packs == nil ? 0 : share
    for tick in 0..<Int(horizon / step) {
      let time = (Double(tick) + 0.5) * step
      let inside = foods.indices.filter { foods[$0].leaves > time }
      let total = inside.reduce(0) { $0 + foods[$1].capacity }
      let cold = packs?.temperature ?? 0
      for food in inside {
        let part = foods[food].capacity / total
        let across = packs == nil ? 0 : exchange * part * (foods[food].temperature - cold)
        let walls = heatLoss * (1 - share) * part * (air(time) - foods[food].temperature)
        foods[food].temperature += step * (walls - across) / foods[food].capacity
        packs?.heat += step * across
      }
      packs?.heat += step * share * heatLoss * (air(time) - cold)
    }
    return foods.map(\.temperature)
  }

  /// Heat of a kilogram of food with a share of water that freezes from -1 °C on, J.
  static func heat(water: Double, at temperature: Double) -> Double {
    guard temperature < -1 else { return (840 + 3_350 * water) * (temperature + 1) }
    return (840 + 1_260 * water) * (temperature + 1)
      - 334_000 * (water - 0.06) * (1 + 1 / temperature)
  }

  /// The other way round, by halving.
  static func temperature(water: Double, of heat: Double) -> Double {
    var (low, high) = (-60.0, 60.0)
    for _ in 0..<50 {
      let middle = (low + high) / 2
      if Self.heat(water: water, at: middle) < heat { low = middle } else { high = middle }
    }
    return low
  }

  /// What a compartment is and does.
  struct Room {
    var area: Double
    var heatLoss = 14.0
    var unitPower = 1_800.0
    var setpoint = 3.0
    var freeAir = 5.0
    var door = (area: 2.4, height: 1.6)
    var outside = 31.0
    var sun = 0.0
    var isOpen: (Double) -> Bool = { _ in false }
    var isResting: (Double) -> Bool = { _ in false }
    var starts = 3.0
    /// W/K to the food.
    var exchange = 10.0
    /// Heat that food at a temperature takes per kelvin, and its temperature by heat: one body.
    var capacity = 50_000.0

    /// Air and food at the end; `thaws` makes food out of heat where it freezes.
    func run(
      food start: Double, until horizon: Double, step: Double = 0.05,
      heat: ((Double) -> Double)? = nil, thaws: ((Double) -> Double)? = nil
    ) -> (air: Double, food: Double) {
      var (air, wall, isOn) = (starts, starts, false)
      var stored = heat?(start) ?? capacity * start
      var food = start
      for tick in 0..<Int(horizon / step) {
        let time = (Double(tick) + 0.5) * step
        if air > setpoint + 1 { isOn = true }
        if air < setpoint - 1 { isOn = false }
        var flow = 8 * area * (wall - air) + exchange * (food - air)
        if isOpen(time) {
          flow += ColdSlow.door(door.area, door.height, inside: air, outside: outside)
        } else if isOn, !isResting(time) {
          flow -= unitPower * (1 + 0.02 * air) * (1 - 0.01 * (outside - 30))
        }
        stored += step * exchange * (air - food)
        food = thaws?(stored) ?? stored / capacity
        let outer = heatLoss * (outside + 0.4 * sun / 25 - wall)
        wall += step * (outer - 8 * area * (wall - air)) / (1_600 * area)
        air += step * flow / (1.2 * freeAir * 1_006 + 8_000)
      }
      return (air, food)
    }
  }

  private static func door(
    _ area: Double, _ height: Double, inside: Double, outside: Double
  ) -> Double {
    let (heavy, light) = (353 / (inside + 273.15), 353 / (outside + 273.15))
    guard light < heavy else { return 0 }
    let flow =
      0.221 * area * sqrt(1 - light / heavy) * sqrt(9.81 * height)
      * pow(2 / (1 + cbrt(heavy / light)), 1.5)
    func content(_ temperature: Double, _ humidity: Double) -> Double {
      let vapour = humidity * 610.94 * exp(17.625 * temperature / (temperature + 243.04))
      return 1.006 * temperature
        + 0.622 * vapour / (101_325 - vapour) * (2_501 + 1.86 * temperature)
    }
    return 0.7 * flow * heavy * 1_000 * max(0, content(outside, 0.45) - content(inside, 0.85))
  }
}
