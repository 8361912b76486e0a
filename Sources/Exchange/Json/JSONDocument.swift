internal import Foundation
internal import PlanningModel

/// One JSON file, read against one of our schemas.
struct JSONDocument<Content: Decodable> {
  /// The value; `nil` when the file was refused.
  var content: Content?
  /// The tree with its lines; `nil` when the text is no JSON.
  var root: JSONNode?
  /// Every fault.
  var findings: [Finding] = []

  /// Reads `data`, which people call `file`, against `schema` or its definition.
  ///
  /// - Parameter other: what to say of a document that names no schema or another's, in place of
  ///   all that differs.
  init(
    _ data: Data, file: String, schema: String, definition: String? = nil,
    otherwise other: Phrase? = nil
  ) {
    let parsed = Result { () throws(JSONFault) in try JSONParser.parse(data) }
    switch parsed {
    case .success(let node):
      self.init(node, file: file, schema: schema, definition: definition, otherwise: other)
    case .failure(let fault):
      self.init(
        findings: [
          Finding(.error, file: file, line: fault.line, code: fault.code, fault.message)
        ])
    }
  }

  /// A text that is no JSON.
  private init(findings: [Finding]) { self.findings = findings }

  /// Reads a tree against `schema` or its definition.
  init(
    _ node: JSONNode, file: String, schema: String, definition: String? = nil,
    style: JSONSchema.PathStyle = .dotted, otherwise other: Phrase? = nil
  ) {
    root = node
    if let other, !JSONSchema.isNamed(by: node, schema) {
      findings = [Finding(.error, file: file, line: node.line, code: "wrong-document", other)]
      return
    }
    findings = JSONSchema.findings(
      in: node, against: schema, definition: definition, file: file, style: style)
    guard findings.isEmpty else { return }
    do {
      content = try JSONDecoder().decode(Content.self, from: Data(node.strictText.utf8))
    } catch let error as DecodingError {
      findings = [Self.finding(error, file: file, root: root)]
    } catch {
      findings = [Self.finding(nil, file: file, root: root)]
    }
  }

  /// The schema leaves little for the decoder to refuse: a number beyond every range.
  private static func finding(_ error: DecodingError?, file: String, root: JSONNode?) -> Finding {
    let context: DecodingError.Context? =
      switch error {
      case .typeMismatch(_, let context), .valueNotFound(_, let context),
        .keyNotFound(_, let context), .dataCorrupted(let context):
        context
      default: nil
      }
    let path = (context?.codingPath ?? []).map { $0.intValue.map(String.init) ?? $0.stringValue }
    let place = root?.place(of: path) ?? (line: 1, path: "")
    return Finding(
      .error, file: file, line: place.line, field: place.path, code: "wrong-value",
      .typeset(
        fr: "cette valeur ne peut pas être lue ; la comparer au schéma publié",
        en: "this value cannot be read; compare it with the published schema"))
  }
}
