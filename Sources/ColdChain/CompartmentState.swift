/// Air, walls and bodies of food of a compartment at one moment.
///
/// During a step each body follows the mean of the air, and the air feels the mean of each body's
/// shell, which is known beforehand up to a part that grows with the air: no heat is lost between
/// the two.
struct CompartmentState {
  var room: AirAndWall
  private(set) var shell: [Double]
  private(set) var core: [Double]
  /// The bodies that are still aboard.
  private(set) var aboard: [Int]
  private let exchange: [Double]
  private let pace: [Double]
  private let modes: [BodyModes]
  /// What freezes or thaws, by body.
  private var freezing: [Int: FreezingState] = [:]
  /// The longest step, s.
  let usual: Double
  /// The steps of all bodies over ``usual``.
  private var usualSteps: [BodyModes.Step] = []

  init(
    model: CompartmentModel, contents: [ThermalBody], start: [Double], startOfAir: Double
  ) {
    let parameters = model.parameters
    room = AirAndWall(model: model, start: startOfAir)
    shell = start
    core = start
    aboard = Array(contents.indices)
    let exchange = contents.map { $0.exchange(parameters) }
    let pace = zip(contents, exchange).map { $1 / $0.capacity(parameters) }
    let ratios = zip(contents, exchange).map { $0.ratios(parameters, exchange: $1) }
    let modes = ratios.map { BodyModes(share: $0.share, coupling: $0.coupling) }
    var step = parameters.roomStep
    for (body, content) in contents.enumerated() {
      guard let food = content.freezing else { continue }
      let state = FreezingState(
        food, mass: content.mass, share: ratios[body].share, start: start[body],
        exchange: exchange[body], coupling: ratios[body].coupling * exchange[body])
      step = min(step, state.largestStep(parameters.largestRate))
      freezing[body] = state
    }
    self.exchange = exchange
    self.pace = pace
    self.modes = modes
    usual = step
    usualSteps = zip(modes, pace).map { $0.step(pace: $1, over: step) }
  }

  /// Puts bodies in that join at `time`, and takes off those that leave.
  mutating func exchange(_ joins: [Double], _ leaves: [Double?], at time: Double) {
    aboard = joins.indices.filter { joins[$0] <= time && (leaves[$0] ?? .infinity) > time }
  }

  /// Moves on by `span` seconds.
  mutating func advance(
    by span: Double, weather: OutsideCourse.Sample, isDoorOpen: Bool, isUnitResting: Bool
  ) {
    // A millionth of a second is what adding up times may cost.
    let steps =
      abs(span - usual) <= 1e-6
      ? usualSteps : zip(modes, pace).map { $0.step(pace: $1, over: span) }
    var surroundings = AirAndWall.Surroundings(
      weather: weather, isDoorOpen: isDoorOpen, isUnitResting: isUnitResting, exchange: 0,
      warmth: 0)
    let before = room.air
    for body in aboard {
      if freezing.isEmpty || freezing[body]?.predict(span, air: before) == nil {
        let step = steps[body]
        surroundings.exchange += exchange[body] * (step.meanOfShell + step.meanOfCore)
        surroundings.warmth +=
          exchange[body] * (step.meanOfShell * shell[body] + step.meanOfCore * core[body])
      } else {
        surroundings.exchange += exchange[body]
        surroundings.warmth += exchange[body] * (freezing[body]?.middle.shell ?? 0)
      }
    }
    let air = room.advance(by: span, in: surroundings)
    for body in aboard {
      if freezing.isEmpty || freezing[body]?.advance(span, air: air) == nil {
        let step = steps[body]
        let (outer, inner) = (shell[body] - air, core[body] - air)
        shell[body] = air + step.shellOfShell * outer + step.shellOfCore * inner
        core[body] = air + step.coreOfShell * outer + step.coreOfCore * inner
      } else {
        shell[body] = freezing[body]?.shell ?? shell[body]
        core[body] = freezing[body]?.core ?? core[body]
      }
    }
  }
}

extension ThermalBody {
  /// The part of the heat capacity that its shell holds, and how much closer the core is coupled to
  /// it than the air.
  fileprivate func ratios(
    _ parameters: ThermalParameters, exchange: Double
  ) -> (share: Double, coupling: Double) {
    switch core {
    case .usual: (parameters.shellShare, parameters.coreCoupling)
    case .exchange(let inner):
      (parameters.shellShare, exchange > 0 ? inner / exchange : parameters.coreCoupling)
    case .none: (1, 0)
    }
  }
}
