// Food and packs in an insulated box.
extension ColdCaseSimulation {
  /// Food in a box, which may be taken out one by one; the rest then bears all the heat.
  func simulate(
    _ box: ColdCase.Box, _ name: String, _ inside: [Int], in air: AirCourse
  ) throws(ColdCaseFault) -> [Int: FoodCourse] {
    let heatLoss = try heatLoss(box, ["places", name, "box"])
    var courses: [Int: FoodCourse] = [:]
    var rest = inside
    var heats: [Double]?
    var from = 0.0
    while !rest.isEmpty, from < horizon {
      let content = try BoxContent(self, box, name, rest, heatLoss, air.later(by: from))
      let to = min(horizon, rest.compactMap { leaving($0) }.min() ?? horizon)
      let run = content.network.run(until: to - from, heats: heats)
      for (place, food) in rest.enumerated() {
        let nodes = content.foods[place]
        let part = FoodCourse(
          shell: run.series[nodes.shell], core: nodes.core.map { run.series[$0] },
          errorBound: run.errorBound[nodes.shell])
        courses[food] = courses[food]?.continued(by: part, from: from) ?? part
      }
      let stays = rest.indices.filter { (leaving(rest[$0]) ?? .infinity) > to }
      heats = content.heats(of: stays, after: run)
      rest = stays.map { rest[$0] }
      from = to
    }
    return courses
  }

  /// Checks what is in a box at the start and after each leaving: the rest then exchanges more.
  func checkRates(
    _ box: ColdCase.Box, _ name: String, _ inside: [Int]
  ) throws(ColdCaseFault) {
    let heatLoss = try heatLoss(box, ["places", name, "box"])
    for time in [0] + inside.compactMap({ leaving($0) }).filter({ $0 < horizon }).sorted() {
      let rest = inside.filter { (leaving($0) ?? .infinity) > time }
      guard !rest.isEmpty else { continue }
      let content = try BoxContent(self, box, name, rest, heatLoss, AirCourse(steady: 0))
      let paces = content.network.paces
      for (kind, pack) in content.packs.enumerated() where paces[pack] > Self.fastest {
        throw ColdCaseFault(["places", name, "box", "packs", String(kind)], .tooFast)
      }
      for (place, nodes) in content.foods.enumerated() {
        let pace = max(paces[nodes.shell], nodes.core.map { paces[$0] } ?? 0)
        if pace > Self.fastest { throw tooFast(rest[place]) }
      }
    }
  }

  private func leaving(_ food: Int) -> Double? { coldCase.bodies[food].leaves.map { $0 * 60 } }

  private func heatLoss(
    _ box: ColdCase.Box, _ path: [String]
  ) throws(ColdCaseFault) -> Double {
    switch (box.ua, box.u, box.area) {
    case (let loss?, nil, nil): return loss
    case (nil, let u?, let area?): return u * area
    case (_?, _, _): throw ColdCaseFault(path, .both("ua", "u"))
    default: throw ColdCaseFault(path, .missing("ua"))
    }
  }
}

/// The network of what is in a box.
private struct BoxContent {
  var network = ThermalNetwork()
  /// Where each food stands in the network.
  var foods: [(shell: Int, core: Int?)] = []
  var packs: [Int] = []

  init(
    _ simulation: ColdCaseSimulation, _ box: ColdCase.Box, _ name: String, _ inside: [Int],
    _ heatLoss: Double, _ air: AirCourse
  ) throws(ColdCaseFault) {
    let air = network.add(air)
    var capacities: [Double] = []
    for food in inside {
      let substance = try simulation.substance(food)
      let exchange = try simulation.exchange(food, substance)
      foods.append(try simulation.add(food, substance, exchange, to: &network))
      capacities.append((simulation.coldCase.bodies[food].mass ?? 1) * substance.leastCapacity)
    }
    let total = capacities.reduce(0, +)
    let kinds = box.packs ?? []
    let parameters = ThermalParameters.standard
    let share = kinds.isEmpty ? 0 : box.packShare ?? parameters.packShare
    let path = ["places", name, "box"]
    // Heat through the walls, and to the packs, is shared as the foods' heat capacities are.
    for (food, nodes) in foods.enumerated() {
      try expose(
        nodes.shell, to: air, heatLoss * (1 - share) * capacities[food] / total, path)
    }
    try add(kinds, path)
    let count = kinds.reduce(0) { $0 + ($1.count ?? 1) }
    let exchange =
      box.packExchange
      ?? min(parameters.mostPackExchange, parameters.packExchange * Double(count))
    for (kind, pack) in packs.enumerated() {
      let part = Double(kinds[kind].count ?? 1) / Double(count)
      try expose(pack, to: air, heatLoss * share * part, path)
      for (food, nodes) in foods.enumerated() {
        try join(nodes.shell, pack, exchange * part * capacities[food] / total, path)
      }
    }
  }

  /// Heats of those that stay, and of the packs, in the order of the next network.
  func heats(of stays: [Int], after run: ThermalNetwork.Run) -> [Double] {
    stays.flatMap { food in
      [run.heats[foods[food].shell]] + (foods[food].core.map { [run.heats[$0]] } ?? [])
    } + packs.map { run.heats[$0] }
  }

  private mutating func add(
    _ kinds: [ColdCase.Pack], _ path: [String]
  ) throws(ColdCaseFault) {
    for (number, kind) in kinds.enumerated() {
      var grown = network
      packs.append(
        try ColdCaseFault.at(path + ["packs", String(number)]) { () throws(ThermalError) in
          let filling = try PackFilling(
            melts: kind.melts ?? 0, latent: (kind.latent ?? 334) * 1_000)
          let start = kind.starts ?? filling.melts.nextDown
          return grown.add(
            try ThermalNetwork.Body(
              mass: kind.mass * Double(kind.count ?? 1), substance: .pack(filling), start: start))
        })
      network = grown
    }
  }

  private mutating func expose(
    _ body: Int, to air: Int, _ conductance: Double, _ path: [String]
  ) throws(ColdCaseFault) {
    var grown = network
    try ColdCaseFault.at(path) { () throws(ThermalError) in
      try grown.expose(body, to: air, conductance: conductance)
    }
    network = grown
  }

  private mutating func join(
    _ first: Int, _ second: Int, _ conductance: Double, _ path: [String]
  ) throws(ColdCaseFault) {
    var grown = network
    try ColdCaseFault.at(path) { () throws(ThermalError) in
      try grown.join(first, second, conductance: conductance)
    }
    network = grown
  }
}

extension ColdCaseSimulation.FoodCourse {
  /// This course, then `part`, which begins at `start` seconds.
  fileprivate func continued(by part: Self, from start: Double) -> Self {
    var whole = self
    whole.shell.append(part.shell, from: start)
    if let core = part.core { whole.core?.append(core, from: start) }
    whole.errorBound = (errorBound ?? 0) + (part.errorBound ?? 0)
    return whole
  }
}

extension AirCourse {
  /// The same air on a clock that starts `seconds` later.
  fileprivate func later(by seconds: Double) -> AirCourse {
    (try? AirCourse(
      points: points.map { Point(time: $0.time - seconds, temperature: $0.temperature) })) ?? self
  }
}
