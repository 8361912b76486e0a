// Bodies that would follow their surroundings faster than anything real does.
extension ColdCaseSimulation {
  /// No body may lose its whole difference to its surroundings at a greater pace, 1/s (J): a drop
  /// of water in moving air takes longer. Far above it the shortest step swings ever wider.
  static let fastest = 1.0

  /// Checks the case's own figures; those that a fit tries on the way are its own affair.
  ///
  /// - Throws: the first body that is too light for what it exchanges.
  func checkRates() throws(ColdCaseFault) {
    for (number, food) in coldCase.bodies.enumerated()
    where coldCase.places[food.in]?.box == nil {
      let network = try alone(number, in: AirCourse(steady: food.starts)).network
      // A compartment's bodies are no network, but have the same conductances.
      if network.paces.contains(where: { $0 > Self.fastest }) { throw tooFast(number) }
    }
    for name in coldCase.places.keys.sorted() {
      guard let box = coldCase.places[name]?.box else { continue }
      try checkRates(box, name, coldCase.bodies.indices.filter { coldCase.bodies[$0].in == name })
    }
  }

  func tooFast(_ number: Int) -> ColdCaseFault {
    let isGiven = coldCase.bodies[number].exchange != nil
    return ColdCaseFault(["bodies", String(number)] + (isGiven ? ["exchange"] : []), .tooFast)
  }
}

extension ThermalNetwork {
  /// For each body, what all around it exchanges with it over what it holds at least, 1/s.
  var paces: [Double] {
    var sums = bodies.map { _ in 0.0 }
    for link in links {
      sums[link.first] += link.conductance
      sums[link.second] += link.conductance
    }
    for contact in contacts { sums[contact.body] += contact.conductance }
    return zip(sums, bodies).map { $0 / $1.leastCapacity }
  }
}
