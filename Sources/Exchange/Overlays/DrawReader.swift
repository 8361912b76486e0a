internal import PlanningModel

/// Reads what simulations draw, against the effective week.
struct DrawReader {
  private let composer: OverlayComposer
  private let form = WeekForm()

  init(_ composer: OverlayComposer) { self.composer = composer }

  /// The parameters of all overlays; of two with one name the overlays collide.
  func draws(_ overlays: [Overlay]) throws(Refusal) -> [DrawnParameter] {
    var draws: [DrawnParameter] = []
    for overlay in overlays {
      for (place, node) in overlay.draw.enumerated() {
        let field = "/draw/\(place)"
        let drawn = try draw(node, field, overlay)
        if let other = draws.first(where: { $0.name == drawn.name || meet($0, drawn) }) {
          throw Refusal(
            file: overlay.file, line: node.line, field: field, code: "overlay-collision",
            .drawnTwice(other.name))
        }
        draws.append(drawn)
      }
    }
    return draws
  }

  private func meet(_ a: DrawnParameter, _ b: DrawnParameter) -> Bool {
    !Set(a.places).isDisjoint(with: b.places)
  }

  private func draw(
    _ node: JSONNode, _ field: String, _ overlay: Overlay
  ) throws(Refusal) -> DrawnParameter {
    guard let select = node["select"] else {
      throw Refusal(
        file: overlay.file, line: node.line, field: field, code: "missing-key", .matchesNothing)
    }
    let use = node["use"]?.text.flatMap(DrawnParameter.Use.init(rawValue:)) ?? .set
    let places = try OverlayRule(node, field, overlay, form)
      .chosen(by: select, "select", in: composer.root)
    for path in places where !isDrawable(path, use) {
      throw Refusal(
        file: overlay.file, line: select.line, field: field + "/select", code: "wrong-kind",
        .notDrawable(path))
    }
    return DrawnParameter(
      name: node["name"]?.text ?? select.text ?? "", places: places.map(\.pointer), use: use,
      isShared: node["shared"]?.value == .bool(true),
      distribution: try LawReader(node, field, overlay.file).distribution())
  }

  private func isDrawable(_ path: [JSONStep], _ use: DrawnParameter.Use) -> Bool {
    switch form.kind(at: path) {
    case .number, .integer: composer.root[path]?.number != nil
    case .time: use == .shift
    case .other: false
    }
  }
}

extension Phrase {
  fileprivate static func drawnTwice(_ name: String) -> Phrase {
    .typeset(
      fr: "« \(name.clipped) » est déjà tiré au sort, ou un de ses nombres ; n'en garder qu'un",
      en: "“\(name.clipped)” is drawn already, or one of its numbers; keep one")
  }
  fileprivate static func notDrawable(_ path: [JSONStep]) -> Phrase {
    .typeset(
      fr: "\(path.pointer) n'est pas un nombre ; une heure se tire avec \"use\": \"shift\"",
      en: "\(path.pointer) is no number; a time of day is drawn with \"use\": \"shift\"")
  }
}
