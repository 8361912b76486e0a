import Planning
import PlanningModel
import Quantities
import Testing

@testable import Simulation

/// The quick way to tell the cold against the full simulation, on random replications.
@Suite struct ColdTellerTests {
  /// Heat enough that crates are warm now and then.
  private static var hot: NoiseModel {
    var noise = NoiseModel()
    noise.sky.outside = 6
    noise.sky.sun = 0.5
    noise.service.doors = 0.6
    noise.departure.mean = .minutes(30)
    return noise
  }

  @Test("both give the same verdict, and the error is small", arguments: Golden.names)
  func verdicts(name: String) throws {
    let golden = try Golden(name)
    let script = PlanScript(golden.plan, golden.week)
    let luck = Luck(seed: 3, date: golden.week.date)
    var teller = ColdTeller(golden.plan, golden.week)
    let first = (0..<8).map { Replay(script, luck, Self.hot, replication: $0) }
    for (number, round) in script.rounds.enumerated() {
      teller.calibrate(
        round: number,
        on: first.compactMap { day in day.times(round).map { ($0, day.air(round)) } })
    }
    #expect(teller.widestBand < 0.5)
    var account = ColdAccount()
    var (warm, worst) = (0, 0.0)
    for replication in 100..<(name == "villegailhenc" ? 106 : 130) {
      let day = Replay(script, luck, Self.hot, replication: replication)
      for (number, round) in script.rounds.enumerated() {
        guard let times = day.times(round) else { continue }
        let air = day.air(round)
        for (container, crates) in teller.crates(ofRound: number).enumerated() {
          let full = teller.temperatures(number, container, times, air, .full)
          let quick = teller.temperatures(number, container, times, air, .quick)
          let kept = teller.kept(number, container, times, air, isCompared: false, &account)
          for (place, crate) in crates.enumerated() {
            worst = max(worst, abs(full[place] - quick[place]))
            let limit = try #require(golden.plan.crates[crate].limit).degrees
            #expect(kept[place] == (full[place] <= limit))
            if !kept[place] { warm += 1 }
          }
        }
      }
    }
    #expect(worst < 0.1, "\(worst) K")
    #expect(name != "heat" || warm > 0)
    #expect(account.containers > 0 && account.compared == 0)
  }

  @Test("a comparison states its error, and counts verdicts that a wide error would have spoilt")
  func account() {
    var account = ColdAccount()
    account.compare([3.9, 4.3, .nan], [4.1, 4.2, 5], [4, 4, 4], isNear: false)
    account.compare([3.99], [4.01], [4], isNear: true)
    #expect(account.compared == 2 && account.wrong == 1)
    #expect(abs(account.worst - 0.2) < 1e-9)
    #expect(account.told(band: .infinity).guardBand == 999)
  }

  @Test("a crate of no physical figures is told by nobody, and counts as warm")
  func unphysical() throws {
    let golden = try Golden("tiny")
    var plan = golden.plan
    let place = try #require(plan.crates.firstIndex { $0.limit != nil && $0.round != nil })
    (plan.crates[place].net, plan.crates[place].mass) = (.zero, .zero)
    var options = SimulationOptions()
    options.replications = 2
    let result = PlanSimulator(golden.week, plan, noise: .none, options: options).resultNow()
    let crate = result.crates.first { $0.crate == plan.crates[place].id }
    #expect(crate?.kept.kept ?? 0 == 0)
    #expect(result.promise.kept == 0)
  }
}
