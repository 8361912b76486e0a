internal import Foundation

/// How much warmer than outside the air is about a cool box in the closed boot of a car that
/// drives and stands in turn.
///
///     de/dt = (target - e) / time constant
///
/// Driving it tends to ``ThermalParameters/bootRise``; standing, to what the sun makes of it. The
/// figures of a car that stands are those of ``CarAir``, the sun's in proportion to its power.
struct BootAir {
  private let parameters: ThermalParameters
  private var excess: Double

  /// A car that has just driven to the hub.
  init(_ parameters: ThermalParameters) {
    self.parameters = parameters
    excess = parameters.bootRise
  }

  /// Moves on by `span` seconds and answers the excess in the middle of them, K.
  mutating func advance(by span: Double, sun: Double, isParked: Bool) -> Double {
    let target = isParked ? parameters.parkedRise(sun: sun) : parameters.bootRise
    guard excess != target else { return excess }
    let time = isParked ? CarAir.parkedTime : CarAir.drivingTime
    let half = exp(-span / (2 * time))
    let middle = target + (excess - target) * half
    excess = target + (excess - target) * half * half
    return middle
  }
}

extension ThermalParameters {
  /// What the closed boot of a car that stands tends to, above outside, K.
  public func parkedRise(sun: Double) -> Double {
    let inFullSun = CarAir.sunRise - CarAir.bootBelowCabin
    return CarAir.shadeRise + (inFullSun - CarAir.shadeRise) * max(0, sun) / fullSun
  }
}
