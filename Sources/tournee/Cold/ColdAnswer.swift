import ColdChain

/// What `cold --json` answers.
struct ColdAnswer: Encodable {
  /// One food.
  struct Body: Encodable {
    /// A temperature that was asked for.
    struct Crossing: Encodable {
      let temperature: Double
      /// Minutes until the food first passes it, up or down; `null` when it never does.
      let minutes: Double?

      private enum CodingKeys: String, CodingKey { case temperature, minutes }

      func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(temperature, forKey: .temperature)
        try container.encode(minutes, forKey: .minutes)
      }
    }

    let name: String
    /// °C each minute, of the food or of its shell.
    let series: [Double]
    /// °C each minute.
    let core: [Double]?
    let final: Double
    let peak: Double
    let crossings: [Crossing]
    let limit: Double?
    let minutesAbove: Double?
    let degreeMinutesAbove: Double?
    let least: Double?
    let minutesBelow: Double?
    let degreeMinutesBelow: Double?
    let latestHandOverMinutes: Double?
    /// When it is taken out, within the case.
    let leavesMinutes: Double?
    let meanKineticTemperature: Double
    let equivalentHoursAt4: Double?
    let errorBound: Double?
  }

  /// A question of shelf life.
  struct Keeping: Encodable {
    let days: Double
    let at: Double
    let to: Double
    /// For the square-root law.
    let leastGrowth: Double?
    /// For Arrhenius' law, kJ/mol.
    let energy: Double?
    /// `null` where nothing grows.
    let daysThere: Double?
  }

  let name: String
  let minutes: Double
  /// How long before a limit is crossed the latest hand-over is.
  let handOverReserveMinutes: Double
  let bodies: [Body]
  /// °C each minute, by place.
  let airs: [String: [Double]]
  let shelfLife: [Keeping]

  init(_ coldCase: ColdCase, _ run: ColdCaseRun) {
    name = coldCase.name
    minutes = coldCase.minutes
    handOverReserveMinutes =
      (coldCase.figures?.handOverReserve ?? ThermalParameters.standard.handOverReserve) / 60
    let horizon = coldCase.minutes
    bodies = zip(coldCase.bodies, run.foods).map { Body($0, $1, within: horizon) }
    airs = run.airs.mapValues { air in
      stride(from: 0, through: horizon, by: 1).map { air.temperature(at: $0 * 60) }
    }
    shelfLife = zip(coldCase.shelfLife ?? [], run.shelfLife).map { question, days in
      Keeping(
        days: question.days, at: question.at, to: question.to,
        leastGrowth: question.leastGrowth, energy: question.energy,
        daysThere: days.isFinite ? days : nil)
    }
  }
}

extension ColdAnswer.Body {
  init(_ food: ColdCase.Food, _ result: ColdCaseRun.Food, within horizon: Double) {
    name = food.name
    series = result.shell.eachMinute
    core = result.core?.eachMinute
    final = result.shell.values.last ?? food.starts
    peak = result.indices.peak
    crossings = zip(food.crossings ?? [], result.crossings).map {
      Crossing(temperature: $0, minutes: $1.map { $0 / 60 })
    }
    limit = food.limit
    minutesAbove = result.indices.minutesAbove
    degreeMinutesAbove = result.indices.degreeMinutesAbove
    least = food.least
    minutesBelow = result.indices.minutesBelow
    degreeMinutesBelow = result.indices.degreeMinutesBelow
    latestHandOverMinutes = result.latestHandOver.map { $0 / 60 }
    leavesMinutes = food.leaves.flatMap { $0 <= horizon ? $0 : nil }
    meanKineticTemperature = result.indices.meanKinetic
    equivalentHoursAt4 = result.indices.equivalentHours
    errorBound = result.errorBound
  }
}
