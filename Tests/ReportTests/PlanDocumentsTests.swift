import Foundation
import PlanningModel
import Quantities
import Testing

@testable import Report

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct PlanDocumentsTests {
  static func files(_ language: Language = .fr) -> [OutputFile] {
    PlanDocuments.files(
      plan: SamplePlan.make(language), week: SampleWeek.make(language), auditLines: [],
      auditChecks: 321)
  }

  static func text(_ path: String, _ language: Language = .fr) throws -> String {
    try #require(files(language).first { $0.path == path }).text
  }

  @Test("one file per document, each path once and inside the folder")
  func paths() {
    let paths = Self.files().map(\.path)
    #expect(
      paths == [
        "routes.csv", "routes.geojson", "gpx/T1.gpx", "gpx/T2.gpx", "gpx/T3.gpx", "report.html",
        "people/cleo.html", "people/anne.html", "people/bob.html", "relays/alzonne.html",
        "relays/conques.html", "relays/cuxac.html", "relays/hub.html", "relays/montolieu.html",
        "relays/pennautier.html", "relays/saissac.html", "truck.html", "labels.html",
        "packing.html", "messages.txt", "rounds.ics",
      ])
    #expect(Set(paths).count == paths.count)
  }

  @Test("same plan, same bytes", arguments: Language.allCases)
  func determinism(language: Language) {
    #expect(Self.files(language) == Self.files(language))
  }

  @Test("every page and track is well-formed XML", arguments: Language.allCases)
  func wellFormed(language: Language) throws {
    for file in Self.files(language)
    where file.path.hasSuffix(".html") || file.path.hasSuffix(".gpx") {
      let parser = XMLParser(data: Data(file.text.utf8))
      #expect(parser.parse(), "\(file.path): \(String(describing: parser.parserError))")
    }
  }

  @Test("no name is ever written as markup, and nothing is loaded from elsewhere")
  func escaping() {
    for file in Self.files() where file.path.hasSuffix(".html") {
      for raw in ["<b>", "<script", "<hub>", "<haut>", "<derrière>", "<toute>", "& fils", "src="] {
        let isThere = file.text.contains(raw)
        #expect(!isThere, "\(file.path) holds \(raw)")
      }
      #expect(!file.text.contains("@import") && !file.text.contains("url(http"))
    }
  }

  @Test("pages say their language", arguments: Language.allCases)
  func language(language: Language) throws {
    for file in Self.files(language) where file.path.hasSuffix(".html") {
      #expect(file.text.contains("<html lang=\"\(language.rawValue)\">"), "\(file.path)")
    }
    let report = try Self.text("report.html", language)
    #expect(report.contains(language == .fr ? "Plan du jeudi 19" : "Plan of Thursday 19"))
  }

  @Test("the public map names nobody and shows no home")
  func publicMap() throws {
    let week = SampleWeek.make()
    let map = MapDrawing(PlanBook(plan: SamplePlan.make(), week: week)).markup.source
    for text in [try Self.text("routes.geojson"), map] {
      for person in week.orders.map(\.customer) + week.volunteers.map(\.name) {
        #expect(!text.contains(person) && !text.contains(Markup.escaped(person)))
      }
      #expect(!text.contains("2.31234"))
    }
  }

  @Test("a driver's page holds no other person's telephone and no eater of another round")
  func driversPage() throws {
    let plan = SamplePlan.make()
    let week = SampleWeek.make()
    let book = PlanBook(plan: plan, week: week)
    for round in plan.rounds {
      let page = try Self.text(book.names.person(round.driver))
      let own = Set(round.stops.flatMap(\.baskets))
      for volunteer in week.volunteers { #expect(!page.contains(volunteer.phone)) }
      for order in week.orders {
        #expect(page.contains(Markup.escaped(order.customer)) == own.contains(order.id))
        #expect(!page.contains(order.phone))
      }
      for stop in round.stops {
        #expect(page.contains(Markup.escaped(book.relayName(stop.relay))))
      }
    }
  }

  @Test("a host's sheet holds its own names and no others")
  func hostsSheet() throws {
    let week = SampleWeek.make()
    for relay in SampleWeek.relayIDs + ["hub"] {
      let page = try Self.text("relays/\(relay).html")
      for order in week.orders {
        #expect(
          page.contains(Markup.escaped(order.customer)) == (order.relay == relay),
          "\(order.customer) at \(relay)")
      }
    }
  }

  @Test("every crate has one label, with its own number")
  func labels() throws {
    let plan = SamplePlan.make()
    let page = try Self.text("labels.html")
    for crate in plan.crates {
      #expect(page.components(separatedBy: "<span>\(crate.id)</span>").count == 2, "\(crate.id)")
    }
    let numbers = CrateMark.all(plan).values.map(\.number)
    #expect(numbers.count == plan.crates.count && Set(numbers).count == numbers.count)
  }

  @Test("the packing list holds every crate once, and its goods", arguments: Language.allCases)
  func packing(language: Language) throws {
    let plan = SamplePlan.make(language)
    let page = try Self.text("packing.html", language)
    let cards = page.components(separatedBy: "<article class=\"pack\">").dropFirst()
    for number in CrateMark.all(plan).values.map(\.number) {
      #expect(cards.count { $0.contains(">\(number)</strong>") } == 1, "\(number)")
    }
    let filled = plan.crates.filter { !$0.contents.isEmpty }
    #expect(page.components(separatedBy: " </strong>Pommes, 2 kg<").count == filled.count + 1)
    for order in SampleWeek.make().orders { #expect(!page.contains(order.phone)) }
    let labels = try Self.text("labels.html", language)
    #expect(labels.components(separatedBy: "Pommes</p>").count == filled.count + 1)
  }

  @Test("the report names every stop of every round with its times", arguments: Language.allCases)
  func reportStops(language: Language) throws {
    let plan = SamplePlan.make(language)
    let book = PlanBook(plan: plan, week: SampleWeek.make(language))
    let report = try Self.text("report.html", language)
    for round in plan.rounds {
      #expect(report.contains(Markup.escaped(book.driverName(round))))
      for (place, stop) in round.stops.enumerated() {
        let name = Markup.escaped("\(place + 1). \(book.relayName(stop.relay))")
        #expect(report.contains("<th scope=\"row\">\(name)</th>"))
        #expect(report.contains(book.words.clock(stop.arrival)))
      }
    }
    #expect(report.contains(book.curveCaption))
    for phone in book.week.volunteers.map(\.phone) { #expect(!report.contains(phone)) }
  }

  @Test("an audit's breaches are printed", arguments: Language.allCases)
  func breaches(language: Language) throws {
    let files = PlanDocuments.files(
      plan: SamplePlan.make(language), week: SampleWeek.make(language),
      auditLines: ["T1: late at <Saissac>"], auditChecks: 9)
    let report = try #require(files.first { $0.path == "report.html" }).text
    #expect(report.contains("T1: late at &lt;Saissac&gt;"))
  }

  @Test("a week without rounds still has its documents", arguments: Language.allCases)
  func emptyPlan(language: Language) throws {
    var plan = SamplePlan.make(language)
    plan.rounds = []
    plan.crates = []
    plan.provenance = [:]
    let files = PlanDocuments.files(
      plan: plan, week: SampleWeek.make(language), auditLines: [], auditChecks: 0)
    for file in files where file.path.hasSuffix(".html") {
      #expect(XMLParser(data: Data(file.text.utf8)).parse(), "\(file.path)")
    }
  }

  @Test("a crowded map writes every relay's name once and inside its frame")
  func crowdedMap() throws {
    let book = PlanBook(plan: LargeSample.plan(), week: LargeSample.week())
    let map = MapDrawing(book).markup.source
    for relay in book.week.relays {
      #expect(map.components(separatedBy: ">\(relay.name)</text>").count == 2, "\(relay.name)")
    }
    let frame = MapFrame(
      points: book.week.relays.map(\.point), width: 760, heights: 340...560, margin: 46)
    for relay in book.week.relays {
      let at = frame.place(relay.point)
      #expect((0...frame.width).contains(at.x) && (0...frame.height).contains(at.y))
    }
    #expect(XMLParser(data: Data(map.utf8)).parse())
  }

  /// Not a promise, a tool: writes the sample's documents to look at them.
  @Test(
    "writes the sample where TOURNEE_SAMPLE says",
    .enabled(if: ProcessInfo.processInfo.environment["TOURNEE_SAMPLE"] != nil))
  func writeSample() throws {
    let folder = try #require(ProcessInfo.processInfo.environment["TOURNEE_SAMPLE"])
    let large = PlanDocuments.files(
      plan: LargeSample.plan(), week: LargeSample.week(), auditLines: [], auditChecks: 1)
    for language in Language.allCases {
      print(
        PlanSummary.text(
          plan: SamplePlan.make(language), week: SampleWeek.make(language), auditClean: true,
          reportPath: "out/report.html", language: language))
    }
    let samples = [("fr", Self.files(.fr)), ("en", Self.files(.en)), ("large", large)]
    for (name, files) in samples {
      for file in files {
        let path = URL(fileURLWithPath: folder).appendingPathComponent(name)
          .appendingPathComponent(file.path)
        try FileManager.default.createDirectory(
          at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.text.utf8).write(to: path)
        #expect(FileManager.default.fileExists(atPath: path.path))
      }
    }
  }
}
