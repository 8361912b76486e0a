internal import PlanningModel

/// One overlay that a point of a sweep applies, with where it stands in the sweep's file.
struct SweepOverlay: Sendable {
  let file: String
  let root: JSONNode
  let place: Place

  /// Where an overlay is written.
  enum Place: Sendable {
    /// In a file of its own.
    case ownFile
    /// Its `apply` stands in the sweep's file below this pointer.
    case rules(String)
    /// Its one rule is made of `select` and `use` below this pointer.
    case target(String)
  }

  /// The field of the file where people wrote what the overlay calls `field`.
  func written(_ field: String) -> String {
    switch place {
    case .ownFile: return field
    case .rules(let pointer): return pointer + field
    case .target(let pointer):
      let rest = field.hasPrefix("/apply/0") ? String(field.dropFirst(8)) : ""
      let isAction = ["/set", "/scale", "/shift"].contains { rest.hasPrefix($0) }
      return pointer + (isAction ? "/use" : rest)
    }
  }
}

/// What a parameter of a sweep does to the week.
enum SweepChange: Sendable {
  /// Rules in which `{value}` stands for the value, and the values; none where they are drawn.
  case rules(
    JSONNode, values: [JSONNode], file: String, place: SweepOverlay.Place, mayOverwrite: Bool)
  /// Overlays of each level.
  case levels([[SweepOverlay]])

  /// The overlays of one setting.
  func overlays(_ setting: SweepPoint.Setting) -> [SweepOverlay] {
    switch (self, setting) {
    case (_, .asIs): return []
    case (.levels(let levels), .level(let place)):
      return levels.indices.contains(place) ? levels[place] : []
    case (.levels, .drawn): return []
    case (.rules(let rules, let values, let file, let place, let over), _):
      guard let value = Self.value(setting, values, line: rules.line) else { return [] }
      let root = Self.overlay(rules.filled(with: value), line: rules.line, mayOverwrite: over)
      return [SweepOverlay(file: file, root: root, place: place)]
    }
  }

  private static func value(
    _ setting: SweepPoint.Setting, _ values: [JSONNode], line: Int
  ) -> JSONNode? {
    switch setting {
    case .asIs: nil
    case .level(let place): values.indices.contains(place) ? values[place] : nil
    case .drawn(let value): JSONNode(value: .number(value.plain), line: line)
    }
  }

  /// An overlay that holds `rules` and nothing else.
  static func overlay(_ rules: JSONNode, line: Int, mayOverwrite: Bool) -> JSONNode {
    func member(_ key: String, _ value: JSONNode.Value) -> JSONMember {
      JSONMember(key: key, line: line, node: JSONNode(value: value, line: line))
    }
    return JSONNode(
      value: .object([
        member("schema", .string("tournee-overlay/1")), member("name", .string("sweep")),
        member("over", .bool(mayOverwrite)),
        JSONMember(key: "apply", line: rules.line, node: rules),
      ]), line: line)
  }
}

extension JSONNode {
  private static let mark = "{value}"

  /// The tree with `{value}` replaced: a text of nothing else becomes the value itself.
  func filled(with value: JSONNode) -> JSONNode {
    var filled = self
    switch self.value {
    case .string(Self.mark):
      filled.value = value.value
    case .string(let text):
      filled.value = .string(text.replacing(Self.mark, with: value.text ?? value.strictText))
    case .array(let elements): filled.value = .array(elements.map { $0.filled(with: value) })
    case .object(let members):
      filled.value = .object(
        members.map {
          JSONMember(
            key: $0.key.replacing(Self.mark, with: value.text ?? value.strictText), line: $0.line,
            node: $0.node.filled(with: value))
        })
    case .null, .bool, .number: break
    }
    return filled
  }

  /// Whether `{value}` stands somewhere in it.
  var holdsMark: Bool {
    switch value {
    case .string(let text): text.contains(Self.mark)
    case .array(let elements): elements.contains(where: \.holdsMark)
    case .object(let members):
      members.contains { $0.key.contains(Self.mark) || $0.node.holdsMark }
    case .null, .bool, .number: false
    }
  }
}
