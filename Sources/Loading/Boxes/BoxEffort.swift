/// How much work the placing of one load may take, counted in work and not in seconds.
public struct BoxEffort: Hashable, Sendable {
  /// Orders tried beyond the sorted ones.
  public var mixedOrders: Int
  /// Mixed orders are tried when the sorted ones left out no more, in per cent of the
  /// volume and the number of boxes together.
  public var mostMissing = 100
  /// Loads of up to this many boxes are searched exactly when no order succeeds.
  public var exactBoxes: Int
  /// Places weighed by such a search before it gives up.
  public var exactPlaces: Int
  /// Seed of the mixed orders.
  public var seed: UInt64 = 1

  /// An effort.
  public init(
    mixedOrders: Int, mostMissing: Int = 100, exactBoxes: Int = 0, exactPlaces: Int = 0
  ) {
    self.mixedOrders = mixedOrders
    self.mostMissing = mostMissing
    self.exactBoxes = exactBoxes
    self.exactPlaces = exactPlaces
  }

  /// Efforts of a search that asks again, and harder, about what it wants often.
  ///
  /// Measured on ten 3L-CVRP problems; see the page on routes and loads.
  public static let steps = [
    BoxEffort(mixedOrders: 60, mostMissing: 18),
    BoxEffort(mixedOrders: 1_500, mostMissing: 25, exactBoxes: 7, exactPlaces: 200_000),
    BoxEffort(mixedOrders: 5_000, exactBoxes: 7, exactPlaces: 500_000),
    BoxEffort(mixedOrders: 20_000, exactBoxes: 7, exactPlaces: 2_000_000),
  ]
}
