/// Air and walls of a compartment with its thermostat, during one step of the bodies of food.
///
///     C_a dTa/dt = Qinf - Qcool + hA_s (Ts - Ta) + sum hA_i (Tp_i - Ta)
///     C_s dTs/dt = UA (Tsa - Ts) + hA_s (Ta - Ts)
///
/// With the door shut the law is linear and solved on paper, up to the very moment at which the
/// thermostat switches. What is not linear, an open door or a thermostat that regulates, is taken as
/// the straight line through the flows at both ends of a step, and the step is as short as the
/// tolerance asks.
struct AirAndWall {
  /// What acts on air and walls during one step.
  struct Surroundings {
    var weather: OutsideCourse.Sample
    var isDoorOpen: Bool
    /// The engine that drives the unit stands still.
    var isUnitResting: Bool
    /// Heat that the bodies take for each degree of the air, W/K.
    var exchange: Double
    /// Heat that the bodies give to air of 0 °C, W.
    var warmth: Double
  }

  /// A point of the course of the air.
  struct TracePoint {
    let time: Double
    let air: Double
  }

  let model: CompartmentModel
  var air: Double
  var wall: Double
  /// What the thermostat asks for; the unit still rests while the door is open.
  var isOn = false
  var heat = HeatAccount()
  /// Every turn of the air's course, and a point each ten seconds, when it is asked for.
  var trace: [TracePoint]?
  private var time = 0.0
  /// The step that the last flow which was not linear went well with, s.
  private var usualStep: Double

  /// Two points of a trace are at most so far apart, s: the straight line between them is then
  /// within about 0.02 K.
  private static let traceSpacing = 10.0
  /// The thermostat never switches twice within this time, s.
  private static let shortestStep = 1e-3

  init(model: CompartmentModel, start: Double) {
    self.model = model
    air = start
    wall = start
    usualStep = min(1, model.parameters.airStep)
  }

  /// Moves on by `span` seconds and answers the mean temperature of the air over them.
  mutating func advance(by span: Double, in surroundings: Surroundings) -> Double {
    var rest = span
    var integral = 0.0
    while rest > 1e-9 {
      let step = nextStep(within: rest, surroundings)
      record(step)
      integral += step.end.meanAir * step.length
      take(step, surroundings)
      rest -= step.length
    }
    return integral / span
  }

  /// A step that may be taken: its course, its length and the flow that drove it.
  private struct Step {
    var path: RoomPath
    var length: Double
    var end: RoomPath.Moment
    var flow: Flow
  }

  /// Heat that door or unit bring to the air, W, along a straight line over its temperature.
  private struct Flow {
    let air: Double
    let value: Double
    let slope: Double
    func mean(_ air: Double) -> Double { value + slope * (air - self.air) }
  }

  private mutating func nextStep(within rest: Double, _ surroundings: Surroundings) -> Step {
    switchBeyondEdges()
    guard surroundings.isDoorOpen || model.thermostat == .regulating else {
      let flow = unitFlow(surroundings)
      let path = path(flow, surroundings)
      let edge = model.setpoint + (isOn ? -1 : 1) * model.parameters.halfBand
      let cut = path.crossing(of: edge, upwards: !isOn, within: rest)
      let length = cut.map { min(rest, max($0, Self.shortestStep)) } ?? rest
      return Step(path: path, length: length, end: path.moment(at: length), flow: flow)
    }
    return curvedStep(within: rest, surroundings)
  }

  private mutating func switchBeyondEdges() {
    let half = model.parameters.halfBand
    // A crossing is met to a ten-millionth of a second.
    if isOn ? air <= model.setpoint - half + 1e-6 : air >= model.setpoint + half - 1e-6 {
      isOn.toggle()
    }
  }

  /// A step where the flow bends: along its tangent first, then along its chord; both must agree.
  private mutating func curvedStep(within rest: Double, _ surroundings: Surroundings) -> Step {
    let parameters = model.parameters
    let value = bentFlow(air, surroundings)
    let tangent = Flow(
      air: air, value: value, slope: (bentFlow(air + 0.01, surroundings) - value) / 0.01)
    var length = min(rest, usualStep)
    while true {
      let trial = path(tangent, surroundings).moment(at: length)
      let gap = trial.air - air
      let flow =
        abs(gap) < 1e-3
        ? tangent
        : Flow(air: air, value: value, slope: (bentFlow(trial.air, surroundings) - value) / gap)
      let path = path(flow, surroundings)
      let end = path.moment(at: length)
      let error = abs(end.air - trial.air)
      if error > parameters.airTolerance, length > Self.shortestStep {
        length = max(Self.shortestStep, length / 2)
        usualStep = length
        continue
      }
      if length == usualStep, error < parameters.airTolerance / 4 {
        usualStep = min(2 * usualStep, parameters.airStep)
      }
      return Step(path: path, length: length, end: end, flow: flow)
    }
  }

  private func path(_ flow: Flow, _ surroundings: Surroundings) -> RoomPath {
    let (capacity, wallCapacity) = (model.airCapacity, model.wallCapacity)
    let exchange = model.wallExchange
    let throughWalls = model.heatLoss * (model.outerFace(surroundings.weather) - wall)
    let fromWall = exchange * (wall - air)
    let fromBodies = surroundings.warmth - surroundings.exchange * air
    return RoomPath(
      start: (air, wall),
      rates: (
        (flow.value + fromWall + fromBodies) / capacity, (throughWalls - fromWall) / wallCapacity
      ),
      law: (
        (exchange + surroundings.exchange - flow.slope) / capacity, exchange / capacity,
        exchange / wallCapacity, (exchange + model.heatLoss) / wallCapacity
      ))
  }

  /// What the unit takes out while the door is shut: its power is a straight line over the air.
  private func unitFlow(_ surroundings: Surroundings) -> Flow {
    guard isOn, !surroundings.isUnitResting else { return Flow(air: air, value: 0, slope: 0) }
    let outside = surroundings.weather.temperature
    let value = model.unitPower(inside: air, outside: outside)
    let slope = value > 0 ? model.unitPower(inside: air + 1, outside: outside) - value : 0
    return Flow(air: air, value: -value, slope: -slope)
  }

  private func bentFlow(_ air: Double, _ surroundings: Surroundings) -> Double {
    let outside = surroundings.weather.temperature
    if surroundings.isDoorOpen {
      return model.door.heat(inside: air, outside: outside, parameters: model.parameters)
    }
    guard !surroundings.isUnitResting else { return 0 }
    let part = (air - model.setpoint) / (2 * CompartmentModel.regulatingHalfBand) + 0.5
    return -min(1, max(0, part)) * model.unitPower(inside: air, outside: outside)
  }

  private mutating func take(_ step: Step, _ surroundings: Surroundings) {
    let moved = step.flow.mean(step.end.meanAir) * step.length
    if surroundings.isDoorOpen { heat.throughDoor += moved } else { heat.removed -= moved }
    heat.throughWalls +=
      model.heatLoss * (model.outerFace(surroundings.weather) - step.end.meanWall) * step.length
    air = step.end.air
    wall = step.end.wall
    time += step.length
  }

  private mutating func record(_ step: Step) {
    guard trace != nil else { return }
    let parts = max(1, (step.length / Self.traceSpacing).rounded(.up))
    for part in 1..<max(2, Int(parts)) where parts > 1 {
      let later = step.length * Double(part) / parts
      trace?.append(TracePoint(time: time + later, air: step.path.moment(at: later).air))
    }
    trace?.append(TracePoint(time: time + step.length, air: step.end.air))
  }
}
