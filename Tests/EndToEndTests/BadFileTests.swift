import Foundation
import Testing

/// Files that somebody broke, by `check` and by the commands that read plans and exports: one line
/// on standard error, exit 3, nothing on standard output.
@Suite struct BadFileTests {
  private typealias Bad = BadInputTests
  private static let totals = "tiny/orders/customer-totals.fr.csv"

  static let faults: [(name: String, says: String, fault: BadInputTests.Fault)] = [
    ("no week.json", "week.json", { try Bad.delete("tiny/week.json", $0) }),
    ("week.json is a folder", "week.json", { try makeFolder("tiny/week.json", $0) }),
    ("no orders", "orders/", { try Bad.delete("tiny/orders", $0) }),
    (
      "an unknown export", "orders/odd.csv",
      { try $0.write("a,b\n1,2\n", to: "tiny/orders/odd.csv") }
    ),
    ("an empty export", totals.dropWeek, { try $0.write("", to: totals) }),
    ("an export cut short", totals.dropWeek, { try cut(totals, $0) }),
    ("a workbook under a table's name", "relays.csv", { try archive("tiny/relays.csv", $0) }),
    ("a workbook under an export's name", totals.dropWeek, { try archive(totals, $0) }),
    ("bytes that are no text", "matrix.json", { try archive("tiny/matrix.json", $0) }),
    (
      "an export without quantities", "Quantité",
      { try Bad.replace(/Quantité/, with: "Combien", in: totals, $0) }
    ),
    (
      "a negative mass", "products.csv:2",
      { try Bad.replace(/dry,1,/, with: "dry,-1,", in: products, $0) }
    ),
    ("grams", "products.csv:2", { try Bad.replace(/dry,1,/, with: "dry,1000,", in: products, $0) }),
    ("a label in Fahrenheit", "products.csv:4: etiquette_c", { try label("39", $0) }),
    ("a label between fresh and frozen", "products.csv:4: etiquette_c", { try label("-5", $0) }),
    (
      "Fahrenheit", "week.json:12: hub.coldRoomC",
      { try Bad.replace(/coldRoomC: 1/, with: "coldRoomC: 34", in: "tiny/week.json", $0) }
    ),
    (
      "NaN", "week.json:15", { try Bad.replace(/0\.35/, with: "NaN", in: "tiny/week.json", $0) }
    ),
    (
      "a huge number", "ledger.csv:2: minutes",
      {
        try Bad.replace(/alice,600/, with: "alice,99999999999999999999", in: "tiny/ledger.csv", $0)
      }
    ),
    (
      "two relays of one id", "relays.csv:4",
      { try Bad.replace(/pennautier,Penn/, with: "aragon,Penn", in: "tiny/relays.csv", $0) }
    ),
    (
      "a volunteer without hours", "volunteers.csv:3: libre_a",
      { try Bad.replace(/14:00,19:00/, with: "14:00,", in: "tiny/volunteers.csv", $0) }
    ),
    (
      "a hole in the matrix", "(conques) à « Lastours » (lastours)",
      { try Bad.replace(/35,  0, 10/, with: "35,  0, null", in: "tiny/matrix.json", $0) }
    ),
  ]
  private static let products = "tiny/products.csv"

  /// Gives the third product, a fresh cheese, a label.
  private static func label(_ degrees: String, _ folder: Folder) throws {
    try Bad.replace(/unite\n/, with: "unite,etiquette_c\n", in: products, folder)
    let rows = try folder.text(products).split(separator: "\n").enumerated().map {
      $0 == 0 ? String($1) : $1 + ($0 == 3 ? "," + degrees : ",")
    }
    try folder.write(rows.joined(separator: "\n") + "\n", to: products)
  }

  private static func makeFolder(_ name: String, _ folder: Folder) throws {
    try Bad.delete(name, folder)
    try FileManager.default.createDirectory(
      atPath: folder.path(name), withIntermediateDirectories: true)
  }

  private static func cut(_ name: String, _ folder: Folder) throws {
    let text = try folder.text(name)
    try folder.write(String(text.dropLast(text.count / 10)), to: name)
  }

  private static func archive(_ name: String, _ folder: Folder) throws {
    try Data(Array("PK\u{3}\u{4}".utf8) + [20, 0, 0, 8, 0, 255]).write(
      to: folder.url.appending(path: name))
  }

  @Test("check: one line, exit 3; with --json the finding, exit 3", arguments: faults.indices)
  func check(index: Int) throws {
    let (name, says, fault) = Self.faults[index]
    let folder = try Folder()
    let week = try folder.copy(of: "tiny")
    try fault(folder)
    let answer = try Program.run("check", week)
    expectOneLine(answer, name)
    #expect(answer.errors.replacing("\u{A0}", with: " ").contains(says), "\(answer.errors)")
    let json = try Program.run("check", week, "--json")
    #expect(json.code == 3, "\(name)")
    #expect(json.errors.isEmpty, "\(name)")
    #expect(json.output.contains("\"severity\" : \"error\""), "\(name)")
  }

  private func expectOneLine(_ answer: Program.Answer, _ name: String) {
    #expect(answer.code == 3, "\(name): \(answer.code) \(answer.errors)")
    #expect(answer.output.isEmpty, "\(name): \(answer.output)")
    #expect(answer.errors.split(separator: "\n").count == 1, "\(name): \(answer.errors)")
  }

  @Test("names that lead to nothing, or to something else")
  func wrongOperands() throws {
    let folder = try Folder()
    let week = try folder.copy(of: "tiny")
    let table = folder.path("tiny/relays.csv")
    let wrong = [
      ["check", folder.path("nowhere")], ["check", folder.path("tiny/orders")], ["check", table],
      ["check", folder.path("tiny/matrix.json")], ["check", folder.path("tiny/week.json")],
      ["verify", week, folder.path("none.json")],
      ["verify", week, folder.path("tiny/matrix.json")],
      ["verify", week, folder.path], ["report", week, table], ["diff", table, table],
      ["orders", folder.path("none.csv")], ["orders", week], ["orders", table],
      ["orders", folder.path(Self.totals), "--relays", folder.path(Self.totals)], ["new", week],
    ]
    for words in wrong { expectOneLine(try Program.run(words), words.joined(separator: " ")) }
  }

  @Test("a plan cut in the middle, a plan of another week")
  func plans() throws {
    let folder = try Folder()
    let week = try folder.copy(of: "tiny")
    let out = folder.path("plan")
    #expect(try Program.run("plan", week, "--effort", "5", "--out", out).code == 0)
    let plan = folder.path("plan/plan.json")
    let other = try Program.run("verify", Program.scenario("heat"), plan)
    #expect(other.code == 5)
    #expect(other.output.contains("[week-hash]"))
    let text = try folder.text("plan/plan.json")
    let cut = folder.path("cut.json")
    try folder.write(String(text.prefix(text.count / 2)), to: "cut.json")
    for words in [
      ["verify", week, cut], ["report", week, cut, "--out", folder.path("again")],
      ["diff", cut, plan], ["diff", plan, cut],
    ] {
      expectOneLine(try Program.run(words), words.joined(separator: " "))
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path("again")))
  }

  @Test("no place to write: one line, and what is there stays")
  func outputs() throws {
    let folder = try Folder()
    let week = try folder.copy(of: "tiny")
    try folder.write("keep me", to: "file")
    for out in [folder.path("file"), folder.path("file/below"), week] {
      expectOneLine(try Program.run("plan", week, "--effort", "5", "--out", out), out)
    }
    #expect(try folder.text("file") == "keep me")
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(left == ["file", "tiny"], "half-written folders are taken away")
  }

  @Test("the one-document form, broken")
  func document() throws {
    let folder = try Folder()
    let text = try Program.run("check", Program.scenario("tiny"), "--print").output
    let broken: [(find: String, put: String, says: String)] = [
      ("\"tournee-week/1\"", "\"tournee-week/9\"", "tournee-week/1"),
      ("\"freeFrom\" : \"14:00\",", "", "volunteers.alice.freeFrom"),
      ("\"latitude\" : 43.296335", "\"latitude\" : 12", "relays.aragon.point.latitude"),
      ("\"isComplete\" : true", "\"isComplete\" : 1", "travel.isComplete"),
      ("\"relay\" : \"aragon\"", "\"relay\" : \"aragn\"", ".relay"),
    ]
    for (find, put, says) in broken {
      let changed = text.replacing(find, with: put, maxReplacements: 1)
      #expect(changed != text, "not planted: \(find)")
      try folder.write(changed, to: "week.json")
      for command in ["check", "plan"] {
        let answer = try Program.run(command, folder.path("week.json"))
        expectOneLine(answer, find)
        #expect(answer.errors.contains("week.json:") && answer.errors.contains(says))
      }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["week.json"])
  }
}

extension String {
  /// A path below the copied week, as findings name it.
  fileprivate var dropWeek: String { replacing("tiny/", with: "", maxReplacements: 1) }
}
