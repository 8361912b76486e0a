internal import Quantities

/// The numbers of one vehicle that evaluation needs, unpacked from ``Vehicle``.
struct VehicleTerms: BitwiseCopyable {
  let start: Int
  let end: Int
  /// First entry of the vehicle's profile in the table of arcs.
  let arcBase: Int
  let earliest: Int
  let latest: Int
  let load: Int
  let maxDuration: Int
  let maxMeters: Int
  let maxStops: Int
  let fixedCost: Int
  let fixedMeters: Int
  let perKilometre: Int
  let fixedSeconds: Int
  let perHour: Int
  let seasonPerHour: Int
  let givenTwice: Int
  let fairTwice: Int
  let hasVisitCosts: Bool
  let hasLimits: Bool
  let isForced: Bool
  /// Excluded by a forced vehicle: never used.
  let isDisabled: Bool

  init(_ vehicle: Vehicle, locations: Int, isDisabled: Bool) {
    start = vehicle.start
    end = vehicle.end
    arcBase = vehicle.profile * locations * locations
    earliest = Int(vehicle.earliestStart.secondsSinceMidnight)
    latest = Int(vehicle.latestEnd.secondsSinceMidnight)
    load = Int(vehicle.loadDuration.rawValue)
    maxDuration = Int(vehicle.maxDuration?.rawValue ?? Int64(Segment.farTime))
    maxMeters = Int(vehicle.maxDistance?.rawValue ?? Int64.max)
    maxStops = vehicle.maxStops == 0 ? .max : vehicle.maxStops
    fixedCost = Int(vehicle.fixedCost.rawValue)
    fixedMeters = Int(vehicle.distanceCost.fixedDistance.rawValue)
    perKilometre = Int(vehicle.distanceCost.perKilometre.rawValue)
    fixedSeconds = Int(vehicle.durationCost.fixedDuration.rawValue)
    perHour = Int(vehicle.durationCost.perHour.rawValue)
    seasonPerHour = Int(vehicle.durationCost.seasonPerHour.rawValue)
    givenTwice = 2 * Int(vehicle.durationCost.given.rawValue)
    fairTwice = 2 * Int(vehicle.durationCost.fair.rawValue)
    hasVisitCosts = vehicle.visitCosts.contains { $0 != .zero }
    hasLimits = vehicle.onBoardLimits.contains { $0 != nil }
    isForced = vehicle.isForced
    self.isDisabled = isDisabled
  }

  /// The cost of a route of these measures, without its visit costs.
  @inline(__always) func cost(meters: Int, seconds: Int) -> Int {
    var total = fixedCost + (meters + fixedMeters) * perKilometre / 1_000
    let w = seconds + fixedSeconds
    total += w * perHour / 3_600
    if seasonPerHour != 0 {
      total += seasonPerHour * w / 3_600 * (givenTwice + w) / fairTwice
    }
    return total
  }
}
