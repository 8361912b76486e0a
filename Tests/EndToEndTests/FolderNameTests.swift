import Foundation
import Testing

/// Weeks lie in folders that people name: with spaces and accents.
@Suite struct FolderNameTests {
  @Test("a folder's name may hold spaces, accents and per cents")
  func names() throws {
    let folder = try Folder()
    let week = folder.path("Tout Ô pré, 5 % de plus")
    try FileManager.default.copyItem(atPath: Program.scenario("tiny"), toPath: week)
    let planned = try Program.run("plan", week, "--effort", "5")
    #expect(planned.code == 0, "\(planned.errors)")
    #expect(planned.output.contains("\(week)/plan/report.html"))
    let plan = week + "/plan/plan.json"
    #expect(try Program.run("verify", week, plan).code == 0)
    #expect(try Program.run("report", week, plan).code == 0)
    let overlay = folder.path("rien du tout.json")
    try Data(#"{"schema": "tournee-overlay/1", "name": "rien", "why": "rien"}"#.utf8)
      .write(to: URL(filePath: overlay))
    let asked = try Program.run("what-if", week, overlay, "--effort", "5")
    #expect(asked.code == 0, "\(asked.errors)")
    #expect(FileManager.default.fileExists(atPath: week + "/what-if-plans/what-if.json"))
    // Nothing beside the week, under a name in another spelling.
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(Set(names) == ["Tout Ô pré, 5 % de plus", "rien du tout.json"], "\(names)")
  }
}
