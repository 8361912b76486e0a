import Foundation
import PlanningModel
import Testing

@testable import Exchange

/// One fault planted in the starter week, and the one error it must give.
struct PlantedFault: Sendable, CustomTestStringConvertible {
  let file: String
  let find: String
  let put: String
  let code: String
  let line: Int?
  let field: String
  var testDescription: String { "\(file): \(find) -> \(put)" }

  init(
    _ file: String, _ find: String, _ put: String, _ code: String, _ line: Int?,
    _ field: String
  ) {
    self.file = file
    self.find = find
    self.put = put
    self.code = code
    self.line = line
    self.field = field
  }
}

@Suite struct WeekFaultTests {
  static let settings: [PlantedFault] = [
    .init("week.json", "2026-06-11", "11/06/2026", "wrong-value", 4, "date"),
    .init("week.json", "2026-06-11", "2026-02-30", "date-invalid", 4, "date"),
    .init("week.json", "\"date\"", "\"jour\"", "unknown-key", 4, "jour"),
    .init(
      "week.json", "\"language\": \"en\"", "\"language\": \"de\"", "wrong-value", 6, "language"),
    .init(
      "week.json", "\"carKmEur\": 0.35", "\"carKmEur\": -1", "out-of-range", 24, "prices.carKmEur"),
    .init("week.json", "0.35", "\"0,35\"", "wrong-type", 24, "prices.carKmEur"),
    .init("week.json", "\"carKmEur\"", "\"carKm\"", "unknown-key", 24, "prices.carKm"),
    .init("week.json", "0.35,", "0.35", "json-syntax", 26, ""),
    .init("week.json", "\"locks\": []", "\"locks\": [", "json-syntax", 46, ""),
    .init("week.json", "\"name\": \"Villegailhenc\",", "", "missing-key", 9, "hub.name"),
    .init(
      "week.json", "\"relief\": \"hills\",", "\"opens\": \"12:00\",", "json-duplicate-key", 14, ""),
    .init(
      "week.json", "43.268845, \"longitude\": 2.355314", "2.355314, \"longitude\": 43.268845",
      "coordinates-swapped", 11, "hub.point.latitude"),
    .init("week.json", "\"13:00\",\n", "\"13 h\",\n", "wrong-value", 14, "hub.opens"),
    .init("week.json", "\"20:30\"", "\"12:30\"", "hours-reversed", 15, "hub.closes"),
    .init(
      "week.json", "\"coldRoomC\": 2", "\"coldRoomC\": 36", "temperature-implausible", 18,
      "hub.coldRoomC"),
    .init(
      "week.json", "\"outsideC\": 25", "\"outsideC\": 77", "temperature-implausible", 33,
      "weather.course[1].outsideC"),
    .init(
      "week.json", "\"at\": \"19:00\"", "\"at\": \"15:00\"", "weather-order", 34,
      "weather.course[2].at"),
    .init("week.json", "0.5,", "50,", "out-of-range", 40, "rules.coldMarginK"),
    .init(
      "week.json", "\"mostPacksPerBox\": 4", "\"mostPacksPerBox\": 2", "packs-order", 40,
      "rules.mostPacksPerBox"),
    .init(
      "week.json", "[]", "[{\"rule\": \"only\", \"relay\": \"aragon\"}]", "lock-incomplete", 45,
      "locks[0].volunteer"),
    .init(
      "week.json", "[]", "[{\"rule\": \"rests\", \"volunteer\": \"ana\"}]", "volunteer-unknown", 45,
      "locks[0].volunteer"),
    .init(
      "week.json", "[]",
      "[{\"rule\": \"rests\", \"volunteer\": \"anna\"},\n{\"rule\": \"drives\", \"volunteer\": \"anna\"}]",
      "lock-contradiction", 46, "locks[1]"),
    .init(
      "week.json", "[]", "[{\"rule\": \"never\", \"relay\": \"aragn\", \"volunteer\": \"anna\"}]",
      "relay-unknown", 45, "locks[0].relay"),
  ]

  static let relays: [PlantedFault] = [
    .init("relays.csv", "16:30-19:00,8", "16:30-1900,8", "hours-invalid", 5, "open"),
    .init("relays.csv", "16:30-19:00,8", "19:00-16:30,8", "hours-reversed", 5, "open"),
    .init("relays.csv", "16:30-19:00,8", "16:30-18:00 17:00-19:00,8", "hours-overlap", 5, "open"),
    .init("relays.csv", "19:00,8,", "19:00,-8,", "negative", 5, "unload_minutes"),
    .init(
      "relays.csv", "43.296335,2.314069", "2.314069,43.296335", "coordinates-swapped", 5, "latitude"
    ),
    .init("relays.csv", "43.296335,2.314069", "48.85,2.35", "outside-map", 5, "latitude"),
    .init("relays.csv", "43.296335,2.314069", "43.296335,", "field-missing", 5, "longitude"),
    .init("relays.csv", "43.296335,2.314069", ",", "place-unknown", 5, "latitude"),
    .init("relays.csv", "local,Ville", "aragon,Ville", "id-twice", 5, "id"),
    .init("relays.csv", "120,anna", "120,hanna", "volunteer-unknown", 5, "usual_volunteer"),
    .init("relays.csv", "120,anna", "120", "too-few-fields", 5, ""),
    .init("relays.csv", "120,anna", "120,anna,x", "too-many-fields", 5, ""),
    .init(
      "relays.csv", "Relais Conques,", "Relais Conques | Relais Aragon,", "method-twice", 6,
      "methods"),
    .init("relays.csv", "Relais Conques,", ",", "field-missing", 6, "methods"),
    .init("relays.csv", "Host A", "\"Host A", "quote-open", 5, ""),
    .init("relays.csv", ",host,", ",guest,", "column-unknown", 3, "guest"),
    .init("relays.csv", "methods,kind", "methodz,kind", "column-unknown", 3, "methodz"),
    .init("relays.csv", ",relay,Aragon", ",village,Aragon", "choice-unknown", 5, "kind"),
    .init("relays.csv", "local,Ville", "lo/cal,Ville", "id-unusable", 4, "id"),
  ]

  static let tables: [PlantedFault] = [
    .init("volunteers.csv", "13:30,20:30", ",20:30", "field-missing", 5, "free_from"),
    .init("volunteers.csv", "13:30,20:30", "20:30,13:30", "hours-reversed", 5, "free_to"),
    .init("volunteers.csv", "20:30,240", "20:30,0", "minutes-missing", 5, "most_minutes"),
    .init("volunteers.csv", "20:30,240", "20:30,", "field-missing", 5, "most_minutes"),
    .init("volunteers.csv", "240,estate", "240,tank", "choice-unknown", 5, "car"),
    .init(
      "volunteers.csv", "estate,\"epp60x40 x2", "estate,\"epp60x41 x2", "choice-unknown", 5,
      "cool_boxes"),
    .init("volunteers.csv", ",moussoulens,", ",mousoulens,", "relay-unknown", 6, "avoids"),
    .init("volunteers.csv", "yes,,mouss", "perhaps,,mouss", "truth-invalid", 6, "truck"),
    .init(
      "volunteers.csv", "conques,,,0.5", "conques,conques,,0.5", "wish-contradiction", 7, "avoids"),
    .init("vehicles.csv", ",900,3500", ",-900,3500", "negative", 4, "payload_kg"),
    .init(
      "vehicles.csv", ",1350,900,1850", ",1950,900,1850", "axle-overloaded-empty", 4,
      "empty_front_kg"),
    .init("vehicles.csv", "side,2", "side,36", "temperature-implausible", 4, "setpoint_c"),
    .init("vehicles.csv", ",100,1000,2200", ",0,1000,2200", "not-positive", 4, "bulkhead_step_mm"),
    .init(
      "vehicles.csv", ",100,1000,2200", ",100,1000,4000", "bulkhead-range", 4, "bulkhead_most_mm"),
    .init("vehicles.csv", ",100,1000,2200", ",100,1050,2200", "bulkhead-notch", 4, "length_mm"),
    .init(
      "vehicles.csv", ",100,1000,2200", ",1,1000,2200", "bulkhead-steps", 4, "bulkhead_step_mm"),
    .init(
      "vehicles.csv", ",100,1000,2200", ",100,,2200", "field-missing", 4, "bulkhead_least_mm"),
    .init("vehicles.csv", "900,3500,", "900,0,", "not-positive", 4, "wheelbase_mm"),
    .init("vehicles.csv", "dry,1700,", "dry,-1700,", "negative", 5, "length_mm"),
    .init("vehicles.csv", "dry,1700", "cold,1700", "id-twice", 5, "compartment"),
    .init("vehicles.csv", "truck,,,,", "truck,Lorry,,,", "vehicle-contradiction", 5, "name"),
    .init("products.csv", ",cheese,,", ",chese,,", "choice-unknown", 6, "class"),
    .init(
      "products.csv", "Ferme des Essais,Tomme", "Ferme des Essais,Yaourt nature",
      "product-twice", 6, "product"),
    .init("producers.csv", "08:00,11:00,12", "11:00,08:00,12", "hours-reversed", 3, "to"),
    .init("producers.csv", "11:00,12,", "11:00,douze,", "number-invalid", 3, "promised_kg"),
    .init("ledger.csv", "chloe,150", "cleo,150", "volunteer-unknown", 5, "volunteer"),
    .init("ledger.csv", "anna,310", "anna,-310", "negative", 3, "minutes"),
  ]

  /// No two on one row: the second would hide behind the first.
  static let fifteen: [PlantedFault] = [
    .init("week.json", "\"language\": \"en\"", "\"language\": 3", "wrong-value", 6, "language"),
    .init("week.json", "0.35", "\"0,35\"", "wrong-type", 24, "prices.carKmEur"),
    .init("week.json", "0.5,", "50,", "out-of-range", 40, "rules.coldMarginK"),
    .init("relays.csv", "local,Ville", "lo/cal,Ville", "id-unusable", 4, "id"),
    .init("relays.csv", "16:30-19:00,8", "19:00-16:30,8", "hours-reversed", 5, "open"),
    .init("relays.csv", "19:30,6,", "19:30,-6,", "negative", 7, "unload_minutes"),
    .init("volunteers.csv", "13:30,20:30", ",20:30", "field-missing", 5, "free_from"),
    .init("volunteers.csv", "yes,,mouss", "perhaps,,mouss", "truth-invalid", 6, "truck"),
    .init(
      "volunteers.csv", "conques,,,0.5", "conques,conques,,0.5", "wish-contradiction", 7, "avoids"),
    .init("vehicles.csv", ",900,3500", ",-900,3500", "negative", 4, "payload_kg"),
    .init("vehicles.csv", "dry,1700", "cold,1700", "id-twice", 5, "compartment"),
    .init("products.csv", ",cheese,,", ",chese,,", "choice-unknown", 6, "class"),
    .init("producers.csv", "08:00,11:00,12", "11:00,08:00,12", "hours-reversed", 3, "to"),
    .init("ledger.csv", "anna,310", "anna,-310", "negative", 3, "minutes"),
    .init("ledger.csv", "chloe,150", "cleo,150", "volunteer-unknown", 5, "volunteer"),
  ]

  @Test("each planted fault gives one error at its place", arguments: settings + relays + tables)
  func oneErrorAtItsPlace(fault: PlantedFault) throws {
    let text = WeekFolder.starter(fault.file)
    let range = try #require(text.range(of: fault.find))
    let changed = text.replacingCharacters(in: range, with: fault.put)
    var errors = try WeekFolder([fault.file: changed]).errors()
    // A misspelt key that is required is missing too: both are said.
    if fault.find == "\"date\"" { errors.removeAll { $0.code == "missing-key" } }
    #expect(errors.count == 1, "\(errors.map { $0.sentence(.en) })")
    let error = try #require(errors.first)
    #expect(error.code == fault.code)
    #expect(error.file == fault.file)
    #expect(error.line == fault.line, "\(error.sentence(.en))")
    #expect(error.field == fault.field)
    for language in Language.allCases {
      #expect(error.sentence(language).split(whereSeparator: \.isNewline).count == 1)
    }
  }

  @Test("fifteen faults in seven files are all reported at once, each once")
  func fifteenFaults() throws {
    var texts: [String: String] = [:]
    var expected: [String] = []
    for fault in Self.fifteen {
      let text = texts[fault.file] ?? WeekFolder.starter(fault.file)
      let range = try #require(text.range(of: fault.find), "\(fault.find)")
      texts[fault.file] = text.replacingCharacters(in: range, with: fault.put)
      expected.append("\(fault.file):\(fault.line ?? 0):\(fault.code)")
    }
    let errors = try WeekFolder(texts).errors()
    let got = errors.map { "\($0.file):\($0.line ?? 0):\($0.code)" }
    #expect(got.sorted() == expected.sorted())
    #expect(expected.count == 15)
  }
}
