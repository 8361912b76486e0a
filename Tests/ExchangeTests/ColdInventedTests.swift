import ColdChain
import Foundation
import PlanningModel
import Testing

@testable import Exchange

/// Cases of the kinds of the public trials, invented here, through the file format, against the
/// solution on paper or plain steps.
@Suite struct ColdInventedTests {
  private func run(
    minutes: Double, places: String, bodies: String, more: String = ""
  ) throws -> ColdCaseRun {
    let text = """
      { "schema": "tournee-cold/1", "name": "x", "minutes": \(minutes), \(more)
        "places": { \(places) }, "bodies": [ \(bodies) ] }
      """
    let file = FileManager.default.temporaryDirectory
      .appending(path: "cold-\(UUID().uuidString).json")
    try text.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    do throws(Refusal) {
      return try ColdCaseReader.read(file.path(percentEncoded: false)).run()
    } catch {
      Issue.record("\(error.findings.map { $0.sentence(.en) })")
      throw error
    }
  }

  private func end(_ food: ColdCaseRun.Food) -> Double { food.shell.values.last ?? .nan }

  private func near(
    _ a: Double?, _ b: Double, _ tolerance: Double = 0.05,
    at place: SourceLocation = #_sourceLocation
  ) {
    #expect(abs((a ?? .infinity) - b) < tolerance, "\(a ?? .nan), not \(b)", sourceLocation: place)
  }

  @Test("poultry in a box without packs: one exponential, its crossing and its dwell")
  func poultry() throws {
    let food = try run(
      minutes: 300,
      places: #""yard": { "air": 30 }, "pu": { "box": { "in": "yard", "ua": 0.75 } }"#,
      bodies: """
        { "name": "poultry", "in": "pu", "mass": 6, "heatCapacity": 3.4, "starts": 3, "limit": 4,
          "crossings": [4, 25] }
        """
    ).foods[0]
    let time = 20_400 / 0.75
    near(end(food), 30 - 27 * exp(-18_000 / time))
    let crossing = -time * log(26.0 / 27)
    near(food.crossings[0].map { $0 / 60 }, crossing / 60, 0.1)
    #expect(food.crossings[1] == nil)
    near(food.indices.minutesAbove, 300 - crossing / 60, 0.1)
    near(food.latestHandOver.map { $0 / 60 }, crossing / 60 - 10, 0.1)
    // Above the limit: 26 (t - τ (1 - exp(-t/τ))) K·s after the crossing.
    let rest = 18_000 - crossing
    near(food.indices.degreeMinutesAbove, 26 * (rest - time * (1 - exp(-rest / time))) / 60, 2)
  }

  @Test("dairy in a bag known by its U and its area")
  func bag() throws {
    let food = try run(
      minutes: 90,
      places: """
        "shade": { "air": 26 }, "bag": { "box": { "in": "shade", "u": 2.2, "area": 0.6 } }
        """,
      bodies: """
        { "name": "yoghurt", "in": "bag", "mass": 3, "heatCapacity": 3.7, "starts": 4 }
        """
    ).foods[0]
    near(end(food), 26 - 22 * exp(-5_400 * 1.32 / 11_100))
  }

  @Test("food at nought stays there until its packs have melted: m L / (UA dT)")
  func plateau() throws {
    let food = try run(
      minutes: 400,
      places: """
        "yard": { "air": 25 },
        "epp": { "box": { "in": "yard", "ua": 0.9, "packShare": 1,
          "packs": [{ "count": 2, "mass": 0.5, "melts": 0, "latent": 334 }] } }
        """,
      bodies: """
        { "name": "fish", "in": "epp", "mass": 4, "heatCapacity": 3.65, "starts": 0,
          "crossings": [0.02] }
        """
    ).foods[0]
    let melted = 1 * 334_000 / (0.9 * 25) / 60
    let crossing = try #require(food.crossings[0]) / 60
    #expect((melted...melted + 8).contains(crossing), "\(crossing), melted at \(melted)")
  }

  @Test("meat and cheese with packs at -3 °C from a freezer; the cheese is taken out")
  func mixedBox() throws {
    let foods = try run(
      minutes: 240,
      places: """
        "hall": { "air": 28 },
        "pu": { "box": { "in": "hall", "ua": 0.75,
          "packs": [{ "count": 3, "mass": 0.4, "melts": -3, "latent": 300, "starts": -18 }] } }
        """,
      bodies: """
        { "name": "meat", "in": "pu", "mass": 5, "heatCapacity": 3.5, "starts": 3, "limit": 4 },
        { "name": "cheese", "in": "pu", "mass": 2, "heatCapacity": 2.6, "tare": 0.8, "starts": 6,
          "leaves": 90 }
        """
    ).foods
    let slow = ColdSlow.box(
      [
        ColdSlow.Food(capacity: 17_500, temperature: 3),
        ColdSlow.Food(capacity: 6_400, temperature: 6, leaves: 5_400),
      ],
      ColdSlow.Packs(mass: 1.2, melts: -3, latent: 300_000, starts: -18), heatLoss: 0.75,
      exchange: 4.5, until: 14_400
    ) { _ in 28 }
    for (food, slow) in zip(foods, slow) { near(end(food), slow) }
    near(foods[1].shell.times.last, 5_400, 0.01)
  }

  @Test("ice cream among packs at -21 °C")
  func iceCream() throws {
    let food = try run(
      minutes: 200,
      places: """
        "boot": { "air": 33 },
        "pu": { "box": { "in": "boot", "ua": 0.75, "packExchange": 6,
          "packs": [{ "count": 4, "mass": 0.5, "melts": -21, "latent": 235 }] } }
        """,
      bodies: """
        { "name": "ice cream", "in": "pu", "mass": 3, "water": 0.6, "starts": -20, "limit": -18,
          "crossings": [-18, -15] }
        """
    ).foods[0]
    // Plain steps by heat, the pack first at its melting point.
    var (heat, pack) = (3 * ColdSlow.heat(water: 0.6, at: -20), -2 * 235_000.0)
    var (food18, temperature): (Double?, Double) = (nil, -20.0)
    for second in 0..<12_000 {
      let cold = pack > 0 ? -21 + pack / 8_400 : -21
      let across = 6 * (temperature - cold)
      heat += 0.75 * 0.88 * (33 - temperature) - across
      pack += across + 0.75 * 0.12 * (33 - cold)
      temperature = ColdSlow.temperature(water: 0.6, of: heat / 3)
      if temperature > -18, food18 == nil { food18 = Double(second) / 60 }
    }
    near(end(food), temperature)
    #expect((food.crossings[0] == nil) == (food18 == nil))
    if let food18 { near(food.crossings[0].map { $0 / 60 }, food18, 1) }
  }

  @Test("a thick block of beef: shell and core with an exchange of their own")
  func block() throws {
    let food = try run(
      minutes: 180, places: #""hall": { "air": 22 }"#,
      bodies: """
        { "name": "beef", "in": "hall", "mass": 8, "heatCapacity": 3.5, "nodes": 2, "exchange": 2.5,
          "coreExchange": 1.2, "starts": 2, "limit": 7 }
        """
    ).foods[0]
    var (shell, core) = (2.0, 2.0)
    for _ in 0..<108_000 {
      let (inward, deeper) = (2.5 * (22 - shell), 1.2 * (shell - core))
      shell += 0.1 * (inward - deeper) / 7_000
      core += 0.1 * deeper / 21_000
    }
    near(end(food), shell)
    near(food.core?.values.last, core)
  }

  @Test("a frozen loaf of spinach thaws on a table: below, at and above its ice")
  func thawing() throws {
    let food = try run(
      minutes: 600, places: #""table": { "air": 20 }"#,
      bodies: """
        { "name": "spinach", "in": "table", "mass": 0.75, "water": 0.9, "exchange": 0.6,
          "starts": -18, "crossings": [-12, -1.2, 4] }
        """
    ).foods[0]
    var (heat, temperature) = (ColdSlow.heat(water: 0.9, at: -18), -18.0)
    var passed: [Double: Double] = [:]
    for second in 0..<36_000 {
      heat += 0.6 * (20 - temperature) / 0.75
      temperature = ColdSlow.temperature(water: 0.9, of: heat)
      for mark in [-12.0, -1.2, 4] where temperature > mark && passed[mark] == nil {
        passed[mark] = Double(second + 1) / 60
      }
    }
    near(end(food), temperature)
    for (mark, time) in zip([-12.0, -1.2, 4], food.crossings) {
      #expect((time == nil) == (passed[mark] == nil), "\(mark)")
      if let slow = passed[mark] { near(time.map { $0 / 60 }, slow, 1) }
    }
  }

  @Test("a car in the shade, then in the sun with what its owner measured")
  func cars() throws {
    let airs = try run(
      minutes: 120,
      places: """
        "shade": { "car": { "place": "cabin", "starts": 20, "spells": [] } },
        "hot": { "car": { "place": "cabin", "starts": 27, "rise": 30, "timeConstant": 25,
          "spells": [{ "from": 15, "state": "sun" }] } },
        "boot": { "car": { "place": "boot", "starts": 27, "spells": [{ "from": 0, "state": "sun" }] } }
        """,
      bodies: "", more: #""weather": [{ "at": "00:00", "outside": 27 }],"#
    ).airs
    near(airs["shade"]?.temperature(at: 3_600), 29 - 9 * exp(-3_600.0 / 1_134))
    let atFifteen = 29 - 2 * exp(-900.0 / 1_500)
    near(airs["hot"]?.temperature(at: 4_500), 57 - (57 - atFifteen) * exp(-3_600.0 / 1_500))
    near(airs["boot"]?.temperature(at: 7_200), 41.5 - 14.5 * exp(-7_200.0 / 1_134))
  }

  @Test("a hot dish cools: below 63 from when, for how long, and until when to serve")
  func hotDish() throws {
    let food = try run(
      minutes: 180, places: #""hall": { "air": 20 }"#,
      bodies: """
        { "name": "daube", "in": "hall", "timeConstant": 90, "starts": 80, "least": 63,
          "crossings": [63, 30, 10] }
        """
    ).foods[0]
    let crossing = 90 * log(60.0 / 43)
    near(food.crossings[0].map { $0 / 60 }, crossing, 0.1)
    near(food.crossings[1].map { $0 / 60 }, 90 * log(60.0 / 10), 0.1)
    #expect(food.crossings[2] == nil)
    near(food.indices.minutesBelow, 180 - crossing, 0.1)
    let rest = 180 - crossing
    near(food.indices.degreeMinutesBelow, 43 * (rest - 90 * (1 - exp(-rest / 90))), 2)
    near(food.latestHandOver.map { $0 / 60 }, crossing - 10, 0.1)
    near(food.indices.peak, 80, 1e-6)
  }

  @Test("eggs on a cold night: too cold from when")
  func eggs() throws {
    let food = try run(
      minutes: 300, places: #""porch": { "air": -2 }"#,
      bodies: """
        { "name": "eggs", "in": "porch", "timeConstant": 150, "starts": 12, "limit": 20, "least": 5 }
        """
    ).foods[0]
    near(food.indices.minutesBelow, 300 - 150 * log(14.0 / 7), 0.2)
    #expect(food.indices.minutesAbove == 0)
  }

  @Test("equivalent hours at 4 °C of two hours at 8 °C")
  func equivalent() throws {
    let food = try run(
      minutes: 120, places: #""fridge": { "air": 8 }"#,
      bodies: #"{ "name": "brie", "in": "fridge", "starts": 8, "leastGrowth": -1.6 }"#
    ).foods[0]
    near(food.indices.equivalentHours, 2 * pow(9.6 / 5.6, 2), 1e-3)
    near(food.indices.meanKinetic, 8, 1e-3)
  }

  @Test("a compartment with doors and a unit that the engine drives")
  func truck() throws {
    let run = try run(
      minutes: 60,
      places: """
        "truck": { "compartment": { "inside": [2.9, 1.6, 1.65], "setpoint": 3, "ua": 14,
          "unitPower": 1800, "freeAir": 5,
          "door": { "area": 2.4, "height": 1.6, "openings": [[5, 8], [30, 34]] },
          "unitRests": [[4, 12], [29, 40]] } }
        """,
      bodies: """
        { "name": "crates", "in": "truck", "mass": 10, "heatCapacity": 3.5, "starts": 3,
          "exchange": 10, "limit": 4 }
        """, more: #""begins": "15:00", "weather": [{ "at": "12:00", "outside": 31 }],"#)
    var room = ColdSlow.Room(area: 2 * (2.9 * 1.6 + 2.9 * 1.65 + 1.6 * 1.65))
    room.isOpen = { (300..<480).contains($0) || (1_800..<2_040).contains($0) }
    room.isResting = { (240..<720).contains($0) || (1_740..<2_400).contains($0) }
    room.capacity = 35_000
    for minute in [8.0, 34, 45] {
      let slow = room.run(food: 3, until: minute * 60)
      near(run.foods[0].shell.value(at: minute * 60), slow.food)
      near(run.airs["truck"]?.temperature(at: minute * 60), slow.air, 0.3)
    }
    #expect((run.foods[0].errorBound ?? 1) < 0.05)
  }

  @Test("a shut truck without a unit in the sun tends to To + a G / h")
  func parked() throws {
    let air = try run(
      minutes: 1_500,
      places: """
        "truck": { "compartment": { "inside": [2.9, 1.6, 1.65], "setpoint": 3, "ua": 14,
          "unitPower": 0, "freeAir": 5, "starts": 20 } }
        """,
      bodies: "", more: #""weather": [{ "at": "00:00", "outside": 33, "sun": 800 }],"#
    ).airs["truck"]
    near(air?.temperature(at: 90_000), 33 + 0.4 * 800 / 25)
  }

  @Test("frozen peas in a truck whose unit has failed cool its air while they thaw")
  func failedUnit() throws {
    let run = try run(
      minutes: 240,
      places: """
        "truck": { "compartment": { "inside": [2.9, 1.6, 1.65], "setpoint": -20, "ua": 14,
          "unitPower": 0, "freeAir": 5, "starts": -20 } }
        """,
      bodies: """
        { "name": "peas", "in": "truck", "mass": 200, "water": 0.75, "starts": -20, "exchange": 25,
          "limit": -18, "crossings": [-18, -5] }
        """, more: #""weather": [{ "at": "00:00", "outside": 31 }],"#)
    var room = ColdSlow.Room(area: 2 * (2.9 * 1.6 + 2.9 * 1.65 + 1.6 * 1.65))
    room.unitPower = 0
    room.setpoint = -20
    room.starts = -20
    room.exchange = 25
    let slow = room.run(
      food: -20, until: 14_400, step: 1, heat: { 200 * ColdSlow.heat(water: 0.75, at: $0) },
      thaws: { ColdSlow.temperature(water: 0.75, of: $0 / 200) })
    near(end(run.foods[0]), slow.food)
    near(run.airs["truck"]?.temperature(at: 14_400), slow.air, 0.1)
    #expect((run.foods[0].errorBound ?? 1) < 0.05)
  }

  @Test("food in a box in the boot of a car that drives, then stands in the sun")
  func nested() throws {
    let food = try run(
      minutes: 150,
      places: """
        "boot": { "car": { "place": "boot", "starts": 30, "spells": [
          { "from": 0, "state": "driving" }, { "from": 60, "state": "sun" }] } },
        "bag": { "box": { "in": "boot", "ua": 1.3, "packs": [{ "mass": 0.6 }] } }
        """,
      bodies: """
        { "name": "milk", "in": "bag", "mass": 4, "heatCapacity": 3.9, "starts": 4, "limit": 6 }
        """, more: #""weather": [{ "at": "00:00", "outside": 30 }],"#
    ).foods[0]
    let slow = ColdSlow.box(
      [ColdSlow.Food(capacity: 15_600, temperature: 4)], ColdSlow.Packs(mass: 0.6), heatLoss: 1.3,
      exchange: 1.5, until: 9_000
    ) { time in
      guard time > 3_600 else { return 33 - 3 * exp(-time / 300) }
      return 44.5 - (44.5 - 33) * exp(-(time - 3_600) / 1_134)
    }
    near(end(food), slow[0])
  }

  @Test("a box in a truck's compartment follows the compartment's air")
  func boxInTruck() throws {
    let food = try run(
      minutes: 120,
      places: """
        "truck": { "compartment": { "inside": [2.9, 1.6, 1.65], "setpoint": 3, "ua": 14,
          "unitPower": 1800, "freeAir": 5 } },
        "box": { "box": { "in": "truck", "ua": 0.9 } }
        """,
      bodies: """
        { "name": "salad", "in": "box", "mass": 5, "heatCapacity": 3.9, "starts": 12 }
        """, more: #""weather": [{ "at": "00:00", "outside": 31 }],"#
    ).foods[0]
    // The thermostat's band about 3 °C, seen through 6 h of time constant.
    near(end(food), 3 + 9 * exp(-7_200 * 0.9 / 19_500), 0.2)
  }

  @Test("a compartment's own figures: no humidity, no absorption, half the door")
  func figures() throws {
    func shell(_ figures: String) throws -> Double {
      end(
        try run(
          minutes: 60,
          places: """
            "truck": { "compartment": { "inside": [2.9, 1.6, 1.65], "setpoint": 3, "ua": 14,
              "unitPower": 1800, "freeAir": 5,
              "door": { "area": 2.4, "height": 1.6, "openings": [[5, 25]] } } }
            """,
          bodies: #"{ "name": "a", "in": "truck", "mass": 10, "starts": 3, "exchange": 10 }"#,
          more: """
            "weather": [{ "at": "00:00", "outside": 31, "sun": 800 }], "figures": { \(figures) },
            """
        ).foods[0])
    }
    let usual = try shell("")
    #expect(try shell(#""doorEffectiveness": 0.35"#) < usual)
    #expect(try shell(#""outsideHumidity": 0.9"#) > usual)
    #expect(try shell(#""absorptivity": 0.05"#) < usual)
    #expect(try shell(#""coilCapacity": 100000"#) != usual)
  }

  @Test("shelf life at other temperatures")
  func shelfLife() throws {
    let days = try run(
      minutes: 1, places: "", bodies: "",
      more: """
        "shelfLife": [ { "days": 12, "at": 2, "to": 8, "leastGrowth": -10 },
          { "days": 6, "at": 4, "to": 0, "leastGrowth": -6.2 },
          { "days": 10, "at": 4, "to": 8, "energy": 85 } ],
        """
    ).shelfLife
    near(days[0], 12 * pow(12.0 / 18, 2), 1e-6)
    near(days[1], 6 * pow(10.2 / 6.2, 2), 1e-6)
    near(days[2], 10 * exp(85_000 / 8.314 * (1 / 281.15 - 1 / 277.15)), 1e-6)
  }
}
