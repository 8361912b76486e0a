/// What a VRPLIB file may say of vehicles, for all in a header, or one by one in a section.
enum FleetField: String, CaseIterable {
  case capacity = "CAPACITY"
  case depot = "VEHICLES_DEPOT"
  case reloads = "VEHICLES_RELOAD_DEPOT"
  case maxReloads = "VEHICLES_MAX_RELOADS"
  case maxDuration = "VEHICLES_MAX_DURATION"
  case maxDistance = "VEHICLES_MAX_DISTANCE"
  case fixedCost = "VEHICLES_FIXED_COST"
  case unitCost = "VEHICLES_UNIT_DISTANCE_COST"

  var section: String { rawValue + "_SECTION" }
}
