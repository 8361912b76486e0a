extension ThermalNetwork {
  /// What came out of a simulation.
  public struct Run: Sendable {
    /// One series of temperatures for each body, °C.
    public internal(set) var series: [TimeSeries]
    /// For each body, K: no temperature of its series is wrong by more, as far as the estimates of
    /// the steps' errors hold.
    ///
    /// Two states of a network never drift apart, measured by the sum of the differences of heat:
    /// heat flows from warm to cold. So the errors of the steps do not grow, and their sum bounds
    /// the error of the end.
    public internal(set) var errorBound: [Double]
    /// Heat of each body at the end, J: what the next part of a course begins with.
    public internal(set) var heats: [Double]
    /// Steps taken, and steps that were tried and shortened.
    public internal(set) var steps = 0
    /// See ``steps``.
    public internal(set) var refused = 0
  }

  /// The longest step, s: between two points of a series a straight line is drawn.
  static let longestStep = 30.0
  /// The shortest step, s: one that short is taken as it is, and its error counted.
  static let shortestStep = 1e-3

  /// Simulates `horizon` seconds so that ``Run/errorBound`` of the lightest body stays below
  /// `tolerance` K where no step would have to be shorter than a millisecond.
  ///
  /// Steps by the pair of orders 3 and 2 of Bogacki and Shampine 1989
  /// (doi:10.1016/0893-9659(89)90079-7); none leaps over a point of the air's course.
  ///
  /// - Parameter heats: heat of each body at the start, J, in place of that of its temperature: a
  ///   pack that is half melted.
  public func run(
    until horizon: Double, tolerance: Double = 0.005, heats: [Double]? = nil
  ) -> Run {
    var state = NetworkState(self, heats: heats)
    var run = Run(
      series: state.temperatures.map { TimeSeries(start: $0) },
      errorBound: bodies.map { _ in 0 }, heats: state.heats)
    guard horizon > 0, !bodies.isEmpty else { return run }
    let events = airs.flatMap { air in air.points.map(\.time) }
    let lightest = bodies.map(\.leastCapacity).min() ?? 1
    let budget = tolerance * lightest / horizon
    var length = 1.0
    var heatError = 0.0
    for (from, to) in TimeSteps(until: horizon, step: .infinity, events: events) {
      var time = from
      while time < to {
        let step = min(length, Self.longestStep, to - time)
        let (next, error) = state.trial(step, from: time, in: self)
        let scale = error > 0 ? budget * step / error : 1_000
        if scale < 1, step > Self.shortestStep {
          length = max(Self.shortestStep, step * max(0.2, 0.9 * scale.squareRoot()))
          run.refused += 1
          continue
        }
        length = max(Self.shortestStep, step * min(5, 0.9 * scale.squareRoot()))
        state = next
        heatError += error
        time = step == to - time ? to : time + step
        run.steps += 1
        for body in bodies.indices { run.series[body].append(state.temperatures[body], at: time) }
      }
    }
    run.heats = state.heats
    run.errorBound = bodies.map { heatError / $0.leastCapacity }
    return run
  }
}

/// The heat of every body of a network at one moment.
struct NetworkState {
  private(set) var heats: [Double]
  private(set) var temperatures: [Double]

  init(_ network: ThermalNetwork, heats: [Double]?) {
    self.init(
      heats: heats ?? network.bodies.map { $0.mass * $0.substance.heat(at: $0.start) },
      in: network)
  }

  private init(heats: [Double], in network: ThermalNetwork) {
    self.heats = heats
    temperatures = heats.indices.map { body in
      let owner = network.bodies[body]
      return owner.substance.temperature(of: heats[body] / owner.mass)
    }
  }

  /// The state `step` seconds later, and the sum of the errors of the bodies' heats, J.
  func trial(
    _ step: Double, from time: Double, in network: ThermalNetwork
  ) -> (next: NetworkState, error: Double) {
    let first = network.flows(temperatures, at: time)
    let second = network.flows(
      moved(by: [(first, step / 2)], in: network).temperatures, at: time + step / 2)
    let third = network.flows(
      moved(by: [(second, step * 3 / 4)], in: network).temperatures, at: time + step * 3 / 4)
    let next = moved(
      by: [(first, step * 2 / 9), (second, step / 3), (third, step * 4 / 9)], in: network)
    let fourth = network.flows(next.temperatures, at: time + step)
    var error = 0.0
    for body in heats.indices {
      // The difference of the two rules' weights.
      let inner = second[body] / 12 + third[body] / 9
      let outer = first[body] * 5 / 72 + fourth[body] / 8
      error += abs(inner - outer) * step
    }
    return (next, error)
  }

  private func moved(
    by flows: [(flow: [Double], weight: Double)], in network: ThermalNetwork
  ) -> NetworkState {
    var heats = heats
    for (flow, weight) in flows {
      for body in heats.indices { heats[body] += weight * flow[body] }
    }
    return NetworkState(heats: heats, in: network)
  }
}
