import ColdChain
import Foundation
import PlanningModel
import TestSupport
import Testing

@testable import Exchange

/// Cold cases from their files: the public cases within their bands, and what is refused.
@Suite struct ColdCaseTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Scenarios/cold")

  private func run(_ name: String) throws -> ColdCaseRun {
    try ColdCaseReader.read(Self.folder.appending(path: name).path(percentEncoded: false)).run()
  }

  private func end(_ food: ColdCaseRun.Food) -> Double { food.shell.values.last ?? .nan }

  @Test("P1: fish in four boxes")
  func fish() throws {
    let run = try run("poisson-caisse.json")
    let bands = [8.5...12.0, 3.0...7.5, 12.0...16.1, 8.0...13.0]
    #expect(run.foods.count == bands.count)
    for (food, band) in zip(run.foods, bands) {
      #expect(band.contains(end(food)), "\(food.name): \(end(food))")
      #expect((food.errorBound ?? 1) < 0.05)
    }
  }

  @Test("P2: food in a hot boot")
  func boot() throws {
    let run = try run("coffre-en-ete.json")
    try #require(run.foods.count == 2)
    let minutes = try run.foods.map { try #require($0.crossings.last ?? nil) / 60 }
    #expect((85...112).contains(minutes[0]))
    #expect((36.0...39.5).contains(end(run.foods[0])))
    #expect((115...145).contains(minutes[1]))
    #expect((33.5...37.5).contains(end(run.foods[1])))
  }

  @Test("P3: minced beef at shop temperature")
  func beef() throws {
    let run = try run("viande-hachee.json")
    let food = try #require(run.foods.first)
    let minutes = try #require(food.crossings.first ?? nil) / 60
    #expect((45...53).contains(minutes))
    #expect((8.7...9.3).contains(end(food)))
  }

  @Test("P4: shelf life; P5: a car in the sun")
  func others() throws {
    let days = try run("conservation.json").shelfLife
    try #require(days.count == 2)
    #expect((47.1...47.4).contains(days[0]))
    #expect((46.1...46.6).contains(days[1]))
    let cabin = try #require(try run("voiture-au-soleil.json").airs["habitacle"])
    #expect((29.7...33.7).contains(cabin.temperature(at: 600)))
    #expect((43.0...47.5).contains(cabin.temperature(at: 3_600)))
  }

  @Test("a truck's round: the unit rests at stops, food leaves, ice cream keeps its ice")
  func truck() throws {
    let run = try run("camion-une-tournee.json")
    try #require(run.foods.count == 3)
    #expect(abs((run.foods[0].shell.times.last ?? 0) - 2_220) < 0.01)
    #expect(run.foods.allSatisfy { $0.indices.peak > $0.shell.values[0] })
    // Ice cream does not belong at 3 °C, and the case says so.
    #expect((run.foods[2].indices.minutesAbove ?? 0) > 100)
    #expect(end(run.foods[2]) < -1)
  }

  private static let faults: [(name: String, text: String, code: String, line: Int)] = [
    ("an unknown place", #""in": "sale""#, "unknown-place", 6),
    ("a temperature in Fahrenheit", #""in": "salle", "limit": 140"#, "out-of-range", 6),
    ("a negative exchange", #""in": "salle", "exchange": -1"#, "out-of-range", 6),
    ("a word that is not known", #""in": "salle", "limits": 4"#, "unknown-key", 6),
    (
      "two ways to say one thing", #""in": "salle", "exchange": 1, "timeConstant": 5"#, "both-keys",
      6
    ),
    ("packs that melt above the limit", #""in": "boite", "limit": -18"#, "warm-packs", 6),
    ("no number", #""in": "salle", "limit": NaN"#, "json-syntax", 6),
  ]

  @Test("what is wrong is told with its line", arguments: faults.indices)
  func refused(index: Int) throws {
    let fault = Self.faults[index]
    let text = """
      { "schema": "tournee-cold/1", "name": "x",
        "minutes": 60,
        "places": { "salle": { "air": 20 },
          "boite": { "box": { "in": "salle", "ua": 1, "packs": [{ "mass": 1 }] } } },
        "bodies": [
          { "name": "a", "starts": 2, \(fault.text) } ] }
      """
    let file = FileManager.default.temporaryDirectory
      .appending(path: "cold-\(index)-\(ProcessInfo.processInfo.processIdentifier).json")
    try text.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    do throws(Refusal) {
      _ = try ColdCaseReader.read(file.path(percentEncoded: false)).run()
      Issue.record("\(fault.name) was not refused")
    } catch {
      #expect(error.findings.map(\.line) == [fault.line], "\(fault.name)")
      if fault.code != "json-syntax" {
        #expect(error.findings.map(\.code) == [fault.code], "\(fault.name)")
      }
    }
  }
}
