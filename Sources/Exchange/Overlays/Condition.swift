internal import PlanningModel
internal import Quantities

/// What a value must be to be selected: `name=Saissac|Bram`, `mostMinutes>=60`, `prefers~bram`.
///
/// `id` is the value's own key (or its number in a list), `.` the value itself, and dots lead
/// further down: `point.latitude>43.3`. Of several values parted by `|` one must do; for `!=`, none.
struct Condition: Hashable, Sendable {
  enum Relation: String, CaseIterable, Sendable {
    // The longer ones first, as they are looked for in this order.
    case isNot = "!="
    case atMost = "<="
    case atLeast = ">="
    case equal = "="
    case less = "<"
    case more = ">"
    case holds = "~"
  }
  let field: [String]
  let relation: Relation
  let values: [String]

  init(_ text: some StringProtocol) throws(SelectorFault) {
    let written = String(text)
    guard let place = written.firstIndex(where: { "!=<>~".contains($0) }) else {
      throw .condition(written)
    }
    let rest = written[place...]
    guard let relation = Relation.allCases.first(where: { rest.hasPrefix($0.rawValue) }) else {
      throw .condition(written)
    }
    let name = written[..<place].filter { $0 != " " }
    guard !name.isEmpty else { throw .condition(written) }
    field = name == "." ? [] : name.split(separator: ".").map(String.init)
    self.relation = relation
    values = Self.split(rest.dropFirst(relation.rawValue.count), at: "|").map(Self.plain)
  }

  /// The conditions of a filter, parted by commas.
  static func list(_ text: Substring) throws(SelectorFault) -> [Condition] {
    var list: [Condition] = []
    for part in split(text, at: ",") { list.append(try Condition(part)) }
    return list
  }

  /// Parts of a text; marks within single quotes part nothing.
  private static func split(_ text: Substring, at mark: Character) -> [Substring] {
    var isQuoted = false
    return text.split(omittingEmptySubsequences: false) { character in
      if character == "'" { isQuoted.toggle() }
      return character == mark && !isQuoted
    }
  }

  private static func plain(_ part: Substring) -> String {
    let text = part.drop { $0 == " " }
    let trimmed = text.reversed().drop { $0 == " " }.reversed().map { $0 }
    guard trimmed.count >= 2, trimmed.first == "'", trimmed.last == "'" else {
      return String(trimmed)
    }
    return String(trimmed.dropFirst().dropLast())
  }

  /// Whether `node`, which its parent knows by `step`, meets the condition.
  func holds(for node: JSONNode, called step: JSONStep) -> Bool {
    let value: JSONNode? =
      field == ["id"] && node["id"] == nil
      ? JSONNode(value: .string(step.name), line: 0)
      : field.reduce(node) { (below: JSONNode?, key) in
        below?[key] ?? (below?.elements != nil ? Int(key).flatMap { below?[.index($0)] } : nil)
      }
    switch relation {
    case .isNot: return !values.contains { Self.isEqual(value, $0) }
    case .equal: return values.contains { Self.isEqual(value, $0) }
    case .holds: return values.contains { Self.holds(value, $0) }
    case .less, .more, .atMost, .atLeast:
      return values.contains { compares(value, $0) }
    }
  }

  private static func isEqual(_ node: JSONNode?, _ text: String) -> Bool {
    switch node?.value {
    case nil, .null: text == "null"
    case .bool(let truth): text == (truth ? "true" : "false")
    case .string(let string): string == text
    case .number: node?.number == Double(text)
    case .array, .object: false
    }
  }

  private static func holds(_ node: JSONNode?, _ text: String) -> Bool {
    if let elements = node?.elements { return elements.contains { isEqual($0, text) } }
    return node?.text?.contains(text) ?? false
  }

  /// Numbers by value, times of day by the clock; nothing else has an order.
  private func compares(_ node: JSONNode?, _ text: String) -> Bool {
    if let number = node?.number, let other = Double(text) { return inOrder(number, other) }
    guard let time = node?.text.flatMap({ TimeOfDay($0) }), let other = TimeOfDay(text) else {
      return false
    }
    return inOrder(
      Double(time.secondsSinceMidnight), Double(other.secondsSinceMidnight))
  }

  private func inOrder(_ a: Double, _ b: Double) -> Bool {
    switch relation {
    case .less: a < b
    case .more: a > b
    case .atMost: a <= b
    case .atLeast: a >= b
    case .equal, .isNot, .holds: false
    }
  }
}

extension JSONStep {
  /// The key, or the number as text.
  var name: String {
    switch self {
    case .key(let key): key
    case .index(let index): String(index)
    }
  }
}
