/// Simulates a cold case: the air of every place first, then the food in it.
///
/// A box does not warm the place it stands in, food in a compartment does.
public struct ColdCaseSimulation {
  let coldCase: ColdCase
  let outside: OutsideCourse?
  let clock: Double
  /// How units of compartments answer the air; fits ask for the smooth way too.
  var thermostat = CompartmentModel.Thermostat.switching
  let parameters: ThermalParameters
  var horizon: Double { coldCase.minutes * 60 }

  /// Checks what a schema cannot.
  ///
  /// - Throws: the first fault of the case.
  public init(_ coldCase: ColdCase) throws(ColdCaseFault) {
    self.coldCase = coldCase
    parameters = coldCase.figures?.parameters ?? .standard
    clock = try Self.seconds(coldCase.begins ?? "00:00", ["begins"])
    guard coldCase.minutes.isFinite, coldCase.minutes > 0 else {
      throw ColdCaseFault(
        ["minutes"],
        .physical(.notPositive(field: "minutes", value: coldCase.minutes)))
    }
    outside = try Self.outside(coldCase.weather)
    for name in coldCase.places.keys.sorted() { try checkPlace(name) }
    for (number, food) in coldCase.bodies.enumerated() {
      guard let place = coldCase.places[food.in] else {
        throw unknown(food.in, ["bodies", String(number), "in"])
      }
      let melts = place.box?.packs?.map { $0.melts ?? 0 }.min()
      if let limit = food.limit, let melts, melts > limit {
        throw ColdCaseFault(
          ["bodies", String(number), "limit"], .warmPacks(limit: limit, melts: melts))
      }
    }
  }

  /// Simulates the case.
  ///
  /// - Throws: the first figure that no real thing has.
  public func run() throws(ColdCaseFault) -> ColdCaseRun {
    try checkRates()
    var courses: [Int: FoodCourse] = [:]
    var airs: [String: AirCourse] = [:]
    for name in coldCase.places.keys.sorted() {
      guard let place = coldCase.places[name], place.box == nil else { continue }
      let inside = coldCase.bodies.indices.filter { coldCase.bodies[$0].in == name }
      if let compartment = place.compartment {
        let (air, foods) = try simulate(compartment, name, inside, withErrors: true)
        airs[name] = air
        courses.merge(foods) { $1 }
      } else {
        let air = try air(of: place, name)
        airs[name] = air
        for food in inside { courses[food] = try simulate(food, in: air) }
      }
    }
    for name in coldCase.places.keys.sorted() {
      guard let box = coldCase.places[name]?.box, let air = airs[box.in] else { continue }
      let inside = coldCase.bodies.indices.filter { coldCase.bodies[$0].in == name }
      courses.merge(try simulate(box, name, inside, in: air)) { $1 }
    }
    var foods: [ColdCaseRun.Food] = []
    for (number, food) in coldCase.bodies.enumerated() {
      guard let course = courses[number] else { continue }
      foods.append(result(food, course, latest: try latestHandOver(number, course)))
    }
    return ColdCaseRun(foods: foods, airs: airs, shelfLife: try shelfLives())
  }

  /// The course of a place's air or of a food, and nothing else; `nil` for what the case has not.
  func course(of target: Calibration.Target) throws(ColdCaseFault) -> AirCourse? {
    switch target {
    case .air(let name): return try air(name)
    case .food(let number):
      guard coldCase.bodies.indices.contains(number) else { return nil }
      let name = coldCase.bodies[number].in
      guard let place = coldCase.places[name] else { return nil }
      let inside = coldCase.bodies.indices.filter { coldCase.bodies[$0].in == name }
      let course: FoodCourse?
      if let box = place.box {
        guard let air = try air(box.in) else { return nil }
        course = try simulate(box, name, inside, in: air)[number]
      } else if let compartment = place.compartment {
        course = try simulate(compartment, name, inside).foods[number]
      } else {
        course = try simulate(number, in: try air(of: place, name))
      }
      return course.map { AirCourse($0.shell) }
    }
  }

  private func air(_ name: String) throws(ColdCaseFault) -> AirCourse? {
    guard let place = coldCase.places[name], place.box == nil else { return nil }
    guard let compartment = place.compartment else { return try air(of: place, name) }
    let inside = coldCase.bodies.indices.filter { coldCase.bodies[$0].in == name }
    return try simulate(compartment, name, inside).air
  }

  /// What became of one food, before it is judged.
  struct FoodCourse {
    var shell: TimeSeries
    var core: TimeSeries?
    var errorBound: Double?
  }

  private func result(
    _ food: ColdCase.Food, _ course: FoodCourse, latest: Double?
  ) -> ColdCaseRun.Food {
    ColdCaseRun.Food(
      name: food.name, shell: course.shell, core: course.core, errorBound: course.errorBound,
      indices: FoodIndices(
        course.shell, limit: food.limit, least: food.least, leastGrowth: food.leastGrowth),
      crossings: (food.crossings ?? []).map { course.shell.firstPassage(of: $0) },
      latestHandOver: latest)
  }

  /// Ten minutes before a limit would be crossed, were the food to stay; for food that leaves the
  /// case is run again without its leaving.
  private func latestHandOver(
    _ number: Int, _ course: FoodCourse
  ) throws(ColdCaseFault) -> Double? {
    let food = coldCase.bodies[number]
    guard food.limit != nil || food.least != nil else { return nil }
    func crossing(_ series: TimeSeries) -> Double? {
      [food.limit.flatMap(series.firstCrossing), food.least.flatMap(series.firstFall)]
        .compactMap { $0 }.min()
    }
    var first = crossing(course.shell)
    if food.leaves != nil, first == nil {
      var stays = coldCase
      stays.bodies[number].leaves = nil
      first = try ColdCaseSimulation(stays).course(of: .food(number)).map {
        TimeSeries(times: $0.points.map(\.time), values: $0.points.map(\.temperature))
      }.flatMap(crossing)
    }
    return first.map { max(0, $0 - parameters.handOverReserve) }
  }

  private func shelfLives() throws(ColdCaseFault) -> [Double] {
    var days: [Double] = []
    for (number, question) in (coldCase.shelfLife ?? []).enumerated() {
      let path = ["shelfLife", String(number)]
      let law: ShelfLife
      switch (question.leastGrowth, question.energy) {
      case (let least?, nil): law = .squareRoot(least: least)
      case (nil, let energy?): law = .arrhenius(energy: energy * 1_000)
      case (nil, nil): throw ColdCaseFault(path, .missing("leastGrowth"))
      case (_?, _?): throw ColdCaseFault(path, .both("leastGrowth", "energy"))
      }
      days.append(law.days(at: question.to, known: question.days, at: question.at))
    }
    return days
  }

  func unknown(_ name: String, _ path: [String]) -> ColdCaseFault {
    ColdCaseFault(path, .unknownPlace(name, known: coldCase.places.keys.sorted()))
  }
}
