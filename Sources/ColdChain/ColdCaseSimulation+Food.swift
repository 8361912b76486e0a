// Food in air, alone.
extension ColdCaseSimulation {
  /// A thawed food without a heat capacity of its own, kJ/(kg K) (J).
  private static let usualCapacity = 3.5

  /// The substance of a food with its crate.
  func substance(_ number: Int) throws(ColdCaseFault) -> Substance {
    let food = coldCase.bodies[number]
    let path = ["bodies", String(number)]
    guard food.coreExchange == nil || food.nodes == 2 else {
      throw ColdCaseFault(path, .missing("nodes"))
    }
    if let water = food.water {
      guard food.heatCapacity == nil else {
        throw ColdCaseFault(path, .both("water", "heatCapacity"))
      }
      guard food.tare == nil else { throw ColdCaseFault(path, .both("water", "tare")) }
      return try ColdCaseFault.at(path) { () throws(ThermalError) in
        .freezing(try FreezingFood(water: water, freezes: food.freezes ?? -1))
      }
    }
    let mass = food.mass ?? 1
    return try ColdCaseFault.at(path) { () throws(ThermalError) in
      let body = try ThermalBody(
        mass: mass, heatCapacity: food.heatCapacity ?? Self.usualCapacity, tare: food.tare ?? 0)
      return .steady(capacity: body.capacity() / mass)
    }
  }

  /// From the air to a food, W/K.
  func exchange(_ number: Int, _ substance: Substance) throws(ColdCaseFault) -> Double {
    let food = coldCase.bodies[number]
    let path = ["bodies", String(number)]
    let mass = food.mass ?? 1
    if let exchange = food.exchange {
      guard food.timeConstant == nil else {
        throw ColdCaseFault(path, .both("exchange", "timeConstant"))
      }
      return exchange
    }
    return try ColdCaseFault.at(path) { () throws(ThermalError) in
      guard let minutes = food.timeConstant else {
        return try ThermalBody(mass: mass, heatCapacity: 1, tare: 0).exchange(parameters)
      }
      // Of the thawed food: below its freezing point the ice makes it slower.
      let capacity =
        if case .freezing(let freezing) = substance { freezing.thawedCapacity } else {
          substance.leastCapacity
        }
      return mass * capacity / (60 * (try ThermalError.positive(minutes, "timeConstant")))
    }
  }

  /// A food that stands in air.
  func simulate(_ number: Int, in air: AirCourse) throws(ColdCaseFault) -> FoodCourse {
    let (network, nodes) = try alone(number, in: air)
    let end = min(horizon, (coldCase.bodies[number].leaves ?? .infinity) * 60)
    let run = network.run(until: end)
    return FoodCourse(
      shell: run.series[nodes.shell], core: nodes.core.map { run.series[$0] },
      errorBound: run.errorBound[nodes.shell])
  }

  /// The network of a food that stands in air.
  func alone(
    _ number: Int, in air: AirCourse
  ) throws(ColdCaseFault) -> (network: ThermalNetwork, nodes: (shell: Int, core: Int?)) {
    let substance = try substance(number)
    let exchange = try exchange(number, substance)
    var network = ThermalNetwork()
    let air = network.add(air)
    let nodes = try add(number, substance, exchange, to: &network)
    try ColdCaseFault.at(["bodies", String(number)]) { () throws(ThermalError) in
      try network.expose(nodes.shell, to: air, conductance: exchange)
    }
    return (network, nodes)
  }

  /// Adds a food's body, or its shell and its core, to a network.
  func add(
    _ number: Int, _ substance: Substance, _ exchange: Double, to network: inout ThermalNetwork
  ) throws(ColdCaseFault) -> (shell: Int, core: Int?) {
    let food = coldCase.bodies[number]
    let mass = food.mass ?? 1
    var grown = network
    let nodes = try ColdCaseFault.at(
      ["bodies", String(number)]
    ) { () throws(ThermalError) -> (shell: Int, core: Int?) in
      let share = food.nodes == 2 ? parameters.shellShare : 1
      let shell = grown.add(
        try ThermalNetwork.Body(mass: mass * share, substance: substance, start: food.starts))
      guard food.nodes == 2 else { return (shell, nil) }
      let core = grown.add(
        try ThermalNetwork.Body(mass: mass * (1 - share), substance: substance, start: food.starts))
      try grown.join(
        shell, core, conductance: food.coreExchange ?? exchange * parameters.coreCoupling)
      return (shell, core)
    }
    network = grown
    return nodes
  }
}
