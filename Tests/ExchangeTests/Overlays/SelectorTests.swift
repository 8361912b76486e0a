import Foundation
import Testing

@testable import Exchange

@Suite struct SelectorTests {
  private func root() throws -> JSONNode {
    try JSONParser.parse(
      Data(
        #"""
        {"people": {"anna": {"age": 40, "free": "14:00", "likes": ["bram"], "ok": true},
                    "bo/b": {"age": 9, "free": "9:30", "likes": [], "note": null}},
         "legs": [{"from": "hub", "to": "bram"}, {"from": "bram", "to": "hub"}], "~": {"a]b": 1}}
        """#.utf8))
  }

  /// Selector, places.
  static let sound = [
    ("/people/*/age", ["/people/anna/age", "/people/bo~1b/age"]),
    ("/people/bo~1b", ["/people/bo~1b"]), ("/people/[id=anna]", ["/people/anna"]),
    ("/people/[id='bo/b']/age", ["/people/bo~1b/age"]),
    ("/people/[age>=40]", ["/people/anna"]), ("/people/[free<12:00]", ["/people/bo~1b"]),
    ("/people/[likes~bram]", ["/people/anna"]), ("/people/[ok=true]", ["/people/anna"]),
    ("/people/[ok!=true]", ["/people/bo~1b"]), ("/people/[note=null,age<10]", ["/people/bo~1b"]),
    ("/people/[id=anna|bo]", ["/people/anna"]), ("/people/[id!=anna|bo]", ["/people/bo~1b"]),
    ("/legs/[from=hub]/to", ["/legs/0/to"]), ("/legs/1", ["/legs/1"]), ("/legs/2", []),
    ("/legs/[id=1]", ["/legs/1"]), ("/legs/*/from", ["/legs/0/from", "/legs/1/from"]),
    ("/~0/[.=1]", ["/~0/a]b"]), ("/nobody/*", []),
    ("/people/anna/likes/*", ["/people/anna/likes/0"]),
    ("/people/[likes.0=bram]", ["/people/anna"]), ("", [""]),
  ]

  @Test("selectors name these places", arguments: sound)
  func matches(text: String, places: [String]) throws {
    let found = try Selector(text).matches(in: root()).map(\.pointer)
    #expect(found == places, "\(text)")
  }

  @Test(
    "what is no selector is refused",
    arguments: ["people", "/people/[age", "/people/[age]", "/~2", "/people/[=3]", "/p/[a='x]"])
  func refused(text: String) {
    #expect(throws: SelectorFault.self) { try Selector(text) }
  }
}
