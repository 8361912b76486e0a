/// A route as a choice of the master: who, whom in which order, at what exact cost.
struct Column: Hashable, Sendable {
  let vehicle: Int
  let clients: [Int]
  /// Millionths of a euro.
  let cost: Int64
}
