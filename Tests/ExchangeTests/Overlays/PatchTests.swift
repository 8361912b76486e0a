import Foundation
import Testing

@testable import Exchange

/// The facts of RFC 6902 (appendix A), RFC 7396 (section 3 and appendix A) and RFC 6901 (section 5).
@Suite struct PatchTests {
  private func node(_ text: String) throws -> JSONNode { try JSONParser.parse(Data(text.utf8)) }

  private func patched(_ document: String, _ patch: String) throws -> JSONNode {
    var root = try node(document)
    for operation in try node(patch).elements ?? [] {
      try PatchOperation(operation).apply(to: &root)
    }
    return root
  }

  /// Document, patch, result.
  static let sound = [
    (
      #"{"foo":"bar"}"#, #"[{"op":"add","path":"/baz","value":"qux"}]"#,
      #"{"baz":"qux","foo":"bar"}"#
    ),
    (
      #"{"foo":["bar","baz"]}"#, #"[{"op":"add","path":"/foo/1","value":"qux"}]"#,
      #"{"foo":["bar","qux","baz"]}"#
    ),
    (#"{"baz":"qux","foo":"bar"}"#, #"[{"op":"remove","path":"/baz"}]"#, #"{"foo":"bar"}"#),
    (
      #"{"foo":["bar","qux","baz"]}"#, #"[{"op":"remove","path":"/foo/1"}]"#,
      #"{"foo":["bar","baz"]}"#
    ),
    (
      #"{"baz":"qux","foo":"bar"}"#, #"[{"op":"replace","path":"/baz","value":"boo"}]"#,
      #"{"baz":"boo","foo":"bar"}"#
    ),
    (
      #"{"foo":{"bar":"baz","waldo":"fred"},"qux":{"corge":"grault"}}"#,
      #"[{"op":"move","from":"/foo/waldo","path":"/qux/thud"}]"#,
      #"{"foo":{"bar":"baz"},"qux":{"corge":"grault","thud":"fred"}}"#
    ),
    (
      #"{"foo":["all","grass","cows","eat"]}"#, #"[{"op":"move","from":"/foo/1","path":"/foo/3"}]"#,
      #"{"foo":["all","cows","eat","grass"]}"#
    ),
    (
      #"{"baz":"qux","foo":["a",2,"c"]}"#,
      #"[{"op":"test","path":"/baz","value":"qux"},{"op":"test","path":"/foo/1","value":2}]"#,
      #"{"baz":"qux","foo":["a",2,"c"]}"#
    ),
    (
      #"{"foo":"bar"}"#, #"[{"op":"add","path":"/child","value":{"grandchild":{}}}]"#,
      #"{"foo":"bar","child":{"grandchild":{}}}"#
    ),
    // Members that no operation knows are ignored.
    (
      #"{"foo":"bar"}"#, #"[{"op":"add","path":"/baz","value":"qux","xyz":123}]"#,
      #"{"foo":"bar","baz":"qux"}"#
    ),
    (#"{"/":9,"~1":10}"#, #"[{"op":"test","path":"/~01","value":10}]"#, #"{"/":9,"~1":10}"#),
    (
      #"{"foo":["bar"]}"#, #"[{"op":"add","path":"/foo/-","value":["abc","def"]}]"#,
      #"{"foo":["bar",["abc","def"]]}"#
    ),
    // A value added where a member is takes its place; null is a value.
    (#"{"foo":1}"#, #"[{"op":"add","path":"/foo","value":null}]"#, #"{"foo":null}"#),
    (#"{"foo":null}"#, #"[{"op":"test","path":"/foo","value":null}]"#, #"{"foo":null}"#),
    (#"{"foo":1}"#, #"[{"op":"replace","path":"","value":[1]}]"#, "[1]"),
    (#"{"a":1.0}"#, #"[{"op":"test","path":"/a","value":1}]"#, #"{"a":1}"#),
    (#"{"a":[1]}"#, #"[{"op":"copy","from":"/a","path":"/b"}]"#, #"{"a":[1],"b":[1]}"#),
    (#"{"a":1}"#, #"[{"op":"move","from":"/a","path":"/a"}]"#, #"{"a":1}"#),
  ]

  @Test("operations do what RFC 6902 says", arguments: sound)
  func operations(document: String, patch: String, result: String) throws {
    #expect(try patched(document, patch).isSame(as: node(result)))
  }

  /// Document, operation, fault.
  static let refused: [(String, String, PatchFault)] = [
    (#"{"baz":"qux"}"#, #"{"op":"test","path":"/baz","value":"bar"}"#, .differs("\"qux\"")),
    (#"{"foo":"bar"}"#, #"{"op":"add","path":"/baz/bat","value":"qux"}"#, .nothing("path")),
    (#"{"/":9,"~1":10}"#, #"{"op":"test","path":"/~01","value":"10"}"#, .differs("10")),
    (#"{"a":1}"#, #"{"op":"remove","path":"/b"}"#, .nothing("path")),
    (#"{"a":1}"#, #"{"op":"replace","path":"/b","value":1}"#, .nothing("path")),
    (#"{"a":[1]}"#, #"{"op":"add","path":"/a/2","value":1}"#, .nothing("path")),
    (#"{"a":[1]}"#, #"{"op":"add","path":"/a/01","value":1}"#, .nothing("path")),
    (#"{"a":[1]}"#, #"{"op":"remove","path":"/a/-"}"#, .nothing("path")),
    (#"{"a":{"b":1}}"#, #"{"op":"move","from":"/a","path":"/a/b"}"#, .intoItself),
    (#"{"a":1}"#, #"{"op":"move","from":"/b","path":"/c"}"#, .nothing("from")),
    (#"{"a":1}"#, #"{"op":"add","path":"/b"}"#, .missing("value")),
    (#"{"a":1}"#, #"{"op":"copy","path":"/b"}"#, .missing("from")),
    (#"{"a":1}"#, #"{"op":"remove","path":"a"}"#, .noPointer("path")),
    (#"{"a":1}"#, #"{"op":"remove","path":"/~2"}"#, .noPointer("path")),
  ]

  @Test("operations that cannot be performed are refused and change nothing", arguments: refused)
  func refusals(document: String, operation: String, fault: PatchFault) throws {
    var root = try node(document)
    #expect(throws: fault) {
      try PatchOperation(try JSONParser.parse(Data(operation.utf8))).apply(to: &root)
    }
    #expect(try root.isSame(as: node(document)))
  }

  @Test("pointers lead where RFC 6901 says")
  func pointers() throws {
    let root = try node(
      #"{"foo":["bar","baz"],"":0,"a/b":1,"c%d":2,"e^f":3,"g|h":4,"i\\j":5,"k\"l":6," ":7,"m~n":8}"#
    )
    let numbers = [
      "/": 0, "/a~1b": 1, "/c%d": 2, "/e^f": 3, "/g|h": 4, "/i\\j": 5, "/k\"l": 6, "/ ": 7,
      "/m~0n": 8,
    ]
    for (text, number) in numbers {
      let path = try #require(JSONPointer(text)?.path(in: root), "\(text)")
      #expect(root[path]?.number == Double(number), "\(text)")
      #expect(path.pointer == text)
    }
    #expect(JSONPointer("")?.path(in: root) == [])
    #expect(JSONPointer("/foo/0")?.path(in: root).flatMap { root[$0]?.text } == "bar")
  }

  /// Target, patch, result.
  static let merges = [
    (#"{"a":"b"}"#, #"{"a":"c"}"#, #"{"a":"c"}"#),
    (#"{"a":"b"}"#, #"{"b":"c"}"#, #"{"a":"b","b":"c"}"#),
    (#"{"a":"b"}"#, #"{"a":null}"#, "{}"),
    (#"{"a":"b","b":"c"}"#, #"{"a":null}"#, #"{"b":"c"}"#),
    (#"{"a":["b"]}"#, #"{"a":"c"}"#, #"{"a":"c"}"#),
    (#"{"a":"c"}"#, #"{"a":["b"]}"#, #"{"a":["b"]}"#),
    (#"{"a":{"b":"c"}}"#, #"{"a":{"b":"d","c":null}}"#, #"{"a":{"b":"d"}}"#),
    (#"{"a":[{"b":"c"}]}"#, #"{"a":[1]}"#, #"{"a":[1]}"#),
    (#"["a","b"]"#, #"["c","d"]"#, #"["c","d"]"#),
    (#"{"a":"b"}"#, #"["c"]"#, #"["c"]"#),
    (#"{"a":"foo"}"#, "null", "null"),
    (#"{"a":"foo"}"#, #""bar""#, #""bar""#),
    (#"{"e":null}"#, #"{"a":1}"#, #"{"e":null,"a":1}"#),
    ("[1,2]", #"{"a":"b","c":null}"#, #"{"a":"b"}"#),
    ("{}", #"{"a":{"bb":{"ccc":null}}}"#, #"{"a":{"bb":{}}}"#),
    (
      #"{"title":"Goodbye!","author":{"givenName":"John","familyName":"Doe"},"tags":["example","sample"],"content":"This will be unchanged"}"#,
      #"{"title":"Hello!","phoneNumber":"+01-123-456-7890","author":{"familyName":null},"tags":["example"]}"#,
      #"{"title":"Hello!","author":{"givenName":"John"},"tags":["example"],"content":"This will be unchanged","phoneNumber":"+01-123-456-7890"}"#
    ),
  ]

  @Test("merges do what RFC 7396 says", arguments: merges)
  func merge(target: String, patch: String, result: String) throws {
    let merged = MergePatch.merged(try node(target), with: try node(patch))
    #expect(try merged.isSame(as: node(result)), "\(merged.strictText)")
  }
}
