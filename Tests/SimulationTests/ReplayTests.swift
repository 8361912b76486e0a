import Planning
import PlanningModel
import Quantities
import TestSupport
import Testing

@testable import Simulation

/// Replays against a naive simulation, and what the dice have in common.
@Suite struct ReplayTests {
  /// Much noise of every kind.
  static var loud: NoiseModel {
    var noise = NoiseModel()
    (noise.travel.day, noise.travel.driver, noise.travel.road) = (0.2, 0.2, 0.3)
    noise.service.spread = 0.5
    noise.departure.probability = 0.5
    noise.noShow = 0.2
    noise.lateProducers.probability = 0.05
    return noise
  }

  @Test("times equal those of a naive event simulation", arguments: Golden.names)
  func oracle(name: String) throws {
    let golden = try Golden(name)
    let script = PlanScript(golden.plan, golden.week)
    let luck = Luck(seed: 11, date: golden.week.date)
    var (absent, late) = (0, 0)
    for replication in 0..<60 {
      let replay = Replay(script, luck, Self.loud, replication: replication)
      let oracle = TimesOracle(
        week: golden.week, plan: golden.plan, noise: Self.loud, luck: luck,
        replication: replication)
      for (scripted, round) in zip(script.rounds, golden.plan.rounds) {
        let times = replay.times(scripted)
        let expected = oracle.answer(round)
        #expect(times.map(TimesOracle.Answer.init) == expected)
        if expected == nil { absent += 1 }
        if let expected, expected.departs > round.departs.secondsSinceMidnight { late += 1 }
      }
    }
    #expect(absent > 5 && late > 20)
  }

  @Test("one volunteer, relay or order more changes nobody else's day")
  func commonDice() throws {
    let golden = try Golden("villegailhenc")
    var more = golden.week
    var person = try #require(more.volunteers["odile"])
    person.id = "aaa"
    more.volunteers = Register(Array(more.volunteers) + [person])
    var relay = more.relays[0]
    relay.id = "aaa-relay"
    more.relays = Register(Array(more.relays) + [relay])
    more.orders = Register(more.orders.filter { $0.relay != "trebes" } + [])
    #expect(more.fingerprint != golden.week.fingerprint)
    // The plan without one of its rounds, as another plan of the week.
    var other = golden.plan
    other.rounds.removeFirst()
    let scripts = (PlanScript(golden.plan, golden.week), PlanScript(other, more))
    let luck = (
      Luck(seed: 5, date: golden.week.date), Luck(seed: 5, date: more.date)
    )
    var noise = Self.loud
    noise.lateProducers.probability = 0
    for replication in 0..<40 {
      let one = Replay(scripts.0, luck.0, noise, replication: replication)
      let two = Replay(scripts.1, luck.1, noise, replication: replication)
      #expect(one.warmer == two.warmer && one.sun == two.sun)
      for (former, latter) in zip(scripts.0.rounds.dropFirst(), scripts.1.rounds) {
        #expect(one.times(former) == two.times(latter))
        #expect(one.air(former) == two.air(latter))
      }
    }
  }

  @Test("the number of threads does not change a byte of the result")
  func threads() throws {
    let golden = try Golden("heat")
    var options = SimulationOptions()
    options.replications = 130
    let results = [1, 2, 3].map { threads in
      options.threads = threads
      return PlanSimulator(golden.week, golden.plan, noise: Self.loud, options: options)
        .resultNow()
    }
    #expect(results[0] == results[1] && results[1] == results[2])
    options.seed = 2
    let other = PlanSimulator(golden.week, golden.plan, noise: Self.loud, options: options)
    #expect(other.resultNow() != results[0])
  }

  @Test("the first replications of a long run are those of a short one")
  func prefix() throws {
    let golden = try Golden("tiny")
    var options = SimulationOptions()
    options.replications = 70
    let short = PlanSimulator(golden.week, golden.plan, options: options).tally(0..<70)
    let long = PlanSimulator(golden.week, golden.plan, options: options).tally(0..<200)
    #expect(Array(long.promises.prefix(70)) == short.promises)
    #expect(Array(long.latenesses.prefix(70)) == short.latenesses)
  }

  @Test("a plan without rounds keeps every promise it does not make")
  func noRounds() throws {
    let golden = try Golden("tiny")
    var plan = golden.plan
    plan.rounds = []
    for place in plan.crates.indices { plan.crates[place].round = nil }
    var options = SimulationOptions()
    (options.replications, options.halfWidth) = (600, 0.4)
    let result = PlanSimulator(golden.week, plan, options: options).resultNow()
    #expect(result.relays.isEmpty && result.people.isEmpty && result.crates.isEmpty)
    #expect(result.promise.share == 1 && result.lateness.value == 0)
    #expect(try StandInSearch(golden.week, plan).missing().isEmpty)
  }

  @Test("who never comes is late for everything, and warms nothing")
  func nobodyComes() throws {
    let golden = try Golden("tiny")
    var noise = NoiseModel()
    noise.noShow = 1
    var options = SimulationOptions()
    options.replications = 20
    let result = PlanSimulator(golden.week, golden.plan, noise: noise, options: options)
      .resultNow()
    #expect(result.promise.kept == 0 && result.onTime.kept == 0 && result.cold.kept == 20)
    #expect(result.relays.allSatisfy { $0.onTime.kept == 0 && $0.cold == nil })
    #expect(result.people.allSatisfy { $0.home.of == 0 && $0.home.high == 1 })
    #expect(result.crates.isEmpty)
  }

  @Test("drives of one round go together, drives of two rounds less so")
  func correlation() throws {
    let golden = try Golden("villegailhenc")
    let script = PlanScript(golden.plan, golden.week)
    let luck = Luck(seed: 1, date: golden.week.date)
    var noise = NoiseModel.none
    (noise.travel.driver, noise.travel.road, noise.travel.day) = (0.2, 0.1, 0.05)
    var pairs: (same: [(Double, Double)], other: [(Double, Double)]) = ([], [])
    for replication in 0..<400 {
      let replay = Replay(script, luck, noise, replication: replication)
      let drives = try script.rounds.prefix(2).map { round in
        let times = try #require(replay.times(round))
        let last = try #require(times.stops.last)
        return (
          Double((times.stops[0].arrival - times.departs).rawValue),
          Double((times.ends - last.departure).rawValue)
        )
      }
      pairs.same.append(drives[1])
      pairs.other.append((drives[0].0, drives[1].1))
    }
    #expect(Self.correlation(pairs.same) > 0.6)
    #expect(abs(Self.correlation(pairs.other)) < 0.25)
  }

  private static func correlation(_ pairs: [(Double, Double)]) -> Double {
    let n = Double(pairs.count)
    let means = (pairs.reduce(0) { $0 + $1.0 } / n, pairs.reduce(0) { $0 + $1.1 } / n)
    let sums = pairs.reduce((0.0, 0.0, 0.0)) { sums, pair in
      let (a, b) = (pair.0 - means.0, pair.1 - means.1)
      return (sums.0 + a * b, sums.1 + a * a, sums.2 + b * b)
    }
    return sums.0 / (sums.1 * sums.2).squareRoot()
  }
}

extension TimesOracle.Answer {
  init(_ times: ReplayTimes) {
    self.init(
      loads: times.loads.secondsSinceMidnight, departs: times.departs.secondsSinceMidnight,
      begins: times.stops.map(\.begin.secondsSinceMidnight),
      departures: times.stops.map(\.departure.secondsSinceMidnight),
      ends: times.ends.secondsSinceMidnight, home: times.home.secondsSinceMidnight)
  }
}
