internal import Foundation

/// A bound from above of how warm food gets in a cool box on any round: loading begins within a
/// span of the clock, the car stands and drives at any times, in any company of crates.
///
/// The equations of a box are cooperative as those of a compartment are (see ``RoomBound``). The
/// system simulated here has the worst weather of the day's part, a car that always stands in the
/// sun (or drives, if that is warmer), the least heat capacity that may be in the box, and food
/// that never grows colder.
public struct BoxBound {
  private static let step = 5.0

  private let model: CoolBoxModel
  private let weather: OutsideCourse.Sample
  private let start: Double
  private let capacity: Double
  private let horizon: Double

  /// A bound for boxes that hold at least `capacity` J/K of food until the hand-over in question,
  /// which starts at `start` degrees.
  public init(
    _ model: CoolBoxModel, _ course: OutsideCourse, loading: ClosedRange<Double>,
    capacity: Double, start: Double, horizon: Double
  ) {
    self.model = model
    weather = course.worst(over: loading.lowerBound...(loading.upperBound + horizon))
    self.start = start
    self.capacity = capacity
    self.horizon = horizon
  }

  /// The bound; a box has no door, so it has one row.
  public func bound() -> ColdBound {
    let columns = Int((horizon / RoomBound.column).rounded(.up)) + 1
    var warmest: [Double] = []
    var (food, enthalpy, time) = (start, model.startEnthalpy, 0.0)
    for _ in 0..<columns {
      for _ in 0..<Int(RoomBound.column / Self.step) {
        advance(&food, &enthalpy, boot(after: time))
        time += Self.step
      }
      warmest.append(food)
    }
    return ColdBound(step: RoomBound.column, warmest: [warmest])
  }

  /// The warmest the boot may be, °C.
  private func boot(after time: Double) -> Double {
    let parameters = model.parameters
    let parked = parameters.parkedRise(sun: weather.sun)
    let rise = max(0, parked - parameters.bootRise)
    return weather.temperature + parameters.bootRise
      + rise * (1 - exp(-(time + Self.step) / CarAir.parkedTime))
  }

  private func advance(_ food: inout Double, _ enthalpy: inout Double, _ boot: Double) {
    let share = model.packs > 0 ? model.parameters.packShare : 0
    let pack = model.packTemperature(enthalpy)
    let drawn = model.packExchange * (food - pack)
    let warming = model.heatLoss * (boot - food) * (1 - share) - drawn
    let toPacks = drawn + share * model.heatLoss * (boot - pack)
    // Exact for a pack that stays as it is, so that no lightness of a crate makes it swing.
    let rate = (model.heatLoss * (1 - share) + model.packExchange) / capacity
    if warming > 0, rate > 0 {
      food += warming / (capacity * rate) * (1 - exp(-rate * Self.step))
    }
    guard model.packs > 0 else { return }
    enthalpy = max(model.startEnthalpy, enthalpy + Self.step * toPacks)
  }
}
