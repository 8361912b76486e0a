import Exchange
import Foundation
import Planning
import PlanningModel
import Quantities
import Testing

@testable import Simulation

/// Without noise a replay is the plan.
@Suite struct ZeroNoiseTests {
  @Test("all times to the second", arguments: Golden.names)
  func times(name: String) throws {
    let golden = try Golden(name)
    let script = PlanScript(golden.plan, golden.week)
    let luck = Luck(seed: 7, date: golden.week.date)
    for replication in [0, 1, 99] {
      let replay = Replay(script, luck, .none, replication: replication)
      for (round, planned) in zip(script.rounds, golden.plan.rounds) {
        let times = try #require(replay.times(round))
        #expect(times == RoundReplay.times(planned))
      }
    }
  }

  @Test("all temperatures as the plan states them", arguments: Golden.names)
  func temperatures(name: String) throws {
    let golden = try Golden(name)
    let found = PlannedTemperatures(golden.plan, golden.week)
    let places = Dictionary(
      uniqueKeysWithValues: golden.plan.crates.enumerated().map { ($1.id, $0) })
    var count = 0
    for stated in golden.plan.rounds.flatMap(\.stops).flatMap(\.temperatures) {
      let place = try #require(places[stated.crate])
      #expect(found[place] == stated.predicted, "\(stated.crate)")
      count += 1
    }
    #expect(count > 2)
  }

  @Test(
    "everything is kept, nobody is late, and all intervals say so", arguments: ["tiny", "heat"])
  func kept(name: String) async throws {
    let golden = try Golden(name)
    var options = SimulationOptions()
    options.replications = 3
    let result = await PlanSimulator(golden.week, golden.plan, noise: .none, options: options)
      .result()
    #expect(result.promise.kept == 3 && result.promise.high == 1)
    #expect(result.relays.allSatisfy { $0.promised.kept == 3 && $0.lateness.mean.value == 0 })
    #expect(result.people.allSatisfy { $0.home.kept == 3 && $0.lateness.ninetyNine.high == 0 })
    #expect(!result.crates.isEmpty && result.crates.allSatisfy { $0.kept.share == 1 })
  }
}

/// A shipped week with the plan shipped for it.
struct Golden {
  static let names = ["tiny", "heat", "villegailhenc"]
  let week: Week
  let plan: WeekPlan

  init(_ name: String) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = root.appending(path: "Scenarios/" + name)
    week = try WeekReader.read(folder.path(percentEncoded: false)).week
    plan = try PlanFile.read(
      folder.appending(path: "expected/plan.json").path(percentEncoded: false))
  }
}
