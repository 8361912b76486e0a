/// The food and the packs of a cool box at one moment.
///
///     M dT/dt = UA (Tb - T)(1 - f) - kp (T - Tpack)
///       dE/dt = kp (T - Tpack) + f UA (Tb - Tpack),   E never below its start
struct CoolBoxState {
  let model: CoolBoxModel
  /// Heat capacity of the food in the box, J/K; at 0 the box is empty and nothing changes.
  var capacity: Double
  var temperature: Double
  var enthalpy: Double
  var heat = HeatAccount()

  init(model: CoolBoxModel, capacity: Double, temperature: Double) {
    self.model = model
    self.capacity = capacity
    self.temperature = temperature
    enthalpy = model.startEnthalpy
  }

  /// Moves on by `span` seconds with air at `boot` degrees about the box.
  mutating func advance(by span: Double, boot: Double) {
    guard capacity > 0, span > 0 else { return }
    let parts = max(1, (span * fastestRate / model.parameters.largestRate).rounded(.up))
    let step = span / parts
    for _ in 0..<Int(parts) { advance(step: step, boot: boot) }
  }

  private var fastestRate: Double {
    let food = (model.heatLoss + model.packExchange) / capacity
    guard model.meltedCapacity > 0 else { return food }
    return max(food, (model.heatLoss + model.packExchange) / model.meltedCapacity)
  }

  private mutating func advance(step: Double, boot: Double) {
    // Without packs nothing stands between the walls and the food.
    let share = model.packs > 0 ? model.parameters.packShare : 0
    let pack = model.packTemperature(enthalpy)
    let toFood = model.heatLoss * (boot - temperature) * (1 - share)
    let foodToPacks = model.packExchange * (temperature - pack)
    temperature += step * (toFood - foodToPacks) / capacity
    heat.throughWalls += step * toFood
    guard model.packs > 0 else { return }
    let toPacks = share * model.heatLoss * (boot - pack)
    let next = enthalpy + step * (foodToPacks + toPacks)
    heat.throughWalls += step * toPacks
    enthalpy = max(next, model.startEnthalpy)
    heat.given += enthalpy - next
  }
}
