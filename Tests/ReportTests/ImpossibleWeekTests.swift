import PlanningModel
import Quantities
import Testing

@testable import Report

/// What people read of a week that cannot be served whole.
@Suite struct ImpossibleWeekTests {
  private static func element(_ number: Int) -> Conflict.Element {
    Conflict.Element(
      id: "e\(number)", kind: .delivery, relay: "alzonne",
      Phrase(fr: "point \(number) <b>", en: "thing \(number) <b>"))
  }

  private static func repair(
    _ prices: [Int], baskets: Int = 1, left: Int = 0, isCheapest: Bool = false
  ) -> Repair {
    Repair(
      changes: prices.enumerated().map { place, price in
        Repair.Change(
          id: "c\(place)", kind: .split, price: MicroEuros(price * 1_000_000),
          Phrase(fr: "changer \(place)", en: "change \(place)"))
      }, baskets: baskets, undelivered: left, total: MicroEuros(34_500_000), isCheapest: isCheapest)
  }

  private static func plan(
    _ language: Language = .fr, elements: Int? = 3, isMinimal: Bool = true, _ repairs: [Repair]?
  ) -> WeekPlan {
    var plan = SamplePlan.make(language)
    plan.undelivered = [Undelivered(order: "B1", relay: "alzonne", code: "x", reason: "x")]
    plan.status = elements == nil ? .feasible : .impossible
    plan.conflict = elements.map {
      Conflict(elements: (1...$0).map(element), isMinimal: isMinimal)
    }
    plan.repairs = repairs
    return plan
  }

  private static func lines(_ plan: WeekPlan, _ language: Language = .fr) -> [String] {
    PlanSummary.missing(plan: plan, week: SampleWeek.make(language), language: language)
  }

  @Test("the conflict and the repairs, in both languages", arguments: Language.allCases)
  func both(language: Language) {
    let plan = Self.plan(
      language, [Self.repair([5, 2], isCheapest: true), Self.repair([9], baskets: 1)])
    let text = Self.lines(plan, language).joined(separator: "\n")
    let expected =
      language == .fr
      ? [
        "Impossible (prouvé)\u{A0}: ", "céder sur un seul point rend le reste possible",
        "– point 3 <b>", "– changer 0, et changer 1\u{A0}: effort 7,00\u{A0}€ (le moindre, prouvé)",
        "1\u{A0}panier de plus, plan à 34,50\u{A0}€", "– changer 0\u{A0}: effort 9,00\u{A0}€, ",
      ]
      : [
        "Impossible (proved): ", "giving way on any one makes the rest possible", "– thing 3 <b>",
        "– change 0, and change 1: effort €7.00 (the least, proved)",
        "1\u{A0}basket more, plan at €34.50", "– change 0: effort €9.00, ",
      ]
    for words in expected { #expect(text.contains(words), "\(words) in \(text)") }
    #expect(text.ranges(of: language == .fr ? "prouvé)" : "proved)").count == 2)
  }

  @Test("nothing is called proved that is not, and nothing found is said")
  func honest() {
    let unproved = Self.lines(Self.plan(elements: nil, [])).joined(separator: "\n")
    #expect(unproved.contains("il n'est pas prouvé"))
    #expect(unproved.contains("Aucun changement trouvé"))
    let loose = Self.lines(Self.plan(isMinimal: false, [Self.repair([1], left: 2)]))
      .joined(separator: "\n")
    #expect(loose.contains("peut-être de trop") && !loose.contains("un seul point"))
    #expect(
      loose.contains("Ce qui ferait partir plus de paniers") && loose.contains("2 resteraient"))
    #expect(!loose.contains("moindre"))
    #expect(Self.lines(Self.plan(elements: nil, nil)).isEmpty)
  }

  @Test("a long conflict is cut on the terminal and whole in the report")
  func long() throws {
    let plan = Self.plan(elements: 20, [Self.repair([1])])
    let lines = Self.lines(plan)
    #expect(lines.count <= 17)
    #expect(lines.contains { $0.contains("et 9 autres dans le rapport") })
    let files = PlanDocuments.files(
      plan: plan, week: SampleWeek.make(), auditLines: [], auditChecks: 1)
    let page = try #require(files.first { $0.path == "report.html" }).text
    #expect(page.contains("point 20 &lt;b&gt;") && !page.contains("point 20 <b>"))
    #expect(page.contains("Ce qui permettrait de tout faire"))
  }
}
