import Foundation
import Testing

/// `tournee cold` as a person runs it: answers in words and in JSON, and broken files.
@Suite struct ColdTests {
  /// A case in which every broken one differs by one thing.
  static let sound = """
    {
      "schema": "tournee-cold/1",
      "name": "essai",
      "minutes": 120,
      "begins": "14:00",
      "weather": [{ "at": "14:00", "outside": 30, "sun": 600 }, { "at": "18:00", "outside": 27 }],
      "places": {
        "salle": { "air": [[0, 20], [120, 24]] },
        "boite": { "box": { "in": "salle", "ua": 0.8, "packs": [{ "mass": 0.4, "melts": 0 }] } },
        "coffre": { "car": { "place": "boot", "spells": [{ "from": 0, "state": "driving" }] } },
        "camion": { "compartment": { "inside": [2.9, 1.6, 1.65], "setpoint": 3, "ua": 14,
          "unitPower": 1800, "freeAir": 5, "starts": 18,
          "door": { "area": 2.4, "height": 1.6, "openings": [[30, 33], [70, 74]] },
          "unitRests": [[29, 40], [69, 80]] } }
      },
      "bodies": [
        { "name": "lait", "in": "boite", "mass": 4, "heatCapacity": 3.9, "starts": 3, "limit": 4 },
        { "name": "fromage", "in": "camion", "mass": 60, "heatCapacity": 2.6, "starts": 4, "limit": 8, "exchange": 9 },
        { "name": "daube", "in": "coffre", "timeConstant": 90, "starts": 80, "least": 63, "crossings": [63] }
      ]
    }

    """

  static let faults: [(name: String, old: String, new: String, says: String)] = [
    ("outside in Fahrenheit", #""outside": 30"#, #""outside": 95"#, ":6: weather[0].outside"),
    ("food in Fahrenheit", #""starts": 3, "limit": 4"#, #""starts": 39, "limit": 4"#, "3.9"),
    ("a limit in Fahrenheit", #""limit": 8"#, #""limit": 46"#, ":18: bodies[1].limit"),
    ("a setpoint in Fahrenheit", #""setpoint": 3"#, #""setpoint": 37"#, "setpoint"),
    ("air in Fahrenheit", "[120, 24]", "[120, 75]", ":8: places.salle.air"),
    ("a negative UA of a box", #""ua": 0.8"#, #""ua": -0.8"#, ":9: places.boite.box.ua"),
    ("a negative UA of a truck", #""ua": 14"#, #""ua": -14"#, "places.camion.compartment.ua"),
    ("a negative mass", #""mass": 60"#, #""mass": -60"#, "bodies[1].mass"),
    ("packs that melt above the limit", #""melts": 0"#, #""melts": 5"#, ":17: bodies[0].limit"),
    ("a round of no length", #""minutes": 120"#, #""minutes": 0"#, ":4: minutes"),
    ("a horizon of years", #""minutes": 120"#, #""minutes": 9000000"#, ":4: minutes"),
    ("a door open for no time", "[70, 74]", "[70, 70]", "openings[1]"),
    ("a door shut before it opens", "[70, 74]", "[74, 70]", "openings[1]"),
    ("food out at once", #""exchange": 9"#, #""exchange": 9, "leaves": 0"#, "bodies[1].leaves"),
    ("a word with a slip", #""heatCapacity": 3.9"#, #""heatCapacty": 3.9"#, "heatCapacity"),
    ("a place with a slip", #""in": "boite""#, #""in": "boîte""#, "boite"),
    ("NaN", #""ua": 14"#, #""ua": NaN"#, ":11"),
    ("infinity", #""ua": 14"#, #""ua": Infinity"#, ":11"),
    ("beyond every number", #""ua": 14"#, #""ua": 1e999"#, ":11"),
    ("a number in quotes", #""ua": 14"#, #""ua": "14""#, "places.camion.compartment.ua"),
    ("weather out of order", #""at": "18:00""#, #""at": "13:00""#, ":6: weather"),
    ("an hour that is none", #""begins": "14:00""#, #""begins": "25h""#, ":5: begins"),
    ("air out of order", "[[0, 20], [120, 24]]", "[[120, 24], [0, 20]]", ":8: places.salle.air"),
    (
      "two measures of three", "[2.9, 1.6, 1.65]", "[2.9, 1.6]",
      ":11: places.camion.compartment.inside"
    ),
    ("a time alone", "[30, 33]", "[30]", "openings[0]"),
    ("a pair of three", "[120, 24]", "[120, 24, 3]", "places.salle.air[1]"),
    (
      "no weather",
      #""weather": [{ "at": "14:00", "outside": 30, "sun": 600 }, { "at": "18:00", "outside": 27 }],"#,
      "", "weather"
    ),
    (
      "two kinds of place", #""salle": { "air""#,
      #""salle": { "car": { "place": "boot", "spells": [] }, "air""#, ":8: places.salle"
    ),
    (
      "a box in itself", #""box": { "in": "salle""#, #""box": { "in": "boite""#,
      "places.boite.box.in"
    ),
    ("the same key twice", #""minutes": 120,"#, #""minutes": 120, "minutes": 60,"#, ":4"),
    (
      "a food that would follow the air at once",
      #""heatCapacity": 2.6, "starts": 4, "limit": 8, "exchange": 9"#,
      #""heatCapacity": 0.1, "starts": 4, "limit": 8, "exchange": 10000"#, ":18: bodies[1].exchange"
    ),
    ("another document", "tournee-cold/1", "tournee-week/1", ":1"),
    ("a truncated file", "\"bodies\": [", "", ":"),
  ]

  private func expectOneLine(_ answer: Program.Answer, _ name: String, says: String) {
    let errors = answer.errors.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
    #expect(answer.code == 3, "\(name): \(answer.code) \(answer.errors)")
    #expect(answer.output.isEmpty, "\(name): \(answer.output)")
    #expect(errors.split(separator: "\n").count == 1, "\(name): \(errors)")
    #expect(errors.contains(says), "\(name): \(errors)")
    // Something is said to write instead.
    let remedies = [";", "manque", "écrire", "attendu"]
    #expect(remedies.contains { errors.contains($0) }, "\(name): \(errors)")
  }

  @Test("the sound case runs, in words and in JSON, in both languages")
  func sound() throws {
    let folder = try Folder()
    try folder.write(Self.sound, to: "case.json")
    let french = try Program.run("cold", folder.path("case.json"))
    #expect(french.code == 0, "\(french.errors)")
    #expect(french.output.hasPrefix("essai (2\u{A0}h)\n"))
    #expect(french.output.contains("Passe sous 63\u{A0}°C après "))
    #expect(french.output.contains("  À remettre dans les "))
    let english = try Program.run("cold", folder.path("case.json"), "--lang", "en")
    #expect(english.output.contains("Below 63 °C after "))
    let json = try Program.run("cold", folder.path("case.json"), "--json")
    let answer = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let bodies = try #require(answer["bodies"] as? [[String: Any]])
    #expect(bodies.count == 3)
    for body in bodies {
      #expect((body["series"] as? [Double])?.count == 121)
      #expect(try #require(body["errorBound"] as? Double) < 0.05)
      #expect(body["peak"] is Double && body["final"] is Double)
    }
    #expect(bodies[0]["minutesAbove"] is Double && bodies[0]["degreeMinutesAbove"] is Double)
    #expect(bodies[2]["minutesBelow"] is Double && bodies[2]["latestHandOverMinutes"] is Double)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["case.json"])
  }

  @Test("one thing wrong: one line with file, line and field, exit 3", arguments: faults.indices)
  func broken(index: Int) throws {
    let fault = Self.faults[index]
    let folder = try Folder()
    let text = Self.sound.replacing(fault.old, with: fault.new, maxReplacements: 1)
    #expect(text != Self.sound, "\(fault.name): the fault was not planted")
    try folder.write(text, to: "case.json")
    expectOneLine(try Program.run("cold", folder.path("case.json")), fault.name, says: fault.says)
    let english = try Program.run("cold", folder.path("case.json"), "--lang", "en")
    #expect(english.code == 3 && english.errors.contains("case.json"), "\(fault.name)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["case.json"])
  }

  @Test("figures that the schema takes and no thing has: one line, whatever place it is in")
  func tooFast() throws {
    let light = #""mass": 0.001, "heatCapacity": 0.1, "exchange": 10000"#
    let cases: [(place: String, food: String, says: String)] = [
      (#""air": 20"#, light, "bodies[0].exchange"),
      (#""air": 20"#, light + #", "nodes": 2"#, "bodies[0].exchange"),
      (#""air": 20"#, #""mass": 0.001, "water": 0.7, "exchange": 10000"#, "bodies[0].exchange"),
      (#""box": { "in": "b", "ua": 100 }"#, #""mass": 0.001, "heatCapacity": 0.1"#, "bodies[0]"),
      (
        #""box": { "in": "b", "ua": 1, "packExchange": 1000, "packs": [{ "mass": 0.001 }] }"#,
        #""mass": 10"#, "places.a.box.packs[0]"
      ),
      (Self.room, light, "bodies[0].exchange"),
      (Self.room, #""mass": 0.001, "water": 0.7, "exchange": 10000"#, "bodies[0].exchange"),
    ]
    let folder = try Folder()
    for (place, food, says) in cases {
      try folder.write(
        """
        { "schema": "tournee-cold/1", "name": "x", "minutes": 20160,
          "weather": [{ "at": "00:00", "outside": 20 }],
          "places": { "a": { \(place) }, "b": { "air": 20 } },
          "bodies": [{ "name": "x", "in": "a", "starts": 2, \(food) }] }
        """, to: "case.json")
      expectOneLine(try Program.run("cold", folder.path("case.json")), food, says: says)
    }
  }

  private static let room = """
    "compartment": { "inside": [2, 2, 2], "setpoint": 3, "ua": 14, "unitPower": 1800, "freeAir": 5 }
    """

  @Test("several cases are answered one after the other; one that is refused stops all")
  func several() throws {
    let folder = try Folder()
    try folder.write(Self.sound, to: "a.json")
    try folder.write(
      Self.sound.replacing(#""name": "essai""#, with: #""name": "autre""#), to: "b.json")
    let files = ["a.json", "b.json"].map(folder.path)
    let words = try Program.run(["cold"] + files)
    #expect(words.code == 0, "\(words.errors)")
    #expect(words.output.hasPrefix("essai (") && words.output.contains("\n\nautre ("))
    let json = try Program.run(["cold"] + files + ["--json"])
    let answers = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
    #expect(answers.map { $0["name"] as? String } == ["essai", "autre"])
    try folder.write("{}", to: "b.json")
    expectOneLine(try Program.run(["cold"] + files), "the second is none", says: "b.json")
  }

  @Test("the shipped cases, read aloud")
  func aloud() throws {
    func answer(_ name: String, _ language: String) throws -> String {
      try Program.run("cold", "Scenarios/cold/\(name).json", "--lang", language).output
        .replacing("\u{A0}", with: " ")
    }
    let keeping = try answer("conservation", "fr")
    #expect(keeping.hasPrefix("21 jours à 5 °C, et à 0 °C ?\n"))
    #expect(keeping.contains("Racine carrée (pas de croissance sous −10 °C) : 21 jours à 5 °C en"))
    #expect(keeping.contains("Arrhenius (100 kJ/mol) : 21 jours"))
    #expect(try answer("conservation", "en").contains("Square root (no growth below -10 °C): 21"))
    let truck = try answer("camion-une-tournee", "fr")
    #expect(truck.contains("Sort après 37 min, de justesse : à remettre plutôt dans les 29 min"))
    #expect(truck.contains("Sort après 2 h 27, trop tard : à remettre dans les"))
    #expect(truck.contains("Sort après 2 h 27, trop tard : ne peut pas attendre."))
    #expect(try answer("camion-une-tournee", "en").contains("Leaves after 37 min, just in time"))
    let fish = try answer("poisson-caisse", "fr")
    #expect(fish.contains("Limite 2 °C : dépassée pendant 6 h 06.\n  À remettre aussitôt"))
  }

  @Test("a figure beyond all counting is still written")
  func beyondCounting() throws {
    let folder = try Folder()
    try folder.write(
      """
      { "schema": "tournee-cold/1", "name": "x", "minutes": 60, "places": {}, "bodies": [],
        "shelfLife": [{ "days": 10000, "at": 100, "to": -60, "energy": 1000 }] }
      """, to: "case.json")
    let answer = try Program.run("cold", folder.path("case.json"))
    #expect(answer.code == 0, "\(answer.errors)")
    #expect(answer.output.contains("e+"), "\(answer.output)")
  }

  @Test("files that are no case at all")
  func noCase() throws {
    let folder = try Folder()
    try folder.write("", to: "empty.json")
    try Data([0x50, 0x4B, 3, 4, 0, 255]).write(to: folder.url.appending(path: "binary.json"))
    try folder.write("bonjour", to: "words.json")
    for name in ["empty.json", "binary.json", "words.json", "absent.json"] {
      expectOneLine(try Program.run("cold", folder.path(name)), name, says: name)
    }
    expectOneLine(try Program.run("cold", folder.path), "a folder", says: "lu")
  }

  /// A log of the sound case's truck, ten minutes apart.
  private static func log(_ lines: [String]) -> String {
    "Date/Heure;Température (°C)\n" + lines.joined(separator: "\n") + "\n"
  }

  static let logs: [(name: String, text: String, says: String)] = [
    ("nothing", "", "log.csv"),
    ("backwards", log(["14:00;18", "14:10;9", "14:05;8"]), ":4"),
    ("twice", log(["14:00;18", "14:10;9", "14:10;9"]), ":4"),
    ("a hole of hours", log(["14:00;18", "14:10;9", "14:20;8", "17:00;8"]), ":5"),
    ("an hour gained", log(["14:00;18", "14:10;9", "15:20;8", "15:30;8"]), ":4"),
    ("Fahrenheit", "Time,Temp (°F)\n14:00,64\n14:10,50\n", ":1"),
    ("98.6", log(["14:00;98,6"]), ":2"),
    ("no degrees", log(["14:00;18", "14:10;err"]), ":3"),
    ("another day's hours", log(["07:00;18", "07:10;9", "07:20;8"]), "log.csv"),
  ]

  @Test("a log that cannot be trusted: one line, exit 3", arguments: logs.indices)
  func brokenLog(index: Int) throws {
    let (name, text, says) = Self.logs[index]
    let folder = try Folder()
    try folder.write(Self.sound, to: "case.json")
    try folder.write(text, to: "log.csv")
    expectOneLine(
      try Program.run(
        "cold", "fit", folder.path("case.json"), folder.path("log.csv"), "--place", "camion"),
      name, says: says)
  }

  @Test("fit: a log made by the program itself gives the figures back, and says its intervals")
  func fit() throws {
    let folder = try Folder()
    try folder.write(Self.sound, to: "case.json")
    let json = try Program.run("cold", folder.path("case.json"), "--json")
    let answer = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let air = try #require((answer["airs"] as? [String: [Double]])?["camion"])
    let lines = air.enumerated().map { minute, degrees in
      let clock = String(format: "%02d:%02d", 14 + minute / 60, minute % 60)
      return "11/06/2026 \(clock);" + String(format: "%.2f", degrees).replacing(".", with: ",")
    }
    try folder.write(Self.log(lines), to: "log.csv")
    let guess = Self.sound.replacing(#""ua": 14"#, with: #""ua": 20"#)
      .replacing(#""unitPower": 1800"#, with: #""unitPower": 2400"#)
    try folder.write(guess, to: "guess.json")
    let fit = try Program.run(
      "cold", "fit", folder.path("guess.json"), folder.path("log.csv"), "--place", "camion",
      "--json")
    #expect(fit.code == 0, "\(fit.errors)")
    let found = try #require(
      try JSONSerialization.jsonObject(with: Data(fit.output.utf8)) as? [String: Any])
    let figures = try #require(found["figures"] as? [[String: Any]])
    for (figure, wanted) in zip(figures, [14.0, 1_800, 1]) {
      let value = try #require(figure["value"] as? Double)
      #expect(abs(value / wanted - 1) < 0.15, "\(figure)")
    }
    let words = try Program.run(
      "cold", "fit", folder.path("guess.json"), folder.path("log.csv"), "--place", "camion")
    #expect(words.output.contains("19 fois sur 20"))
  }

  @Test("words that are not understood end with 2")
  func words() throws {
    for words in [["cold"], ["cold", "fit", "a"], ["cold", "fit", "a", "b", "c"]] {
      let answer = try Program.run(words)
      #expect(answer.code == 2, "\(words)")
      #expect(answer.errors.split(separator: "\n").count == 1, "\(words): \(answer.errors)")
    }
    let wrong = try Program.run("cold", "fit", "a", "b", "--figures", "colour")
    #expect(wrong.code == 2 && wrong.errors.contains("unitPower"))
  }
}
