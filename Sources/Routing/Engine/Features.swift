/// What a kind of problem asks of the engine, known when it is compiled: what is not asked for
/// costs nothing, because each combination is specialised on its own.
protocol Features: SendableMetatype {
  /// Windows, shifts, limits of duration or release times matter.
  static var isTimed: Bool { get }
  /// Vehicles may reload, or clients have release times.
  static var hasTrips: Bool { get }
  /// Clients give goods, or are backhauls.
  static var isMixed: Bool { get }
  /// A trip may change to a vehicle of another type at the same depot.
  static var hasFleet: Bool { get }
  /// Distances are computed from coordinates.
  static var isPlane: Bool { get }
}

/// One type of vehicle, deliveries, distances in a table.
enum PlainTable: Features {
  static var isTimed: Bool { false }
  static var hasTrips: Bool { false }
  static var isMixed: Bool { false }
  static var hasFleet: Bool { false }
  static var isPlane: Bool { false }
}

/// One type of vehicle, deliveries, distances in the plane: for many thousand clients.
enum PlainPlane: Features {
  static var isTimed: Bool { false }
  static var hasTrips: Bool { false }
  static var isMixed: Bool { false }
  static var hasFleet: Bool { false }
  static var isPlane: Bool { true }
}

/// Several types of vehicles, deliveries and pickups, no time.
enum UntimedTable: Features {
  static var isTimed: Bool { false }
  static var hasTrips: Bool { false }
  static var isMixed: Bool { true }
  static var hasFleet: Bool { true }
  static var isPlane: Bool { false }
}

/// Several types of vehicles, deliveries, no time.
enum FleetTable: Features {
  static var isTimed: Bool { false }
  static var hasTrips: Bool { false }
  static var isMixed: Bool { false }
  static var hasFleet: Bool { true }
  static var isPlane: Bool { false }
}

/// Deliveries in time, one trip for each vehicle.
enum TimedTable: Features {
  static var isTimed: Bool { true }
  static var hasTrips: Bool { false }
  static var isMixed: Bool { false }
  static var hasFleet: Bool { false }
  static var isPlane: Bool { false }
}

/// All of it.
enum WholeTable: Features {
  static var isTimed: Bool { true }
  static var hasTrips: Bool { true }
  static var isMixed: Bool { true }
  static var hasFleet: Bool { true }
  static var isPlane: Bool { false }
}

/// All of it, in the plane.
enum WholePlane: Features {
  static var isTimed: Bool { true }
  static var hasTrips: Bool { true }
  static var isMixed: Bool { true }
  static var hasFleet: Bool { true }
  static var isPlane: Bool { true }
}
