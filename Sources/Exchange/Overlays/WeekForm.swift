/// What the schema of the week's document says of a place.
struct WeekForm {
  enum Kind { case number, integer, time, other }
  private let schema = JSONSchema(WeekDocument.schemaText, file: "").root

  /// What stands at `path`.
  func kind(at path: [JSONStep]) -> Kind {
    guard let rule = rule(at: path) else { return .other }
    if rule["pattern"]?.text?.contains(":[0-5]") == true { return .time }
    let kinds = rule["type"].map { $0.elements?.compactMap(\.text) ?? [$0.text ?? ""] } ?? []
    return kinds.contains("integer") ? .integer : kinds.contains("number") ? .number : .other
  }

  /// Whether the object at `path` is a table, whose keys are ids.
  func isTable(_ path: [JSONStep]) -> Bool {
    guard case .object? = rule(at: path)?["additionalProperties"]?.value else { return false }
    return true
  }

  private func rule(at path: [JSONStep]) -> JSONNode? {
    path.reduce(schema) { (rule: JSONNode?, step) in
      guard let rule else { return nil }
      switch step {
      case .key(let key):
        return resolved(rule["properties"]?[key] ?? rule["additionalProperties"])
      case .index: return resolved(rule["items"])
      }
    }
  }

  private func resolved(_ rule: JSONNode?) -> JSONNode? {
    if let name = rule?["$ref"]?.text?.split(separator: "/").last {
      return resolved(schema["$defs"]?[String(name)])
    }
    if let first = rule?["anyOf"]?.elements?.first { return resolved(first) }
    return rule
  }
}
