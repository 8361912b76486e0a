import ColdChain
import Foundation
import PlanningModel
import TestSupport
import Testing

@testable import Exchange

/// Where the public cold cases are; absent on a machine without them.
private enum PublicColdCases {
  static let file = SharedInstances.folder?
    .appendingPathComponent("coldchain/public_cases.json")
  static var areHere: Bool {
    guard let file, FileManager.default.fileExists(atPath: file.path) else {
      print("Cold cases: no shared folder was found, so the public cases are skipped.")
      return false
    }
    return true
  }
}

/// The public cases of the shared instances, written into our format from their own inputs and held
/// to their own bands; and our copies of them in `Scenarios/cold`.
@Suite(.enabled(if: PublicColdCases.areHere)) struct PublicColdCaseTests {
  private struct List: Decodable {
    struct Case: Decodable {
      struct Band: Decodable {
        let name: String
        let low: Double
        let high: Double
      }
      struct Inputs: Decodable {
        struct Box: Decodable {
          let UA_W_K: Double
        }
        struct Times: Decodable {
          let egg_milk_meat: Double
          let tofu: Double
        }
        /// A number, or two, depending on the case.
        enum Minutes: Decodable {
          case one(Double)
          case two(Times)
          init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let one = try? container.decode(Double.self) {
              self = .one(one)
            } else {
              self = .two(try container.decode(Times.self))
            }
          }
        }
        let initial_C: Double?
        let outside_C: Double?
        let duration_h: Double?
        let product_kg: Double?
        let c_kJ_kgK: Double?
        let boxes: [String: Box]?
        let ice_pack_kg: Double?
        let ice_pack_initial_C: Double?
        let air_C: Double?
        let time_constant_min: Minutes?
      }
      let id: String
      let inputs: Inputs
      let expected: [Band]
    }
    let cases: [Case]
  }

  private func publicCase(_ id: String) throws -> List.Case {
    let data = try Data(contentsOf: try #require(PublicColdCases.file))
    return try #require(
      try JSONDecoder().decode(List.self, from: data).cases.first { $0.id == id })
  }

  private func run(_ text: String) throws -> ColdCaseRun {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "public-\(UUID().uuidString).json")
    try text.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    return try ColdCaseReader.read(file.path(percentEncoded: false)).run()
  }

  private func copy(_ name: String) throws -> ColdCaseRun {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try ColdCaseReader.read(
      root.appending(path: "Scenarios/cold/\(name)").path(percentEncoded: false)
    ).run()
  }

  /// Every band of the case holds its value; no band goes without one.
  private func expect(_ values: [String: Double?], _ wanted: List.Case) {
    #expect(Set(values.keys) == Set(wanted.expected.map(\.name)))
    for band in wanted.expected {
      let value = (values[band.name] ?? nil) ?? .nan
      #expect((band.low...band.high).contains(value), "\(band.name): \(value)")
    }
  }

  private func end(_ food: ColdCaseRun.Food) -> Double { food.shell.values.last ?? .nan }

  private func expectSame(_ a: ColdCaseRun, _ b: ColdCaseRun) {
    #expect(a.foods.count == b.foods.count)
    for (one, other) in zip(a.foods, b.foods) { #expect(abs(end(one) - end(other)) < 0.01) }
  }

  @Test("P1: fish in four boxes")
  func fish() throws {
    let wanted = try publicCase("P1")
    let inputs = wanted.inputs
    let (air, start) = (try #require(inputs.outside_C), try #require(inputs.initial_C))
    var (places, bodies) = ([#""room": { "air": \#(air) }"#], [String]())
    let pack = """
      , "packs": [{ "mass": \(try #require(inputs.ice_pack_kg)), "melts": 0, "latent": 334,
        "starts": \(try #require(inputs.ice_pack_initial_C)) }]
      """
    for name in ["EPS", "CP"] {
      let loss = try #require(inputs.boxes?[name]).UA_W_K
      for (place, packs) in [(name, ""), (name + "-ice", pack)] {
        places.append(#""\#(place)": { "box": { "in": "room", "ua": \#(loss)\#(packs) } }"#)
        bodies.append(
          """
          { "name": "\(place)", "in": "\(place)", "mass": \(try #require(inputs.product_kg)),
            "heatCapacity": \(try #require(inputs.c_kJ_kgK)), "starts": \(start) }
          """)
      }
    }
    let run = try run(
      """
      { "schema": "tournee-cold/1", "name": "P1",
        "minutes": \(try #require(inputs.duration_h) * 60),
        "places": { \(places.joined(separator: ", ")) },
        "bodies": [ \(bodies.joined(separator: ", ")) ] }
      """)
    let names = ["EPS_no_ice_mean_C", "EPS_ice_mean_C", "CP_no_ice_mean_C", "CP_ice_mean_C"]
    expect(Dictionary(uniqueKeysWithValues: zip(names, run.foods.map(end))), wanted)
    expectSame(run, try copy("poisson-caisse.json"))
  }

  @Test("P2: food in a hot boot")
  func boot() throws {
    let wanted = try publicCase("P2")
    guard case .two(let times) = wanted.inputs.time_constant_min else {
      Issue.record("P2 names two time constants")
      return
    }
    let start = try #require(wanted.inputs.initial_C)
    let bodies = [times.egg_milk_meat, times.tofu].map {
      """
      { "name": "a", "in": "boot", "timeConstant": \($0), "starts": \(start), "crossings": [30] }
      """
    }
    let run = try run(
      """
      { "schema": "tournee-cold/1", "name": "P2", "minutes": 180,
        "places": { "boot": { "air": [[0, 32.3], [180, 41.5]] } },
        "bodies": [ \(bodies.joined(separator: ", ")) ] }
      """)
    let minutes = run.foods.map { ($0.crossings.first ?? nil).map { $0 / 60 } }
    expect(
      [
        "meat_minutes_to_30C": minutes[0], "meat_T_180min_C": end(run.foods[0]),
        "tofu_minutes_to_30C": minutes[1], "tofu_T_180min_C": end(run.foods[1]),
      ], wanted)
    expectSame(run, try copy("coffre-en-ete.json"))
  }

  @Test("P3: minced beef at shop temperature")
  func beef() throws {
    let wanted = try publicCase("P3")
    guard case .one(let time) = wanted.inputs.time_constant_min else {
      Issue.record("P3 names one time constant")
      return
    }
    let run = try run(
      """
      { "schema": "tournee-cold/1", "name": "P3", "minutes": 120,
        "places": { "shop": { "air": \(try #require(wanted.inputs.air_C)) } },
        "bodies": [ { "name": "a", "in": "shop", "timeConstant": \(time),
          "starts": \(try #require(wanted.inputs.initial_C)), "crossings": [4.4] } ] }
      """)
    let minutes = (run.foods[0].crossings.first ?? nil).map { $0 / 60 }
    expect(["minutes_to_4.4C": minutes, "T_120min_C": end(run.foods[0])], wanted)
    expectSame(run, try copy("viande-hachee.json"))
  }

  @Test("P4: shelf life from one temperature to another")
  func shelfLife() throws {
    let run = try run(
      """
      { "schema": "tournee-cold/1", "name": "P4", "minutes": 1, "places": {}, "bodies": [],
        "shelfLife": [ { "days": 21, "at": 5, "to": 0, "leastGrowth": -10 },
          { "days": 21, "at": 5, "to": 0, "energy": 100 } ] }
      """)
    expect(
      ["sqrt_days_at_0C": run.shelfLife[0], "arrhenius_days_at_0C": run.shelfLife[1]],
      try publicCase("P4"))
    #expect(try copy("conservation.json").shelfLife == run.shelfLife)
  }

  @Test("P5: a car parked in the sun")
  func car() throws {
    let wanted = try publicCase("P5")
    let run = try run(
      """
      { "schema": "tournee-cold/1", "name": "P5", "minutes": 60,
        "weather": [{ "at": "00:00", "outside": \(try #require(wanted.inputs.outside_C)) }],
        "places": { "cabin": { "car": { "place": "cabin", "spells": [{ "from": 0, "state": "sun" }] } } },
        "bodies": [] }
      """)
    let cabin = try #require(run.airs["cabin"])
    let own = try #require(try copy("voiture-au-soleil.json").airs["habitacle"])
    var values: [String: Double?] = [:]
    for minute in [10, 20, 30, 60] {
      let value = cabin.temperature(at: Double(minute) * 60)
      values["T_\(minute)min_C"] = value
      #expect(abs(value - own.temperature(at: Double(minute) * 60)) < 0.01)
    }
    expect(values, wanted)
  }
}
