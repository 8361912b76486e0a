internal import PlanningModel

/// Names places of a document: a JSON pointer whose steps may also be `*`, every member or element,
/// or a filter in brackets, those that meet every condition: `/relays/[relief=mountain]/open/0/from`.
struct Selector: Hashable, Sendable {
  enum Step: Hashable, Sendable {
    case token(String)
    case all
    case filter([Condition])
  }
  let text: String
  let steps: [Step]

  /// - Throws: what is wrong with the text.
  init(_ text: String) throws(SelectorFault) {
    guard text.isEmpty || text.hasPrefix("/") else { throw .noSlash }
    self.text = text
    var steps: [Step] = []
    for part in try Self.parts(text) {
      if part == "*" {
        steps.append(.all)
      } else if part.hasPrefix("[") {
        steps.append(.filter(try Condition.list(part.dropFirst().dropLast())))
      } else {
        guard let token = JSONPointer.unescaped(part) else { throw .strayTilde }
        steps.append(.token(token))
      }
    }
    self.steps = steps
  }

  /// The parts between slashes; slashes within brackets and quotes part nothing.
  private static func parts(_ text: String) throws(SelectorFault) -> [Substring] {
    var parts: [Substring] = []
    var rest = text[...]
    while rest.popFirst() != nil {
      var isQuoted = false
      var isFilter = rest.first == "["
      let end = rest.indices.first { place in
        let character = rest[place]
        if character == "'" && isFilter { isQuoted.toggle() }
        if character == "]" && !isQuoted { isFilter = false }
        return character == "/" && !isFilter
      }
      let part = rest[..<(end ?? rest.endIndex)]
      guard !part.hasPrefix("[") || (part.hasSuffix("]") && !isQuoted) else { throw .openBracket }
      parts.append(part)
      rest = rest[part.endIndex...]
    }
    return parts
  }

  /// Every place in `root` that it names, in the order of the document.
  func matches(in root: JSONNode) -> [[JSONStep]] {
    var found: [(path: [JSONStep], node: JSONNode)] = [([], root)]
    for step in steps {
      found = found.flatMap { path, node in
        Self.below(node, step).map { (path + [$0.step], $0.node) }
      }
    }
    return found.map(\.path)
  }

  private static func below(
    _ node: JSONNode, _ step: Step
  ) -> [(step: JSONStep, node: JSONNode)] {
    switch step {
    case .token(let token):
      return JSONPointer.step(token, in: node).map { [$0] } ?? []
    case .all: return node.children
    case .filter(let conditions):
      return node.children.filter { child in
        conditions.allSatisfy { $0.holds(for: child.node, called: child.step) }
      }
    }
  }
}

extension JSONNode {
  /// Members or elements, in order.
  var children: [(step: JSONStep, node: JSONNode)] {
    if let elements { return elements.enumerated().map { (.index($0.offset), $0.element) } }
    return members.map { (.key($0.key), $0.node) }
  }
}

/// Why a text is no selector or condition.
enum SelectorFault: Error, Hashable {
  case noSlash, strayTilde, openBracket
  case condition(String)

  /// What to write instead.
  var phrase: Phrase {
    switch self {
    case .noSlash:
      .typeset(
        fr: "un sélecteur commence par / ; écrire par exemple /volunteers/*/mostMinutes",
        en: "a selector begins with /; write for instance /volunteers/*/mostMinutes")
    case .strayTilde:
      .typeset(
        fr: "après ~ il faut 0 (pour ~) ou 1 (pour /)",
        en: "after ~ write 0 (for ~) or 1 (for /)")
    case .openBracket:
      .typeset(
        fr: "ce filtre n'est pas fermé ; écrire par exemple /relays/[name=Saissac]",
        en: "this filter is not closed; write for instance /relays/[name=Saissac]")
    case .condition(let text):
      .typeset(
        fr: "« \(text.clipped) » n'est pas une condition ; écrire champ=valeur, ou != < <= > >= ~",
        en: "“\(text.clipped)” is no condition; write field=value, or != < <= > >= ~")
    }
  }
}
