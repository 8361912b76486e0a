import Foundation
import PlanningModel
import Quantities
import Testing

/// The rule on relay crates as documents write it.
@Suite struct RelayCrateRuleTests {
  private func rules(_ text: String) throws -> Rules {
    try JSONDecoder().decode(Rules.self, from: Data(text.utf8))
  }

  @Test("a week that says none is the week that says nothing")
  func noneIsNothing() throws {
    let none = try rules(#"{ "relayCrates": "none" }"#)
    #expect(none == Rules())
    let text = String(decoding: try JSONEncoder().encode(none), as: UTF8.self)
    #expect(!text.contains("relayCrates") && !text.contains("bagKg"))
  }

  @Test("small baskets are those of at most 4 kg, or of what the week says")
  func bagNet() throws {
    let usual = try rules(#"{ "relayCrates": "small" }"#)
    #expect(usual.relayCrates == .small && usual.bagNet == Grams(4_000))
    #expect(try rules(#"{ "relayCrates": "small", "bagKg": 2.5 }"#).bagNet == Grams(2_500))
  }
}
