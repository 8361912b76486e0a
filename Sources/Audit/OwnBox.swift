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
  private var enthalpy: Double
  private(set) var clock: Double

  init(_ type: CoolBoxType, packs: Int, start: Double, clock: Double, weather: OwnWeather) {
    self.weather = weather
    self.clock = clock
    let mass = Double(packs) * Double(type.pack.rawValue) / 1_000
    loss = type.heatLoss
    caught = packs > 0 ? 0.12 : 0
    exchange = packs > 0 ? min(6, 1.5 * Double(packs)) : 0
    melts = type.packMelts.degrees
    fullCold = -mass * type.packLatent * 1_000
    liquidHeat = mass * 4_200
    temperature = start
    enthalpy = fullCold
  }

  /// Runs until `end`, noting the body's temperature for every watch.
  mutating func run(to end: Double, _ watches: inout [Watch]) {
    while clock < end {
      let step = min(2, end - clock)
      let first = slopes(temperature, enthalpy, clock)
      let second = slopes(
        temperature + step * first.body, enthalpy + step * first.pack, clock + step)
      temperature += step / 2 * (first.body + second.body)
      enthalpy = max(fullCold, enthalpy + step / 2 * (first.pack + second.pack))
      clock += step
      for place in watches.indices { watches[place].note(temperature, at: clock) }
    }
  }

  private func slopes(
    _ body: Double, _ store: Double, _ clock: Double
  ) -> (body: Double, pack: Double) {
    let boot = weather.at(clock).outside + 3
    let pack = store < 0 || liquidHeat == 0 ? melts : melts + store / liquidHeat
    let drawn = exchange * (body - pack)
    let leak = loss * (boot - body)
    return (
      heat > 0 ? (leak * (1 - caught) - drawn) / heat : 0,
      drawn + caught * loss * (boot - pack)
    )
  }
}
