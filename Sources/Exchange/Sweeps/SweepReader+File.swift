internal import Foundation
internal import PlanningModel
internal import Quantities

extension SweepReader {
  /// The file's tree, which keeps the schema.
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
        file: path, line: root.line, field: "/schema", code: "wrong-document", .notSweep)
    }
    if let first = JSONSchema.findings(
      in: root, against: schemaText, file: path, style: .pointer
    ).first {
      throw Refusal([first])
    }
    return root
  }

  /// The sweep of a file whose parameters are read.
  static func sweep(
    _ root: JSONNode, _ path: String, _ design: Sweep.Design, _ parameters: [SweepParameter],
    hash: String, effort: Int?
  ) throws(Refusal) -> Sweep {
    func whole(_ key: String) -> Int? { root[key]?.number.map { Int($0) } }
    func fault(_ key: String, _ phrase: Phrase) -> Refusal {
      Refusal(
        file: path, line: (root[key] ?? root).line, field: "/" + key, code: "wrong-design", phrase)
    }
    if design == .random, whole("samples") == nil { throw fault("samples", .noSamples) }
    if design != .random, whole("samples") != nil { throw fault("samples", .needless(design)) }
    let sweep = Sweep(
      name: root["name"]?.text ?? "", why: root["why"]?.text ?? "", hash: hash, design: design,
      samples: whole("samples"), seed: UInt64(whole("seed") ?? 1),
      effort: effort ?? whole("effort") ?? standardEffort,
      baseEffort: effort ?? whole("baseEffort") ?? 100, searches: whole("searches") ?? 1,
      undeliveredPrice: root["undeliveredEur"]?.number.flatMap { MicroEuros(documentUnit: $0) }
        ?? MicroEuros(100_000_000),
      parameters: parameters)
    guard sweep.pointCount <= mostPoints else {
      throw fault("parameters", .tooMany)
    }
    return sweep
  }

  /// FNV-1a, 64 bits, over the file's and the overlays' values: comments and spaces do not count.
  static func hash(
    _ root: JSONNode, _ common: [SweepOverlay], _ changes: [SweepChange]
  ) -> String {
    let levels = changes.flatMap { change -> [SweepOverlay] in
      guard case .levels(let levels) = change else { return [] }
      return levels.flatMap { $0 }
    }
    let texts = [root.strictText] + (common + levels).map(\.root.strictText)
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in texts.joined(separator: "\n").utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension Phrase {
  fileprivate static var notSweep: Phrase {
    .typeset(
      fr: "ce n'est pas un balayage ; écrire \"schema\": \"tournee-sweep/1\"",
      en: "this is no sweep; write \"schema\": \"tournee-sweep/1\"")
  }
  fileprivate static var noSamples: Phrase {
    .typeset(
      fr: "combien de tirages ? écrire par exemple \"samples\": 200",
      en: "how many draws? write for instance \"samples\": 200")
  }
  fileprivate static func needless(_ design: Sweep.Design) -> Phrase {
    .typeset(
      fr: "un plan \(design.rawValue) ne tire rien au sort ; ôter samples, ou écrire"
        + " \"design\": \"random\"",
      en: "a \(design.rawValue) design draws nothing; remove samples, or write \"design\": "
        + "\"random\"")
  }
  fileprivate static var tooMany: Phrase {
    .typeset(
      fr: "plus de \(SweepReader.mostPoints) points ; donner moins de valeurs ou de tirages",
      en: "more than \(SweepReader.mostPoints) points; give fewer values or draws")
  }
}
