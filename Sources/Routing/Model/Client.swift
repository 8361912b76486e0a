public import Kernels
public import Quantities

/// A place that asks for goods, served once and by one vehicle, or left unserved at a weight.
///
/// Pickups are not there yet. They will be a second list beside ``delivery``, empty by default;
/// load tests then look at the most aboard at any moment instead of the sum of deliveries.
public struct Client: Hashable, Sendable {
  /// What the user calls it.
  public let id: String
  /// Row and column in every travel profile.
  public let location: Int
  /// Goods to bring from the vehicle's start, one entry per load dimension.
  public let delivery: [Int64]
  /// When service may begin, in order and apart from each other; empty for always.
  public let windows: [TimeWindow]
  /// How long service lasts; durations of parts of one place add up.
  public let service: Seconds
  /// Loading of the vehicle that serves it cannot begin before; `nil` for no such time.
  public let release: TimeOfDay?
  /// What leaving it unserved weighs in the first tier of the objective (a number of baskets);
  /// 0 for a client that is served only where that costs nothing.
  public let unservedWeight: Int64
  /// Vehicles that may serve it, by index; `nil` for all.
  public let allowedVehicles: BitSet?

  /// A client.
  ///
  /// - Throws: ``ModelError`` for a negative field, or windows that overlap or are out of order.
  public init(
    id: String, location: Int, delivery: [Int64] = [], windows: [TimeWindow] = [],
    service: Seconds = .zero, release: TimeOfDay? = nil, unservedWeight: Int64 = 1,
    allowedVehicles: BitSet? = nil
  ) throws(ModelError) {
    for load in delivery { try ModelError.refuseNegative(load, "delivery of client \(id)") }
    try ModelError.refuseNegative(service.rawValue, "service of client \(id)")
    try ModelError.refuseNegative(unservedWeight, "unservedWeight of client \(id)")
    for (former, latter) in zip(windows, windows.dropFirst()) where former.closes >= latter.opens {
      throw .windowsOutOfOrder(client: id)
    }
    self.id = id
    self.location = location
    self.delivery = delivery
    self.windows = windows
    self.service = service
    self.release = release
    self.unservedWeight = unservedWeight
    self.allowedVehicles = allowedVehicles
  }
}
