internal import Quantities

/// The numbers of one type of vehicle that moves read together.
struct GroundType: BitwiseCopyable {
  let count: Int
  let start: Int
  let end: Int
  /// First entry of its profile in the table of arcs.
  let base: Int
  let capacity: Int
  /// Price of a metre.
  let rate: Int
  let fixedCost: Int
  let earliest: Int
  let latest: Int
  let load: Int
  let maxDuration: Int
  let maxDistance: Int
  let maxTrips: Int
  /// Where it reloads, or -1.
  let reload: Int

  init(_ vehicle: Vehicle, index: Int, tables: ArcTables) {
    count = vehicle.count
    start = tables.location(of: vehicle.start)
    end = tables.location(of: vehicle.end)
    base = tables.base(of: vehicle.profile)
    capacity = Int(vehicle.capacities.first ?? Int64(Int32.max))
    rate = Int(vehicle.distanceCost.perKilometre.rawValue / 1_000)
    let fixedMeters = Int(vehicle.distanceCost.fixedDistance.rawValue)
    fixedCost = Int(vehicle.fixedCost.rawValue) + fixedMeters * rate
    // Whoever may start or end beyond any time of the problem may start or end whenever he likes.
    earliest = max(-GroundClient.far / 2, Int(vehicle.earliestStart.secondsSinceMidnight))
    latest = min(GroundClient.far / 2, Int(vehicle.latestEnd.secondsSinceMidnight))
    load = Int(vehicle.loadDuration.rawValue)
    maxDuration = Int(vehicle.maxDuration?.rawValue ?? Int64(GroundClient.far) * 4)
    maxDistance = Int(vehicle.maxDistance?.rawValue ?? Int64.max / 4)
    maxTrips = vehicle.reloads.isEmpty ? 1 : (vehicle.maxTrips == 0 ? .max : vehicle.maxTrips)
    reload = vehicle.reloads.first.map { tables.location(of: $0) } ?? -1
  }

  /// Whether a trip of `other` may be driven by this one instead, as far as place and time go.
  func isInterchangeable(with other: GroundType) -> Bool {
    start == other.start && end == other.end && base == other.base && earliest == other.earliest
      && latest == other.latest && load == other.load && maxDuration == other.maxDuration
      && reload == other.reload && maxTrips == other.maxTrips
  }
}
