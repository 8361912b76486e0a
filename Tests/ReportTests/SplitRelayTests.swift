import PlanningModel
import Quantities
import Testing

@testable import Report

/// A relay that two vehicles serve: the cold part by one, the rest by the other.
@Suite struct SplitRelayTests {
  /// The sample's plan, with the cold crates of Alzonne on Bob's round instead of Anne's.
  private static func plan() throws -> WeekPlan {
    var plan = SamplePlan.make()
    let anne = try #require(plan.rounds.firstIndex { $0.id == "T2" })
    let bob = try #require(plan.rounds.firstIndex { $0.id == "T3" })
    let place = try #require(plan.rounds[anne].stops.firstIndex { $0.relay == "alzonne" })
    var cold = plan.rounds[anne].stops[place]
    let chilled = Set(plan.crates.filter { $0.zone == .chilled }.map(\.id))
    plan.rounds[anne].stops[place].crates.removeAll { chilled.contains($0) }
    plan.rounds[anne].stops[place].temperatures = []
    cold.crates.removeAll { !chilled.contains($0) }
    plan.rounds[bob].stops.append(cold)
    for index in plan.crates.indices where cold.crates.contains(plan.crates[index].id) {
      plan.crates[index].round = "T3"
    }
    return plan
  }

  private static func text(_ path: String) throws -> String {
    let files = PlanDocuments.files(
      plan: try plan(), week: SampleWeek.make(), auditLines: [], auditChecks: 1)
    return try #require(files.first { $0.path == path }).text
  }

  @Test("the host's sheet says who brings which part")
  func hostsSheet() throws {
    let page = try Self.text("relays/alzonne.html")
    #expect(page.contains("à température ambiante"))
    #expect(page.contains("froide"))
    #expect(page.contains("T2 ou T3") || page.contains("T3 ou T2"))
    #expect(page.contains("en plusieurs fois"))
  }

  @Test("each driver's page and message names the other", arguments: ["T2", "T3"])
  func drivers(id: String) throws {
    let book = PlanBook(plan: try Self.plan(), week: SampleWeek.make())
    let round = try #require(book.plan.rounds.first { $0.id == id })
    let other = try #require(book.plan.rounds.first { $0.id != id && $0.kind == .car })
    let page = try Self.text(book.names.person(round.driver))
    #expect(page.contains("Vient aussi \(other.id)"))
    #expect(page.contains("par \(other.id))"))
    #expect(try Self.text("messages.txt").contains("(le reste\u{A0}: \(book.carrier(other))"))
  }

  @Test("relays of one vehicle say nothing of parts")
  func whole() throws {
    #expect(!(try Self.text("relays/pennautier.html").contains("en plusieurs fois")))
    #expect(!(try Self.text("relays/pennautier.html").contains("commence par sa tournée")))
  }

  @Test("crates are counted by what they need")
  func words() {
    let book = PlanBook(plan: SamplePlan.make(), week: SampleWeek.make())
    let cold = book.plan.crates.filter { $0.zone == .chilled }
    let warm = book.plan.crates.filter { $0.zone == .ambient }
    #expect(book.cratesByCold(Array(cold.prefix(1))) == "1\u{A0}caisse froide")
    #expect(book.cratesByCold(Array(cold.prefix(2))) == "2\u{A0}caisses froides")
    #expect(book.cratesByCold(Array(warm.prefix(2))) == "2\u{A0}caisses à température ambiante")
    let mixed = cold.prefix(1) + warm.prefix(2)
    #expect(book.cratesByCold(Array(mixed)) == "3\u{A0}caisses, dont 1\u{A0}froide")
  }
}
