/// What a fit compares: readings, and the course that some figures give, by means over windows.
struct CalibrationModel {
  /// The times of the readings of one window, and the mean of their temperatures.
  struct Window {
    var times: [Double] = []
    var sum = 0.0
    var mean: Double { sum / Double(max(1, times.count)) }
  }

  let coldCase: ColdCase
  let place: String
  let target: Calibration.Target
  let figures: [Calibration.Figure]
  let windows: [Window]

  /// Readings are averaged over so long, s (J): some turns of a thermostat, a part of an open door.
  static let window = 300.0

  init(
    coldCase: ColdCase, place: String, target: Calibration.Target,
    figures: [Calibration.Figure], readings: [Calibration.Reading]
  ) {
    self.coldCase = coldCase
    self.place = place
    self.target = target
    self.figures = figures
    var windows: [Window] = []
    var last = -1.0
    for reading in readings where reading.time >= 0 && reading.time <= coldCase.minutes * 60 {
      let number = (reading.time / Self.window).rounded(.down)
      if number != last { windows.append(Window()) }
      last = number
      windows[windows.count - 1].times.append(reading.time)
      windows[windows.count - 1].sum += reading.temperature
    }
    self.windows = windows
  }

  /// Whether a thermostat makes the comparison rough.
  var hasThermostat: Bool { (coldCase.places[place]?.compartment?.unitPower ?? 0) > 0 }

  /// Simulated less recorded means, K.
  func residuals(
    _ values: [Double], _ thermostat: CompartmentModel.Thermostat = .switching
  ) throws(ColdCaseFault) -> [Double] {
    var changed = coldCase
    for (figure, value) in zip(figures, values) { set(figure, to: value, in: &changed) }
    var simulation = try ColdCaseSimulation(changed)
    simulation.thermostat = thermostat
    guard let course = try simulation.course(of: target) else {
      throw ColdCaseFault(["places", place], .kinds)
    }
    return windows.map { window in
      let sum = window.times.reduce(0) { $0 + course.temperature(at: $1) }
      return sum / Double(max(1, window.times.count)) - window.mean
    }
  }
}

// Where the figures stand in a case.
extension CalibrationModel {
  func value(_ figure: Calibration.Figure) throws(ColdCaseFault) -> Double {
    let place = coldCase.places[self.place]
    let value: Double? =
      switch figure {
      case .ua: place?.compartment?.ua ?? place?.box.flatMap { $0.ua ?? Self.product($0) }
      case .unitPower: place?.compartment?.unitPower
      case .doorLeak: place?.compartment?.door.map { $0.leak ?? 1 }
      case .packExchange: place?.box?.packExchange
      }
    guard let value else { throw ColdCaseFault(["places", self.place], .missing(figure.rawValue)) }
    return value
  }

  private static func product(_ box: ColdCase.Box) -> Double? {
    guard let u = box.u, let area = box.area else { return nil }
    return u * area
  }

  private func set(_ figure: Calibration.Figure, to value: Double, in coldCase: inout ColdCase) {
    switch figure {
    case .ua:
      if coldCase.places[place]?.compartment != nil {
        coldCase.places[place]?.compartment?.ua = value
      } else {
        coldCase.places[place]?.box?.ua = value
        coldCase.places[place]?.box?.u = nil
        coldCase.places[place]?.box?.area = nil
      }
    case .unitPower: coldCase.places[place]?.compartment?.unitPower = value
    case .doorLeak: coldCase.places[place]?.compartment?.door?.leak = value
    case .packExchange: coldCase.places[place]?.box?.packExchange = value
    }
  }
}
