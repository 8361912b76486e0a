import ColdChain
import Foundation

/// A compartment by the plainest explicit steps, from the fact sheet's equations alone: nothing of
/// the engine's but its inputs.
///
///     C_a dTa/dt = Qinf - Qcool + hA_s (Ts - Ta) + sum hA_i (Tp_i - Ta)
///     C_s dTs/dt = UA (To + a G / h_o - Ts) + hA_s (Ta - Ts)
///     C_p dTp/dt = hA_p (Ta - Tp) + 2 hA_p (Tc - Tp),   C_p = 0.25 m c
///     C_c dTc/dt = 2 hA_p (Tp - Tc),                    C_c = 0.75 m c
struct PlainTruck {
  let round: RandomTruckRound
  var air: Double
  var wall: Double
  var shells: [Double]
  var cores: [Double]
  private var isOn = false
  private let exchanges: [Double]
  private let capacities: [Double]

  init(_ round: RandomTruckRound) {
    self.round = round
    air = round.startOfAir ?? round.model.setpoint
    wall = air
    shells = round.contents.map { _ in round.start }
    cores = shells
    exchanges = round.contents.map { 1.29 * pow(max($0.mass, 0.2) / 10, 2.0 / 3) }
    capacities = round.contents.map { $0.mass * $0.heatCapacity * 1_000 + $0.tare * 1_500 }
  }

  /// Shells each minute while they are aboard.
  mutating func run(step: Double, until horizon: Double) -> [[Double]] {
    var minutes = shells.map { [$0] }
    let perMinute = Int((60 / step).rounded())
    for tick in 0..<Int((horizon / step).rounded()) {
      advance(step, at: (Double(tick) + 0.5) * step)
      guard (tick + 1) % perMinute == 0 else { continue }
      let time = Double(tick + 1) * step
      for body in shells.indices where time <= round.leaves[body] {
        minutes[body].append(shells[body])
      }
    }
    return minutes
  }

  private mutating func advance(_ step: Double, at time: Double) {
    let (model, weather) = (round.model, round.course.weather(at: round.clock + time))
    let isOpen = round.openings.contains { $0.from <= time && time < $0.to }
    let isResting = round.rests.contains { $0.from <= time && time < $0.to }
    if air > model.setpoint + 1 { isOn = true }
    if air < model.setpoint - 1 { isOn = false }
    var heat = isOpen ? doorHeat(weather.temperature) : 0
    if isOn && !isOpen && !isResting {
      heat -=
        max(0, model.unitPower * (1 + 0.02 * air) * (1 - 0.01 * (weather.temperature - 30)))
    }
    let skin = 8 * model.wallArea * (wall - air)
    let outer = weather.temperature + 0.4 * weather.sun / 25
    heat += skin
    for body in shells.indices where time < round.leaves[body] {
      let inward = exchanges[body] * (air - shells[body])
      let deeper = 2 * exchanges[body] * (shells[body] - cores[body])
      heat -= inward
      shells[body] += step * (inward - deeper) / (0.25 * capacities[body])
      cores[body] += step * deeper / (0.75 * capacities[body])
    }
    air += step * heat / (1.2 * model.freeAir * 1_006 + 8_000)
    wall += step * (model.heatLoss * (outer - wall) - skin) / (1_600 * model.wallArea)
  }

  /// Gosney and Olama's exchange, 0.7 of it, at 45 % outside and 85 % inside.
  private func doorHeat(_ outside: Double) -> Double {
    let (heavy, light) = (353 / (air + 273.15), 353 / (outside + 273.15))
    guard light < heavy else { return 0 }
    let door = round.model.door
    let flow =
      0.221 * door.area * sqrt(1 - light / heavy) * sqrt(9.81 * door.height)
      * pow(2 / (1 + pow(heavy / light, 1.0 / 3)), 1.5)
    func content(_ temperature: Double, _ humidity: Double) -> Double {
      let vapour = humidity * 610.94 * exp(17.625 * temperature / (temperature + 243.04))
      let moisture = 0.622 * vapour / (101_325 - vapour)
      return 1.006 * temperature + moisture * (2_501 + 1.86 * temperature)
    }
    let gained = max(0, content(outside, 0.45) - content(air, 0.85))
    return 0.7 * door.leak * flow * heavy * gained * 1_000
  }
}

/// A cool box by the plainest explicit steps, from the fact sheet's equations alone.
///
///     m c dT/dt = UA (To - T)(1 - f) - kp (T - Tpack)
///         dE/dt = kp (T - Tpack) + f UA (To - Tpack)
struct PlainBox {
  /// Food each minute until all has left, and ten minutes on.
  static func run(_ round: RandomBoxRound, step: Double) -> [Double] {
    let model = round.model
    let share = model.packs > 0 ? 0.12 : 0
    let exchange = min(6, 1.5 * Double(model.packs))
    let packs = Double(model.packs) * model.packMass
    var (food, heat) = (round.start, -packs * model.packLatent * 1_000)
    let least = heat
    var minutes = [food]
    let perMinute = Int((60 / step).rounded())
    for tick in 0..<Int((round.horizon / step).rounded()) {
      let time = (Double(tick) + 0.5) * step
      var capacity = 0.0
      for (body, leaves) in zip(round.contents, round.leaves) where time < leaves {
        capacity += body.mass * body.heatCapacity * 1_000 + body.tare * 1_500
      }
      let air = round.course.weather(at: round.clock + time).temperature + 3
      let pack = heat > 0 ? model.packMelts + heat / (packs * 4_200) : model.packMelts
      let across = exchange * (food - pack)
      if capacity > 0 {
        food += step * (model.heatLoss * (air - food) * (1 - share) - across) / capacity
        heat = max(least, heat + step * (across + share * model.heatLoss * (air - pack)))
      }
      if (tick + 1) % perMinute == 0 { minutes.append(food) }
    }
    return minutes
  }
}
