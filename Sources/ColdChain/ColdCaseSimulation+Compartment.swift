// Food in a cooled compartment, which warms its air.
extension ColdCaseSimulation {
  func simulate(
    _ compartment: ColdCase.Compartment, _ name: String, _ inside: [Int],
    withErrors: Bool = false
  ) throws(ColdCaseFault) -> (air: AirCourse, foods: [Int: FoodCourse]) {
    guard let outside else { throw ColdCaseFault([], .missing("weather")) }
    let path = ["places", name, "compartment"]
    let model = try model(compartment, path)
    var contents: [ThermalBody] = []
    for food in inside { contents.append(try body(food)) }
    let simulation = CompartmentSimulation(
      model: model, course: outside, contents: contents,
      starts: inside.map { coldCase.bodies[$0].starts }, clock: clock,
      openings: try Self.spans(compartment.door?.openings, path + ["door", "openings"]),
      leaves: inside.map { coldCase.bodies[$0].leaves.map { $0 * 60 } },
      rests: try Self.spans(compartment.unitRests, path + ["unitRests"]),
      startOfAir: compartment.starts)
    let run = simulation.run(until: horizon)
    // Only an answer tells of errors; a fit asks for many courses.
    let bounds = withErrors ? simulation.errorBounds(of: run, until: horizon) : []
    let air = AirCourse(run.air)
    var foods: [Int: FoodCourse] = [:]
    for (place, food) in inside.enumerated() {
      foods[food] = FoodCourse(
        shell: run.shells[place], core: coldCase.bodies[food].nodes == 2 ? run.cores[place] : nil,
        errorBound: bounds.indices.contains(place) ? bounds[place] : nil)
    }
    return (air, foods)
  }

  private func model(
    _ compartment: ColdCase.Compartment, _ path: [String]
  ) throws(ColdCaseFault) -> CompartmentModel {
    guard compartment.inside.count == 3 else {
      throw ColdCaseFault(path + ["inside"], .missing("inside"))
    }
    return try ColdCaseFault.at(path) { () throws(ThermalError) in
      let door = try DoorExchange(
        area: compartment.door?.area ?? 0, height: compartment.door?.height ?? 0,
        leak: compartment.door?.leak ?? 1)
      return try CompartmentModel(
        length: compartment.inside[0], width: compartment.inside[1],
        height: compartment.inside[2], setpoint: compartment.setpoint, heatLoss: compartment.ua,
        unitPower: compartment.unitPower, freeAir: compartment.freeAir, door: door,
        parameters: parameters, thermostat: thermostat)
    }
  }

  private func body(_ number: Int) throws(ColdCaseFault) -> ThermalBody {
    let food = coldCase.bodies[number]
    let substance = try substance(number)
    let exchange = try exchange(number, substance)
    let path = ["bodies", String(number)]
    return try ColdCaseFault.at(path) { () throws(ThermalError) in
      var core = food.nodes == 2 ? ThermalBody.Core.usual : .none
      if food.nodes == 2, let exchange = food.coreExchange { core = .exchange(exchange) }
      var freezing: FreezingFood?
      if case .freezing(let food) = substance { freezing = food }
      return try ThermalBody(
        mass: food.mass ?? 1, heatCapacity: substance.leastCapacity / 1_000, tare: 0,
        measuredExchange: exchange, core: core, freezing: freezing)
    }
  }
}
