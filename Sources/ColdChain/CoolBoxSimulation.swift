/// A cool box in the boot of a car along a round: bodies of food leave it, the rest warms.
public struct CoolBoxSimulation: Sendable {
  /// What came out of a simulation.
  public struct Run: Sendable {
    /// The food, °C (one temperature for all of it).
    public internal(set) var food: TimeSeries
    /// Heat content of the packs, J (nought: all melted).
    public internal(set) var packs: TimeSeries
    /// Where the heat came from.
    public internal(set) var heat: HeatAccount
  }

  /// The box.
  public let model: CoolBoxModel
  /// The weather.
  public let course: OutsideCourse
  /// The bodies of food in it at the start.
  public let contents: [ThermalBody]
  /// Temperature of the food at the start, °C.
  public let start: Double
  /// Clock at the start, seconds since midnight.
  public let clock: Double
  /// When each body leaves, seconds since the start; `nil` when it stays.
  public let leaves: [Double?]
  /// When the car stands, seconds since the start; it drives the rest of the time.
  public let parked: [Range<Double>]

  /// A simulation; `leaves` may be shorter than `contents`: bodies without an entry stay.
  public init(
    model: CoolBoxModel, course: OutsideCourse, contents: [ThermalBody], start: Double,
    clock: Double, leaves: [Double?] = [], parked: [Range<Double>] = []
  ) {
    self.parked = parked
    self.model = model
    self.course = course
    self.contents = contents
    self.start = start
    self.clock = clock
    self.leaves = contents.indices.map { $0 < leaves.count ? leaves[$0] : nil }
  }

  /// Simulates `horizon` seconds.
  public func run(until horizon: Double) -> Run {
    var food = TimeSeries(start: start)
    var packs = TimeSeries(start: model.startEnthalpy)
    let end = simulate(until: horizon) { time, state in
      food.append(state.temperature, at: time)
      packs.append(state.enthalpy, at: time)
      return true
    }
    return Run(food: food, packs: packs, heat: end.heat)
  }

  /// First time at which the food is above `limit` degrees, seconds since the start; `nil` when it
  /// is not within `horizon` seconds.
  public func firstCrossing(of limit: Double, until horizon: Double) -> Double? {
    guard start <= limit else { return 0 }
    var last = (time: 0.0, value: start)
    var found: Double?
    _ = simulate(until: horizon) { time, state in
      if state.temperature > limit {
        found = TimeSeries.crossing(of: limit, from: last, to: (time, state.temperature))
      }
      last = (time, state.temperature)
      return found == nil
    }
    return found
  }

  /// Steps on until `horizon`, or until `note`, told each time and state, answers `false`.
  private func simulate(
    until horizon: Double, note: (Double, CoolBoxState) -> Bool
  ) -> CoolBoxState {
    let parameters = model.parameters
    var state = CoolBoxState(
      model: model, capacity: capacity(after: 0), temperature: start)
    var boot = BootAir(parameters)
    let events = leaves.compactMap { $0 } + parked.flatMap { [$0.lowerBound, $0.upperBound] }
    for (from, to) in TimeSteps(until: horizon, step: parameters.step, events: events) {
      state.capacity = capacity(after: from)
      let middle = (from + to) / 2
      let weather = course.weather(at: clock + middle)
      let excess = boot.advance(
        by: to - from, sun: weather.sun, isParked: parked.contains { $0.contains(middle) })
      state.advance(by: to - from, boot: weather.temperature + excess)
      guard note(to, state) else { break }
    }
    return state
  }

  /// Heat capacity of the bodies still in the box just after `time`, J/K.
  private func capacity(after time: Double) -> Double {
    var sum = 0.0
    for (body, leaving) in zip(contents, leaves) where (leaving ?? .infinity) > time {
      sum += body.capacity(model.parameters)
    }
    return sum
  }
}
