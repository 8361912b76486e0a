/// Vehicles of a routing case that are alike in everything, in the units of its file.
public struct CaseVehicle: Hashable, Sendable {
  /// Their numbers from 0, in order; empty when there are as many as one likes.
  public var numbers: [Int]
  /// The node where each starts and ends.
  public var depot: Int
  /// Most goods at a time.
  public var capacity: Int64
  /// Cost of using one.
  public var fixedCost: Double
  /// Cost of one unit of distance; never scaled.
  public var unitCost: Int64
  /// Longest time from leaving to returning, waiting and service included; `nil` for no limit.
  public var maxDuration: Double?
  /// Longest distance; `nil` for no limit.
  public var maxDistance: Double?
  /// Nodes where it may begin another trip; empty for one trip.
  public var reloads: [Int]
  /// Most trips; 0 for no limit.
  public var maxTrips: Int

  /// As many vehicles as one likes, or those with the given numbers.
  public init(
    numbers: [Int] = [], depot: Int, capacity: Int64, fixedCost: Double = 0, unitCost: Int64 = 1,
    maxDuration: Double? = nil, maxDistance: Double? = nil, reloads: [Int] = [], maxTrips: Int = 0
  ) {
    self.numbers = numbers
    self.depot = depot
    self.capacity = capacity
    self.fixedCost = fixedCost
    self.unitCost = unitCost
    self.maxDuration = maxDuration
    self.maxDistance = maxDistance
    self.reloads = reloads
    self.maxTrips = maxTrips
  }

  /// Whether there is no limit to their number.
  public var isUnlimited: Bool { numbers.isEmpty }
}
