internal import PlanningModel

/// Applies overlays to a week's document, one after another.
///
/// The tree's lines remember which overlay wrote each value (``Origin``), so that two overlays that
/// write one place are noticed, and findings about the effective week name the overlay.
struct OverlayComposer {
  /// The document as it stands now.
  private(set) var root: JSONNode
  /// Files by their number in ``Origin``; the week first.
  private(set) var files: [String]
  /// Names of the overlays by the same number.
  private(set) var names: [String]
  /// Members that overlays took out, with the overlay's number.
  private var removed: [[JSONStep]: Int] = [:]
  private let form = WeekForm()

  /// - Parameter root: the week's document, as its reader accepts it.
  init(_ root: JSONNode, called file: String) {
    self.root = root
    files = [file]
    names = [""]
  }

  /// Applies merge, patch and rules.
  /// - Throws: one finding in the overlay's file.
  mutating func apply(_ overlay: Overlay) throws(Refusal) {
    files.append(overlay.file)
    names.append(overlay.name)
    if let merge = overlay.merge { try self.merge(merge, overlay) }
    for (place, operation) in overlay.patch.enumerated() {
      try patch(operation, "/patch/\(place)", overlay)
    }
    for (place, rule) in overlay.apply.enumerated() {
      try run(rule, "/apply/\(place)", overlay)
    }
  }

  /// Puts trips into the travel table that nobody wrote, so that rules can select them.
  mutating func putEstimates(_ legs: [JSONNode]) {
    root.edit([.key("travel"), .key("legs")]) { node in
      guard case .array(let known) = node.value else { return }
      node.value = .array(known + legs.map { $0.mappingLines { _ in 0 } })
    }
  }

  /// Takes out the trips of ``putEstimates(_:)`` that no overlay wrote to, and names the overlay as
  /// the origin of the others.
  mutating func dropEstimates() {
    let names = names
    root.edit([.key("travel"), .key("legs")]) { node in
      node.value = .array(
        (node.elements ?? []).compactMap { leg in
          guard leg.line == 0 else { return leg }
          guard let writer = leg.writer(otherThan: 0) else { return nil }
          var written = leg
          if leg["source"]?.text == "estimate", leg["source"]?.line == 0 {
            let source = JSONNode(value: .string("estimate, " + names[writer]), line: 0)
            written.put(source, under: "source")
          }
          return written
        })
    }
  }

  // MARK: merge and patch

  private mutating func merge(_ patch: JSONNode, _ overlay: Overlay) throws(Refusal) {
    for write in MergePatch.writes(patch, into: root) {
      try claim(write.path, overlay, line: write.patch.line, "/merge" + write.path.pointer)
      if write.patch.value == .null, root[write.path] != nil { remember(write.path) }
    }
    root = MergePatch.merged(root, with: patch.written(by: number))
  }

  private mutating func patch(
    _ node: JSONNode, _ field: String, _ overlay: Overlay
  ) throws(Refusal) {
    do {
      let operation = try PatchOperation(node.written(by: number))
      for pointer in [operation.path, operation.from].compactMap({ $0 }) {
        guard operation.kind != .test, operation.kind != .copy || pointer == operation.path,
          // An element that is put between others writes none of them.
          !isInsertion(operation, pointer)
        else { continue }
        let place = pointer.path(in: root) ?? pointer.place(in: root).map { $0.parent + [$0.last] }
        guard let place else { continue }
        try claim(place, overlay, line: node.line, field + "/path")
        if operation.kind == .remove || (operation.kind == .move && pointer == operation.from) {
          remember(place)
        }
      }
      try operation.apply(to: &root)
    } catch let fault as PatchFault {
      let line = node[fault.member]?.line ?? node.line
      throw Refusal(
        file: overlay.file, line: line, field: field + "/" + fault.member, code: fault.code,
        fault.phrase)
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      throw Refusal(file: overlay.file, line: node.line, field: field, code: "patch", .odd)
    }
  }

  private func isInsertion(_ operation: PatchOperation, _ pointer: JSONPointer) -> Bool {
    guard [.add, .move, .copy].contains(operation.kind), pointer == operation.path,
      case .index? = pointer.place(in: root)?.last
    else { return false }
    return true
  }

  // MARK: rules

  private mutating func run(
    _ rule: JSONNode, _ field: String, _ overlay: Overlay
  ) throws(Refusal) {
    guard let outer = rule["for"] else {
      return try OverlayRule(rule, field, overlay, form).run(on: &self)
    }
    let parts = OverlayRule(rule, field, overlay, form)
    for path in try parts.chosen(by: outer, "for", in: root) {
      guard let match = root[path] else { continue }
      var filled: JSONNode
      do {
        filled = try Template(id: path.last?.name ?? "", match: match).filled(rule)
      } catch {
        throw Refusal(
          file: overlay.file, line: error.line, field: field, code: "unknown-field", error.phrase)
      }
      // What was chosen by `for` is chosen; the rest of the rule acts once for each.
      for key in ["for", "where", "expect", "share"] { filled.remove(.key(key)) }
      try OverlayRule(filled, field, overlay, form).run(on: &self)
    }
  }

  // MARK: for rules and operations

  /// The number of the overlay that is being applied.
  var number: Int { files.count - 1 }

  /// Changes the document at `path`.
  mutating func edit(_ path: [JSONStep], _ change: (inout JSONNode) -> Void) {
    root.edit(path[...], change)
  }

  /// Remembers that the member at `path` is taken out.
  mutating func remember(_ path: [JSONStep]) {
    if case .key? = path.last { removed[path] = number }
  }

  /// Makes sure that no earlier overlay has written to `path`.
  func claim(
    _ path: [JSONStep], _ overlay: Overlay, line: Int, _ field: String
  ) throws(Refusal) {
    guard !overlay.mayOverwrite else { return }
    let writer =
      root[path].flatMap { $0.writer(otherThan: number) }
      ?? removed[path].flatMap { $0 == number ? nil : $0 }
    guard let writer else { return }
    throw Refusal(
      file: overlay.file, line: line, field: field, code: "overlay-collision",
      .typeset(
        fr: "\(path.pointer) est déjà écrit par \(files[writer]) ; ôter l'un des deux, ou mettre"
          + " \"over\": true dans celui-ci",
        en: "\(path.pointer) is written by \(files[writer]) already; remove one of the two, or put "
          + "\"over\": true into this one"))
  }
}

extension Phrase {
  fileprivate static var odd: Phrase {
    .typeset(fr: "opération impossible ; la corriger", en: "impossible operation; correct it")
  }
}
