/// Air and walls of a compartment with its thermostat, between two steps of the bodies of food.
///
///     C_a dTa/dt = Qinf - Qcool + hA_s (Ts - Ta) + sum hA_i (Tp_i - Ta)
///     C_s dTs/dt = UA (Tsa - Ts) + hA_s (Ta - Ts)
///
/// Steps by Heun's rule, and the thermostat is switched where the air crosses its band, not at the
/// next step: both keep the rhythm of the unit true over hours.
struct AirAndWall {
  /// What acts on air and walls during one step.
  struct Surroundings {
    var weather: OutsideCourse.Sample
    var isDoorOpen: Bool
    /// The engine that drives the unit stands still.
    var isUnitResting: Bool
    /// Sum of hA_i, W/K.
    var exchange: Double
    /// Sum of hA_i Tp_i, W.
    var warmth: Double
  }

  let model: CompartmentModel
  var air: Double
  var wall: Double
  /// What the thermostat asks for; the unit still rests while the door is open.
  var isOn = false
  var heat = HeatAccount()

  init(model: CompartmentModel, start: Double) {
    self.model = model
    air = start
    wall = start
  }

  /// Moves on by `span` seconds and answers the mean temperature of the air over them.
  mutating func advance(by span: Double, in surroundings: Surroundings) -> Double {
    let longest = largestStep(surroundings)
    let step = span / (span / longest).rounded(.up)
    var rest = span
    var integral = 0.0
    while rest > 1e-9 {
      let length = min(step, rest)
      let trial = change(over: length, in: surroundings)
      let part = switchingPart(air + trial.air)
      guard let part else {
        integral += take(trial, over: length)
        rest -= length
        continue
      }
      let cut = min(length, max(length * part, 1e-3))
      integral += take(change(over: cut, in: surroundings), over: cut)
      isOn.toggle()
      rest -= cut
    }
    return integral / span
  }

  /// The changes of one step, and the heat that made them.
  private struct Change {
    var air = 0.0
    var wall = 0.0
    var meanAir = 0.0
    var throughWalls = 0.0
    var throughDoor = 0.0
    var removed = 0.0
  }

  private func largestStep(_ surroundings: Surroundings) -> Double {
    var conductance = model.wallExchange + surroundings.exchange
    let gap = surroundings.weather.temperature - air
    if surroundings.isDoorOpen, gap > 0.1 {
      // The flow grows with the root of the difference: half as steep again as its mean slope.
      conductance += 1.5 * doorHeat(air, surroundings) / gap
    }
    let rate = max(
      conductance / model.airCapacity, (model.heatLoss + model.wallExchange) / model.wallCapacity)
    return min(model.parameters.airStep, model.parameters.largestRate / rate)
  }

  private func doorHeat(_ air: Double, _ surroundings: Surroundings) -> Double {
    guard surroundings.isDoorOpen else { return 0 }
    return model.door.heat(
      inside: air, outside: surroundings.weather.temperature, parameters: model.parameters)
  }

  /// Rates (K/s) and flows (W) at one moment.
  private func rates(air: Double, wall: Double, _ surroundings: Surroundings) -> Change {
    var rates = Change()
    rates.throughDoor = doorHeat(air, surroundings)
    rates.removed =
      isOn && !surroundings.isDoorOpen && !surroundings.isUnitResting
      ? model.unitPower(inside: air, outside: surroundings.weather.temperature) : 0
    rates.throughWalls = model.heatLoss * (model.outerFace(surroundings.weather) - wall)
    let fromWall = model.wallExchange * (wall - air)
    let fromBodies = surroundings.warmth - surroundings.exchange * air
    rates.air =
      (rates.throughDoor - rates.removed + fromWall + fromBodies) / model.airCapacity
    rates.wall = (rates.throughWalls - fromWall) / model.wallCapacity
    return rates
  }

  private func change(over step: Double, in surroundings: Surroundings) -> Change {
    let first = rates(air: air, wall: wall, surroundings)
    let (laterAir, laterWall) = (air + step * first.air, wall + step * first.wall)
    let second = rates(air: laterAir, wall: laterWall, surroundings)
    let half = step / 2
    return Change(
      air: half * (first.air + second.air), wall: half * (first.wall + second.wall),
      meanAir: (air + laterAir) / 2,
      throughWalls: half * (first.throughWalls + second.throughWalls),
      throughDoor: half * (first.throughDoor + second.throughDoor),
      removed: half * (first.removed + second.removed))
  }

  private mutating func take(_ change: Change, over step: Double) -> Double {
    air += change.air
    wall += change.wall
    heat.throughWalls += change.throughWalls
    heat.throughDoor += change.throughDoor
    heat.removed += change.removed
    return change.meanAir * step
  }

  /// The part of a step after which the thermostat switches, `nil` when it does not.
  private func switchingPart(_ next: Double) -> Double? {
    let edge = model.setpoint + (isOn ? -1 : 1) * model.parameters.halfBand
    guard isOn ? next < edge : next > edge else { return nil }
    guard next != air else { return 0 }
    return max(0, (edge - air) / (next - air))
  }
}
