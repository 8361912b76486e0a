internal import PlanningModel

/// Replaces `{id}` and `{field}` in the texts of an overlay by what was matched.
struct Template {
  /// Key of what was matched.
  let id: String
  let match: JSONNode

  /// The tree with every text filled in.
  /// - Throws: the line and the name of a field that what was matched does not have.
  func filled(_ node: JSONNode) throws(TemplateFault) -> JSONNode {
    var filled = node
    switch node.value {
    case .string(let text): filled.value = .string(try self.text(text, line: node.line))
    case .array(let elements):
      var list: [JSONNode] = []
      for element in elements { list.append(try self.filled(element)) }
      filled.value = .array(list)
    case .object(let members):
      var list: [JSONMember] = []
      for member in members {
        list.append(
          JSONMember(
            key: try text(member.key, line: member.line), line: member.line,
            node: try self.filled(member.node)))
      }
      filled.value = .object(list)
    case .null, .bool, .number: break
    }
    return filled
  }

  private func text(_ text: String, line: Int) throws(TemplateFault) -> String {
    var result = ""
    var rest = text[...]
    while let found = rest.firstMatch(of: /\{([A-Za-z][A-Za-z0-9_.]*)\}/) {
      guard let value = value(String(found.1)) else {
        throw TemplateFault(line: line, field: String(found.1))
      }
      result += rest[..<found.range.lowerBound] + value
      rest = rest[found.range.upperBound...]
    }
    return result + rest
  }

  private func value(_ field: String) -> String? {
    if field == "id", match["id"] == nil { return id }
    let path = field.split(separator: ".").map { JSONStep.key(String($0)) }
    switch match[path]?.value {
    case .string(let text): return text
    case .number(let digits): return digits
    case .bool(let truth): return truth ? "true" : "false"
    case .null, .array, .object, nil: return nil
    }
  }
}

/// A field in braces that what was matched does not have.
struct TemplateFault: Error {
  let line: Int
  let field: String

  var phrase: Phrase {
    .typeset(
      fr: "{\(field)} : ce qui est choisi n'a pas ce champ ; écrire {id}, {name} ou un autre",
      en: "{\(field)}: what was selected has no such field; write {id}, {name} or another")
  }
}
