import Foundation
import PlanningModel
import Quantities
import Testing

@testable import Report

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The drawn temperatures: read without colour, without sight, and without overlap.
@Suite struct CurvesTests {
  static func book(_ language: Language = .fr) -> PlanBook {
    PlanBook(plan: SamplePlan.make(language), week: SampleWeek.make(language))
  }

  @Test(
    "every round with cold is drawn in the report, and its driver has it",
    arguments: Language.allCases)
  func drawn(language: Language) throws {
    let book = Self.book(language)
    let report = try PlanDocumentsTests.text("report.html", language)
    #expect(report.contains(book.curveKey(book.plan.rounds)))
    for round in book.plan.rounds {
      let caption = book.words(
        fr: "Températures calculées de \(round.id)", en: "Computed temperatures of \(round.id)")
      #expect(report.contains(caption), "\(round.id)")
      let page = try PlanDocumentsTests.text(book.names.person(round.driver), language)
      #expect(page.contains(caption) && page.contains(book.notRecord), "\(round.id)")
    }
    let truck = try PlanDocumentsTests.text("truck.html", language)
    #expect(truck.contains(book.notRecord))
  }

  @Test("a drawing tells in words each line, its end and its limit")
  func described() throws {
    let book = Self.book()
    for round in book.plan.rounds {
      for panel in TemperaturePanel.all(of: round, in: book) {
        let svg = TemperatureDrawing(
          panel, round, book, end: try #require(panel.end), key: "k", width: 360
        ).markup.source
        #expect(svg.contains("role=\"img\"") && svg.contains("<title>"))
        let text = try #require(svg.split(separator: "<desc>").dropFirst().first)
        for curve in panel.entries.flatMap(\.curves) {
          let last = try #require(curve.shell.last)
          #expect(text.contains(Markup.escaped(curve.temperatureClass.name.french)))
          #expect(text.contains(book.words.degrees(last)))
          #expect(text.contains(book.words.shortDegrees(curve.limit)))
        }
        #expect(XMLParser(data: Data(svg.utf8)).parse())
      }
    }
  }

  @Test("every curve has an entry in the key, and every entry's letter stands at a line's end")
  func lettered() {
    let book = Self.book()
    for round in book.plan.rounds {
      let panels = TemperaturePanel.all(of: round, in: book)
      #expect(panels.flatMap { $0.entries.flatMap(\.curves) }.count == round.curves.count)
      for panel in panels {
        let letters = panel.lines.flatMap { $0.ends.flatMap { $0.letters.split(separator: " ") } }
        #expect(letters.map(String.init).sorted() == panel.entries.map(\.letter))
        for entry in panel.entries { #expect(panel.lines.indices.contains(entry.line)) }
      }
    }
  }

  @Test("lines are apart without colour: no two of ten have both dash and width")
  func styles() {
    let styles = (0..<10).map { CurveStyle(place: $0) }
    #expect(Set(styles.map { "\($0.dash)/\($0.width)" }).count == 10)
  }

  @Test("letters of lines that end together do not cover each other")
  func plates() {
    let frame = Box(x: 34, y: 46, width: 520, height: 210)
    for count in 1...8 {
      let points = (0..<count).map { place in
        (x: 300.0, y: 120 + Double(place) * 2, letters: place == 0 ? "a b c" : "d", isLast: true)
      }
      let boxes = TemperatureDrawing.plates(points, inside: frame)
      for (place, box) in boxes.enumerated() {
        #expect(boxes[..<place].allSatisfy { $0.overlap(box) == 0 }, "\(count), \(place)")
        #expect(box.overlap(frame) > box.width * box.height - 1)
      }
    }
  }

  @Test("discs of stops that follow each other closely are moved apart in their order")
  func discs() {
    let places = TemperatureDrawing.apart([10, 12, 90, 99, 100], by: 18, upTo: 110)
    #expect(places == places.sorted())
    for (a, b) in zip(places, places.dropFirst()) { #expect(b - a >= 18) }
    #expect(places.last == 110)
  }

  @Test("classes of a compartment that keep alike share a line; a warmer one has its own")
  func together() {
    var plan = SamplePlan.make()
    guard let truck = plan.rounds.firstIndex(where: { $0.kind == .truck }),
      let curve = plan.rounds[truck].curves.first
    else {
      Issue.record("the sample has no truck's curve")
      return
    }
    var (alike, warmer) = (curve, curve)
    alike.temperatureClass = .rawMilk
    alike.shell = alike.shell.map { Celsius($0.degrees + 0.1) }
    warmer.temperatureClass = .poultry
    warmer.shell = warmer.shell.map { Celsius($0.degrees + 0.3) }
    plan.rounds[truck].curves = [curve, alike, warmer]
    let panels = TemperaturePanel.all(
      of: plan.rounds[truck], in: PlanBook(plan: plan, week: SampleWeek.make()))
    #expect(panels.map(\.lines.count) == [2])
    #expect(panels.map { $0.entries.map(\.line) } == [[0, 0, 1]])
    #expect(panels.flatMap { $0.lines.flatMap { $0.ends.map(\.letters) } } == ["a b", "c"])
  }

  @Test("a limit far above the others is named at the edge and leaves the lines their room")
  func farLimit() {
    var plan = SamplePlan.make()
    for round in plan.rounds.indices {
      for place in plan.rounds[round].curves.indices {
        plan.rounds[round].curves[place].limit = Celsius(place == 0 ? 4 : 30)
      }
    }
    let book = PlanBook(plan: plan, week: SampleWeek.make())
    for panel in plan.rounds.flatMap({ TemperaturePanel.all(of: $0, in: book) }) {
      #expect(panel.range.upperBound < 6 && panel.range.lowerBound < 2)
    }
  }

  @Test("a plan without curves, or with curves of no shape, has pages without drawings")
  func none() {
    var plan = SamplePlan.make()
    for round in plan.rounds.indices {
      if round == 0 {
        plan.rounds[0].curves[0].times.removeLast()
        plan.rounds[0].curves[0].shell[0] = Celsius(.nan)
        plan.rounds[0].curves = [plan.rounds[0].curves[0]]
      } else {
        plan.rounds[round].curves = []
      }
    }
    let files = PlanDocuments.files(
      plan: plan, week: SampleWeek.make(), auditLines: [], auditChecks: 0)
    for file in files where file.path.hasSuffix(".html") {
      #expect(!file.text.contains("class=\"curves\""), "\(file.path)")
      #expect(XMLParser(data: Data(file.text.utf8)).parse(), "\(file.path)")
    }
  }

  @Test(
    "each class at each hand-over has a line to write the measure on", arguments: Language.allCases)
  func measured(language: Language) throws {
    let book = Self.book(language)
    let line = book.words(fr: "Température mesurée : ", en: "Measured temperature: ")
    for round in book.plan.rounds {
      let page = try PlanDocumentsTests.text(book.names.person(round.driver), language)
      let asked = round.stops.flatMap(\.temperatures).count
      #expect(asked > 0 && page.components(separatedBy: line).count == asked + 1)
    }
    let truck = try PlanDocumentsTests.text("truck.html", language)
    let asked = book.plan.rounds.filter { $0.kind == .truck }.flatMap(\.stops)
      .flatMap(\.temperatures).count
    #expect(asked > 0 && truck.components(separatedBy: line).count == asked + 1)
  }

  @Test("rules are cited with dates, the 80 km in both readings and as unverified")
  func rules() throws {
    let report = try PlanDocumentsTests.text("report.html")
    for text in [
      "1er juillet 2008", "27 novembre 2020", "à vérifier", "sans rupture de charge",
      "aucun passage d’un véhicule à un autre", "aucune ouverture de porte en route",
      "n’est jamais levée", "EN 12830", "Une courbe calculée n’est pas un enregistrement",
      "n’atteste d’aucune conformité", "l’emporte toujours",
    ] {
      #expect(report.contains(text), "\(text)")
    }
    #expect(!report.contains("est conforme") && !report.contains("sont conformes"))
  }

  @Test("the facts beside the 80 km are the plan's: its longest way with cold, its openings")
  func reach() throws {
    let reach = try #require(Self.book().coldReach)
    // Two legs of 21 minutes at 950 m; the second stop's box was opened at the first.
    #expect(reach == ColdReach(distance: Meters(39_900), round: "T1", stop: 2, openings: 1))
    var plan = SamplePlan.make()
    plan.crates = plan.crates.filter { $0.zone == .ambient }
    #expect(PlanBook(plan: plan, week: SampleWeek.make()).coldReach == nil)
  }
}
