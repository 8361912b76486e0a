internal import Foundation
internal import PlanningModel

/// Reads one parameter of a sweep: what it changes, and to what.
struct SweepParameterReader {
  let node: JSONNode
  let pointer: String
  let file: String
  let design: Sweep.Design

  private static let laws = [
    "law", "from", "to", "mode", "mean", "deviation", "median", "sigma", "weights", "chance", "yes",
    "no",
  ]

  /// The parameter and what it does.
  func parameter() throws(Refusal) -> (SweepParameter, SweepChange) {
    let isDecision = node["decision"]?.value == .bool(true)
    let name = node["name"]?.text ?? ""
    let ways = ["select", "apply", "levels"].filter { node[$0] != nil }
    guard ways.count == 1 else { throw fault(nil, "parameter-way", .oneWay(ways)) }
    if let levels = node["levels"] {
      try refuse(["values", "use", "where", "expect"] + Self.laws, .levelsAlone)
      return try (
        SweepParameter(
          name: name, isDecision: isDecision,
          levels: distinct(levels.elements ?? [], "/levels") { .text($0["name"]?.text ?? "") },
          distribution: nil),
        .levels(self.levels(levels))
      )
    }
    if node["apply"] != nil { try refuse(["use", "where", "expect"], .selectOnly) }
    let rules = try self.rules()
    let values = node["values"]?.elements ?? []
    let distribution = try self.distribution(isDecision: isDecision)
    return try (
      SweepParameter(
        name: name, isDecision: isDecision,
        levels: distribution == nil ? distinct(values, "/values", Self.value) : [],
        distribution: distribution),
      .rules(
        rules, values: values, file: file,
        place: node["apply"] == nil ? .target(pointer) : .rules(pointer),
        mayOverwrite: mayOverwrite)
    )
  }

  private var mayOverwrite: Bool { node["over"]?.value == .bool(true) }

  private static func value(_ node: JSONNode) -> SweepValue {
    node.number.map { .number($0) } ?? .text(node.text ?? node.strictText)
  }

  /// Levels by which points and tables are told apart.
  private func distinct(
    _ nodes: [JSONNode], _ field: String, _ value: (JSONNode) -> SweepValue
  ) throws(Refusal) -> [SweepValue] {
    var levels: [SweepValue] = []
    for (place, node) in nodes.enumerated() {
      let level = value(node)
      guard !levels.contains(level) else {
        throw Refusal(
          file: file, line: node.line, field: pointer + field + "/\(place)", code: "id-twice",
          .twice)
      }
      levels.append(level)
    }
    return levels
  }

  // MARK: rules

  private func rules() throws(Refusal) -> JSONNode {
    let marked = JSONNode(value: .string("{value}"), line: node["use"]?.line ?? node.line)
    guard let select = node["select"] else {
      guard let rules = node["apply"], rules.holdsMark else {
        throw fault("apply", "value-unused", .unused)
      }
      return rules
    }
    let use = node["use"]?.text ?? "set"
    var members = [
      JSONMember(key: "select", line: select.line, node: select),
      JSONMember(key: use, line: marked.line, node: marked),
    ]
    for key in ["where", "expect"] {
      if let given = node[key] {
        members.append(JSONMember(key: key, line: given.line, node: given))
      }
    }
    let rule = JSONNode(value: .object(members), line: select.line)
    return JSONNode(value: .array([rule]), line: select.line)
  }

  private func distribution(isDecision: Bool) throws(Refusal) -> Distribution? {
    guard let law = node["law"] else {
      try refuse(Self.laws, .lawless)
      guard node["values"] != nil else { throw fault(nil, "missing-key", .noValues) }
      return nil
    }
    guard law.text == "choice" || node["values"] == nil else {
      throw fault("values", "parameter-way", .valuesOrLaw)
    }
    guard design == .random else { throw fault("law", "wrong-design", .lawOf(design)) }
    guard !isDecision else { throw fault("law", "wrong-design", .drawnDecision) }
    return try LawReader(node, pointer, file).distribution()
  }

  // MARK: levels

  private func levels(_ list: JSONNode) throws(Refusal) -> [[SweepOverlay]] {
    var levels: [[SweepOverlay]] = []
    for (place, level) in (list.elements ?? []).enumerated() {
      let field = pointer + "/levels/\(place)"
      var overlays = try Self.overlays(level["overlays"], field + "/overlays", beside: file)
      if let rules = level["apply"] {
        let root = SweepChange.overlay(rules, line: rules.line, mayOverwrite: mayOverwrite)
        overlays.append(SweepOverlay(file: file, root: root, place: .rules(field)))
      }
      levels.append(overlays)
    }
    return levels
  }

  /// The overlays that a list of paths names.
  static func overlays(
    _ list: JSONNode?, _ field: String, beside file: String
  ) throws(Refusal) -> [SweepOverlay] {
    var overlays: [SweepOverlay] = []
    for (place, node) in (list?.elements ?? []).enumerated() {
      let text = node.text ?? ""
      let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
      // A relative path stays relative, as people named it.
      let path =
        text.hasPrefix("/") || !file.contains("/")
        ? text : (file as NSString).deletingLastPathComponent + "/" + text
      func refusal(_ code: String, _ phrase: Phrase) -> Refusal {
        Refusal(file: file, line: node.line, field: field + "/\(place)", code: code, phrase)
      }
      let found = URL(fileURLWithPath: text, relativeTo: folder).path
      guard FileManager.default.fileExists(atPath: found) else {
        throw refusal("file-missing", .noOverlay(text))
      }
      let root = try OverlayReader.tree(path)
      guard root["each"] == nil else { throw refusal("family", .family) }
      overlays.append(SweepOverlay(file: path, root: root, place: .ownFile))
    }
    return overlays
  }

  // MARK: complaints

  private func refuse(_ members: [String], _ phrase: Phrase) throws(Refusal) {
    for member in members where node[member] != nil {
      throw fault(member, "parameter-way", phrase)
    }
  }

  private func fault(_ member: String?, _ code: String, _ phrase: Phrase) -> Refusal {
    let line = member.flatMap { node[$0]?.line } ?? node.line
    return Refusal(
      file: file, line: line, field: pointer + (member.map { "/" + $0 } ?? ""), code: code, phrase)
  }
}

extension Phrase {
  fileprivate static func oneWay(_ ways: [String]) -> Phrase {
    let given = ways.isEmpty ? "" : " (\(ways.joined(separator: ", ")))"
    return .typeset(
      fr: "un paramètre change la semaine d'une manière\(given) ; écrire select, apply ou levels",
      en: "a parameter changes the week in one way\(given); write select, apply or levels")
  }
  fileprivate static var levelsAlone: Phrase {
    .typeset(
      fr: "les niveaux (levels) disent tout ; ôter ce champ", en: "levels say all; remove this")
  }
  fileprivate static var selectOnly: Phrase {
    .typeset(
      fr: "ce champ va avec select ; l'écrire dans les règles de apply",
      en: "this goes with select; write it into the rules of apply")
  }
  fileprivate static var unused: Phrase {
    .typeset(
      fr: "les règles n'emploient pas la valeur ; écrire par exemple \"scale\": \"{value}\"",
      en: "the rules do not use the value; write for instance \"scale\": \"{value}\"")
  }
  fileprivate static var lawless: Phrase {
    .typeset(
      fr: "ce champ va avec une loi ; ajouter \"law\": \"uniform\" ou une autre, ou l'ôter",
      en: "this goes with a law; add \"law\": \"uniform\" or another, or remove it")
  }
  fileprivate static var noValues: Phrase {
    .typeset(
      fr: "il manque des valeurs ; ajouter \"values\": [0.8, 1, 1.2], ou une loi (\"law\")",
      en: "values are missing; add \"values\": [0.8, 1, 1.2], or a law (\"law\")")
  }
  fileprivate static var valuesOrLaw: Phrase {
    .typeset(
      fr: "des valeurs ou une loi, pas les deux ; ôter l'un (seule la loi choice a des valeurs)",
      en: "values or a law, not both; remove one (only the law choice has values)")
  }
  fileprivate static func lawOf(_ design: Sweep.Design) -> Phrase {
    .typeset(
      fr: "un plan \(design.rawValue) ne tire rien au sort ; écrire \"values\": [ … ], ou"
        + " \"design\": \"random\"",
      en: "a \(design.rawValue) design draws nothing; write \"values\": [ … ], or \"design\": "
        + "\"random\"")
  }
  fileprivate static var drawnDecision: Phrase {
    .typeset(
      fr: "une décision se choisit, elle ne se tire pas au sort ; écrire \"values\": [ … ]",
      en: "a decision is chosen, not drawn; write \"values\": [ … ]")
  }
  fileprivate static var twice: Phrase {
    .typeset(
      fr: "cette valeur est déjà dans la liste ; l'ôter",
      en: "this value is in the list already; remove it")
  }
  fileprivate static func noOverlay(_ path: String) -> Phrase {
    .typeset(
      fr: "il n'y a pas de calque « \(path.clipped) » ; le chemin part du dossier de ce fichier",
      en: "there is no overlay “\(path.clipped)”; paths start from this file's folder")
  }
  fileprivate static var family: Phrase {
    .typeset(
      fr: "une famille (\"each\") est plusieurs semaines ; donner un calque qui n'en fait qu'une",
      en: "a family (\"each\") is several weeks; give an overlay that makes one")
  }
}
