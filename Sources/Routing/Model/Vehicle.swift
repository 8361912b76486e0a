public import Quantities

/// One vehicle that may drive one route, or ``count`` vehicles that are alike in everything.
///
/// A route is one trip, or several with reloads between them. It starts with loading at ``start``, no sooner than ``earliestStart``, and ends at ``end``,
/// no later than ``latestEnd``. Its duration runs from the start of loading to the end.
public struct Vehicle: Hashable, Sendable {
  /// What the user calls it.
  public let id: String
  /// How many there are that are alike: so many routes of a solution may name this entry.
  public let count: Int
  /// Location where it loads.
  public let start: Int
  /// Location where its route ends.
  public let end: Int
  /// Travel profile, by index.
  public let profile: Int
  /// Loading cannot begin before.
  public let earliestStart: TimeOfDay
  /// The route must have ended by then.
  public let latestEnd: TimeOfDay
  /// How long loading lasts.
  public let loadDuration: Seconds
  /// Most it carries, one entry per load dimension.
  public let capacities: [Int64]
  /// Ways to arrange it (a movable bulkhead, a boot with or without cool boxes): besides
  /// ``capacities``, the load must be at most one of these, entry by entry. Empty for one way.
  public let configurations: [[Int64]]
  /// Longest route, without the fixed part of ``durationCost``; `nil` for no limit.
  public let maxDuration: Seconds?
  /// Most metres, without the fixed part of ``distanceCost``; `nil` for no limit.
  public let maxDistance: Meters?
  /// Locations where it may unload pickups and load anew between two trips, in no time but waiting
  /// for the release of the next trip's clients; empty for one trip only.
  public let reloads: [Int]
  /// Most trips of a route; 0 for no limit.
  public let maxTrips: Int
  /// Most stops; 0 for no limit. Neighbours of one client group are one stop.
  public let maxStops: Int
  /// Price of using it at all.
  public let fixedCost: MicroEuros
  /// Price of its metres.
  public let distanceCost: DistanceCost
  /// Price of its time.
  public let durationCost: DurationCost
  /// Price of each client in this vehicle, once per client group and route; empty for none.
  public let visitCosts: [MicroEuros]
  /// Longest time from the start of loading to the end of service at each client in this vehicle
  /// (`nil` for any); empty for no limits.
  public let onBoardLimits: [Seconds?]
  /// Whether it must be used.
  public let isForced: Bool

  /// A vehicle.
  ///
  /// - Throws: ``ModelError`` for a negative field or a day that ends before it starts.
  public init(
    id: String, count: Int = 1, start: Int, end: Int, profile: Int = 0, earliestStart: TimeOfDay,
    latestEnd: TimeOfDay, loadDuration: Seconds = .zero, capacities: [Int64] = [],
    configurations: [[Int64]] = [],
    maxDuration: Seconds? = nil, maxDistance: Meters? = nil, reloads: [Int] = [],
    maxTrips: Int = 0, maxStops: Int = 0, fixedCost: MicroEuros = .zero,
    distanceCost: DistanceCost = .free, durationCost: DurationCost = .free,
    visitCosts: [MicroEuros] = [], onBoardLimits: [Seconds?] = [], isForced: Bool = false
  ) throws(ModelError) {
    guard earliestStart <= latestEnd else { throw .emptyWindow(field: "day of vehicle \(id)") }
    try ModelError.refuseNegative(Int64(count), "count of vehicle \(id)")
    try ModelError.refuseNegative(Int64(maxTrips), "maxTrips of vehicle \(id)")
    try ModelError.refuseNegative(maxDistance?.rawValue ?? 0, "maxDistance of vehicle \(id)")
    try ModelError.refuseNegative(loadDuration.rawValue, "loadDuration of vehicle \(id)")
    try ModelError.refuseNegative(maxDuration?.rawValue ?? 0, "maxDuration of vehicle \(id)")
    try ModelError.refuseNegative(Int64(maxStops), "maxStops of vehicle \(id)")
    try ModelError.refuseNegative(fixedCost.rawValue, "fixedCost of vehicle \(id)")
    for entry in capacities + configurations.joined() {
      try ModelError.refuseNegative(entry, "capacity of vehicle \(id)")
    }
    for entry in visitCosts {
      try ModelError.refuseNegative(entry.rawValue, "visit cost of vehicle \(id)")
    }
    self.id = id
    self.count = count
    self.start = start
    self.end = end
    self.profile = profile
    self.earliestStart = earliestStart
    self.latestEnd = latestEnd
    self.loadDuration = loadDuration
    self.capacities = capacities
    self.configurations = configurations
    self.maxDuration = maxDuration
    self.maxDistance = maxDistance
    self.reloads = reloads
    self.maxTrips = maxTrips
    self.maxStops = maxStops
    self.fixedCost = fixedCost
    self.distanceCost = distanceCost
    self.durationCost = durationCost
    self.visitCosts = visitCosts
    self.onBoardLimits = onBoardLimits
    self.isForced = isForced
  }
}
