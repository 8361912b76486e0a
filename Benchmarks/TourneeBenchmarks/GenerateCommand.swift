import Foundation
import PlanningModel
import WeekGenerator

/// `TourneeBenchmarks generate`: writes an invented week as a folder.
struct GenerateCommand {
  static let usage = """
    TourneeBenchmarks generate --orders N --relays N --seed K --out DIR [--volunteers N] [--trucks N]
      --orders N      baskets, 1 to 5000
      --relays N      villages to drive to, 1 to \(WeekRecipe.mostRelays)
      --seed K        same words and seed, same week
      --out DIR       folder to write; files of the same names are replaced
      --volunteers N  people who can drive; as many as needed when left out
      --trucks N      0 to 9; when left out, 1 from 40 baskets on, 2 from 300 on
    """

  private let recipe: WeekRecipe
  private let folder: URL

  init(_ words: [String]) throws {
    let options = ["--orders", "--relays", "--seed", "--out", "--volunteers", "--trucks"]
    var given: [String: String] = [:]
    var rest = words[...]
    while let option = rest.popFirst() {
      guard options.contains(option) else { throw WrongWords("\(option) is not known") }
      guard let value = rest.popFirst() else { throw WrongWords("\(option) needs a value") }
      guard given.updateValue(value, forKey: option) == nil else {
        throw WrongWords("\(option) is given twice")
      }
    }
    func number(_ option: String, _ range: ClosedRange<Int>) throws -> Int? {
      guard let text = given[option] else { return nil }
      guard let value = Int(text), range.contains(value) else {
        throw WrongWords(
          "\(option) \(text): give a whole number from \(range.lowerBound) to \(range.upperBound)")
      }
      return value
    }
    guard let orders = try number("--orders", 1...5_000),
      let relays = try number("--relays", 1...WeekRecipe.mostRelays),
      let seed = try number("--seed", 0...Int.max), let out = given["--out"], !out.isEmpty
    else { throw WrongWords("--orders, --relays, --seed and --out are needed") }
    folder = URL(fileURLWithPath: out, isDirectory: true)
    recipe = WeekRecipe(
      name: folder.lastPathComponent, orders: orders, relays: relays,
      volunteers: try number("--volunteers", 0...500), trucks: try number("--trucks", 0...9),
      seed: UInt64(seed))
  }

  func run() throws {
    for file in WeekGenerator.files(recipe) {
      let target = folder.appending(path: file.path)
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.text.utf8).write(to: target)
      print(target.relativePath)
    }
  }
}
