/// One value of a JSON text with the line it stands on.
struct JSONNode: Equatable, Sendable {
  /// What kinds of value there are; numbers keep their digits.
  enum Value: Equatable, Sendable {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([JSONNode])
    case object([JSONMember])
  }
  var value: Value
  /// Line of its first character, from 1.
  var line: Int

  /// The members of an object; none for anything else.
  var members: [JSONMember] {
    if case .object(let members) = value { members } else { [] }
  }
  /// The elements of an array; `nil` for anything else.
  var elements: [JSONNode]? {
    if case .array(let elements) = value { elements } else { nil }
  }
  /// The text of a string; `nil` for anything else.
  var text: String? {
    if case .string(let text) = value { text } else { nil }
  }
  /// The number, finite; `nil` for anything else.
  var number: Double? {
    guard case .number(let digits) = value, let number = Double(digits), number.isFinite
    else { return nil }
    return number
  }
  /// The member called `key`.
  subscript(key: String) -> JSONNode? { members.first { $0.key == key }?.node }
}

/// One member of a JSON object.
struct JSONMember: Equatable, Sendable {
  var key: String
  /// Line of the key.
  var line: Int
  var node: JSONNode
}

extension JSONNode {
  /// Where `path` stands (keys, and numbers for the elements of arrays), and how people write it:
  /// `locks[2].relay`, or `/locks/2/relay`. For a path that leads nowhere, the line of the last
  /// node met.
  func place(
    of path: [String], style: JSONSchema.PathStyle = .dotted
  ) -> (line: Int, path: String) {
    var node: JSONNode? = self
    var line = line
    var written = ""
    for step in path {
      if let elements = node?.elements, let place = Int(step) {
        node = elements.indices.contains(place) ? elements[place] : nil
        written += style == .pointer ? "/\(place)" : "[\(place)]"
        line = node?.line ?? line
      } else {
        let member = node?.members.first { $0.key == step }
        node = member?.node
        written +=
          style == .pointer ? [JSONStep.key(step)].pointer : (written.isEmpty ? "" : ".") + step
        line = member?.line ?? line
      }
    }
    return (line, written)
  }

  /// The same value as strict JSON on one line.
  var strictText: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    switch value {
    case .null: text += "null"
    case .bool(let truth): text += truth ? "true" : "false"
    case .number(let digits): text += digits
    case .string(let string): JSONNode.write(string, to: &text)
    case .array(let elements):
      text += "["
      for (place, element) in elements.enumerated() {
        if place > 0 { text += "," }
        element.write(to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (place, member) in members.enumerated() {
        if place > 0 { text += "," }
        JSONNode.write(member.key, to: &text)
        text += ":"
        member.node.write(to: &text)
      }
      text += "}"
    }
  }

  private static func write(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
