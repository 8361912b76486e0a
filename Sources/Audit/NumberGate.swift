internal import PlanningModel
internal import Quantities

/// Finds numbers that no plan can mean, and puts the nearest sane one in their place, so that the
/// chapters behind this gate can compute without fear.
struct NumberGate {
  private var log: AuditLog

  /// `plan` with sane numbers only; what was replaced is noted in `log`.
  static func sane(_ plan: WeekPlan, _ log: inout AuditLog) -> WeekPlan {
    var gate = NumberGate(log: log)
    var plan = plan
    gate.check(&plan.objective)
    for place in plan.rounds.indices { gate.check(&plan.rounds[place]) }
    for place in plan.crates.indices { gate.check(&plan.crates[place]) }
    for place in (plan.relayCrates ?? []).indices { gate.check(&plan.relayCrates, place) }
    for source in plan.provenance.keys.sorted() {
      var count = plan.provenance[source] ?? 0
      gate.check(&count, 0...1_000_000, nil, source)
      plan.provenance[source] = count
    }
    log = gate.log
    return plan
  }

  // MARK: Kinds of numbers

  private mutating func check<Q: Quantity>(
    _ value: inout Q, _ range: ClosedRange<Int64>, _ round: String?, _ place: String
  ) {
    let sane = min(max(value.rawValue, range.lowerBound), range.upperBound)
    log.expect(
      value.rawValue == sane, .badNumber, round: round, place: place,
      ["stated": value.inDocumentUnit])
    value = Q(rawValue: sane)
  }

  private mutating func check(
    _ value: inout Int, _ range: ClosedRange<Int>, _ round: String?, _ place: String
  ) {
    let sane = min(max(value, range.lowerBound), range.upperBound)
    log.expect(
      value == sane, .badNumber, round: round, place: place, ["stated": Double(value)])
    value = sane
  }

  private mutating func check(
    _ value: inout Double, _ range: ClosedRange<Double>, _ round: String?, _ place: String
  ) {
    let sane = value.isNaN ? 0 : min(max(value, range.lowerBound), range.upperBound)
    // A figure that is no number cannot be written in JSON, so it is left out of the breach.
    log.expect(
      value == sane, .badNumber, round: round, place: place,
      value.isFinite ? ["stated": value] : [:])
    value = sane
  }

  private mutating func check(_ value: inout TimeOfDay, _ round: String?, _ place: String) {
    let sane = min(max(value.secondsSinceMidnight, 0), 3 * 86_400 - 1)
    log.expect(
      value.secondsSinceMidnight == sane, .badNumber, round: round, place: place,
      ["stated": Double(value.secondsSinceMidnight)])
    value = TimeOfDay(secondsSinceMidnight: sane)
  }

  private mutating func check(_ value: inout Seconds, _ round: String?, _ place: String) {
    check(&value, 0...3 * 86_400, round, place)
  }

  private mutating func check(_ value: inout Grams, _ round: String?, _ place: String) {
    check(&value, 0...1_000_000_000, round, place)
  }

  private mutating func check(_ value: inout MicroEuros, _ round: String?, _ place: String) {
    check(&value, -1_000_000_000_000...1_000_000_000_000, round, place)
  }

  private mutating func check(_ value: inout Meters, _ round: String?, _ place: String) {
    check(&value, 0...100_000_000, round, place)
  }

  private mutating func check(_ value: inout Millimeters, _ round: String?, _ place: String) {
    check(&value, -100_000...100_000, round, place)
  }

  // MARK: Parts of a plan

  private mutating func check(_ terms: inout CostTerms, _ round: String?) {
    check(&terms.kilometres, round, "terms.kilometres")
    check(&terms.truck, round, "terms.truck")
    check(&terms.minutes, round, "terms.minutes")
    check(&terms.season, round, "terms.season")
    check(&terms.faces, round, "terms.faces")
    check(&terms.dislikes, round, "terms.dislikes")
  }

  private mutating func check(_ objective: inout Objective) {
    check(&objective.undelivered, 0...1_000_000, nil, "objective.undelivered")
    check(&objective.total, nil, "objective.total")
    check(&objective.terms, nil)
    if var bound = objective.bound {
      check(&bound, nil, "objective.bound")
      objective.bound = bound
    }
    if var gap = objective.gap {
      check(&gap, -1e12...1e12, nil, "objective.gap")
      objective.gap = gap
    }
  }

  private mutating func check(_ leg: inout RoundLeg, _ round: String, _ place: String) {
    check(&leg.time, round, place)
    check(&leg.distance, round, place)
  }

  private mutating func check(_ position: inout Position, _ round: String?, _ place: String) {
    check(&position.x, round, place)
    check(&position.y, round, place)
    check(&position.z, round, place)
    check(&position.length, round, place)
    check(&position.width, round, place)
    check(&position.height, round, place)
  }

  private mutating func check(_ round: inout Round) {
    let id = round.id
    check(&round.leavesHome, id, "leavesHome")
    check(&round.approach, id, "approach")
    check(&round.loads, id, "loads")
    check(&round.departs, id, "departs")
    if var latest = round.leavesBy {
      check(&latest, id, "leavesBy")
      round.leavesBy = latest
    }
    for place in round.stops.indices { check(&round.stops[place], id) }
    check(&round.returnLeg, id, "return")
    check(&round.ends, id, "ends")
    if var wayHome = round.wayHome {
      check(&wayHome, id, "wayHome")
      round.wayHome = wayHome
    }
    check(&round.home, id, "home")
    for place in round.coolBoxes.indices {
      check(&round.coolBoxes[place].packs, 0...1_000, id, round.coolBoxes[place].id)
      check(&round.coolBoxes[place].position, id, round.coolBoxes[place].id)
    }
    check(&round.distance, id, "km")
    check(&round.time, id, "minutes")
    check(&round.terms, id)
    check(&round.cost, id, "cost")
    check(&round.mass, id, "mass")
    for place in round.axles.indices {
      check(&round.axles[place].front, -1_000_000_000...1_000_000_000, id, "axles")
      check(&round.axles[place].rear, -1_000_000_000...1_000_000_000, id, "axles")
    }
    for place in round.curves.indices { check(&round.curves[place], id) }
  }

  private mutating func check(_ curve: inout TemperatureCurve, _ round: String) {
    check(&curve.limit.degrees, -273...1_000, round, curve.container)
    for place in curve.times.indices { check(&curve.times[place], round, curve.container) }
    for place in curve.shell.indices {
      check(&curve.shell[place].degrees, -273...1_000, round, curve.container)
    }
    var air = curve.air ?? []
    for place in air.indices { check(&air[place].degrees, -273...1_000, round, curve.container) }
    if curve.air != nil { curve.air = air }
    for place in curve.doors.indices {
      check(&curve.doors[place].from, round, curve.container)
      check(&curve.doors[place].to, round, curve.container)
    }
  }

  private mutating func check(_ stop: inout Stop, _ round: String) {
    check(&stop.leg, round, stop.relay)
    check(&stop.arrival, round, stop.relay)
    check(&stop.begin, round, stop.relay)
    check(&stop.departure, round, stop.relay)
    for place in stop.temperatures.indices {
      check(&stop.temperatures[place].predicted.degrees, -273...1_000, round, stop.relay)
      check(&stop.temperatures[place].limit.degrees, -273...1_000, round, stop.relay)
      check(&stop.temperatures[place].margin, -2_000...2_000, round, stop.relay)
      check(&stop.temperatures[place].latest, round, stop.relay)
    }
  }

  private mutating func check(_ relayCrates: inout [RelayCrate]?, _ place: Int) {
    guard var value = relayCrates?[place] else { return }
    check(&value.net, value.round, value.id)
    check(&value.mass, value.round, value.id)
    check(&value.volume, 0...1_000_000_000, value.round, value.id)
    if var position = value.position {
      check(&position, value.round, value.id)
      value.position = position
    }
    relayCrates?[place] = value
  }

  private mutating func check(_ crate: inout Crate) {
    check(&crate.net, crate.round, crate.id)
    check(&crate.inferred, crate.round, crate.id)
    check(&crate.mass, crate.round, crate.id)
    check(&crate.volume, 0...1_000_000_000, crate.round, crate.id)
    for place in crate.contents.indices {
      check(&crate.contents[place].quantity, 0...1_000_000, crate.round, crate.id)
      check(&crate.contents[place].mass, crate.round, crate.id)
      check(&crate.contents[place].volume, 0...1_000_000_000, crate.round, crate.id)
    }
    if var limit = crate.limit?.degrees {
      check(&limit, -273...1_000, crate.round, crate.id)
      crate.limit = Celsius(limit)
    }
    if var position = crate.position {
      check(&position, crate.round, crate.id)
      crate.position = position
    }
  }
}
