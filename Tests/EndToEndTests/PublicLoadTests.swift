import Foundation
import TestSupport
import Testing

/// `load` on the public container loading problems, which are not part of the project; without them
/// the suite is skipped and says so.
@Suite(.enabled(if: SharedInstances.areHere, "the shared folder is not here"))
struct PublicLoadTests {
  private static func bestKnown(_ number: Int) throws -> [Int: Double] {
    let folder = try #require(SharedInstances.folder)
    let table = try String(
      contentsOf: folder.appending(path: "loading/br/best_known.csv"), encoding: .utf8)
    var known: [Int: Double] = [:]
    for line in table.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",")
      guard cells.count == 4, cells[0] == "\(number)", let problem = Int(cells[1]) else { continue }
      known[problem] = Double(cells[3])
    }
    return known
  }

  @Test("little work comes within six points of the best known", arguments: [1, 3, 5, 7, 10, 15])
  func gap(number: Int) throws {
    let file = try #require(SharedInstances.folder)
      .appending(path: "loading/br/BR\(number)_1-20.txt").path(percentEncoded: false)
    let known = try Self.bestKnown(number)
    var gaps = 0.0
    for problem in 1...2 {
      let answer = try Program.run([
        "load", file, "--problem", "\(problem)", "--iterations", "8000", "--json",
      ])
      #expect(answer.code == 0, "\(answer.errors)")
      let values = try #require(
        JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any])
      let first = try #require((values["problems"] as? [[String: Any]])?.first)
      gaps +=
        try #require(known[problem])
        - #require(first["utilisation_percent"] as? Double)
    }
    #expect(gaps / 2 <= 6)
  }
}
