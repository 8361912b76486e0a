import Foundation
import PlanningModel
import Quantities
import Testing

@testable import Exchange

@Suite struct WeekReaderTests {
  @Test("the starter week has nothing to report", arguments: Language.allCases)
  func starterIsClean(language: Language) throws {
    let reading = try WeekFolder(language: language).read()
    let reported = reading.findings.filter { $0.severity != .note }
    #expect(reported.map { $0.sentence(.en) } == [])
    #expect(reading.week.relays.ids == ["aragon", "conques", "local", "moussoulens"])
    #expect(reading.week.volunteers["anna"]?.coolBoxes == ["epp60x40", "epp60x40"])
    #expect(reading.week.volunteers["chloe"]?.carClass == "small")
    #expect(reading.week.vehicles.first?.compartments.count == 2)
    #expect(reading.week.vehicles.first?.payload == Grams(900_000))
    #expect(reading.week.ledger["bruno"]?.given == .minutes(420))
    #expect(reading.week.orders.count == 4)
    #expect(reading.week.orders["R100000001"]?.relay == "aragon")
    #expect(reading.summary?.counts?.orders == 4)
    #expect(reading.week.products.first?.temperatureClass != nil)
  }

  @Test("both languages of the starter week say the same")
  func languagesAgree() throws {
    var french = try WeekFolder(language: .fr).read().week
    let english = try WeekFolder(language: .en).read().week
    #expect(french.volunteers == english.volunteers)
    #expect(french.products == english.products)
    #expect(french.producers == english.producers)
    #expect(french.orders == english.orders)
    french.language = .en
    #expect(french.hub == english.hub)
    #expect(french.rules == english.rules)
  }

  @Test(
    "files that must be there", arguments: ["week.json", "relays.csv", "volunteers.csv"])
  func missing(file: String) throws {
    let errors = try WeekFolder([file: nil]).errors()
    #expect(errors.map(\.code) == ["file-missing"])
    #expect(errors.map(\.file) == [file])
  }

  @Test("files that may be absent")
  func optional() throws {
    let reading = try WeekFolder(["products.csv": nil, "producers.csv": nil, "ledger.csv": nil])
      .read()
    #expect(reading.week.products.isEmpty)
    #expect(reading.week.ledger.isEmpty)
  }

  @Test(
    "an empty file is an error, also where it may be absent",
    arguments: ["week.json", "relays.csv", "vehicles.csv", "ledger.csv", "matrix.json"])
  func empty(file: String) throws {
    let errors = try WeekFolder([file: " \n"]).errors()
    #expect(errors.map(\.code) == ["file-empty"])
    #expect(errors.map(\.file) == [file])
  }

  @Test("a week without exports is refused")
  func noOrders() throws {
    let errors = try WeekFolder(["orders/customer-totals.csv": nil, "orders/packing.csv": nil])
      .errors()
    #expect(errors.map(\.code) == ["orders-missing"])
  }

  @Test("an order for a relay that nobody knows is an error of the exports")
  func unknownRelay() throws {
    let relays = WeekFolder.starter("relays.csv").replacing("Relais Aragon", with: "Relais Arago")
    let errors = try WeekFolder(["relays.csv": relays]).errors()
    #expect(errors.map(\.code) == ["method-unknown"])
  }

  @Test("broken relays do not make the orders homeless")
  func brokenRelays() throws {
    let relays = WeekFolder.starter("relays.csv").replacing(",methods,", with: ",host2,")
    let errors = try WeekFolder(["relays.csv": relays]).errors()
    #expect(Set(errors.map(\.file)) == ["relays.csv"])
  }

  @Test("baskets for a relay without minutes to unload are a warning")
  func unloadMissing() throws {
    let relays = WeekFolder.starter("relays.csv").replacing("16:30-19:00,8,", with: "16:30-19:00,,")
    let warnings = try WeekFolder(["relays.csv": relays]).read().findings
      .filter { $0.severity == .warning }
    #expect(warnings.map(\.code) == ["unload-missing"])
    #expect(warnings.map(\.line) == [5])
    #expect(warnings.map(\.field) == ["unload_minutes"])
  }

  @Test("nothing at the path")
  func nothing() {
    #expect(throws: Refusal.self) { try WeekReader.read("no/such/week") }
  }

  @Test("villages come from places.csv, by code, then by name, then from relays of that name")
  func places() throws {
    let places = "insee,name,latitude,longitude\n11011,Aragon,43.29,2.31\n,Moussoulens,43.28,2.23\n"
    let relays = WeekFolder.starter("relays.csv")
      .replacing("Aragon,43.296335,2.314069", with: "Aragon,,")
      .replacing("Moussoulens,43.279523,2.232082", with: "moussoulens,,")
    let volunteers = WeekFolder.starter("volunteers.csv")
      .replacing("Conques-sur-Orbiel,43.269190,2.401924,plain", with: "conques sur orbiel,,,")
    let week = try WeekFolder([
      "places.csv": places, "relays.csv": relays, "volunteers.csv": volunteers,
    ]).read().week
    #expect(week.relays["aragon"]?.point == Point(latitude: 43.29, longitude: 2.31))
    #expect(week.relays["moussoulens"]?.point == Point(latitude: 43.28, longitude: 2.23))
    #expect(week.volunteers["chloe"]?.home == Point(latitude: 43.269190, longitude: 2.401924))
    #expect(week.volunteers["chloe"]?.homeRelief == .plain)
  }

  @Test("a list of communes as the state publishes it, and the columns of ours")
  func communes() throws {
    let places = """
      insee,name,department,latitude,longitude,population_2021,addresses,point_source,km_from_villegailhenc
      11011,Aragon,11,43.296335,2.314069,470,388,ban,4.5
      """
    let relays = WeekFolder.starter("relays.csv")
      .replacing("Aragon,43.296335,2.314069", with: "ARAGON,,")
    let folder = try WeekFolder(["places.csv": places, "relays.csv": relays])
    #expect(try folder.read().week.relays == WeekFolder().read().week.relays)
  }

  @Test("two villages of one name are not chosen between")
  func ambiguousPlaces() throws {
    let places = "name,latitude,longitude\nAragon,43.29,2.31\nAragon,44.29,2.31\n"
    let relays = WeekFolder.starter("relays.csv")
      .replacing("Aragon,43.296335,2.314069", with: "Aragon,,")
    let errors = try WeekFolder(["places.csv": places, "relays.csv": relays]).errors()
    #expect(errors.map(\.code) == ["place-unknown"])
  }

  @Test("16-bit text is refused by name")
  func encoding() throws {
    let folder = try WeekFolder()
    let text = try #require(WeekFolder.starter("ledger.csv").data(using: .utf16))
    try folder.write(text, to: "ledger.csv")
    #expect(folder.errors().map(\.code) == ["not-text"])
  }

  @Test("several spans, French hours, several methods")
  func hours() throws {
    let relays = WeekFolder.starter("relays.csv")
      .replacing("16:30-19:00,8", with: "17h30-19h/10:00 – 12:00,8")
      .replacing("Relais Aragon,", with: "\"Relais Aragon, foyer; bas | Relais Aragon\",")
    let relay = try WeekFolder(["relays.csv": relays]).read().week.relays[
      "aragon"]
    #expect(
      relay?.open
        == [
          Hours(TimeOfDay(10, 0), TimeOfDay(12, 0)), Hours(TimeOfDay(17, 30), TimeOfDay(19, 0)),
        ])
    #expect(relay?.methods == ["Relais Aragon, foyer; bas", "Relais Aragon"])
  }

  @Test("warnings do not stop a week")
  func warnings() throws {
    let volunteers = WeekFolder.starter("volunteers.csv").replacing(",yes,", with: ",no,")
    let relays = WeekFolder.starter("relays.csv")
      .replacing("16:30-19:00,8", with: "09:00-11:00,8")
    let reading = try WeekFolder([
      "volunteers.csv": volunteers, "relays.csv": relays, "relai.csv": "id\n",
    ]).read()
    #expect(
      Set(reading.findings.filter { $0.severity == .warning }.map(\.code))
        == ["truck-without-driver", "hours-outside-hub", "file-not-used"])
  }

  @Test("nobody can drive")
  func nobody() throws {
    let volunteers = WeekFolder.starter("volunteers.csv").replacing(",yes,", with: ",no,")
      .replacing(/,(estate|ludospace|small),/, with: ",none,")
    let errors = try WeekFolder(["volunteers.csv": volunteers]).errors()
    #expect(errors.map(\.code) == ["nobody-available"])
  }

  @Test("a needed table with headers alone is one fault", arguments: ["relays", "volunteers"])
  func onlyHeaders(table: String) throws {
    let head = WeekFolder.starter("\(table).csv").split(separator: "\n").first {
      $0.contains("id,")
    }
    let errors = try WeekFolder(["\(table).csv": String(head ?? "") + "\n"]).errors()
    #expect(errors.map(\.code) == ["no-rows"])
  }

  @Test(
    "numbers as people type them",
    arguments: [
      ("1 200,5", 1_200.5), ("1\u{202F}200", 1_200), ("12,50 €", 12.5), ("-3", -3), ("+4.25", 4.25),
    ])
  func numbers(text: String, value: Double) {
    #expect(TableRow.number(text) == value)
  }

  @Test(
    "texts that are no numbers",
    arguments: ["", "1,2,3", "1.2.3", "12kg", "1e5", "٣", "nan", "--1"])
  func noNumbers(text: String) {
    #expect(TableRow.number(text) == nil)
  }
}
