internal import Quantities

/// The tiers of the objective as one sum: prices so high that no plan pays a higher tier to save in
/// a lower one. Millionths of a euro.
struct Tiers: Hashable, Sendable {
  /// Of one weight left unserved.
  let unit: Int64
  /// Of leaving each demand unserved.
  let unserved: [Int64]
  /// Of each obligation that is not met.
  let idle: Int64
  /// Of a unit that nothing stands for, in the simplex method.
  var artificial: Int64 { idle * 4 }

  /// - Parameter unit: more than any choice worth having costs in the lowest tier.
  init(_ partition: PartitionProblem, unit: Int64) {
    self.unit = unit
    unserved = partition.demands.map { unit * $0.unservedWeight + $0.prize.rawValue }
    idle = unserved.reduce(unit, +)
  }

  /// The sum of a choice's tiers.
  func value(_ choice: Choice) -> Int64 {
    choice.cost + choice.unserved.reduce(0) { $0 + unserved[$1] } + Int64(choice.idle) * idle
  }
}
