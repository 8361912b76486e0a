import Foundation
import Testing

/// `solve` on routes with loads, from the outside.
@Suite struct SolveLoadsTests {
  private static let boxes = "Scenarios/instances/caisses-12.json"
  private static let tanks = "Scenarios/instances/citernes-14.txt"
  private static let bins = "Scenarios/instances/bennes-10.dat"
  private static let work = ["--iterations", "150", "--threads", "2"]

  private func object(_ text: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test(
    "the usual keys, loads, and routes that the audit accepts", arguments: [boxes, tanks, bins])
  func json(file: String) throws {
    let folder = try Folder()
    let out = folder.path("answer.sol")
    let answer = try Program.run(["solve", file, "--json", "--solution", out] + Self.work)
    #expect(answer.code == 0, "\(answer.errors)")
    let values = try object(answer.output)
    #expect(values["feasible"] as? Bool == true)
    let routes = try #require(values["routes"] as? [[Int]])
    let count = file == Self.boxes ? 12 : file == Self.tanks ? 14 : 10
    #expect(routes.joined().sorted() == Array(1...count))
    let loads = try #require(values["loads"] as? [[String: Any]])
    #expect(loads.count == routes.count)
    for (number, load) in loads.enumerated() {
      #expect(load["route"] as? Int == number + 1)
      guard file == Self.boxes else {
        #expect(load["compartments"] as? [Double] != nil)
        continue
      }
      let boxes = try #require(load["boxes"] as? [[String: Any]])
      #expect(Set(boxes.compactMap { $0["customer"] as? Int }) == Set(routes[number]))
      for key in ["item", "x", "y", "z", "length", "width", "height"] {
        #expect(boxes.allSatisfy { $0[key] is Int }, "\(key)")
      }
      #expect(boxes.allSatisfy { $0["turned"] is Bool })
    }
    let check = try Program.run("solve", file, "--check", out, "--json")
    #expect(check.code == 0, "\(check.output)")
    let checked = try #require(try object(check.output)["cost"] as? Double)
    #expect(abs(checked - (values["cost"] as? Double ?? 0)) < 1e-9)
  }

  @Test("same seed, same answer, on one thread or two")
  func sameAnswer() throws {
    let lines = try ["1", "2"].map { threads in
      try Program.run(
        "solve", Self.boxes, "--iterations", "60", "--threads", threads, "--json"
      ).output.split(separator: "\n").filter {
        !$0.contains("\"seconds\"") && !$0.contains("\"threads\"")
      }
    }
    #expect(lines[0] == lines[1])
  }

  @Test("without rules routes are no longer")
  func rules() throws {
    var costs: [Double] = []
    for rules in ["all", "loading-only", "cvrp"] {
      let words = ["solve", Self.boxes, "--rules", rules, "--json"] + Self.work
      let answer = try Program.run(words)
      #expect(answer.code == 0)
      costs.append(try #require(try object(answer.output)["cost"] as? Double))
    }
    #expect(costs[0] >= costs[2] && costs[1] >= costs[2])
    #expect(try Program.run("solve", Self.boxes, "--rules", "some").code == 2)
    #expect(try Program.run("solve", Self.tanks, "--rules", "all").code == 3)
  }

  @Test("a box larger than the vehicle is refused in one line")
  func largeBox() throws {
    let folder = try Folder()
    let text = try String(contentsOf: Program.root.appending(path: Self.boxes), encoding: .utf8)
      .replacing(/"Height": [0-9]+, "Fragility"/, with: "\"Height\": 31, \"Fragility\"")
    try folder.write(text, to: "large.json")
    let answer = try Program.run("solve", folder.path("large.json"), "--lang", "en")
    #expect(answer.code == 3)
    #expect(answer.errors.split(separator: "\n").count == 1, "\(answer.errors)")
    #expect(answer.errors.contains("larger than the vehicle"))
  }

  @Test("routes whose boxes fit in no order are found out")
  func badRoutes() throws {
    let folder = try Folder()
    try folder.write(
      "Route #1: 1 2 3 4 5 6 7 8 9 10 11 12\nCost 1\n", to: "one.sol")
    let answer = try Program.run(
      "solve", Self.boxes, "--check", folder.path("one.sol"), "--lang", "en")
    #expect(answer.code == 5)
    #expect(answer.output.contains("[load-not-placed]"))
    #expect(answer.output.contains("[overload]"))
  }
}
