internal import PlanningModel

extension JSONSchema {
  /// Whether `node` is of the kind that `rule` asks for; reports it when not.
  mutating func checkKind(_ node: JSONNode, _ rule: JSONNode, _ path: String) -> Bool {
    if let wanted = rule["const"] { return checkChoice(node, [wanted], path) }
    if let choices = rule["enum"]?.elements { return checkChoice(node, choices, path) }
    let kinds = rule["type"].map { $0.elements?.compactMap(\.text) ?? [$0.text ?? ""] } ?? []
    guard !kinds.isEmpty, !kinds.contains(where: { Self.isKind(node, $0) }) else { return true }
    report(node.line, path, "wrong-type", Self.expected(kinds.first ?? "", rule, got: node))
    return false
  }

  private mutating func checkChoice(
    _ node: JSONNode, _ choices: [JSONNode], _ path: String
  ) -> Bool {
    if choices.contains(where: { $0.value == node.value }) { return true }
    let names = choices.compactMap(\.text)
    report(node.line, path, "wrong-value", .notOneOf(Self.shown(node), names))
    return false
  }

  private static func isKind(_ node: JSONNode, _ kind: String) -> Bool {
    switch (node.value, kind) {
    case (.null, "null"), (.bool, "boolean"), (.number, "number"), (.string, "string"),
      (.array, "array"), (.object, "object"):
      true
    case (.number, "integer"): node.number.map { $0 == $0.rounded() } ?? false
    default: false
    }
  }

  private static func shown(_ node: JSONNode) -> String {
    switch node.value {
    case .string(let text): text.clipped
    case .array: "[…]"
    case .object: "{…}"
    default: node.strictText
    }
  }

  private static func expected(_ kind: String, _ rule: JSONNode, got node: JSONNode) -> Phrase {
    let got = shown(node)
    return switch kind {
    case "number":
      .typeset(
        fr: "« \(got) » n'est pas un nombre ; l'écrire sans guillemets ni unité, comme 12.5",
        en: "“\(got)” is no number; write it without quotes or unit, as 12.5")
    case "integer":
      .typeset(
        fr: "« \(got) » n'est pas un nombre entier ; écrire par exemple 3",
        en: "“\(got)” is no whole number; write for instance 3")
    case "boolean":
      .typeset(
        fr: "« \(got) » n'est ni vrai ni faux ; écrire true ou false, sans guillemets",
        en: "“\(got)” is neither true nor false; write true or false, without quotes")
    case "array":
      .typeset(
        fr: "« \(got) » n'est pas une liste ; l'écrire entre crochets [ ]",
        en: "“\(got)” is no list; write it in brackets [ ]")
    case "object":
      .typeset(
        fr: "« \(got) » n'est pas un objet ; l'écrire entre accolades { }",
        en: "“\(got)” is no object; write it in braces { }")
    default: wrongText(got, rule)
    }
  }

  /// What to write instead of a text that has not the form its field asks for.
  static func wrongText(_ text: String, _ rule: JSONNode) -> Phrase {
    let pattern = rule["pattern"]?.text ?? ""
    if pattern.contains(":[0-5]") { return .notTime(text) }
    if pattern.contains("{4}-") { return .notDate(text) }
    if pattern.contains("a-f") {
      return .typeset(
        fr: "« \(text.clipped) » n'est pas une empreinte de 16 chiffres hexadécimaux",
        en: "“\(text.clipped)” is no fingerprint of 16 hexadecimal digits")
    }
    return .typeset(
      fr: "« \(text.clipped) » n'est pas un texte ; l'écrire entre guillemets droits",
      en: "“\(text.clipped)” is no text; write it in straight quotes")
  }

  /// What to write for a key that is missing.
  func missing(_ key: String, _ rule: JSONNode) -> Phrase {
    var property = rule["properties"]?[key]
    if let name = property?["$ref"]?.text?.split(separator: "/").last {
      property = root["$defs"]?[String(name)]
    }
    let form = property.map(Self.example) ?? "…"
    return .typeset(
      fr: "il manque ; ajouter \"\(key)\": \(form)", en: "it is missing; add \"\(key)\": \(form)")
  }

  /// A value of the kind that `rule` asks for, as it is written.
  private static func example(_ rule: JSONNode) -> String {
    if let choice = (rule["enum"]?.elements?.first ?? rule["const"])?.text {
      return "\"\(choice)\""
    }
    let pattern = rule["pattern"]?.text ?? ""
    if pattern.contains(":[0-5]") { return "\"16:30\"" }
    if pattern.contains("{4}-") { return "\"2026-06-11\"" }
    return switch rule["type"]?.text {
    case "object": "{ }"
    case "array": "[ ]"
    case "number", "integer": "0"
    case "boolean": "false"
    default: "\"…\""
    }
  }
}
