internal import Foundation
internal import PlanningModel

/// Compares a JSON value with one of our published schemas and names every difference.
///
/// Knows the words of JSON Schema 2020-12 that our schemas use: type, const, enum, properties,
/// required, additionalProperties, propertyNames, items, anyOf (to allow null), pattern, minLength,
/// minItems, minimum, maximum, $ref into $defs.
struct JSONSchema {
  /// How findings write a place: `locks[2].relay`, or `/locks/2/relay`.
  enum PathStyle { case dotted, pointer }
  let root: JSONNode
  let file: String
  let style: PathStyle
  private(set) var findings: [Finding] = []
  private var patterns: [String: Regex<AnyRegexOutput>] = [:]

  /// - Parameter text: a schema of ours; one that is no JSON allows everything (a test reads each).
  init(_ text: String, file: String, style: PathStyle = .dotted) {
    self.style = style
    root = (try? JSONParser.parse(Data(text.utf8))) ?? JSONNode(value: .object([]), line: 1)
    self.file = file
  }

  /// Every difference between `node` and the schema, or its definition called `definition`.
  static func findings(
    in node: JSONNode, against text: String, definition: String? = nil, file: String,
    style: PathStyle = .dotted
  ) -> [Finding] {
    var schema = JSONSchema(text, file: file, style: style)
    let rule = definition.flatMap { schema.root["$defs"]?[$0] } ?? schema.root
    schema.check(node, against: rule, path: "")
    return schema.findings
  }

  /// Whether `node` names the schema `text` by its member `schema`, in any version.
  static func isNamed(by node: JSONNode, _ text: String) -> Bool {
    let own = JSONSchema(text, file: "").root["properties"]?["schema"]?["const"]?.text
    let stem = own?.split(separator: "/").first
    return stem != nil && node["schema"]?.text?.split(separator: "/").first == stem
  }

  mutating func check(_ node: JSONNode, against rule: JSONNode, path: String) {
    if let name = rule["$ref"]?.text?.split(separator: "/").last {
      guard let target = root["$defs"]?[String(name)] else { return }
      return check(node, against: target, path: path)
    }
    if let choices = rule["anyOf"]?.elements {
      // Ours are "this, or null".
      if node.value != .null, let first = choices.first { check(node, against: first, path: path) }
      return
    }
    guard checkKind(node, rule, path) else { return }
    if node.value == .null { return }
    switch node.value {
    case .object(let members): checkMembers(members, of: node, rule, path)
    case .array(let elements): checkElements(elements, of: node, rule, path)
    case .string(let text): checkText(text, node, rule, path)
    case .number: checkRange(node, rule, path)
    case .null, .bool: break
    }
  }

  mutating func report(_ line: Int, _ path: String, _ code: String, _ message: Phrase) {
    findings.append(
      Finding(.error, file: file, line: line, field: path, code: code, message))
  }

  private func join(_ path: String, _ key: String) -> String {
    if style == .pointer { return path + [JSONStep.key(key)].pointer }
    return path.isEmpty ? key : path + "." + key
  }

  private func join(_ path: String, _ place: Int) -> String {
    path + (style == .pointer ? "/\(place)" : "[\(place)]")
  }

  private mutating func checkMembers(
    _ members: [JSONMember], of node: JSONNode, _ rule: JSONNode, _ path: String
  ) {
    let known = rule["properties"]?.members.map(\.key) ?? []
    for member in members {
      let place = join(path, member.key)
      if let names = rule["propertyNames"], !matches(member.key, names) {
        report(member.line, place, "id-unusable", .unusableID(member.key))
      } else if let property = rule["properties"]?[member.key] {
        check(member.node, against: property, path: place)
      } else if let other = rule["additionalProperties"], other.value != .bool(false) {
        check(member.node, against: other, path: place)
      } else if rule["additionalProperties"] != nil {
        report(member.line, place, "unknown-key", .unknownName(member.key, known: known))
      }
    }
    for required in rule["required"]?.elements?.compactMap(\.text) ?? []
    where !members.contains(where: { $0.key == required }) {
      report(node.line, join(path, required), "missing-key", missing(required, rule))
    }
  }

  private mutating func checkElements(
    _ elements: [JSONNode], of node: JSONNode, _ rule: JSONNode, _ path: String
  ) {
    if let least = rule["minItems"]?.number, Double(elements.count) < least {
      let count = least.plain
      report(
        node.line, path, elements.isEmpty ? "empty-list" : "short-list",
        elements.isEmpty
          ? .typeset(
            fr: "la liste est vide ; en donner au moins \(least == 1 ? "un" : count)",
            en: "the list is empty; give \(least == 1 ? "one" : count)")
          : .typeset(
            fr: "\(elements.count) dans la liste ; en donner \(count)",
            en: "\(elements.count) in the list; give \(count)"))
    }
    guard let items = rule["items"] else { return }
    for (place, element) in elements.enumerated() {
      check(element, against: items, path: join(path, place))
    }
  }

  private mutating func checkText(
    _ text: String, _ node: JSONNode, _ rule: JSONNode, _ path: String
  ) {
    if let least = rule["minLength"]?.number, Double(text.count) < least {
      report(
        node.line, path, "empty-text",
        .typeset(fr: "le texte est vide ; l'écrire", en: "the text is empty; write one"))
    } else if !matches(text, rule) {
      report(node.line, path, "wrong-value", Self.wrongText(text, rule))
    }
  }

  private mutating func matches(_ text: String, _ rule: JSONNode) -> Bool {
    if let name = rule["$ref"]?.text?.split(separator: "/").last {
      guard let target = root["$defs"]?[String(name)] else { return true }
      return matches(text, target)
    }
    guard let pattern = rule["pattern"]?.text else { return true }
    if patterns[pattern] == nil { patterns[pattern] = try? Regex(pattern) }
    return patterns[pattern].map { text.firstMatch(of: $0) != nil } ?? true
  }

  private mutating func checkRange(_ node: JSONNode, _ rule: JSONNode, _ path: String) {
    guard let number = node.number else { return }
    let least = rule["minimum"]?.number ?? -.infinity
    let most = rule["maximum"]?.number ?? .infinity
    guard number < least || number > most else { return }
    report(node.line, path, "out-of-range", .outOfRange(number.plain, least, most))
  }
}
