public import Quantities

/// The longest time food may be on board of one kind of container, for the search of rounds.
///
/// A search cannot simulate every move. It asks instead whether the time on board, which only grows
/// along a round and with every stop put into it, is within ``longest``: a monotone resource. The
/// figure belongs to one container with given contents, one limit, one start temperature and one
/// day's weather; it changes with the clock only as the weather does.
///
/// It is a guide, not a bound: contents that leave on the way make the rest of a cool box warm
/// faster, and real doors do not keep the standard pattern. The simulation of the whole round
/// stays the judge.
public struct ColdResource: Hashable, Sendable {
  /// The longest time on board, from loading to hand-over.
  public let longest: Seconds

  /// The resource of a cool box with nothing taken out.
  public init(
    _ model: CoolBoxModel, contents: [ThermalBody], start: Double, limit: Double, margin: Double,
    course: OutsideCourse, clock: Double, horizon: Seconds
  ) {
    longest = model.longestTime(
      contents: contents, start: start, limit: limit - margin, course: course, clock: clock,
      horizon: horizon)
  }

  /// The resource of a cooled compartment whose door opens by the standard pattern.
  public init(
    _ model: CompartmentModel, contents: [ThermalBody], start: Double, limit: Double,
    margin: Double, course: OutsideCourse, clock: Double, loadTime: Seconds, horizon: Seconds
  ) {
    longest = model.longestTime(
      contents: contents, start: start, limit: limit - margin, course: course, clock: clock,
      loadTime: loadTime, horizon: horizon)
  }

  /// Whether food may be `time` on board.
  public func allows(_ time: Seconds) -> Bool { time <= longest }
}

extension CoolBoxModel {
  /// The longest time, in whole seconds up to `horizon`, for which food packed at `start` degrees
  /// stays at `limit` or below when nothing is taken out.
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

extension CompartmentModel {
  /// The longest time, in whole seconds up to `horizon`, for which the shell of every body loaded
  /// at `start` degrees stays at `limit` or below when the door opens for 120 s every 15 minutes,
  /// first at the end of loading.
  public func longestTime(
    contents: [ThermalBody], start: Double, limit: Double, course: OutsideCourse, clock: Double,
    loadTime: Seconds, horizon: Seconds
  ) -> Seconds {
    let end = Double(horizon.rawValue)
    let first = max(0, Double(loadTime.rawValue) - parameters.patternOpening)
    let openings = stride(from: first, to: end, by: parameters.patternPeriod).map {
      DoorOpening(from: $0, to: $0 + parameters.patternOpening)
    }
    let simulation = CompartmentSimulation(
      model: self, course: course, contents: contents, start: start, clock: clock,
      openings: openings)
    return wholeSeconds(
      simulation.firstCrossing(limits: contents.map { _ in limit }, until: end), most: horizon)
  }
}

/// `time` cut to whole seconds; `most` when there is none.
func wholeSeconds(_ time: Double?, most: Seconds) -> Seconds {
  guard let time, time < Double(most.rawValue) else { return most }
  return Seconds(rawValue: Int64(max(0, time).rounded(.down)))
}
