internal import PlanningModel

/// Two result files side by side: a base and what is compared with it.
public struct RecordPairs: Sendable {
  /// A record of both files.
  public struct Pair: Sendable {
    /// The base's.
    public let base: BenchRecord
    /// The new one.
    public let new: BenchRecord
  }
  /// What both files hold, in the order of the base.
  public let pairs: [Pair]
  /// What only the base holds.
  public let missing: [BenchRecord.Key]
  /// What only the new file holds.
  public let extra: [BenchRecord.Key]

  /// Pairs of records with the same instance, seed and budget.
  public init(base: [BenchRecord], new: [BenchRecord]) {
    var found: [BenchRecord.Key: BenchRecord] = [:]
    for record in new { found[record.key] = record }
    let known = Set(base.map(\.key))
    pairs = base.compactMap { record in
      found[record.key].map { Pair(base: record, new: $0) }
    }
    missing = base.map(\.key).filter { found[$0] == nil }
    extra = new.map(\.key).filter { !known.contains($0) }
  }

  /// What the base holds and the new file does not, said one by one.
  var missingLines: [Phrase] {
    missing.map { key in
      Phrase(
        fr: "\(key.phrase.french)\u{A0}: absent du nouveau fichier",
        en: "\(key.phrase.english): not in the new file")
    }
  }
}

extension BenchRecord.Key {
  /// `x100-…, seed 2`, with the time when that is the budget.
  var phrase: Phrase {
    var (french, english) = ("\(instance), graine \(seed)", "\(instance), seed \(seed)")
    if case .seconds(let time) = budget {
      french += ", \(time)\u{A0}s"
      english += ", \(time) s"
    }
    return Phrase(fr: french, en: english)
  }
}

extension BenchRecord {
  /// The cost, with the graver tiers when there is something in them.
  var costPhrase: Phrase {
    let (idle, unserved, last) = (cost[0], cost[1], cost[2])
    var (french, english) = ("\(last)", "\(last)")
    if unserved > 0 {
      french += " et \(unserved) non servis"
      english += " and \(unserved) unserved"
    }
    if idle > 0 {
      french += " et \(idle) véhicules imposés vides"
      english += " and \(idle) forced vehicles idle"
    }
    return Phrase(fr: french, en: english)
  }
}
