extension Breach {
  /// Stable names of the kinds of fault; the page `Breaches` describes each with its figures.
  public enum Code: String, Codable, Hashable, Sendable, CaseIterable {
    // The document.
    case badNumber = "bad-number"
    case schema
    case weekHash = "week-hash"
    case weekReference = "week-reference"
    case duplicateID = "duplicate-id"
    case unknownID = "unknown-id"
    // People and vehicles.
    case driverTwice = "driver-twice"
    case truckTwice = "truck-twice"
    case vehicleMismatch = "vehicle-mismatch"
    case driverUnavailable = "driver-unavailable"
    case driverLimit = "driver-limit"
    case driverNotAllowed = "driver-not-allowed"
    case driverRefuses = "driver-refuses"
    case lockBroken = "lock-broken"
    // Times.
    case emptyRound = "empty-round"
    case mostStops = "most-stops"
    case stopLate = "stop-late"
    case timeArithmetic = "time-arithmetic"
    case serviceTime = "service-time"
    case hubHours = "hub-hours"
    case roundMinutes = "round-minutes"
    // Travel.
    case legWrong = "leg-wrong"
    case roundKilometres = "round-kilometres"
    case provenance
    // Baskets.
    case basketLost = "basket-lost"
    case basketTwice = "basket-twice"
    case basketList = "basket-list"
    case emptyBasket = "empty-basket"
    case wrongRelay = "wrong-relay"
    case relaySplit = "relay-split"
    case stopDoubled = "stop-doubled"
    case crateRound = "crate-round"
    // Crates.
    case crateContent = "crate-content"
    case crateType = "crate-type"
    case crateMass = "crate-mass"
    case crateClass = "crate-class"
    case crateLimit = "crate-limit"
    case crateInferred = "crate-inferred"
    case crateOverfull = "crate-overfull"
    case crateLine = "crate-line"
    case crateUnits = "crate-units"
    case crateFragile = "crate-fragile"
    case crateRaw = "crate-raw"
    // Relay crates.
    case bagRule = "bag-rule"
    case relayCrateBags = "relay-crate-bags"
    case relayCrateMass = "relay-crate-mass"
    case relayCrateOverfull = "relay-crate-overfull"
    // Loads.
    case crateWrongZone = "crate-wrong-zone"
    case payload
    case massFigures = "mass-figures"
    case positionMissing = "position-missing"
    case boxSize = "box-size"
    case compartmentFull = "compartment-full"
    case height
    case stackHeight = "stack-height"
    case airGap = "air-gap"
    case bulkhead
    case overlap
    case support
    case crush
    case separation
    case unloadOrder = "unload-order"
    case boxMissing = "box-missing"
    case boxPlaces = "box-places"
    case boxEmpty = "box-empty"
    case boxPacks = "box-packs"
    // Axles.
    case axleFront = "axle-front"
    case axleRear = "axle-rear"
    case axleFigures = "axle-figures"
    // Cold.
    case cold
    case freezes
    case temperatureFigures = "temperature-figures"
    case latestFigures = "latest-figures"
    case leavesBy = "leaves-by"
    case curveList = "curve-list"
    case curveShape = "curve-shape"
    case curveFigures = "curve-figures"
    // Costs and totals.
    case costTerms = "cost-terms"
    case roundCost = "round-cost"
    case objectiveTerms = "objective-terms"
    case objectiveTotal = "objective-total"
    case undeliveredCount = "undelivered-count"
    case boundAboveTotal = "bound-above-total"
    case gap
    case status
    // What stands in the way, and what would mend it.
    case conflict
    case repair
  }
}
