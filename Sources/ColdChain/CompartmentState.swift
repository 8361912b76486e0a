/// Air, walls and bodies of food of a compartment at one moment.
///
///     Cp dTp/dt = hA (Ta - Tp) + k (Tc - Tp)
///     Cc dTc/dt = k (Tp - Tc)
///
/// Bodies step slowly (5 s), air and walls fast inside each step; a body takes from the air exactly
/// the heat the air gave it, so no heat is lost between the two rhythms.
struct CompartmentState {
  var room: AirAndWall
  private(set) var shell: [Double]
  private(set) var core: [Double]
  private(set) var isAboard: [Bool]
  private let exchange: [Double]
  private let shellCapacity: [Double]
  private let coreCapacity: [Double]

  init(
    model: CompartmentModel, contents: [ThermalBody], start: [Double], startOfAir: Double
  ) {
    let parameters = model.parameters
    room = AirAndWall(model: model, start: startOfAir)
    shell = start
    core = start
    isAboard = contents.map { _ in true }
    exchange = contents.map { $0.exchange(parameters) }
    shellCapacity = contents.map { $0.capacity(parameters) * parameters.shellShare }
    coreCapacity = contents.map { $0.capacity(parameters) * (1 - parameters.shellShare) }
  }

  /// The longest step that suits every body, s.
  var largestStep: Double {
    let parameters = room.model.parameters
    var step = parameters.step
    for body in shell.indices {
      let conductance = exchange[body] * (1 + parameters.coreCoupling)
      step = min(step, parameters.largestRate * shellCapacity[body] / conductance)
    }
    return step
  }

  /// Takes bodies off that leave at `time` or before.
  mutating func unload(_ leaves: [Double?], at time: Double) {
    for body in isAboard.indices where (leaves[body] ?? .infinity) <= time {
      isAboard[body] = false
    }
  }

  /// Moves on by `span` seconds.
  mutating func advance(
    by span: Double, weather: OutsideCourse.Sample, isDoorOpen: Bool, isUnitResting: Bool
  ) {
    var surroundings = AirAndWall.Surroundings(
      weather: weather, isDoorOpen: isDoorOpen, isUnitResting: isUnitResting, exchange: 0,
      warmth: 0)
    for body in shell.indices where isAboard[body] {
      surroundings.exchange += exchange[body]
      surroundings.warmth += exchange[body] * shell[body]
    }
    let air = room.advance(by: span, in: surroundings)
    let coupling = room.model.parameters.coreCoupling
    for body in shell.indices where isAboard[body] {
      let inward = exchange[body] * coupling * (shell[body] - core[body])
      let outward = exchange[body] * (air - shell[body])
      shell[body] += span * (outward - inward) / shellCapacity[body]
      core[body] += span * inward / coreCapacity[body]
    }
  }
}
