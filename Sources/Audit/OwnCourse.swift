internal import PlanningModel
internal import Quantities

/// The audit's own course of one container of a round: its openings, and what it is like at the
/// moments that a plan's curves name.
struct OwnCourse {
  /// Clock of each moment, rising, seconds since midnight.
  let moments: [Double]
  /// When the door stands open, seconds since midnight.
  var doors: [(from: Double, to: Double)] = []
  private var airs: [Double: Double] = [:]
  private var shells: [String: [Double: Double]] = [:]

  init(moments: [TimeOfDay]) {
    self.moments = Set(moments.map { Double($0.secondsSinceMidnight) }).sorted()
  }

  /// The air at a moment; `nil` in a cool box, and where nothing was noted.
  func air(at clock: Double) -> Double? { airs[clock] }

  /// The outer layer of a crate at a moment; `nil` when it is not aboard.
  func shell(of crate: String, at clock: Double) -> Double? { shells[crate]?[clock] }

  mutating func note(air: Double, at clock: Double) { airs[clock] = air }

  mutating func note(_ shell: Double, of crate: String, at clock: Double) {
    shells[crate, default: [:]][clock] = shell
  }
}
