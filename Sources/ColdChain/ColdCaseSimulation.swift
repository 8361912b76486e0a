/// Simulates a cold case: the air of every place first, then the food in it.
///
/// A box does not warm the place it stands in, food in a compartment does.
public struct ColdCaseSimulation {
  let coldCase: ColdCase
  let outside: OutsideCourse?
  let clock: Double
  var horizon: Double { coldCase.minutes * 60 }

  /// Checks what a schema cannot.
  ///
  /// - Throws: the first fault of the case.
  public init(_ coldCase: ColdCase) throws(ColdCaseFault) {
    self.coldCase = coldCase
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
    var courses: [Int: FoodCourse] = [:]
    var airs: [String: AirCourse] = [:]
    for name in coldCase.places.keys.sorted() {
      guard let place = coldCase.places[name], place.box == nil else { continue }
      let inside = coldCase.bodies.indices.filter { coldCase.bodies[$0].in == name }
      if let compartment = place.compartment {
        let (air, foods) = try simulate(compartment, name, inside)
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
      indices: FoodIndices(course.shell, limit: food.limit, leastGrowth: food.leastGrowth),
      crossings: (food.crossings ?? []).map { course.shell.firstCrossing(of: $0) },
      latestHandOver: latest)
  }

  /// Ten minutes before the limit would be crossed, were the food to stay; for food that leaves the
  /// case is run again without its leaving.
  private func latestHandOver(
    _ number: Int, _ course: FoodCourse
  ) throws(ColdCaseFault) -> Double? {
    guard let limit = coldCase.bodies[number].limit else { return nil }
    var series = course.shell
    if coldCase.bodies[number].leaves != nil, series.firstCrossing(of: limit) == nil {
      var stays = coldCase
      stays.bodies[number].leaves = nil
      for other in stays.bodies.indices { stays.bodies[other].limit = nil }
      let rerun = try ColdCaseSimulation(stays).run()
      series = rerun.foods[number].shell
    }
    let reserve = ThermalParameters.standard.handOverReserve
    return series.firstCrossing(of: limit).map { max(0, $0 - reserve) }
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
