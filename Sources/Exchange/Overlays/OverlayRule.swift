internal import Foundation
internal import PlanningModel
internal import Quantities

/// One entry of an overlay's `apply`: what it selects, and what becomes of it.
struct OverlayRule {
  private let rule: JSONNode
  private let field: String
  private let overlay: Overlay
  private let form: WeekForm

  init(_ rule: JSONNode, _ field: String, _ overlay: Overlay, _ form: WeekForm) {
    (self.rule, self.field, self.overlay, self.form) = (rule, field, overlay, form)
  }

  private static let actions = ["set", "scale", "shift", "remove", "add", "copies"]

  /// Applies the rule to every place that it selects.
  func run(on composer: inout OverlayComposer) throws(Refusal) {
    let actions = Self.actions.filter { rule[$0] != nil }
    guard actions.count == 1 || actions == ["scale", "shift"] else {
      throw refusal(rule, "", "rule-actions", .oneAction(actions))
    }
    if rule["with"] != nil, actions != ["copies"] {
      throw refusal(rule["with"], "/with", "rule-actions", .withCopies)
    }
    guard let select = rule["select"], let action = actions.first else { return }
    let places = try chosen(by: select, "select", in: composer.root)
    // From the last to the first: what is taken out or put in moves what follows it.
    for place in places.reversed() {
      try claim(place, action, composer)
      try perform(action, at: place, &composer)
    }
  }

  // MARK: what is selected

  /// The places that `selector` names, guards and share applied; at least one, and as many as
  /// `expect` says.
  func chosen(
    by selector: JSONNode, _ key: String, in root: JSONNode
  ) throws(Refusal) -> [[JSONStep]] {
    var places: [[JSONStep]]
    var tests: [Condition] = []
    do {
      places = try matches(of: Selector(selector.text ?? ""), in: root)
    } catch {
      throw refusal(selector, "/" + key, "wrong-selector", error.phrase)
    }
    for (place, test) in (rule["where"]?.elements ?? []).enumerated() {
      do {
        tests.append(try Condition(test.text ?? ""))
      } catch {
        throw refusal(test, "/where/\(place)", "wrong-condition", error.phrase)
      }
    }
    places = places.filter { path in
      guard let node = root[path], let step = path.last else { return tests.isEmpty }
      return tests.allSatisfy { $0.holds(for: node, called: step) }
    }
    try expect(places.count, selector, key)
    return share(of: places)
  }

  private func expect(_ count: Int, _ selector: JSONNode, _ key: String) throws(Refusal) {
    if let wanted = rule["expect"], let number = wanted.number {
      guard number == Double(count) else {
        throw refusal(wanted, "/expect", "matches-differ", .matches(count, number.plain))
      }
    } else if count == 0 {
      throw refusal(selector, "/" + key, "matches-nothing", .matchesNothing)
    }
  }

  /// A part of the places, spread evenly over all.
  private func share(of places: [[JSONStep]]) -> [[JSONStep]] {
    guard let share = rule["share"]?.number else { return places }
    func whole(_ count: Int) -> Int { Int((Double(count) * share + 1e-9).rounded(.down)) }
    return places.enumerated().filter { whole($0.offset + 1) > whole($0.offset) }.map(\.element)
  }

  /// What the selector names; for `set` also a field that is not written yet.
  private func matches(of selector: Selector, in root: JSONNode) -> [[JSONStep]] {
    let found = selector.matches(in: root)
    guard found.isEmpty, rule["set"] != nil, case .token(let key)? = selector.steps.last,
      let above = try? Selector(parent(of: selector))
    else { return found }
    return above.matches(in: root).filter { path in
      guard case .object? = root[path]?.value else { return false }
      return !form.isTable(path)
    }.map { $0 + [.key(key)] }
  }

  private func parent(of selector: Selector) -> String {
    selector.text.lastIndex(of: "/").map { String(selector.text[..<$0]) } ?? ""
  }

  // MARK: what is done

  private func perform(
    _ action: String, at path: [JSONStep], _ composer: inout OverlayComposer
  ) throws(Refusal) {
    guard let node = rule[action], let last = path.last else { return }
    let number = composer.number
    switch action {
    case "set": put(node.written(by: number), at: path, &composer)
    case "scale", "shift": put(try changed(path, composer), at: path, &composer)
    case "remove":
      composer.remember(path)
      composer.edit(Array(path.dropLast())) { $0.remove(last) }
    case "add": try add(node.written(by: number), to: path, &composer)
    default: try copy(path, &composer)
    }
  }

  private func put(_ node: JSONNode, at path: [JSONStep], _ composer: inout OverlayComposer) {
    guard let last = path.last else { return }
    composer.edit(Array(path.dropLast())) { parent in
      switch last {
      case .key(let key): parent.put(node, under: key)
      case .index: parent.edit([last]) { $0 = node }
      }
    }
  }

  /// The number or time at `path`, scaled, then shifted.
  private func changed(
    _ path: [JSONStep], _ composer: OverlayComposer
  ) throws(Refusal) -> JSONNode {
    let scale = rule["scale"]?.number
    let shift = rule["shift"]?.number ?? 0
    let line = Origin.line((rule["scale"] ?? rule["shift"] ?? rule).line, of: composer.number)
    let key = scale == nil ? "/shift" : "/scale"
    let node = rule["scale"] ?? rule["shift"]
    let kind = form.kind(at: path)
    if let number = composer.root[path]?.number, kind == .number || kind == .integer {
      var value = number * (scale ?? 1) + shift
      // Nine decimals: enough for every figure of a week, without the dust of binary fractions.
      value = kind == .integer ? value.rounded() : (value * 1e9).rounded() / 1e9
      return JSONNode(value: .number(value.plain), line: line)
    }
    guard kind == .time, let time = composer.root[path]?.text.flatMap({ TimeOfDay($0) }),
      scale == nil
    else { throw refusal(node, key, "wrong-kind", .notScalable(path, isTime: kind == .time)) }
    let moved = time + Seconds(Int64((shift * 60).rounded()))
    guard (0...86_400).contains(moved.secondsSinceMidnight) else {
      throw refusal(node, key, "out-of-range", .outOfDay(path, time.description))
    }
    return JSONNode(value: .string(moved.description), line: line)
  }

  /// Adds an element to a list, or members to an object.
  private func add(
    _ node: JSONNode, to path: [JSONStep], _ composer: inout OverlayComposer
  ) throws(Refusal) {
    guard let target = composer.root[path] else { return }
    if let count = target.elements?.count {
      return composer.edit(path) { $0.insert(node, at: count) }
    }
    guard case .object = target.value, case .object(let members) = node.value else {
      throw refusal(rule["add"], "/add", "wrong-kind", .notAddable(path))
    }
    for member in members {
      guard target[member.key] == nil else {
        throw refusal(
          rule["add"]?[member.key], "/add" + [JSONStep.key(member.key)].pointer, "id-twice",
          .isThere(path + [.key(member.key)]))
      }
      composer.edit(path) { $0.put(member.node, under: member.key) }
    }
  }

  /// Puts copies beside what stands at `path`: in a list after it, in a table under a new id.
  private func copy(
    _ path: [JSONStep], _ composer: inout OverlayComposer
  ) throws(Refusal) {
    guard let original = composer.root[path], let last = path.last,
      let count = rule["copies"]?.number.map({ Int($0) })
    else { return }
    let parent = Array(path.dropLast())
    let (number, line) = (composer.number, rule["copies"]?.line ?? rule.line)
    guard case .key(let id) = last else {
      guard case .index(let index) = last else { return }
      let copy = changed(original.written(by: number, line: line), by: "", number)
      for _ in 0..<count { composer.edit(parent) { $0.insert(copy, at: index + 1) } }
      return
    }
    guard form.isTable(parent) else {
      throw refusal(rule["copies"], "/copies", "wrong-kind", .notCopied(path))
    }
    var suffix = 2
    for _ in 0..<count {
      while composer.root[parent + [.key("\(id)-\(suffix)")]] != nil { suffix += 1 }
      let copy = changed(
        original.written(by: number, line: line), by: " (\(suffix))", number)
      composer.edit(parent) { $0.put(copy, under: "\(id)-\(suffix)") }
    }
  }

  /// A copy that people can tell from what it was made of, with what `with` says of it.
  private func changed(_ copy: JSONNode, by mark: String, _ number: Int) -> JSONNode {
    var copy = copy
    for key in ["name", "customer"] {
      guard let text = copy[key]?.text, !text.isEmpty else { continue }
      copy.put(JSONNode(value: .string(text + mark), line: copy.line), under: key)
    }
    return rule["with"].map { MergePatch.merged(copy, with: $0.written(by: number)) } ?? copy
  }

  // MARK: complaints

  /// A refusal at a member of the rule.
  private func refusal(
    _ node: JSONNode?, _ member: String, _ code: String, _ phrase: Phrase
  ) -> Refusal {
    Refusal(
      file: overlay.file, line: (node ?? rule).line, field: field + member, code: code, phrase)
  }

  /// Makes sure that no earlier overlay wrote what `action` changes; adding changes nothing.
  private func claim(
    _ path: [JSONStep], _ action: String, _ composer: OverlayComposer
  ) throws(Refusal) {
    guard action != "add", action != "copies" else { return }
    try composer.claim(path, overlay, line: (rule[action] ?? rule).line, field + "/select")
  }
}

extension Phrase {
  fileprivate static func oneAction(_ actions: [String]) -> Phrase {
    let given = actions.isEmpty ? "" : " (\(actions.joined(separator: ", ")))"
    return .typeset(
      fr: "une règle fait une chose\(given) ; écrire set, scale, shift, remove, add ou copies"
        + " (scale et shift vont ensemble)",
      en:
        "a rule does one thing\(given); write set, scale, shift, remove, add or copies (scale and "
        + "shift go together)")
  }
  fileprivate static var withCopies: Phrase {
    .typeset(
      fr: "\"with\" change des copies ; ajouter \"copies\", ou l'ôter",
      en: "\"with\" changes copies; add \"copies\", or remove it")
  }
  static var matchesNothing: Phrase {
    .typeset(
      fr: "rien dans la semaine ne correspond ; voir « tournee check SEMAINE --print »",
      en: "nothing in the week matches; see “tournee check WEEK --print”")
  }
  fileprivate static func matches(_ count: Int, _ wanted: String) -> Phrase {
    .typeset(
      fr: "\(count) trouvés pour \(wanted) attendus ; corriger le sélecteur ou le nombre",
      en: "\(count) found, \(wanted) expected; correct the selector or the number")
  }
  fileprivate static func notScalable(_ path: [JSONStep], isTime: Bool) -> Phrase {
    isTime
      ? .typeset(
        fr: "\(path.pointer) est une heure ; la décaler avec \"shift\", en minutes",
        en: "\(path.pointer) is a time of day; move it by \"shift\", in minutes")
      : .typeset(
        fr: "\(path.pointer) n'est ni un nombre ni une heure ; choisir plus bas, ou écrire \"set\"",
        en: "\(path.pointer) is neither a number nor a time; select further down, or use \"set\"")
  }
  fileprivate static func outOfDay(_ path: [JSONStep], _ time: String) -> Phrase {
    .typeset(
      fr: "\(path.pointer) (\(time)) sortirait de la journée ; décaler de moins",
      en: "\(path.pointer) (\(time)) would leave the day; shift it by less")
  }
  fileprivate static func notAddable(_ path: [JSONStep]) -> Phrase {
    .typeset(
      fr: "\(path.pointer) n'est ni une liste ni une table ; choisir l'une d'elles, et donner"
        + " { identifiant: { … } } à une table",
      en: "\(path.pointer) is neither a list nor a table; select one of these, and give a table "
        + "{ id: { … } }")
  }
  fileprivate static func isThere(_ path: [JSONStep]) -> Phrase {
    .typeset(
      fr: "\(path.pointer) existe déjà ; donner un autre identifiant",
      en: "\(path.pointer) exists already; give another id")
  }
  fileprivate static func notCopied(_ path: [JSONStep]) -> Phrase {
    .typeset(
      fr: "\(path.pointer) n'est pas dans une table ou une liste ; choisir ce qui s'y trouve",
      en: "\(path.pointer) stands in no table or list; select what does")
  }
}
