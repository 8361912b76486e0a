import Foundation
import Kernels
import TestSupport
import Testing

@testable import Exchange

@Suite struct PatchPropertyTests {
  /// A small random document; objects and arrays nest, keys need escapes.
  private func random(_ random: inout RandomGenerator, depth: Int = 3) -> JSONNode {
    let kind = random.below(depth == 0 ? 4 : 6)
    let value: JSONNode.Value
    switch kind {
    case 0: value = .null
    case 1: value = .bool(random.below(2) == 0)
    case 2: value = .number(String(random.below(5)))
    case 3: value = .string(["", "a", "b/c", "~", "é"][random.below(5)])
    case 4:
      value = .array((0..<random.below(4)).map { _ in self.random(&random, depth: depth - 1) })
    default: return object(&random, depth: depth)
    }
    return JSONNode(value: value, line: 1)
  }

  private func object(_ random: inout RandomGenerator, depth: Int) -> JSONNode {
    let keys = ["a", "b", "~x", "y/z", "é"].filter { _ in random.below(2) == 0 }
    return JSONNode(
      value: .object(
        keys.map { JSONMember(key: $0, line: 1, node: self.random(&random, depth: depth - 1)) }),
      line: 1)
  }

  /// Operations that make `b` of `a`, the plain way.
  private func difference(_ a: JSONNode, _ b: JSONNode, at path: [JSONStep] = []) -> [String] {
    func operation(_ kind: String, _ path: [JSONStep], _ value: JSONNode?) -> String {
      let pointer = JSONNode(value: .string(path.pointer), line: 1).strictText
      let rest = value.map { ",\"value\":" + $0.strictText } ?? ""
      return "{\"op\":\"\(kind)\",\"path\":\(pointer)\(rest)}"
    }
    if a.isSame(as: b) { return [] }
    guard case .object = a.value, case .object = b.value else {
      return [operation("replace", path, b)]
    }
    let gone = a.members.filter { b[$0.key] == nil }.map {
      operation("remove", path + [.key($0.key)], nil)
    }
    return gone
      + b.members.flatMap { member -> [String] in
        let place = path + [.key(member.key)]
        guard let old = a[member.key] else { return [operation("add", place, member.node)] }
        return difference(old, member.node, at: place)
      }
  }

  @Test("a patch made of a difference leads there", arguments: Seeds.standard)
  func roundTrip(seed: UInt64) throws {
    var random = RandomGenerator(seed: seed)
    let (a, b) = (object(&random, depth: 3), object(&random, depth: 3))
    var root = a
    for text in difference(a, b) {
      try PatchOperation(try JSONParser.parse(Data(text.utf8))).apply(to: &root)
    }
    #expect(root.isSame(as: b), "\(a.strictText) to \(b.strictText): \(root.strictText)")
  }

  @Test(
    "a merge done twice is the merge done once, and writes name every change",
    arguments: Seeds.standard)
  func idempotent(seed: UInt64) {
    var random = RandomGenerator(seed: seed)
    let (target, patch) = (object(&random, depth: 3), object(&random, depth: 3))
    let once = MergePatch.merged(target, with: patch)
    #expect(MergePatch.merged(once, with: patch).isSame(as: once))
    // Nothing but what `writes` names has changed.
    var restored = once
    for write in MergePatch.writes(patch, into: target) {
      guard let last = write.path.last else { continue }
      restored.edit(write.path.dropLast()[...]) { parent in
        parent.remove(last)
        if let old = target[write.path], case .key(let key) = last { parent.put(old, under: key) }
      }
    }
    #expect(restored.isSame(as: target), "\(target.strictText) with \(patch.strictText)")
  }

  @Test("a move is a copy and a removal", arguments: Seeds.standard)
  func move(seed: UInt64) throws {
    var random = RandomGenerator(seed: seed)
    var moved = object(&random, depth: 2)
    guard let first = moved.members.first?.key else { return }
    var copied = moved
    let from = [JSONStep.key(first)].pointer
    func run(_ text: String, on root: inout JSONNode) throws {
      try PatchOperation(try JSONParser.parse(Data(text.utf8))).apply(to: &root)
    }
    try run(#"{"op":"move","from":"\#(from)","path":"/new"}"#, on: &moved)
    try run(#"{"op":"copy","from":"\#(from)","path":"/new"}"#, on: &copied)
    try run(#"{"op":"remove","path":"\#(from)"}"#, on: &copied)
    #expect(moved.isSame(as: copied))
  }
}
