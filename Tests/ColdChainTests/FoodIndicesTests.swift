import ColdChain
import Foundation
import Kernels
import TestSupport
import Testing

/// Indices against sums over seconds, and case P4.
@Suite struct FoodIndicesTests {
  /// A course of food that warms and cools.
  private func series(seed: UInt64) throws -> TimeSeries {
    var random = RandomGenerator(seed: seed)
    var network = ThermalNetwork()
    let air = network.add(
      try AirCourse(points: [
        AirCourse.Point(time: 0, temperature: 30 * random.unit()),
        AirCourse.Point(time: 3_000, temperature: 40 * random.unit() - 10),
        AirCourse.Point(time: 6_000, temperature: 20 * random.unit()),
      ]))
    let food = network.add(
      try ThermalNetwork.Body(
        mass: 0.5, substance: .steady(capacity: 3_500), start: 6 * random.unit()))
    try network.expose(food, to: air, conductance: 2)
    return network.run(until: 7_200).series[food]
  }

  @Test("where nothing grows at 4 °C no hours there are named", arguments: [4.0, 5, 30])
  func noGrowth(least: Double) throws {
    let series = try series(seed: 1)
    #expect(FoodIndices(series, limit: 6, leastGrowth: least).equivalentHours == nil)
  }

  @Test("equal sums over seconds", arguments: Seeds.standard)
  func slow(seed: UInt64) throws {
    let series = try series(seed: seed)
    let limit = 8.0
    let indices = FoodIndices(series, limit: limit, leastGrowth: -1.6)
    var (above, area, hours, peak) = (0.0, 0.0, 0.0, -99.0)
    var kinetic = 0.0
    for second in 0..<7_200 {
      let value = series.value(at: Double(second) + 0.5)
      peak = max(peak, value)
      if value > limit {
        above += 1 / 60.0
        area += (value - limit) / 60
      }
      let rate = max(0, (value + 1.6) / 5.6)
      hours += rate * rate / 3_600
      kinetic += exp(-83_144 / 8.314_462_6 / (value + 273.15)) / 7_200
    }
    #expect(abs(indices.peak - peak) < 0.05)
    #expect(abs((indices.minutesAbove ?? -9) - above) < 0.2)
    #expect(abs((indices.degreeMinutesAbove ?? -9) - area) < 0.2)
    #expect(abs((indices.equivalentHours ?? -9) - hours) < 0.01)
    #expect(abs(indices.meanKinetic - (-83_144 / 8.314_462_6 / log(kinetic) - 273.15)) < 0.01)
  }

  @Test("P4: 21 days at 5 °C are worth 47.2 or 46.4 at 0 °C")
  func shelfLife() {
    let root = ShelfLife.squareRoot(least: -10).days(at: 0, known: 21, at: 5)
    #expect((47.1...47.4).contains(root))
    let arrhenius = ShelfLife.arrhenius(energy: 100_000).days(at: 0, known: 21, at: 5)
    #expect((46.1...46.6).contains(arrhenius))
    #expect(ShelfLife.squareRoot(least: -1).days(at: -2, known: 21, at: 5) == .infinity)
  }
}
