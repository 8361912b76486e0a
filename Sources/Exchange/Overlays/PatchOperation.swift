internal import PlanningModel

/// One operation of a JSON patch (RFC 6902).
struct PatchOperation {
  enum Kind: String { case add, remove, replace, move, copy, test }
  let kind: Kind
  let path: JSONPointer
  let from: JSONPointer?
  let value: JSONNode?

  /// - Throws: what is missing or no pointer, and in which member.
  init(_ node: JSONNode) throws(PatchFault) {
    guard let kind = node["op"]?.text.flatMap(Kind.init(rawValue:)) else { throw .missing("op") }
    guard let path = node["path"]?.text.flatMap(JSONPointer.init) else { throw .noPointer("path") }
    self.kind = kind
    self.path = path
    value = node["value"]
    if [.add, .replace, .test].contains(kind), value == nil { throw .missing("value") }
    guard kind == .move || kind == .copy else {
      from = nil
      return
    }
    guard let text = node["from"]?.text else { throw .missing("from") }
    guard let from = JSONPointer(text) else { throw .noPointer("from") }
    self.from = from
  }

  /// Performs the operation; nothing is changed when it cannot be.
  func apply(to root: inout JSONNode) throws(PatchFault) {
    switch kind {
    case .test:
      guard let there = path.path(in: root).flatMap({ root[$0] }) else { throw .nothing("path") }
      guard let value, there.isSame(as: value) else { throw .differs(there.strictText) }
    case .add: try add(value, to: &root)
    case .replace:
      guard let place = path.path(in: root), let value else { throw .nothing("path") }
      root.edit(place[...]) { $0 = value }
    case .remove: try Self.remove(path, "path", from: &root)
    case .copy: try add(try source(root), to: &root)
    case .move:
      guard let from else { throw .missing("from") }
      let moved = try source(root)
      let isInside = path.tokens.count > from.tokens.count && path.tokens.starts(with: from.tokens)
      guard !isInside else { throw .intoItself }
      var trial = root
      try Self.remove(from, "from", from: &trial)
      try add(moved, to: &trial)
      root = trial
    }
  }

  private func source(_ root: JSONNode) throws(PatchFault) -> JSONNode {
    guard let place = from?.path(in: root), let node = root[place] else { throw .nothing("from") }
    return node
  }

  private func add(_ value: JSONNode?, to root: inout JSONNode) throws(PatchFault) {
    guard let value else { throw .missing("value") }
    guard !path.tokens.isEmpty else {
      root = value
      return
    }
    guard let (parent, last) = path.place(in: root) else { throw .nothing("path") }
    root.edit(parent[...]) { node in
      switch last {
      case .key(let key): node.put(value, under: key)
      case .index(let index): node.insert(value, at: index)
      }
    }
  }

  private static func remove(
    _ pointer: JSONPointer, _ member: String, from root: inout JSONNode
  ) throws(PatchFault) {
    guard let place = pointer.path(in: root), let last = place.last else { throw .nothing(member) }
    root.edit(place.dropLast()) { $0.remove(last) }
  }
}

/// Why an operation of a patch cannot be read or performed.
enum PatchFault: Error, Hashable {
  /// A member that the operation needs is not there.
  case missing(String)
  /// A member is no JSON pointer.
  case noPointer(String)
  /// A pointer leads nowhere.
  case nothing(String)
  /// A test failed; what stands there instead.
  case differs(String)
  /// A value would be moved below itself.
  case intoItself

  /// The member that is at fault.
  var member: String {
    switch self {
    case .missing(let member), .noPointer(let member), .nothing(let member): member
    case .differs: "value"
    case .intoItself: "path"
    }
  }
  var code: String {
    switch self {
    case .missing: "missing-key"
    case .noPointer: "wrong-pointer"
    case .nothing: "nothing-there"
    case .differs: "test-failed"
    case .intoItself: "moved-into-itself"
    }
  }
  var phrase: Phrase {
    switch self {
    case .missing(let member):
      .typeset(
        fr: "il manque ; cette opération demande \"\(member)\"",
        en: "it is missing; this operation needs \"\(member)\"")
    case .noPointer:
      .typeset(
        fr: "ce n'est pas un pointeur JSON ; écrire par exemple /prices/carKmEur",
        en: "this is no JSON pointer; write for instance /prices/carKmEur")
    case .nothing:
      .typeset(
        fr: "il n'y a rien à cet endroit de la semaine ; voir « tournee check SEMAINE --print »",
        en: "the week has nothing there; see “tournee check WEEK --print”")
    case .differs(let there):
      .typeset(
        fr:
          "le test échoue : la semaine dit \(there.clipped) ; corriger la valeur, ou ôter le test",
        en: "the test fails: the week says \(there.clipped); correct the value or remove the test")
    case .intoItself:
      .typeset(
        fr: "une valeur ne se déplace pas en elle-même ; donner un autre \"path\"",
        en: "a value cannot be moved below itself; give another \"path\"")
    }
  }
}
