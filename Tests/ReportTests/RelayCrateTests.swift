import Foundation
import PlanningModel
import Quantities
import Testing

@testable import Report

/// Small baskets of one relay that share a crate: every page names it and its bags.
@Suite struct RelayCratePageTests {
  private static let id = "relay:saissac.A1"

  /// The sample's plan, the first ambient crates of two baskets of Saissac in one relay crate.
  private static func plan() throws -> WeekPlan {
    var plan = SamplePlan.make()
    let mine = plan.crates.indices.filter {
      plan.crates[$0].relay == "saissac" && plan.crates[$0].id.hasSuffix(".A1")
        && plan.crates[$0].round == "T1"
    }
    let bags = Array(mine.prefix(2))
    try #require(bags.count == 2)
    var relayCrate = RelayCrate(
      id: Self.id, relay: "saissac", zone: .ambient, type: "fold240",
      bags: bags.map { plan.crates[$0].id }, net: Grams(10_100), mass: Grams(12_100),
      volume: Milliliters(18_000))
    relayCrate.round = "T1"
    relayCrate.compartment = "sec"
    relayCrate.position = plan.crates[bags[0]].position
    for bag in bags {
      plan.crates[bag].type = CrateType.bag.id
      plan.crates[bag].carrier = Self.id
      plan.crates[bag].position = nil
    }
    plan.relayCrates = [relayCrate]
    return plan
  }

  private static func book() throws -> PlanBook {
    PlanBook(plan: try plan(), week: SampleWeek.make())
  }

  private static func text(_ path: String) throws -> String {
    let files = PlanDocuments.files(
      plan: try plan(), week: SampleWeek.make(), auditLines: [], auditChecks: 1)
    return try #require(files.first { $0.path == path }).text
  }

  @Test("a label for each bag with the relay crate's number, and one for the relay crate")
  func labels() throws {
    let page = try Self.text("labels.html")
    let book = try Self.book()
    #expect(page.contains("Caisse du relais"))
    #expect(!page.contains(Self.id), "an internal name on a label")
    let bags = page.components(separatedBy: "dans T1-R1").count - 1
    #expect(bags == 2)
    let relayCrate = try #require(book.plan.relayCrates?.first)
    let names = book.bags(of: relayCrate).map { book.customer($0.order) }
    #expect(names.count == 2 && names.allSatisfy { page.contains(Markup.escaped($0)) })
    let lying = zip(book.bags(of: relayCrate), names).map { bag, name in
      "\(book.mark(bag).number) \(name)"
    }
    #expect(page.contains(Markup.escaped(lying.joined(separator: " · "))))
  }

  @Test("the host's sheet, the truck's page and the packing list show what it holds")
  func pages() throws {
    for path in ["relays/saissac.html", "truck.html", "packing.html"] {
      #expect(try Self.text(path).contains("T1-R1"), "\(path)")
    }
    #expect(try Self.text("relays/saissac.html").contains("Sacs"))
    #expect(
      try Self.text("packing.html").contains("2 sacs")
        || Self.text("packing.html").contains("2\u{A0}sacs"))
  }

  @Test("it counts once, stands once, and weighs what it weighs")
  func counts() throws {
    let (shared, alone) = (
      try Self.book(), PlanBook(plan: SamplePlan.make(), week: SampleWeek.make())
    )
    let round = try #require(shared.plan.rounds.first { $0.id == "T1" })
    #expect(shared.crateCount(round) == alone.crateCount(round) - 1)
    let items = { (book: PlanBook) in LoadSpace.all(of: round, in: book).flatMap(\.items) }
    #expect(items(shared).count == items(alone).count - 1)
    #expect(items(shared).first { $0.crate == Self.id }?.mass == Grams(12_100))
  }

  @Test("without relay crates no page speaks of them")
  func withoutRule() throws {
    let files = PlanDocuments.files(
      plan: SamplePlan.make(), week: SampleWeek.make(), auditLines: [], auditChecks: 1)
    #expect(!files.contains { $0.text.contains("Caisse du relais") || $0.text.contains("Sacs") })
  }
}
