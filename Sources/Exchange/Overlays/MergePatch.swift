/// A JSON merge patch (RFC 7396): members of objects are merged, `null` removes, the rest replaces.
enum MergePatch {
  /// `target` changed by `patch`; what is new keeps the patch's lines.
  static func merged(_ target: JSONNode?, with patch: JSONNode) -> JSONNode {
    guard case .object(let changes) = patch.value else { return patch }
    var result = target ?? JSONNode(value: .object([]), line: patch.line)
    if case .object = result.value {
    } else {
      result = JSONNode(value: .object([]), line: patch.line)
    }
    for change in changes {
      if change.node.value == .null {
        result.remove(.key(change.key))
      } else {
        result.put(merged(result[change.key], with: change.node), under: change.key)
      }
    }
    return result
  }

  /// What `patch` writes into `target`, one place for each value that it replaces, adds or removes,
  /// with the line of the patch that says so.
  static func writes(
    _ patch: JSONNode, into target: JSONNode?, at path: [JSONStep] = []
  ) -> [(path: [JSONStep], patch: JSONNode)] {
    guard case .object(let changes) = patch.value, case .object? = target?.value else {
      return [(path, patch)]
    }
    return changes.flatMap { change in
      writes(change.node, into: target?[change.key], at: path + [.key(change.key)])
    }
  }
}
