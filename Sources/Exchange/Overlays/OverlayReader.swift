internal import Foundation
public import PlanningModel

/// Reads overlays and applies them to a week: each operand one what-if, or a family of them.
public struct OverlayReader: Sendable {
  /// More changed weeks than these in one family are nobody's question.
  static let mostMembers = 10_000
  let base: WeekReading
  private let document: JSONNode
  private let estimates: @Sendable (Week) -> [TravelTable.Leg]

  /// A reader of what-ifs about `base`.
  ///
  /// - Parameter estimates: the trips that the week's travel table does not hold, as they are
  ///   estimated, so that overlays can select them.
  public init(
    of base: WeekReading, estimates: @escaping @Sendable (Week) -> [TravelTable.Leg]
  ) throws(Refusal) {
    self.base = base
    self.estimates = estimates
    do {
      document = try JSONParser.parse(Data(WeekDocument.text(base.week).utf8))
    } catch {
      throw Refusal(file: base.week.name, line: error.line, code: error.code, error.message)
    }
  }

  /// The changed weeks that `operand` stands for: one overlay's file, or several that compose from
  /// left to right, joined by `+`.
  /// - Throws: one finding: file, line, JSON pointer, remedy.
  public func cases(_ operand: String) throws(Refusal) -> [WhatIfCase] {
    var trees: [(file: String, root: JSONNode)] = []
    for path in Self.paths(operand) { trees.append((path, try Self.tree(path))) }
    var found: [WhatIfCase] = []
    for composition in try expanded(unchanged, by: trees[...]) {
      found.append(try effective(composition))
    }
    return found
  }

  /// A file of the operand's whole name is that file, whatever its name holds.
  private static func paths(_ operand: String) -> [String] {
    guard !FileManager.default.fileExists(atPath: operand) else { return [operand] }
    return operand.split(separator: "+", omittingEmptySubsequences: false).map(String.init)
  }

  /// The overlay at `path`, which keeps the schema.
  static func tree(_ path: String) throws(Refusal) -> JSONNode {
    let data = try InputFile.data(path, called: path)
    let root: JSONNode
    do {
      root = try JSONParser.parse(data)
    } catch {
      throw Refusal(file: path, line: error.line, code: error.code, error.message)
    }
    guard JSONSchema.isNamed(by: root, schemaText) else {
      throw Refusal(
        file: path, line: root.line, field: "/schema", code: "wrong-document", .notOverlay)
    }
    if let first = JSONSchema.findings(
      in: root, against: schemaText, file: path, style: .pointer
    ).first {
      throw Refusal([first])
    }
    return root
  }

  /// The week as it is; its lines are the document's own.
  var unchanged: Composition {
    Composition(composer: OverlayComposer(document.written(by: 0), called: base.week.name))
  }

  // MARK: families

  /// What has been composed so far.
  struct Composition: Sendable {
    var composer: OverlayComposer
    var overlays: [Overlay] = []
    var members: [String] = []

    /// Applies the overlay `root` of `file`, whose family is of one.
    mutating func apply(_ root: JSONNode, of file: String, by reader: OverlayReader) throws(Refusal)
    {
      if OverlayReader.selectsTravel(root) {
        composer.putEstimates(reader.legs(composer.root))
      }
      let overlay = Overlay(root, file: file)
      try composer.apply(overlay)
      overlays.append(overlay)
    }
  }

  /// Every way to apply the overlays: one, unless some stand for a family.
  private func expanded(
    _ composition: Composition, by trees: ArraySlice<(file: String, root: JSONNode)>
  ) throws(Refusal) -> [Composition] {
    guard let tree = trees.first else { return [composition] }
    var all: [Composition] = []
    for (member, root) in try members(of: tree, in: composition) {
      var next = composition
      try next.apply(root, of: tree.file, by: self)
      if let member { next.members.append(member) }
      all += try expanded(next, by: trees.dropFirst())
      guard all.count <= Self.mostMembers else {
        throw Refusal(
          file: tree.file, line: root.line, field: "/each", code: "family-too-large", .tooMany)
      }
    }
    return all
  }

  private func members(
    of tree: (file: String, root: JSONNode), in composition: Composition
  ) throws(Refusal) -> [(String?, JSONNode)] {
    guard let each = tree.root["each"] else { return [(nil, tree.root)] }
    func refusal(_ line: Int, _ field: String, _ code: String, _ phrase: Phrase) -> Refusal {
      Refusal(file: tree.file, line: line, field: field, code: code, phrase)
    }
    var plain = tree.root
    plain.remove(.key("each"))
    var members: [(String?, JSONNode)] = []
    do {
      for path in try Selector(each.text ?? "").matches(in: composition.composer.root) {
        guard let match = composition.composer.root[path] else { continue }
        let id = path.last?.name ?? ""
        members.append((id, try Template(id: id, match: match).filled(plain)))
      }
    } catch let fault as SelectorFault {
      throw refusal(each.line, "/each", "wrong-selector", fault.phrase)
    } catch let fault as TemplateFault {
      throw refusal(fault.line, "/each", "unknown-field", fault.phrase)
    } catch {
      throw refusal(each.line, "/each", "wrong-selector", .matchesNothing)
    }
    guard !members.isEmpty else {
      throw refusal(each.line, "/each", "matches-nothing", .matchesNothing)
    }
    return members
  }

  // MARK: travel

  /// Whether some selector of the overlay looks among the trips.
  private static func selectsTravel(_ root: JSONNode) -> Bool {
    let rules = (root["apply"]?.elements ?? []) + (root["draw"]?.elements ?? [])
    return rules.contains { rule in
      ["select", "for"].contains { rule[$0]?.text?.hasPrefix("/travel/legs/") ?? false }
    }
  }

  /// The trips that the document does not hold, as its nodes.
  private func legs(_ root: JSONNode) -> [JSONNode] {
    var week = (try? JSONDecoder().decode(Week.self, from: Data(root.strictText.utf8))) ?? base.week
    guard !week.travel.isComplete else { return [] }
    week.travel = TravelTable(legs: estimates(week))
    let text = WeekDocument.text(week)
    return (try? JSONParser.parse(Data(text.utf8)))?["travel"]?["legs"]?.elements ?? []
  }

  // MARK: the effective week

  /// The week that was composed, read as any other.
  func effective(_ composition: Composition) throws(Refusal) -> WhatIfCase {
    var composer = composition.composer
    let draws = try DrawReader(composer).draws(composition.overlays)
    composer.dropEstimates()
    let reading = try EffectiveWeek(composer).reading()
    let overlays = composition.overlays
    return WhatIfCase(
      name: overlays.map(\.name).joined(separator: " + "),
      why: overlays.map(\.why).filter { !$0.isEmpty }.joined(separator: " "),
      member: composition.members.isEmpty ? nil : composition.members.joined(separator: "+"),
      overlays: overlays.map(\.file),
      freedom: overlays.compactMap(\.freedom).last ?? .all, week: reading.week,
      findings: base.findings + reading.findings.filter { $0.file != base.week.name },
      draws: draws)
  }
}

extension Phrase {
  fileprivate static var notOverlay: Phrase {
    .typeset(
      fr: "ce n'est pas un calque ; écrire \"schema\": \"tournee-overlay/1\"",
      en: "this is no overlay; write \"schema\": \"tournee-overlay/1\"")
  }
  fileprivate static var tooMany: Phrase {
    .typeset(
      fr: "plus de \(OverlayReader.mostMembers) semaines ; en choisir moins",
      en: "more than \(OverlayReader.mostMembers) weeks; select fewer")
  }
}
