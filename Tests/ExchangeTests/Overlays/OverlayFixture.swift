import Foundation
import PlanningModel

@testable import Exchange

/// The hand-made week and overlays written for one test.
struct OverlayFixture {
  let folder: String
  let base: WeekReading

  init(_ scenario: String = "tiny") throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    base = try WeekReader.read(root.appendingPathComponent("Scenarios/" + scenario).path)
    folder = NSTemporaryDirectory() + "tournee-overlay-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  /// Writes overlays `1.json`, `2.json`… and reads them as one operand.
  func cases(_ bodies: String...) throws -> [WhatIfCase] {
    var paths: [String] = []
    for (place, body) in bodies.enumerated() {
      let path = folder + "/\(place + 1).json"
      let text = "{\n\"schema\": \"tournee-overlay/1\", \"name\": \"n\(place + 1)\",\n\(body)}\n"
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      paths.append(path)
    }
    return try OverlayReader(of: base, estimates: { _ in [] }).cases(paths.joined(separator: "+"))
  }

  /// The one changed week.
  func week(_ bodies: String...) throws -> Week {
    let cases =
      bodies.count == 1 ? try cases(bodies[0]) : try cases(bodies[0], bodies[1])
    return cases[0].week
  }

  /// The one finding of a refusal.
  func refusal(_ bodies: String...) -> Finding? {
    do {
      _ = bodies.count == 1 ? try cases(bodies[0]) : try cases(bodies[0], bodies[1])
      return nil
    } catch {
      let findings = (error as? Refusal)?.findings ?? []
      return findings.count == 1 ? findings[0] : nil
    }
  }
}
