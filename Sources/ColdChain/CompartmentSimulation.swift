/// A cooled compartment of a truck along a round: doors open, bodies of food leave, the unit works.
public struct CompartmentSimulation: Sendable {
  /// What came out of a simulation.
  public struct Run: Sendable {
    /// The air, °C.
    public internal(set) var air: TimeSeries
    /// The inner skin of the walls, °C.
    public internal(set) var wall: TimeSeries
    /// The shell of each body, °C: what is judged. It ends when the body leaves.
    public internal(set) var shells: [TimeSeries]
    /// The core of each body, °C.
    public internal(set) var cores: [TimeSeries]
    /// Where the heat came from.
    public internal(set) var heat: HeatAccount
  }

  /// The compartment.
  public let model: CompartmentModel
  /// Air and walls at the start, °C: the setpoint of one that was precooled.
  public let startOfAir: Double
  /// The weather.
  public let course: OutsideCourse
  /// The bodies of food in it at the start.
  public let contents: [ThermalBody]
  /// Temperature of each body at the start, °C.
  public let start: [Double]
  /// Clock at the start, seconds since midnight.
  public let clock: Double
  /// When the door is open.
  public let openings: [DoorOpening]
  /// When each body is put in, seconds since the start; until then it keeps its start.
  public let joins: [Double]
  /// When each body leaves, seconds since the start; `nil` when it stays.
  public let leaves: [Double?]
  /// When the unit rests although it is wanted: an engine that drives it stands still.
  public let rests: [DoorOpening]

  /// A simulation in which every body starts at `start` degrees; `leaves` may be shorter than
  /// `contents`: bodies without an entry stay.
  public init(
    model: CompartmentModel, course: OutsideCourse, contents: [ThermalBody], start: Double,
    clock: Double, openings: [DoorOpening] = [], leaves: [Double?] = []
  ) {
    self.init(
      model: model, course: course, contents: contents, starts: contents.map { _ in start },
      clock: clock, openings: openings, leaves: leaves)
  }

  /// A simulation; bodies without an entry in `starts` start at the setpoint, bodies without an
  /// entry in `leaves` stay.
  public init(
    model: CompartmentModel, course: OutsideCourse, contents: [ThermalBody], starts: [Double],
    clock: Double, openings: [DoorOpening] = [], leaves: [Double?] = [],
    rests: [DoorOpening] = [], startOfAir: Double? = nil, joins: [Double] = []
  ) {
    self.joins = contents.indices.map { $0 < joins.count ? joins[$0] : 0 }
    self.model = model
    self.startOfAir = startOfAir ?? model.setpoint
    self.rests = rests
    self.course = course
    self.contents = contents
    start = contents.indices.map { $0 < starts.count ? starts[$0] : model.setpoint }
    self.clock = clock
    self.openings = openings
    self.leaves = contents.indices.map { $0 < leaves.count ? leaves[$0] : nil }
  }

  /// Simulates `horizon` seconds.
  public func run(until horizon: Double) -> Run {
    var times = [0.0]
    var walls = [startOfAir]
    // All bodies of a step side by side: one array that grows, not two for each body.
    var (shells, cores) = (start, start)
    let steps = Int(min(1e5, horizon / model.parameters.roomStep)) + 4 * events.count + 2
    shells.reserveCapacity(steps * start.count)
    cores.reserveCapacity(steps * start.count)
    var counts = start.map { _ in 1 }
    let end = simulate(until: horizon, isTraced: true) { time, state in
      times.append(time)
      walls.append(state.room.wall)
      shells.append(contentsOf: state.shell)
      cores.append(contentsOf: state.core)
      for body in state.aboard { counts[body] = times.count }
      return true
    }
    func series(_ values: [Double], _ body: Int) -> TimeSeries {
      let width = start.count
      return TimeSeries(
        times: times, values: (0..<counts[body]).map { values[$0 * width + body] })
    }
    return Run(
      air: TimeSeries(end.room.trace ?? [], start: startOfAir),
      wall: TimeSeries(times: times, values: walls),
      shells: start.indices.map { series(shells, $0) },
      cores: start.indices.map { series(cores, $0) }, heat: end.room.heat)
  }

  /// The shell of each body as it leaves, °C; of a body that stays, at `horizon`.
  ///
  /// The same figures as ``run(until:)`` without its series: for judges that are asked often.
  public func shellsAtLeaving(until horizon: Double) -> [Double] {
    var shells = start
    // Soonest last, so that the next is taken off the end.
    var waiting = leaves.indices.sorted {
      let (a, b) = (leaves[$0] ?? horizon, leaves[$1] ?? horizon)
      return a != b ? a > b : $0 > $1
    }
    let end = simulate(until: horizon) { time, state in
      while let body = waiting.last, (leaves[body] ?? horizon) <= time {
        shells[body] = state.shell[body]
        waiting.removeLast()
      }
      return !waiting.isEmpty
    }
    for body in waiting { shells[body] = end.shell[body] }
    return shells
  }

  /// First time at which the shell of `body` is above `limit` degrees while it is aboard, seconds
  /// since the start; `nil` when it is not within `horizon` seconds.
  public func firstCrossing(of limit: Double, body: Int, until horizon: Double) -> Double? {
    firstCrossing(limits: contents.indices.map { $0 == body ? limit : .infinity }, until: horizon)
  }

  /// First time at which any body's shell is above its limit while it is aboard.
  func firstCrossing(limits: [Double], until horizon: Double) -> Double? {
    for body in start.indices where start[body] > limits[body] { return 0 }
    var (lastTime, last) = (0.0, start)
    var found: Double?
    _ = simulate(until: horizon) { time, state in
      for body in state.aboard where state.shell[body] > limits[body] {
        let crossing = TimeSeries.crossing(
          of: limits[body], from: (lastTime, last[body]), to: (time, state.shell[body]))
        found = min(found ?? .infinity, crossing)
      }
      (lastTime, last) = (time, state.shell)
      return found == nil
    }
    return found
  }

  /// When something about the compartment changes at once.
  private var events: [Double] {
    joins + leaves.compactMap { $0 } + openings.flatMap { [$0.from, $0.to] }
      + rests.flatMap { [$0.from, $0.to] }
  }

  /// Steps on until `horizon`, or until `note`, told each time and state, answers `false`.
  private func simulate(
    until horizon: Double, isTraced: Bool = false, note: (Double, CompartmentState) -> Bool
  ) -> CompartmentState {
    var state = CompartmentState(
      model: model, contents: contents, start: start, startOfAir: startOfAir)
    if isTraced { state.room.trace = [] }
    for (from, to) in TimeSteps(until: horizon, step: state.usual, events: events) {
      state.exchange(joins, leaves, at: from)
      let middle = (from + to) / 2
      state.advance(
        by: to - from, weather: course.weather(at: clock + middle),
        isDoorOpen: openings.contains { $0.from <= middle && middle < $0.to },
        isUnitResting: rests.contains { $0.from <= middle && middle < $0.to })
      guard note(to, state) else { break }
    }
    return state
  }
}
