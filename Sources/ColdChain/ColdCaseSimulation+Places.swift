// Places: what the air in them does.
extension ColdCaseSimulation {
  func checkPlace(_ name: String) throws(ColdCaseFault) {
    guard let place = coldCase.places[name] else { return }
    let path = ["places", name]
    let kinds = [
      place.air != nil, place.car != nil, place.box != nil, place.compartment != nil,
    ]
    guard kinds.count(where: { $0 }) == 1 else { throw ColdCaseFault(path, .kinds) }
    if let box = place.box {
      guard let room = coldCase.places[box.in] else {
        throw unknown(box.in, path + ["box", "in"])
      }
      guard room.box == nil else {
        throw ColdCaseFault(path + ["box", "in"], .boxInBox(box.in))
      }
    }
    if place.car != nil || place.compartment != nil, outside == nil {
      throw ColdCaseFault([], .missing("weather"))
    }
  }

  func air(of place: ColdCase.Place, _ name: String) throws(ColdCaseFault) -> AirCourse {
    let path = ["places", name]
    if let car = place.car { return try air(of: car, path + ["car"]) }
    switch place.air {
    case .steady(let temperature): return AirCourse(steady: temperature)
    case .points(let pairs):
      var points: [AirCourse.Point] = []
      for (number, pair) in pairs.enumerated() {
        guard pair.count == 2 else {
          throw ColdCaseFault(path + ["air", String(number)], .pair)
        }
        guard (-60...66).contains(pair[1]) else {
          throw ColdCaseFault(
            path + ["air", String(number)],
            .degrees(pair[1], least: -60, most: 66))
        }
        points.append(AirCourse.Point(time: pair[0] * 60, temperature: pair[1]))
      }
      return try ColdCaseFault.at(path + ["air"]) { () throws(ThermalError) in
        try AirCourse(points: points)
      }
    case nil: throw ColdCaseFault(path, .kinds)
    }
  }

  private func air(of car: ColdCase.Car, _ path: [String]) throws(ColdCaseFault) -> AirCourse {
    guard let outside else { throw ColdCaseFault([], .missing("weather")) }
    let air = try ColdCaseFault.at(path) { () throws(ThermalError) in
      try CarAir(
        outside: outside, clock: clock, place: car.place,
        start: car.starts ?? outside.weather(at: clock).temperature,
        spells: car.spells.map { CarAir.Spell(from: $0.from * 60, state: $0.state) },
        rise: car.rise, parkedTime: car.timeConstant.map { $0 * 60 })
    }
    return air.course(horizon: horizon)
  }

  static func outside(_ weather: [ColdCase.Weather]?) throws(ColdCaseFault) -> OutsideCourse? {
    guard let weather else { return nil }
    var samples: [OutsideCourse.Sample] = []
    for (number, sample) in weather.enumerated() {
      let time = try seconds(sample.at, ["weather", String(number), "at"])
      samples.append(
        OutsideCourse.Sample(time: time, temperature: sample.outside, sun: sample.sun ?? 0))
    }
    return try ColdCaseFault.at(["weather"]) { () throws(ThermalError) in
      try OutsideCourse(samples: samples)
    }
  }

  /// Seconds since midnight of `HH:MM`.
  ///
  /// - Throws: when `text` is no such time.
  public static func seconds(ofClock text: String) throws(ColdCaseFault) -> Double {
    try seconds(text, [])
  }

  static func seconds(_ text: String, _ path: [String]) throws(ColdCaseFault) -> Double {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let hours = Int(parts[0]), let minutes = Int(parts[1]),
      (0...47).contains(hours), (0...59).contains(minutes)
    else { throw ColdCaseFault(path, .clock(text)) }
    return Double(hours * 3_600 + minutes * 60)
  }

  /// Times from and to, in minutes, as seconds.
  static func spans(
    _ pairs: [[Double]]?, _ path: [String]
  ) throws(ColdCaseFault) -> [DoorOpening] {
    var spans: [DoorOpening] = []
    for (number, pair) in (pairs ?? []).enumerated() {
      guard pair.count == 2, pair[0] < pair[1] else {
        throw ColdCaseFault(path + [String(number)], .pair)
      }
      spans.append(DoorOpening(from: pair[0] * 60, to: pair[1] * 60))
    }
    return spans
  }
}
