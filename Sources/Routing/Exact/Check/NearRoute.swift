/// A route that a better choice might contain.
struct NearRoute: Hashable, Sendable {
  let vehicle: Int
  let visits: [Int]
  /// Millionths of a euro.
  let cost: Int64
  /// Reduced cost at the prices that it was found with.
  let reduced: Int64
}
