public import Kernels
public import Quantities

/// A place that asks for goods or gives some, served once and by one vehicle, or left unserved at
/// a weight and a price.
public struct Client: Hashable, Sendable {
  /// What the user calls it.
  public let id: String
  /// Row and column in every travel profile.
  public let location: Int
  /// Goods to bring from the vehicle's start, one entry per load dimension.
  public let delivery: [Int64]
  /// Goods to take aboard and carry to the end of the trip, one entry per load dimension; empty
  /// for none.
  public let pickup: [Int64]
  /// When service may begin, in order and apart from each other; empty for always.
  public let windows: [TimeWindow]
  /// How long service lasts; durations of parts of one place add up.
  public let service: Seconds
  /// The trip that serves it cannot begin (its loading, or its leaving a reload) before; `nil` for
  /// no such time.
  public let release: TimeOfDay?
  /// What leaving it unserved weighs in the first tier of the objective (a number of baskets);
  /// 0 for a client that is served only where that costs nothing.
  public let unservedWeight: Int64
  /// Cost of leaving it unserved, in the second tier of the objective: the prize of an optional
  /// client (whose ``unservedWeight`` is then 0).
  public let prize: MicroEuros
  /// Whether it is served after every client of its trip that is no backhaul, of which there must
  /// be one at least (Goetschalckx and Jacobs-Blecha 1989, doi:10.1016/0377-2217(89)90057-X).
  public let isBackhaul: Bool
  /// Vehicles that may serve it, by index; `nil` for all.
  public let allowedVehicles: BitSet?

  /// A client.
  ///
  /// - Throws: ``ModelError`` for a negative field, or windows that overlap or are out of order.
  public init(
    id: String, location: Int, delivery: [Int64] = [], pickup: [Int64] = [],
    windows: [TimeWindow] = [],
    service: Seconds = .zero, release: TimeOfDay? = nil, unservedWeight: Int64 = 1,
    prize: MicroEuros = .zero, isBackhaul: Bool = false,
    allowedVehicles: BitSet? = nil
  ) throws(ModelError) {
    for load in delivery { try ModelError.refuseNegative(load, "delivery of client \(id)") }
    for load in pickup { try ModelError.refuseNegative(load, "pickup of client \(id)") }
    try ModelError.refuseNegative(prize.rawValue, "prize of client \(id)")
    try ModelError.refuseNegative(service.rawValue, "service of client \(id)")
    try ModelError.refuseNegative(unservedWeight, "unservedWeight of client \(id)")
    for (former, latter) in zip(windows, windows.dropFirst()) where former.closes >= latter.opens {
      throw .windowsOutOfOrder(client: id)
    }
    self.id = id
    self.location = location
    self.delivery = delivery
    self.pickup = pickup
    self.windows = windows
    self.service = service
    self.release = release
    self.unservedWeight = unservedWeight
    self.prize = prize
    self.isBackhaul = isBackhaul
    self.allowedVehicles = allowedVehicles
  }
}
