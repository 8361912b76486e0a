import Exchange
import Foundation
import PlanningModel
import Testing
import WeekGenerator

/// Invented weeks and the shipped ones, read from their folders.
@Suite struct WeekFilesTests {
  static let recipes = [
    WeekRecipe(orders: 30, relays: 8, seed: 5), WeekRecipe(orders: 300, relays: 40, seed: 3),
    WeekRecipe.tiny(seed: 1), WeekRecipe.tiny(seed: 2),
  ]

  static let scenarios = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Scenarios")

  @Test("the files of an invented week read as that week", arguments: recipes)
  func filesReadAsTheWeek(recipe: WeekRecipe) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "week-\(UUID().uuidString)/\(recipe.name)")
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    try write(WeekGenerator.files(recipe), to: folder)
    let reading = try WeekReader.read(folder.path)
    #expect(reading.findings.isEmpty)
    #expect(reading.week == WeekGenerator.week(recipe))
  }

  @Test(
    "a shipped week has neither errors nor warnings",
    arguments: ["villegailhenc", "villegailhenc-110", "tiny", "heat", "impossible"])
  func shippedWeeksRead(name: String) throws {
    let reading = try WeekReader.read(Self.scenarios.appending(path: name).path)
    #expect(reading.findings.filter { $0.severity != .note }.isEmpty)
    let lines = reading.week.orders.flatMap(\.lines)
    #expect(lines.allSatisfy { $0.temperatureClass != .unknownCold && $0.massSource != .assumed })
    // Only the week made of the shop's own quirks has something to note.
    #expect(reading.findings.isEmpty || name == "villegailhenc")
  }

  @Test("villegailhenc is of real size")
  func villegailhencIsOfRealSize() throws {
    let week = try WeekReader.read(Self.scenarios.appending(path: "villegailhenc").path).week
    #expect(week.orders.filter(\.hasGoods).count == 68)
    #expect(week.relays.count == 26)
    #expect(week.volunteers.count == 14)
    #expect(week.volunteers.filter(\.mayDriveTruck).count == 3)
    #expect(week.products.count == 450)
    #expect(Set(week.products.map(\.producer)).count == 100)
    #expect(week.producers.count == 100)
  }

  @Test("the recorded command makes the shipped week of 110 baskets, byte for byte")
  func recordedCommandIsTrue() throws {
    let recipe = WeekRecipe(name: "villegailhenc-110", orders: 110, relays: 26, seed: 7)
    for file in WeekGenerator.files(recipe) {
      let shipped = Self.scenarios.appending(path: "villegailhenc-110/\(file.path)")
      #expect(try Data(contentsOf: shipped) == Data(file.text.utf8), "\(file.path)")
    }
  }

  private func write(_ files: [OutputFile], to folder: URL) throws {
    for file in files {
      let target = folder.appending(path: file.path)
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.text.utf8).write(to: target)
    }
  }
}
