/// A state of a compartment that no round of a family exceeds in any part; see ``RoomBound``.
struct RoomCeiling {
  /// States are joined this often, s.
  static let noteEvery = 60.0
  /// Longest steps with the door shut and open, s: the air's own times are about 60 and 20 s.
  private static let closedStep = 10.0
  private static let openStep = 3.0

  private let model: CompartmentModel
  private let kinds: [RoomBound.Kind]
  private let exchange: Double
  private var air: Double
  private var wall: Double
  private var shell: [Double]
  private var core: [Double]
  /// The warmest shell of each kind so far: bounds are asked up to a time.
  private(set) var peak: [Double]

  /// The state at the beginning of loading, of a room already at its setpoint or not.
  init(
    _ model: CompartmentModel, _ kinds: [RoomBound.Kind], _ family: RoomBound.Family,
    isCooled: Bool = false
  ) {
    self.model = model
    self.kinds = kinds
    exchange = family.exchange
    air = max(isCooled ? -.infinity : family.startOfAir, model.setpoint + model.parameters.halfBand)
    wall = air
    shell = kinds.map { _ in family.start }
    core = shell
    peak = shell
  }

  /// The warmer of both, part by part.
  func joined(_ other: RoomCeiling) -> RoomCeiling {
    var joined = self
    joined.air = max(air, other.air)
    joined.wall = max(wall, other.wall)
    for kind in shell.indices {
      joined.shell[kind] = max(shell[kind], other.shell[kind])
      joined.core[kind] = max(core[kind], other.core[kind])
      joined.peak[kind] = max(peak[kind], other.peak[kind])
    }
    return joined
  }

  /// Moves on with the door shut.
  mutating func close(for span: Double, _ weather: OutsideCourse.Sample) {
    // Heun's rule is stable up to twice the air's own time; many crates make that short.
    let ownTime = model.airCapacity / (exchange + model.wallExchange)
    advance(span, min(Self.closedStep, ownTime), weather, isOpen: false)
  }

  /// Moves on with the door open.
  mutating func open(for span: Double, _ weather: OutsideCourse.Sample) {
    let ownTime = model.airCapacity / (exchange + model.wallExchange)
    advance(span, min(Self.openStep, ownTime), weather, isOpen: true)
  }

  private mutating func advance(
    _ span: Double, _ longest: Double, _ weather: OutsideCourse.Sample, isOpen: Bool
  ) {
    guard span > 0 else { return }
    let parts = (span / longest).rounded(.up)
    let step = span / parts
    for _ in 0..<Int(parts) {
      let first = slopes(air, wall, weather, isOpen)
      let second = slopes(air + step * first.air, wall + step * first.wall, weather, isOpen)
      let before = air
      air += step / 2 * (first.air + second.air)
      wall += step / 2 * (first.wall + second.wall)
      // Above this edge the unit works; below it, who knows.
      air = max(air, model.setpoint + model.parameters.halfBand)
      let mean = max(before, air)
      for kind in shell.indices { advance(kind, step, mean) }
    }
  }

  private func slopes(
    _ air: Double, _ wall: Double, _ weather: OutsideCourse.Sample, _ isOpen: Bool
  ) -> (air: Double, wall: Double) {
    let warmestShell = shell.reduce(-Double.infinity) { max($0, $1) }
    var heat = model.wallExchange * (wall - air) + exchange * max(0, warmestShell - air)
    if isOpen {
      heat += model.door.heat(
        inside: air, outside: weather.temperature, parameters: model.parameters)
    } else if air > model.setpoint + model.parameters.halfBand {
      heat -= model.unitPower(inside: air, outside: weather.temperature)
    }
    let intoWall =
      model.heatLoss * (model.outerFace(weather) - wall) - model.wallExchange * (wall - air)
    return (heat / model.airCapacity, intoWall / model.wallCapacity)
  }

  private mutating func advance(_ kind: Int, _ step: Double, _ air: Double) {
    let parameters = model.parameters
    let (coupling, share) = (parameters.coreCoupling, parameters.shellShare)
    let outer = air - shell[kind] + coupling * (core[kind] - shell[kind])
    let inner = coupling * share / (1 - share) * (shell[kind] - core[kind])
    shell[kind] += step * outer * (outer > 0 ? kinds[kind].fastest : kinds[kind].slowest)
    core[kind] += step * inner * (inner > 0 ? kinds[kind].fastest : kinds[kind].slowest)
    peak[kind] = max(peak[kind], shell[kind])
  }
}
