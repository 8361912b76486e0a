import Foundation
import PlanningModel

@testable import Exchange

/// The hand-made week and sweeps written for one test.
struct SweepFixture {
  let folder: String
  let base: WeekReading

  init(_ scenario: String = "tiny") throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    base = try WeekReader.read(root.appendingPathComponent("Scenarios/" + scenario).path)
    folder = NSTemporaryDirectory() + "tournee-sweep-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  func path(_ name: String) -> String { folder + "/" + name }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
  }

  /// A sweep with `body` from its third line on.
  func reader(_ body: String) throws -> SweepReader {
    try write(
      "{\n\"schema\": \"tournee-sweep/1\", \"name\": \"essai\",\n\(body)}\n", to: "sweep.json")
    return try SweepReader(path("sweep.json"), of: base) { _ in [] }
  }

  /// The one finding of a refusal.
  func refusal(_ body: String) -> Finding? {
    do {
      _ = try reader(body)
      return nil
    } catch {
      let findings = (error as? Refusal)?.findings ?? []
      return findings.count == 1 ? findings[0] : nil
    }
  }

  /// The week of a point with these settings.
  func week(_ body: String, _ settings: SweepPoint.Setting...) throws -> Week {
    try reader(body).question(SweepPoint(number: 1, settings: settings)).week
  }
}
