public import Quantities

extension CoolBoxSimulation {
  /// The latest time, since the start, at which food of the stop left at `departure` should be
  /// handed over, were it to wait there in its box.
  ///
  /// The box keeps what is in it at that stop: earlier stops' bodies have left, nothing leaves
  /// after, and a car that stands at that stop stays there. The answer is ten minutes before the food crosses `limit`, not before the start, and at
  /// most `departure` and four hours.
  public func latestHandOver(limit: Double, departure: Seconds) -> Seconds {
    let parameters = model.parameters
    let end = Double(departure.rawValue)
    let waiting = CoolBoxSimulation(
      model: model, course: course, contents: contents, start: start, clock: clock,
      leaves: leaves.map { ($0 ?? .infinity) < end ? $0 : nil },
      parked: parked.filter { $0.lowerBound < end }.map {
        $0.upperBound < end ? $0 : $0.lowerBound..<Double.infinity
      })
    // Beyond this no answer is later than the cap.
    let horizon = end + parameters.handOverHorizon + parameters.handOverReserve
    return handOver(
      waiting.firstCrossing(of: limit, until: horizon), departure: end, parameters)
  }
}

extension CompartmentSimulation {
  /// The latest time, since the start, at which `body` should be handed over at the stop left at
  /// `departure`, were it to stay where it is.
  ///
  /// Doors that open before that departure do so, then they stay shut; a unit that rests then goes
  /// on resting; bodies of earlier stops have left, all others stay. The answer is ten minutes before the body's shell crosses `limit`, not
  /// before the start, and at most `departure` and four hours.
  public func latestHandOver(body: Int, limit: Double, departure: Seconds) -> Seconds {
    let parameters = model.parameters
    let end = Double(departure.rawValue)
    let waiting = CompartmentSimulation(
      model: model, course: course, contents: contents, starts: start, clock: clock,
      openings: openings.filter { $0.from < end },
      leaves: leaves.map { ($0 ?? .infinity) < end ? $0 : nil },
      rests: rests.filter { $0.from < end }.map {
        $0.to < end ? $0 : DoorOpening(from: $0.from, to: .infinity)
      },
      startOfAir: startOfAir, joins: joins)
    let horizon = end + parameters.handOverHorizon + parameters.handOverReserve
    return handOver(
      waiting.firstCrossing(of: limit, body: body, until: horizon), departure: end, parameters)
  }
}

/// A crossing less the reserve, between the start and the horizon after `departure`.
private func handOver(
  _ crossing: Double?, departure: Double, _ parameters: ThermalParameters
) -> Seconds {
  let most = Seconds(rawValue: Int64((departure + parameters.handOverHorizon).rounded(.down)))
  return wholeSeconds(crossing.map { $0 - parameters.handOverReserve }, most: most)
}
