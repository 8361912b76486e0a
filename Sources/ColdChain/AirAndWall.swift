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

  /// What of a compartment stays the same.
  private struct Constants {
    let airCapacity: Double
    let wallCapacity: Double
    let wallExchange: Double
    let heatLoss: Double
    let edges: (low: Double, high: Double)
    let isRegulating: Bool
    let airTolerance: Double
    let airStep: Double

    init(_ model: CompartmentModel) {
      airCapacity = model.airCapacity
      wallCapacity = model.wallCapacity
      wallExchange = model.wallExchange
      heatLoss = model.heatLoss
      let half = model.parameters.halfBand
      edges = (model.setpoint - half, model.setpoint + half)
      isRegulating = model.thermostat == .regulating
      airTolerance = model.parameters.airTolerance
      airStep = model.parameters.airStep
    }
  }

  private let model: CompartmentModel
  private let constants: Constants
  var air: Double
  var wall: Double
  /// What the thermostat asks for; the unit still rests while the door is open.
  var isOn = false
  var heat = HeatAccount()
  /// Every turn of the air's course, and a point each ten seconds, when it is asked for.
  var trace: [TracePoint]?
  private var time = 0.0
  private var lastSwitch = -1.0
  /// The step that the last flow which was not linear went well with, s.
  private var usualStep: Double
  /// Of the step of the bodies that is being taken: the outer face, °C, the unit's power at 0 °C and
  /// what a degree inside adds, W and W/K, and the door where it is open.
  private var outerFace = 0.0
  private var unitPower = (base: 0.0, slope: 0.0)
  private var opened: DoorExchange.Opened?

  /// Two points of a trace are at most so far apart, s: the straight line between them is then
  /// within about 0.02 K.
  private static let traceSpacing = 10.0
  /// No step is cut shorter, s.
  private static let shortestStep = 1e-3
  /// The thermostat never switches twice within this time, s: real units rest far longer, and a case
  /// with a huge unit in a tiny room still ends.
  private static let shortestRun = 0.5

  init(model: CompartmentModel, start: Double) {
    self.model = model
    constants = Constants(model)
    air = start
    wall = start
    usualStep = min(1, model.parameters.airStep)
  }

  /// Moves on by `span` seconds and answers the mean temperature of the air over them.
  mutating func advance(by span: Double, in surroundings: Surroundings) -> Double {
    let outside = surroundings.weather.temperature
    outerFace = model.outerFace(surroundings.weather)
    unitPower = surroundings.isUnitResting ? (0, 0) : model.unitLine(outside: outside)
    opened =
      surroundings.isDoorOpen
      ? DoorExchange.Opened(model.door, outside: outside, model.parameters) : nil
    var rest = span
    var integral = 0.0
    while rest > 1e-9 {
      let step = nextStep(within: rest, surroundings)
      if trace != nil { record(step) }
      integral += step.end.meanAir * step.length
      take(step)
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
    // A crossing is met to a ten-millionth of a second.
    let wait = lastSwitch + Self.shortestRun - time
    if wait < 1e-9, isOn ? air <= constants.edges.low + 1e-6 : air >= constants.edges.high - 1e-6 {
      isOn.toggle()
      lastSwitch = time
    }
    guard opened == nil, !constants.isRegulating else { return curvedStep(rest, surroundings) }
    let flow = unitFlow()
    let path = path(flow, surroundings)
    let end = path.moment(at: rest)
    let cut = path.crossing(
      of: isOn ? constants.edges.low : constants.edges.high, upwards: !isOn, within: rest,
      last: end.air)
    guard let cut, cut < rest else { return Step(path: path, length: rest, end: end, flow: flow) }
    let length = min(rest, max(cut, Self.shortestStep, lastSwitch + Self.shortestRun - time))
    return Step(path: path, length: length, end: path.moment(at: length), flow: flow)
  }

  /// A step where the flow bends: along its tangent first, then along its chord; both must agree.
  private mutating func curvedStep(_ rest: Double, _ surroundings: Surroundings) -> Step {
    let value = bentFlow(air)
    let tangent = Flow(air: air, value: value, slope: (bentFlow(air + 0.01) - value) / 0.01)
    let first = path(tangent, surroundings)
    var length = min(rest, usualStep)
    while true {
      let trial = first.moment(at: length)
      let gap = trial.air - air
      let flow =
        abs(gap) < 1e-3
        ? tangent : Flow(air: air, value: value, slope: (bentFlow(trial.air) - value) / gap)
      let path = path(flow, surroundings)
      let end = path.moment(at: length)
      let error = abs(end.air - trial.air)
      if error > constants.airTolerance, length > Self.shortestStep {
        length = max(Self.shortestStep, length / 2)
        usualStep = length
        continue
      }
      if length == usualStep, error < constants.airTolerance / 4 {
        usualStep = min(2 * usualStep, constants.airStep)
      }
      return Step(path: path, length: length, end: end, flow: flow)
    }
  }

  private func path(_ flow: Flow, _ surroundings: Surroundings) -> RoomPath {
    let exchange = constants.wallExchange
    let throughWalls = constants.heatLoss * (outerFace - wall)
    let fromWall = exchange * (wall - air)
    let fromBodies = surroundings.warmth - surroundings.exchange * air
    let (toAir, toWall) = (1 / constants.airCapacity, 1 / constants.wallCapacity)
    return RoomPath(
      start: (air, wall),
      rates: ((flow.value + fromWall + fromBodies) * toAir, (throughWalls - fromWall) * toWall),
      law: (
        (exchange + surroundings.exchange - flow.slope) * toAir, exchange * toAir,
        exchange * toWall, (exchange + constants.heatLoss) * toWall
      ))
  }

  /// What the unit takes out while the door is shut: its power is a straight line over the air.
  private func unitFlow() -> Flow {
    let power = isOn ? unitPower.base + unitPower.slope * air : 0
    guard power > 0 else { return Flow(air: air, value: 0, slope: 0) }
    return Flow(air: air, value: -power, slope: -unitPower.slope)
  }

  private func bentFlow(_ air: Double) -> Double {
    if let opened { return opened.heat(inside: air) }
    let part = (air - model.setpoint) / (2 * CompartmentModel.regulatingHalfBand) + 0.5
    return -min(1, max(0, part)) * max(0, unitPower.base + unitPower.slope * air)
  }

  private mutating func take(_ step: Step) {
    let moved = step.flow.mean(step.end.meanAir) * step.length
    if opened != nil { heat.throughDoor += moved } else { heat.removed -= moved }
    heat.throughWalls += constants.heatLoss * (outerFace - step.end.meanWall) * step.length
    air = step.end.air
    wall = step.end.wall
    time += step.length
  }

  private mutating func record(_ step: Step) {
    let parts = max(1, (step.length / Self.traceSpacing).rounded(.up))
    for part in 1..<max(2, Int(parts)) where parts > 1 {
      let later = step.length * Double(part) / parts
      trace?.append(TracePoint(time: time + later, air: step.path.air(at: later)))
    }
    trace?.append(TracePoint(time: time + step.length, air: step.end.air))
  }
}
