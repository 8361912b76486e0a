public import Quantities

/// All points of a sweep and what follows from them: what `sweep.json` holds.
public struct SweepResults: Codable, Hashable, Sendable {
  /// Version of this document's form.
  public static let schema = "tournee-sweep-result/1"
  /// Form of the document; ``schema``.
  public var schema = SweepResults.schema
  /// What was asked of which week.
  public var identity: SweepIdentity
  /// The points, by number.
  public var points: [SweepRecord]
  /// Numbers of points that nobody has computed; empty unless a part was asked for.
  public var missing: [Int]
  /// What each parameter does to what is counted, the strongest first.
  public var tornado: [SweepEffect]
  /// For each decision what its levels lose against the best, state by state.
  public var regret: [SweepRegret]
  /// What cannot be had together.
  public var fronts: [SweepFront]

  /// The results of `points`, which are sorted by number and are of `identity`.
  public init(_ identity: SweepIdentity, points: [SweepRecord], missing: [Int]) {
    self.identity = identity
    self.points = points
    self.missing = missing
    tornado = SweepEffect.all(identity, points)
    regret = SweepRegret.all(identity.sweep, points)
    fronts = SweepFront.all(identity.sweep, points)
  }

  /// Points whose plan did not pass the audit.
  public var unsound: [SweepRecord] { points.filter { !$0.unsound.isEmpty } }
}

extension Sweep {
  /// What a point counts: its plan's cost, and the price of what is left behind.
  public func counted(_ record: SweepRecord) -> MicroEuros {
    let baskets = Int64(record.measures.plan.undelivered)
    return record.measures.plan.total + MicroEuros(undeliveredPrice.rawValue * baskets)
  }
}

extension Collection where Element == MicroEuros {
  /// The mean, to the nearest millionth; nought for none.
  var mean: MicroEuros {
    guard !isEmpty else { return .zero }
    let sum = reduce(Int64(0)) { $0 + $1.rawValue }
    let half = Int64(count) / 2
    return MicroEuros((sum >= 0 ? sum + half : sum - half) / Int64(count))
  }
}
