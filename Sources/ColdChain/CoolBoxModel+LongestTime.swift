public import Quantities

extension CoolBoxModel {
  /// The longest time, in whole seconds up to `horizon`, for which food packed at `start` degrees
  /// stays at `limit` or below when nothing is taken out: a resource that only gets worse along a
  /// round, for searches that cannot simulate every move.
  ///
  /// It is a guide, not a bound: contents that leave on the way make the rest warm faster. The
  /// simulation of the whole round stays the judge.
  public func longestTime(
    contents: [ThermalBody], start: Double, limit: Double, course: OutsideCourse, clock: Double,
    horizon: Seconds
  ) -> Seconds {
    let simulation = CoolBoxSimulation(
      model: self, course: course, contents: contents, start: start, clock: clock)
    return wholeSeconds(
      simulation.firstCrossing(of: limit, until: Double(horizon.rawValue)), most: horizon)
  }
}

/// `time` cut to whole seconds; `most` when there is none.
func wholeSeconds(_ time: Double?, most: Seconds) -> Seconds {
  guard let time, time < Double(most.rawValue) else { return most }
  return Seconds(rawValue: Int64(max(0, time).rounded(.down)))
}
