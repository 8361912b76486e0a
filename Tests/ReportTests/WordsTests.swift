import PlanningModel
import Quantities
import Testing

@testable import Report

@Suite struct WordsTests {
  let french = Words(.fr)
  let english = Words(.en)

  @Test("figures follow the language")
  func figures() {
    #expect(french.whole(1_234_567) == "1\u{202F}234\u{202F}567")
    #expect(english.whole(-1_234) == "−1,234")
    #expect(french.decimal(-0.05, 1) == "−0,1")
    #expect(french.decimal(-0.04, 1) == "0,0")
    #expect(french.decimal(2.999, 2) == "3,00")
    #expect(french.euros(MicroEuros(12_500_000)) == "12,50\u{A0}€")
    #expect(english.euros(MicroEuros(-12_500_000)) == "−€12.50")
    #expect(french.decimal(.nan, 1) == "–")
  }

  @Test("times follow the language")
  func times() {
    #expect(french.clock(TimeOfDay(16, 30, 59)) == "16\u{A0}h\u{A0}30")
    #expect(english.clock(TimeOfDay(9, 5)) == "09:05")
    #expect(french.clock(TimeOfDay(secondsSinceMidnight: 90_600)) == "1\u{A0}h\u{A0}10")
    #expect(french.duration(.minutes(125)) == "2\u{A0}h\u{A0}05")
    #expect(english.duration(.minutes(45)) == "45\u{A0}min")
  }

  @Test("a limit that the label gives is told apart from the class's")
  func limits() {
    func reading(_ limit: Double) -> HandOverTemperature {
      HandOverTemperature(
        temperatureClass: .cheese, crate: "R1.C1", predicted: Celsius(2), limit: Celsius(limit),
        latest: TimeOfDay(18, 0))
    }
    #expect(french.limit(reading(8)) == "≤\u{A0}8,0\u{A0}°C")
    #expect(french.limit(reading(3)) == "≤\u{A0}3,0\u{A0}°C (étiquette)")
    #expect(english.limit(reading(3)) == "≤\u{A0}3.0\u{A0}°C (label)")
    #expect(french.limitClause(reading(8)) == "limite 8,0\u{A0}°C")
    #expect(french.limitClause(reading(3)) == "étiquette\u{A0}: 3,0\u{A0}°C")
    #expect(english.limitClause(reading(3)) == "label: 3.0\u{A0}°C")
  }

  @Test("French typography puts no-break spaces before high signs")
  func typography() {
    #expect(
      french(fr: "Prêt ? « oui » : 20 % ; fin !", en: "")
        == "Prêt\u{202F}? «\u{A0}oui\u{A0}»\u{A0}: 20\u{A0}%\u{202F}; fin\u{202F}!")
  }

  @Test("counts agree with their nouns")
  func counts() {
    #expect(french.baskets(0) == "0\u{A0}panier")
    #expect(english.baskets(0) == "0\u{A0}baskets")
    #expect(french.crates(2) == "2\u{A0}caisses")
  }

  @Test(
    "days of the week",
    arguments: [
      ("2026-11-19", "jeudi 19\u{A0}novembre 2026"), ("2024-02-29", "jeudi 29\u{A0}février 2024"),
      ("2025-03-01", "samedi 1er\u{A0}mars 2025"), ("2025-02-29", "2025-02-29"), ("", ""),
    ])
  func dates(text: String, written: String) {
    #expect(french.date(text) == written)
  }

  @Test("days run over months and years")
  func days() throws {
    let day = try #require(CalendarDay("2026-12-31"))
    #expect(day.adding(days: 1) == CalendarDay("2027-01-01"))
    #expect(day.adding(days: -365) == CalendarDay("2025-12-31"))
  }

  @Test("names of files are tame and apart")
  func fileNames() {
    var plan = SamplePlan.make()
    plan.rounds[1].driver = "Anne"
    let names = FileNames(plan: plan, week: SampleWeek.make())
    #expect(names.person("anne") == "people/anne.html")
    #expect(names.person("Anne") == "people/Anne-2.html")
    #expect(FileNames.plain("../../etc/passwd") == "etc-passwd")
    #expect(FileNames.plain("Mas-Cabardès (été).") == "Mas-Cabardes--ete")
    #expect(FileNames.plain("") == "x")
  }

  @Test("the Gini index of known samples")
  func gini() {
    #expect([3.0, 3, 3].giniIndex == 0)
    #expect(abs([0.0, 0, 0, 1].giniIndex - 0.75) < 1e-12)
    #expect([0.0, 0].giniIndex == 0)
  }
}
