import Exchange
import Foundation
import PlanningModel

/// `tournee merge DIR...`: puts the shards of a sweep together.
struct MergeCommand: Command {
  static let name = "merge"
  static let summary = Phrase(
    fr: "Réunit les parts d'un balayage, et dit ce qui pèse et ce qu'il vaut mieux choisir.",
    en: "Put the shards of a sweep together, and say what matters and what is best chosen.")
  static let operands = [
    Operand(
      "SHARDS", repeated: true, fr: "dossiers de parts, ou leurs fichiers (shard-I-of-N.jsonl)",
      en: "folders of shards, or their files (shard-I-of-N.jsonl)")
  ]
  static let options = [
    Option(
      "out", takes: "DIR",
      fr: "dossier de sweep.json et sweep.html (par défaut\u{A0}: celui des premières parts)",
      en: "folder of sweep.json and sweep.html (default: that of the first shards)"),
    Option(
      "partial", fr: "accepter qu'il manque des points",
      en: "accept that points are missing"),
  ]
  static let details: Phrase? = Phrase(
    fr: """
      Refuse les parts de semaines, de balayages ou de versions différents, un point qui a deux résultats, et
      (sans --partial) les points qui manquent.
      """,
    en: """
      Refuses shards of different weeks, sweeps or versions, a point with two results, and (without
      --partial) missing points.
      """)
  static let example = "tournee merge Scenarios/tiny/sweep-results/petit"

  let places: [String]
  let out: String?
  let isPartial: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    places = arguments.operands("SHARDS")
    out = arguments.text("out")
    isPartial = arguments.has("partial")
  }

  func run(_ console: Console) async throws -> ExitCode {
    let files = try places.flatMap(Self.files)
    let shards = try files.compactMap { try SweepShard.read($0) }
    let answer = try SweepAnswer(shards, partial: isPartial, console)
    return try answer.deliver(to: out ?? standardFolder, console)
  }

  private static func isFolder(_ path: String) -> Bool {
    (try? URL(filePath: path).resourceValues(forKeys: [.isDirectoryKey]).isDirectory) ?? false
  }

  private var standardFolder: String {
    let first = places.first ?? "."
    return Self.isFolder(first)
      ? first : URL(filePath: first).deletingLastPathComponent().path(percentEncoded: false)
  }

  /// A folder's shards by number, or the file itself.
  private static func files(_ path: String) throws -> [String] {
    guard isFolder(path) else { return [path] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let shards = names.filter { $0.wholeMatch(of: /shard-[0-9]+-of-[0-9]+\.jsonl/) != nil }
    guard !shards.isEmpty else {
      throw Refusal(
        file: path, code: "no-shards",
        Phrase(
          fr:
            "il n'y a pas de part ici\u{202F}; donner le dossier où «\u{A0}tournee sweep\u{A0}» a écrit "
            + "shard-…jsonl",
          en: "there is no shard here; give the folder where “tournee sweep” wrote shard-….jsonl"))
    }
    // By number, for messages that name files in an order that people expect.
    return shards.sorted { ($0.count, $0) < ($1.count, $1) }
      .map { URL(filePath: path).appending(path: $0).path(percentEncoded: false) }
  }
}
