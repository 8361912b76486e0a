internal import PlanningModel
internal import Quantities

extension WeekChecks {
  /// Masses, axles and compartments of the trucks, and who may drive them.
  mutating func checkTrucks() {
    for truck in week.vehicles {
      func spot(_ field: String) -> Spot { sources.spot(.vehicles, truck.id, field) }
      checkReserved(truck.id, ["car"], at: spot("id"))
      if truck.payload <= .zero { refuseZero(spot("payloadKg")) }
      if truck.wheelbase <= .zero { refuseZero(spot("wheelbaseMm")) }
      if truck.emptyFront > truck.mostFront { refuseAxle(spot("emptyFrontKg")) }
      if truck.emptyRear > truck.mostRear { refuseAxle(spot("emptyRearKg")) }
      if truck.compartments.isEmpty { refuseZero(spot("compartments")) }
      for room in truck.compartments { check(room, of: truck) }
      checkUnits(of: truck)
      checkBulkhead(of: truck)
    }
    guard !week.vehicles.isEmpty, isWhole(.volunteers), !sources.mayMissTruckDriver,
      !week.volunteers.contains(where: \.mayDriveTruck)
    else { return }
    findings.add(
      .warning, sources.spot(.vehicles), "truck-without-driver",
      fr: "personne ne conduit le camion ; l'écrire dans les bénévoles si quelqu'un le peut",
      en: "nobody drives the truck; say so among the volunteers if somebody may")
  }

  private mutating func check(_ room: Compartment, of truck: Truck) {
    func spot(_ field: String) -> Spot {
      sources.spot(.vehicles, truck.id, part: room.id, field)
    }
    checkReserved(room.id, ["boot"], at: spot("compartment"))
    let sides = [
      ("lengthMm", room.length), ("widthMm", room.width), ("heightMm", room.height),
    ]
    for (field, side) in sides where side <= .zero { refuseZero(spot(field)) }
    if let gap = room.airGap, gap * 2 >= min(room.length, room.width) {
      findings.add(
        .error, spot("airGapMm"), "air-gap-wide",
        fr: "\(gap) mm de chaque côté ne laissent aucune place ; écrire moins",
        en: "\(gap) mm on either side leave no room; write less")
    }
    if room.freeAir <= 0 { refuseZero(spot("freeAirM3")) }
    guard let setpoint = room.setpoint else { return }
    let before = findings.count
    checkTemperature(setpoint, -40...25, at: spot("setpointC"))
    if let start = room.start { checkTemperature(start, -40...60, at: spot("startC")) }
    if room.unitPower <= 0 { refuseZero(spot("unitPowerW")) }
    // Chilled food rides at -1 °C to its limit (8 °C for the mildest), frozen food at -18 or less.
    let isUseful = setpoint.degrees <= -18 || (-1...8).contains(setpoint.degrees)
    guard before == findings.count, !isUseful else { return }
    findings.add(
      .warning, spot("setpointC"), "setpoint-useless",
      fr: "à \(setpoint.degrees.plain) °C ni frais (-1 à 8) ni surgelé (-18 ou moins) ; vérifier",
      en:
        "at \(setpoint.degrees.plain) °C neither chilled (-1 to 8) nor frozen (-18 or less); check")
  }

  mutating func refuseZero(_ spot: Spot) {
    findings.add(
      .error, spot, "not-positive", fr: "doit être plus grand que 0 ; écrire la vraie valeur",
      en: "must be more than 0; write the true value")
  }

  private mutating func refuseAxle(_ spot: Spot) {
    findings.add(
      .error, spot, "axle-overloaded-empty",
      fr: "le camion vide passe déjà le maximum de cet essieu ; vérifier les deux masses",
      en: "the empty truck exceeds this axle's limit already; check both masses")
  }
}
