public import PlanningModel

/// Puts the shards of one sweep together, and refuses what is not one sweep.
public enum SweepMerge {
  /// The results of all shards.
  ///
  /// - Parameter isPartial: whether points may be missing.
  /// - Throws: shards of two weeks, sweeps or versions, a point with two results, missing points.
  public static func results(
    _ shards: [SweepShard], isPartial: Bool
  ) throws(Refusal) -> SweepResults {
    guard let first = shards.first else {
      throw Refusal(file: "", code: "no-shards", .nothing)
    }
    for shard in shards.dropFirst() { try compare(shard, with: first) }
    let count = first.header.identity.sweep.pointCount
    var found: [(record: SweepRecord, file: String)?] = Array(repeating: nil, count: count)
    for shard in shards {
      for record in shard.records {
        let place = record.point - 1
        if let other = found[place], other.record != record {
          throw Refusal(
            file: shard.file, field: "/point/\(record.point)", code: "point-twice",
            .differs(record.point, other.file))
        }
        found[place] = found[place] ?? (record, shard.file)
      }
    }
    let missing = found.indices.filter { found[$0] == nil }.map { $0 + 1 }
    guard isPartial || missing.isEmpty else {
      throw Refusal(
        file: first.file, code: "points-missing",
        .missing(missing, among: first.header.shards, of: count))
    }
    let records = found.compactMap { $0?.record }
    guard !records.isEmpty else {
      throw Refusal(file: first.file, code: "points-missing", .nothing)
    }
    return SweepResults(first.header.identity, points: records, missing: missing)
  }

  private static func compare(
    _ shard: SweepShard, with first: SweepShard
  ) throws(Refusal) {
    let (own, other) = (shard.header.identity, first.header.identity)
    guard own != other else { return }
    func refusal(_ field: String, _ code: String, _ phrase: Phrase) -> Refusal {
      Refusal(file: shard.file, line: 1, field: field, code: code, phrase)
    }
    if own.version != other.version {
      throw refusal(
        "/identity/version", "shards-differ", .versions(own.version, other.version, first.file))
    }
    if own.week != other.week {
      throw refusal(
        "/identity/week/hash", "shards-differ", .weeks(own.week.hash, other.week.hash, first.file))
    }
    if own.sweep != other.sweep {
      throw refusal(
        "/identity/sweep/hash", "shards-differ",
        .sweeps(own.sweep.hash, other.sweep.hash, first.file))
    }
    throw refusal("/identity/base", "shards-differ", .bases(first.file))
  }
}

extension Phrase {
  fileprivate static var nothing: Phrase {
    .typeset(
      fr: "il n'y a aucun point ; donner le dossier où « tournee sweep » a écrit shard-…jsonl",
      en: "there is no point; give the folder where “tournee sweep” wrote shard-….jsonl")
  }
  fileprivate static func differs(_ point: Int, _ file: String) -> Phrase {
    .typeset(
      fr: "le point \(point) a un autre résultat dans \(file) ; ôter le fichier qui est faux, et"
        + " relancer sa part",
      en: "point \(point) has another result in \(file); remove the file that is wrong, and run "
        + "its shard again")
  }
  fileprivate static func versions(_ a: String, _ b: String, _ file: String) -> Phrase {
    .typeset(
      fr: "fait par tournee \(a), et \(file) par \(b) ; refaire l'un avec le programme de l'autre",
      en: "made by tournee \(a), and \(file) by \(b); make one again with the other's program")
  }
  fileprivate static func weeks(_ a: String, _ b: String, _ file: String) -> Phrase {
    .typeset(
      fr: "de la semaine \(a), et \(file) de \(b) ; donner les parts d'une seule semaine",
      en: "of week \(a), and \(file) of \(b); give shards of one week")
  }
  fileprivate static func sweeps(_ a: String, _ b: String, _ file: String) -> Phrase {
    .typeset(
      fr: "du balayage \(a), et \(file) de \(b) (ou d'un autre --effort) ; donner les parts d'un"
        + " seul balayage",
      en: "of sweep \(a), and \(file) of \(b) (or of another --effort); give shards of one sweep")
  }
  fileprivate static func bases(_ file: String) -> Phrase {
    .typeset(
      fr: "la semaine sans changement y est planifiée autrement que dans \(file) ; refaire les"
        + " parts avec un seul programme",
      en: "the unchanged week is planned differently in \(file); make the shards again with one "
        + "program")
  }

  /// Says which points are missing, and whose they are.
  fileprivate static func missing(_ points: [Int], among shards: Int, of count: Int) -> Phrase {
    let some = points.prefix(8).map(String.init).joined(separator: ", ")
    let dots = points.count > 8 ? ", …" : ""
    let parts = Set(points.map { SweepHeader.shard(of: $0, among: shards) }).sorted()
    let names = parts.prefix(12).map { "\($0)/\(shards)" }.joined(separator: ", ")
    let more = parts.count > 12 ? ", …" : ""
    return .typeset(
      fr:
        "il manque \(points.count) points sur \(count) (\(some)\(dots)), des parts \(names)\(more)"
        + " ; relancer ces parts avec --shard, ou accepter avec --partial",
      en:
        "\(points.count) of \(count) points are missing (\(some)\(dots)), of shards \(names)\(more)"
        + "; run these again with --shard, or accept with --partial")
  }
}
