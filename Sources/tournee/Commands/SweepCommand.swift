import Exchange
import Foundation
import Planning
import PlanningModel

/// `tournee sweep WEEK SWEEP.json`: many what-ifs, or one shard of them.
struct SweepCommand: Command {
  static let name = "sweep"
  static let summary = Phrase(
    fr:
      "Planifie beaucoup de semaines possibles, et dit ce qui pèse et ce qu'il vaut mieux choisir.",
    en: "Plan many weeks as they might be, and say what matters and what is best chosen.")
  static let operands = [
    Operands.week,
    Operand(
      "SWEEP", fr: "balayage\u{A0}: paramètres, valeurs, plan d'expérience",
      en: "sweep: parameters, values, design"),
  ]
  static let options = [
    Option(
      "out", takes: "DIR", fr: "dossier des résultats (par défaut\u{A0}: WEEK/sweep-results/SWEEP)",
      en: "folder of the results (default: WEEK/sweep-results/SWEEP)"),
    Option(
      "shard", takes: "I/N",
      fr: "ne faire que la part I sur N\u{A0}; «\u{A0}tournee merge\u{A0}» réunit les parts",
      en: "do only part I of N; 'tournee merge' puts parts together"),
    Option(
      "effort", takes: "N",
      fr: "travail de chaque recherche, en pour cent de l'habituel, au lieu de celui du fichier",
      en: "work of each search, in per cent of the usual, in place of the file's"),
    Option(
      "threads", takes: "N",
      fr: "points planifiés à la fois\u{A0}; les résultats n'en dépendent pas",
      en: "points planned at once; the results do not depend on it"),
  ]
  static let details: Phrase? = Phrase(
    fr: """
      Chaque point fini est aussitôt écrit (shard-I-of-N.jsonl)\u{A0}: relancer la même commande ne refait que
      ce qui manque. Forme du fichier\u{A0}: Scenarios/schemas/sweep.schema.json\u{A0}; grappe de calcul\u{A0}:
      Benchmarks/cluster.
      """,
    en: """
      Every finished point is written at once (shard-I-of-N.jsonl): the same command again does only what
      is missing. Form of the file: Scenarios/schemas/sweep.schema.json; clusters: Benchmarks/cluster.
      """)
  static let example = """
    tournee sweep Scenarios/tiny Scenarios/tiny/sweeps/petit.json
    """

  let week: String
  let file: String
  let out: String?
  let shard: (number: Int, count: Int)?
  let effort: Int?
  let threads: Int

  init(_ arguments: Arguments) throws(UsageError) {
    week = arguments.operand("WEEK")
    file = arguments.operand("SWEEP")
    out = arguments.text("out")
    shard = try arguments.text("shard").map { (text) throws(UsageError) in
      try Self.shard(text)
    }
    effort =
      arguments.has("effort")
      ? try arguments.integer("effort", in: 1...1_000_000, standard: 1) : nil
    let cores = ProcessInfo.processInfo.activeProcessorCount
    threads = try arguments.integer("threads", in: 1...1_024, standard: cores)
  }

  private static func shard(_ text: String) throws(UsageError) -> (Int, Int) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let number = parts[0], let count = parts[1],
      (1...100_000).contains(count), (1...count).contains(number)
    else {
      throw UsageError(
        fr: "--shard «\u{A0}\(text)\u{A0}»\u{A0}: donnez la part et leur nombre, comme 2/4",
        en: "--shard '\(text)': give the part and their number, as 2/4", command: name)
    }
    return (number, count)
  }

  func run(_ console: Console) async throws -> ExitCode {
    let base = try WeekReader.read(week)
    let reader = try SweepReader(file, of: base, effort: effort, estimates: TravelEstimates.legs)
    let folder = out ?? standardFolder
    let (number, count) = shard ?? (1, 1)
    let path = URL(filePath: folder).appending(path: SweepShard.name(number, of: count)).path(
      percentEncoded: false)
    console.list(base.findings, console.language ?? base.week.language)
    let run = SweepRun(reader: reader, base: base, threads: threads, console: console)
    let unsound = try await run.run(number, of: count, into: path)
    guard shard == nil else {
      SweepAnswer.complain(unsound, console.language ?? base.week.language, console)
      try tell(path, console, base.week.language)
      return unsound.isEmpty ? .success : .checkFailed
    }
    let shards = try SweepShard.read(path).map { [$0] } ?? []
    return try SweepAnswer(shards, partial: false, console).deliver(to: folder, console)
  }

  private struct Part: Encodable {
    let file: String
  }

  private func tell(_ path: String, _ console: Console, _ language: Language) throws {
    guard !console.isJSON else { return try console.writeJSON(Part(file: path)) }
    console.write(
      Phrase(
        fr: "La part\u{A0}: \(path)\u{A0}; réunir avec «\u{A0}tournee merge\u{A0}»",
        en: "The shard: \(path); put together with “tournee merge”"
      ).text(console.language ?? language))
  }

  /// `WEEK/sweep-results/`, then the sweep file's name, or beside a week that is one document.
  private var standardFolder: String {
    let url = URL(filePath: week)
    let isFolder = (try? url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) ?? true
    let place = isFolder ? url : url.deletingLastPathComponent()
    let stem = URL(filePath: file).deletingPathExtension().lastPathComponent
    return place.appending(path: "sweep-results").appending(path: stem).path(percentEncoded: false)
  }
}
