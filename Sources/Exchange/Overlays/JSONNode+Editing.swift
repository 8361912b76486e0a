extension JSONNode {
  /// The value one step below; `nil` when there is none.
  subscript(step: JSONStep) -> JSONNode? {
    switch step {
    case .key(let key): return self[key]
    case .index(let index):
      guard let elements, elements.indices.contains(index) else { return nil }
      return elements[index]
    }
  }

  /// The value at the end of `path`; `nil` when it leads nowhere.
  subscript(path: some Sequence<JSONStep>) -> JSONNode? {
    var node: JSONNode? = self
    for step in path { node = node?[step] }
    return node
  }

  /// The value and all below it with every line changed.
  func mappingLines(_ change: (Int) -> Int) -> JSONNode {
    var node = self
    node.line = change(line)
    switch value {
    case .array(let elements): node.value = .array(elements.map { $0.mappingLines(change) })
    case .object(let members):
      node.value = .object(
        members.map {
          JSONMember(key: $0.key, line: change($0.line), node: $0.node.mappingLines(change))
        })
    case .null, .bool, .number, .string: break
    }
    return node
  }

  /// Changes the value at the end of `path` in place; nothing happens when it leads nowhere.
  mutating func edit(_ path: ArraySlice<JSONStep>, _ change: (inout JSONNode) -> Void) {
    guard let step = path.first else { return change(&self) }
    switch (step, value) {
    case (.key(let key), .object(var members)):
      guard let place = members.firstIndex(where: { $0.key == key }) else { return }
      // Emptied before the list is edited, so that it is not copied.
      value = .null
      members[place].node.edit(path.dropFirst(), change)
      value = .object(members)
    case (.index(let index), .array(var elements)):
      guard elements.indices.contains(index) else { return }
      value = .null
      elements[index].edit(path.dropFirst(), change)
      value = .array(elements)
    default: return
    }
  }

  /// Puts `node` under `key`, in the place of the former value where there is one.
  mutating func put(_ node: JSONNode, under key: String) {
    guard case .object(var members) = value else { return }
    let member = JSONMember(key: key, line: node.line, node: node)
    if let place = members.firstIndex(where: { $0.key == key }) {
      members[place] = member
    } else {
      members.append(member)
    }
    value = .object(members)
  }

  /// Puts `node` at `index` of an array, before what stands there.
  mutating func insert(_ node: JSONNode, at index: Int) {
    guard case .array(var elements) = value, index <= elements.count else { return }
    elements.insert(node, at: index)
    value = .array(elements)
  }

  /// Takes out the value one step below.
  mutating func remove(_ step: JSONStep) {
    switch (step, value) {
    case (.key(let key), .object(let members)):
      value = .object(members.filter { $0.key != key })
    case (.index(let index), .array(var elements)):
      guard elements.indices.contains(index) else { return }
      elements.remove(at: index)
      value = .array(elements)
    default: return
    }
  }

  /// Whether both are one value as RFC 6902 compares them: numbers by value, members in any order.
  func isSame(as other: JSONNode) -> Bool {
    switch (value, other.value) {
    case (.number(let a), .number(let b)): return a == b || number == other.number
    case (.array(let a), .array(let b)):
      return a.count == b.count && zip(a, b).allSatisfy { $0.isSame(as: $1) }
    case (.object(let a), .object(let b)):
      return a.count == b.count
        && a.allSatisfy { member in
          other[member.key].map { member.node.isSame(as: $0) } ?? false
        }
    default: return value == other.value
    }
  }
}
