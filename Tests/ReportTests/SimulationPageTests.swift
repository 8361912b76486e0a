import Foundation
import PlanningModel
import Quantities
import Testing

@testable import Report

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The page and the lines about a simulation.
@Suite struct SimulationPageTests {
  private static func share(_ kept: Int, _ low: Double, _ high: Double) -> SimulatedShare {
    SimulatedShare(kept: kept, of: 1_000, low: low, high: high)
  }

  private static func late(_ minutes: Double) -> SimulatedLateness {
    func figure(_ value: Double) -> SimulatedFigure {
      SimulatedFigure(value: value, low: value * 0.9, high: value * 1.1)
    }
    return SimulatedLateness(
      mean: figure(minutes), half: figure(minutes / 2), ninety: figure(2 * minutes),
      ninetyNine: figure(4 * minutes))
  }

  static func result(risky: Bool = true) -> SimulationResult {
    let week = SampleWeek.make()
    let kept = risky ? [930, 1_000, 0] : [1_000, 999, 998]
    let relays = zip(["saissac", "montolieu", "conques"], kept).map { id, count in
      SimulatedRelay(
        relay: id, rounds: ["T1"], planned: TimeOfDay(16, 5),
        onTime: share(
          count, max(0, Double(count) / 1_000 - 0.02), min(1, Double(count) / 1_000 + 0.01)),
        promised: share(count / 2, 0.4, 0.5), cold: id == "conques" ? nil : share(1_000, 0.996, 1),
        lateness: late(6))
    }
    return SimulationResult(
      version: "0", week: .init(id: week.name, hash: "0123456789abcdef", date: week.date), seed: 4,
      replications: 1_000,
      stop: .init(
        most: 2_000, halfWidth: 0.02, reached: risky, looks: [500, 1_000], confidence: 0.95),
      noise: NoiseModel(), undelivered: risky ? 2 : 0, promise: share(900, 0.88, 0.92),
      onTime: share(901, 0.88, 0.92), cold: share(999, 0.994, 1),
      lateness: SimulatedFigure(value: 3.2, low: 3, high: 3.4),
      relays: relays,
      people: [
        SimulatedPerson(
          volunteer: "anne", round: "T1", planned: TimeOfDay(18, 0),
          home: share(risky ? 500 : 1_000, 0.4, 0.6),
          lateness: late(9))
      ],
      crates: [
        SimulatedCrate(
          crate: "R1.C1", relay: "saissac", round: "T1", limit: Celsius(4), planned: Celsius(3.4),
          kept: share(risky ? 980 : 1_000, 0.97, 0.99))
      ], quick: QuickCold(),
      missing: [
        MissingPerson(
          volunteer: "anne", round: "T1", relays: ["saissac"], baskets: 3,
          standIns: [
            StandIn(
              volunteer: "bob", price: MicroEuros(2_500_000), time: .minutes(80),
              late: risky ? .minutes(7) : .zero, over: .zero),
            StandIn(volunteer: "cleo", obstacle: .cold),
          ])
      ])
  }

  private func text(_ language: Language, risky: Bool = true) -> String {
    SimulationPage(Self.result(risky: risky), week: SampleWeek.make(language), language: language)
      .text
  }

  @Test("the page is well-formed, escapes names and says everything", arguments: Language.allCases)
  func page(language: Language) {
    for risky in [true, false] {
      let page = text(language, risky: risky)
      let parser = XMLParser(data: Data(page.utf8))
      #expect(parser.parse(), "\(String(describing: parser.parserError))")
      #expect(!page.contains("<haut>") && page.contains("Saissac &lt;haut&gt;"))
      #expect(page.components(separatedBy: "<svg").count > 4)
      #expect(!page.contains("nan") && !page.contains("inf\""))
    }
    let page = text(language)
    #expect(page.contains(language == .fr ? "Si une personne manque" : "If somebody is missing"))
    #expect(
      page.contains(language == .fr ? "7\u{A0}min après la fermeture" : "7\u{A0}min after closing"))
    #expect(page.contains("R1.C1"))
  }

  @Test("a simulation of a plan without rounds still makes a page and lines")
  func nothing() {
    var result = Self.result()
    (result.relays, result.people, result.crates, result.missing) = ([], [], [], [])
    let page = SimulationPage(result, week: SampleWeek.make(), language: .fr).text
    #expect(XMLParser(data: Data(page.utf8)).parse())
    let lines = SimulationSummary.text(
      result, week: SampleWeek.make(), page: nil, language: .fr)
    #expect(lines.contains("rien à garder au froid") && lines.contains("Relais\u{A0}: aucun"))
  }

  @Test("same simulation, same bytes") func determinism() { #expect(text(.fr) == text(.fr)) }

  @Test("the lines name what is at risk, worst first, and nobody who is not")
  func summary() {
    func lines(_ risky: Bool, _ language: Language) -> [String] {
      SimulationSummary.text(
        Self.result(risky: risky), week: SampleWeek.make(language), page: "out/simulation.html",
        language: language
      ).split(separator: "\n").map(String.init)
    }
    let french = lines(true, .fr)
    #expect(
      french[0].contains("90\u{A0}% (88,0 à 92,0)") && french[0].contains("1\u{202F}000 jours"))
    #expect(french[0].hasSuffix("2\u{A0}paniers ne partent pas."))
    #expect(french[1].contains("Conques-sur-Orbiel 0\u{A0}%, Saissac <haut> 93\u{A0}%."))
    #expect(french[2].contains("R1.C1") && french[2].contains("98\u{A0}%"))
    #expect(
      french[4].contains("Sans remplaçant") && french[5].contains("7\u{A0}min après la fermeture"))
    #expect(french.last?.hasSuffix("out/simulation.html") == true)
    let calm = lines(false, .en)
    #expect(
      calm[1].hasPrefix("Relays: none at risk") && calm[2].hasPrefix("Cold: no crate at risk"))
    #expect(calm[3] == "Volunteers: all home in time.")
    #expect(calm[4].hasPrefix("Absences: everybody has somebody"))
    #expect(calm[6].contains("Precision asked for not reached"))
  }

  @Test("a chance is never rounded to certainty")
  func chances() {
    let say = SimulationWords(words: Words(.fr), week: SampleWeek.make())
    #expect(say.chance(1) == "100\u{A0}%" && say.chance(0.99999) == "99,9\u{A0}%")
    #expect(say.chance(0) == "0\u{A0}%" && say.chance(0.00001) == "0,1\u{A0}%")
    #expect(say.chance(0.934) == "93,4\u{A0}%")
  }
}
