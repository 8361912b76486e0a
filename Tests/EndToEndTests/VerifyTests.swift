import Exchange
import Foundation
import PlanningModel
import Quantities
import Testing

/// `tournee verify` on spoiled plans: exit code 5, and the breach named by its code.
@Suite struct VerifyTests {
  /// A way to spoil a plan by hand, and the code that the answer must name.
  struct Spoiling: Sendable, CustomTestStringConvertible {
    let code: String
    let change: @Sendable (inout WeekPlan) throws -> Void
    var testDescription: String { code }
  }

  static let spoilings = [
    Spoiling(code: "basket-lost") { $0.rounds[0].stops[0].crates.removeLast() },
    Spoiling(code: "stop-late") {
      $0.rounds[0].stops[0].begin = TimeOfDay(23, 59)
    },
    Spoiling(code: "round-cost") { $0.rounds[0].cost = $0.rounds[0].cost - MicroEuros(1) },
    Spoiling(code: "week-hash") { $0.week.hash = "0123456789abcdef" },
    Spoiling(code: "driver-twice") { $0.rounds += $0.rounds },
    Spoiling(code: "temperature-figures") { plan in
      for round in plan.rounds.indices {
        for stop in plan.rounds[round].stops.indices {
          plan.rounds[round].stops[stop].temperatures = []
        }
      }
    },
    Spoiling(code: "support") { plan in
      let crate = try #require(plan.crates.firstIndex { $0.position != nil })
      plan.crates[crate].position?.z = Millimeters(7)
    },
  ]

  static let planned = Result {
    let folder = try Folder()
    let answer = try Program.run(
      "plan", Program.scenario("heat"), "--out", folder.path("plan"), "--effort", "5")
    #expect(answer.code == 0, "\(answer.errors)")
    return try PlanFile.read(folder.path("plan/plan.json"))
  }

  @Test("a spoiled plan is refused, and the answer says for what", arguments: spoilings)
  func spoiledPlanIsRefused(spoiling: Spoiling) throws {
    var plan = try Self.planned.get()
    try spoiling.change(&plan)
    let folder = try Folder()
    try folder.write(PlanFile.text(plan), to: "plan.json")
    let words = ["verify", Program.scenario("heat"), folder.path("plan.json")]
    let answer = try Program.run(words)
    #expect(answer.code == 5)
    #expect(answer.output.contains(spoiling.code), "\(answer.output)")
    let json = try Program.run(words + ["--json"])
    #expect(json.code == 5)
    struct Answer: Decodable {
      struct Breach: Decodable { let code: String }
      let clean: Bool
      let breaches: [Breach]
    }
    let read = try JSONDecoder().decode(Answer.self, from: Data(json.output.utf8))
    #expect(!read.clean)
    #expect(read.breaches.contains { $0.code == spoiling.code })
  }
}
