import Foundation
import Kernels
import PlanningModel
import Quantities
import Testing

@testable import Audit

@Suite struct HostilePlanTests {
  @Test("200 plans spoiled anywhere: the audit ends, and few are clean")
  func spoiledDocuments() throws {
    let tree = try JSONDecoder().decode(JSONTree.self, from: JSONEncoder().encode(SmallPlan.plan))
    let words = tree.words + ["", "hub", "nowhere"]
    var read = 0
    var refused = 0
    for seed in UInt64(1)...200 {
      guard let plan = try spoiled(tree, words, seed) else { continue }
      read += 1
      let report = Auditor.audit(plan, of: SmallWeek.week)
      #expect(report.checkCount > 0)
      refused += report.isClean ? 0 : 1
    }
    #expect(read >= 180, "only \(read) spoiled documents could be read back")
    // What an audit has no opinion of: version, seed, language.
    #expect(refused * 10 >= read * 8, "\(refused) of \(read) refused")
  }

  /// A plan that differs from the sound one; `nil` when no try could be read as a plan.
  private func spoiled(_ tree: JSONTree, _ words: [String], _ seed: UInt64) throws -> WeekPlan? {
    var generator = RandomGenerator(seed: seed)
    for _ in 0..<30 {
      var spoiled = tree
      spoiled.spoil(&generator, odds: 10 + generator.below(300), words: words)
      let data = try JSONEncoder().encode(spoiled)
      let plan = try? JSONDecoder().decode(WeekPlan.self, from: data)
      if let plan, plan != SmallPlan.plan { return plan }
    }
    return nil
  }

  private static let extremes: [Int64] = [.min, .min + 1, -1, .max - 1, .max, 1 << 62, -(1 << 40)]

  @Test("numbers at the ends of their range are named, not computed with", arguments: 1...200)
  func extremeNumbers(seed: UInt64) {
    var generator = RandomGenerator(seed: seed)
    var plan = SmallPlan.plan
    for _ in 0...generator.below(6) {
      let change = Poison.all[generator.below(Poison.all.count)]
      change(&plan, Self.extremes[generator.below(Self.extremes.count)])
    }
    let report = Auditor.audit(plan, of: SmallWeek.week)
    #expect(!report.isClean)
    for breach in report.breaches {
      #expect(breach.figures.values.allSatisfy { $0.isFinite }, "\(breach.code)")
    }
  }

  @Test("every field at once at an end of its range", arguments: extremes)
  func allExtreme(value: Int64) {
    var plan = SmallPlan.plan
    for change in Poison.all { change(&plan, value) }
    let codes = Auditor.audit(plan, of: SmallWeek.week).breaches.map(\.code)
    #expect(codes.contains(.badNumber))
  }

  @Test("a hostile week does not stop the audit either", arguments: extremes)
  func hostileWeek(value: Int64) {
    var week = SmallWeek.week
    week.hub.carLoadTime = Seconds(rawValue: value)
    // A time of day cannot print the least number of all, and a week's hash prints it.
    week.hub.opens = TimeOfDay(secondsSinceMidnight: max(value, -.max))
    week.prices.carKilometre = MicroEuros(rawValue: value)
    week.prices.volunteerHour = MicroEuros(rawValue: value)
    week.prices.seasonWeight = .nan
    week.rules.trafficPercent = Int(value)
    week.rules.packsPerBox = Int(value)
    week.rules.splitLimit = Int(value)
    week.rules.coldMargin = .infinity
    week.weather.course = []
    week.hub.coldRoom = Celsius(.nan)
    week.ledger = Register([LedgerEntry(id: "anna", given: Seconds(rawValue: value))])
    #expect(!Auditor.audit(SmallPlan.plan, of: week).isClean)
  }

  @Test("a plan with nothing in it loses every basket")
  func emptyPlan() {
    let plan = WeekPlan(
      version: "", week: .init(id: "", hash: "", date: ""), language: .fr, seed: 0,
      status: .feasible, objective: Objective(undelivered: 0, terms: CostTerms()), rounds: [],
      crates: [], atHub: [], undelivered: [], findings: [], provenance: [:])
    let report = Auditor.audit(plan, of: SmallWeek.week)
    let lost = Set(report.breaches.filter { $0.code == .basketLost }.map { $0.place.prefix(2) })
    #expect(lost == ["B1", "B2", "B3", "B4", "B5", "B6", "B7"])
  }
}

/// Ways to put one number into one field of a plan.
enum Poison {
  static let all: [@Sendable (inout WeekPlan, Int64) -> Void] = times + loads + sums

  private static let times: [@Sendable (inout WeekPlan, Int64) -> Void] = [
    { $0.rounds[0].leavesHome.secondsSinceMidnight = $1 },
    { $0.rounds[0].loads.secondsSinceMidnight = $1 },
    { $0.rounds[1].departs.secondsSinceMidnight = $1 },
    { $0.rounds[0].stops[1].arrival.secondsSinceMidnight = $1 },
    { $0.rounds[0].stops[0].begin.secondsSinceMidnight = $1 },
    { $0.rounds[1].stops[0].departure.secondsSinceMidnight = $1 },
    { $0.rounds[0].ends.secondsSinceMidnight = $1 },
    { $0.rounds[1].home.secondsSinceMidnight = $1 },
    { $0.rounds[0].time.rawValue = $1 },
    { $0.rounds[0].approach.time.rawValue = $1 },
    { $0.rounds[0].stops[0].leg.distance.rawValue = $1 },
    { $0.rounds[0].wayHome?.distance.rawValue = $1 },
    { $0.rounds[0].stops[0].temperatures[0].latest.secondsSinceMidnight = $1 },
    { $0.rounds[0].stops[0].temperatures[0].predicted.degrees = Double($1) },
    { $0.rounds[0].stops[0].temperatures[0].margin = $1 < 0 ? -.infinity : .nan },
  ]

  private static let loads: [@Sendable (inout WeekPlan, Int64) -> Void] = [
    { $0.crates[0].net.rawValue = $1 },
    { $0.crates[1].mass.rawValue = $1 },
    { $0.crates[8].inferred.rawValue = $1 },
    { $0.crates[9].volume.rawValue = $1 },
    { $0.crates[2].position?.x.rawValue = $1 },
    { $0.crates[2].position?.length.rawValue = $1 },
    { $0.crates[3].position?.z.rawValue = $1 },
    { $0.crates[4].position?.height.rawValue = $1 },
    { $0.rounds[1].coolBoxes[0].packs = Int($1) },
    { $0.rounds[1].coolBoxes[0].position.y.rawValue = $1 },
    { $0.rounds[0].mass.rawValue = $1 },
    { $0.rounds[0].axles[1].front.rawValue = $1 },
    { $0.rounds[0].axles[0].rear.rawValue = $1 },
  ]

  private static let sums: [@Sendable (inout WeekPlan, Int64) -> Void] = [
    { $0.rounds[0].distance.rawValue = $1 },
    { $0.rounds[0].cost.rawValue = $1 },
    { $0.rounds[0].terms.season.rawValue = $1 },
    { $0.rounds[1].terms.minutes.rawValue = $1 },
    { $0.objective.total.rawValue = $1 },
    { $0.objective.bound?.rawValue = $1 },
    { $0.objective.gap = $1 < 0 ? .nan : .infinity },
    { $0.objective.undelivered = Int($1) },
    { $0.objective.terms.truck.rawValue = $1 },
    { $0.provenance["osrm"] = Int($1) },
  ]
}
