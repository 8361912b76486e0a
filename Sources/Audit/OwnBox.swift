internal import PlanningModel
internal import Quantities

/// A cool box in a car: its crates as one body, its packs as one store of cold.
///
/// Integrated by Heun's rule in steps of 2 s.
struct OwnBox {
  private let weather: OwnWeather
  private let loss: Double
  private let exchange: Double
  private let melts: Double
  private let fullCold: Double
  private let liquidHeat: Double
  /// Share of the heat let in that the packs take before the food does, where there are packs.
  private let caught: Double
  /// Heat capacity of what is in it, J/K.
  var heat = 0.0
  private(set) var temperature: Double
  /// The coldest so far.
  private(set) var coldest: Double
  private var enthalpy: Double
  /// The boot's air above outside, K.
  private var excess = 3.0
  private(set) var clock: Double

  init(
    _ type: CoolBoxType, _ pack: PackType, packs: Int, start: Double, clock: Double,
    weather: OwnWeather
  ) {
    self.weather = weather
    self.clock = clock
    let mass = Double(packs) * Double(pack.mass.rawValue) / 1_000
    loss = type.heatLoss
    caught = packs > 0 ? 0.12 : 0
    exchange = packs > 0 ? min(6, 1.5 * Double(packs)) : 0
    melts = pack.melts.degrees
    fullCold = -mass * pack.latent * 1_000
    liquidHeat = mass * 4_200
    temperature = start
    coldest = start
    enthalpy = fullCold
  }

  /// Runs until `end` in a car that stands or drives, noting the body's temperature for every
  /// watch.
  mutating func run(to end: Double, isParked: Bool = false, _ watches: inout [Watch]) {
    while clock < end {
      let step = min(2, end - clock)
      let (now, then) = (weather.at(clock), weather.at(clock + step))
      let warming = OwnBoot.slope(excess, sun: now.sun, isParked: isParked)
      let later = excess + step * warming
      let first = slopes(temperature, enthalpy, now.outside + excess)
      let second = slopes(
        temperature + step * first.body, enthalpy + step * first.pack, then.outside + later)
      temperature += step / 2 * (first.body + second.body)
      enthalpy = max(fullCold, enthalpy + step / 2 * (first.pack + second.pack))
      excess +=
        step / 2 * (warming + OwnBoot.slope(later, sun: then.sun, isParked: isParked))
      coldest = min(coldest, temperature)
      clock += step
      for place in watches.indices { watches[place].note(temperature, at: clock) }
    }
  }

  private func slopes(
    _ body: Double, _ store: Double, _ boot: Double
  ) -> (body: Double, pack: Double) {
    let pack = store < 0 || liquidHeat == 0 ? melts : melts + store / liquidHeat
    let drawn = exchange * (body - pack)
    let leak = loss * (boot - body)
    return (
      heat > 0 ? (leak * (1 - caught) - drawn) / heat : 0,
      drawn + caught * loss * (boot - pack)
    )
  }
}
