import Kernels
import TestSupport
import Testing

@testable import ColdChain

/// Linear least squares against the normal equations, and figures found again from a course that
/// they made.
@Suite struct CalibrationTests {
  @Test("what is left stands at right angles to every column", arguments: Seeds.standard)
  func rightAngles(seed: UInt64) throws {
    var random = RandomGenerator(seed: seed)
    let (rows, columns) = (random.pick(4...20), random.pick(1...4))
    let matrix = (0..<rows).map { _ in (0..<columns).map { _ in random.unit() - 0.5 } }
    let right = (0..<rows).map { _ in random.unit() }
    let answer = try #require(LeastSquares(matrix, right))
    let rest = (0..<rows).map { row in
      right[row] - zip(matrix[row], answer.unknowns).reduce(0) { $0 + $1.0 * $1.1 }
    }
    for column in 0..<columns {
      let product = (0..<rows).reduce(0.0) { $0 + rest[$1] * matrix[$1][column] }
      #expect(abs(product) < 1e-9)
    }
    #expect(abs(answer.residual - rest.reduce(0) { $0 + $1 * $1 }) < 1e-9)
    // inverse · matrixᵀ matrix is the unit matrix.
    for first in 0..<columns {
      for second in 0..<columns {
        let product = (0..<columns).reduce(0.0) { sum, middle in
          let normal = (0..<rows).reduce(0.0) {
            $0 + matrix[$1][middle] * matrix[$1][second]
          }
          return sum + answer.inverse[first][middle] * normal
        }
        #expect(abs(product - (first == second ? 1 : 0)) < 1e-6)
      }
    }
  }

  @Test("columns that are mixtures of others are refused")
  func mixtures() {
    #expect(LeastSquares([[1, 2], [2, 4], [3, 6]], [1, 2, 3]) == nil)
    #expect(LeastSquares([[1, 2]], [1]) == nil)
    #expect(LeastSquares([[0], [0]], [1, 2]) == nil)
  }

  /// A compartment on a round with its doors, and the readings that its true figures make.
  private func round(ua: Double, power: Double, leak: Double) -> ColdCase {
    let stops = stride(from: 30.0, to: 230, by: 40).map { [$0, $0 + 4] }
    return ColdCase(
      schema: "tournee-cold/1", name: "round", minutes: 240, begins: "14:00",
      weather: [ColdCase.Weather(at: "14:00", outside: 33, sun: 600)],
      places: [
        "truck": ColdCase.Place(
          compartment: ColdCase.Compartment(
            inside: [2.9, 1.6, 1.65], setpoint: 3, ua: ua, unitPower: power, freeAir: 5,
            starts: 12,
            door: ColdCase.Door(area: 2.4, height: 1.6, leak: leak, openings: stops),
            unitRests: stops.map { [$0[0], $0[1] + 12] }))
      ],
      bodies: [
        ColdCase.Food(
          name: "crates", in: "truck", mass: 120, heatCapacity: 3.5, starts: 4, exchange: 16)
      ])
  }

  @Test("finds the figures that made the readings")
  func found() throws {
    let truth = round(ua: 18, power: 1_500, leak: 0.6)
    let air = try #require(try ColdCaseSimulation(truth).run().airs["truck"])
    var random = RandomGenerator(seed: 3)
    let readings = stride(from: 0.0, through: 14_400, by: 60).map {
      Calibration.Reading(
        time: $0, temperature: air.temperature(at: $0) + 0.2 * (random.unit() - 0.5))
    }
    let fit = try #require(
      try Calibration(
        round(ua: 12, power: 2_000, leak: 1), place: "truck", target: .air("truck"),
        readings: readings, figures: [.ua, .unitPower, .doorLeak]
      ).fit())
    #expect(fit.after < 0.25 * fit.before)
    for (estimate, wanted) in zip(fit.estimates, [18, 1_500, 0.6]) {
      #expect(abs(estimate.value / wanted - 1) < 0.15, "\(fit)")
      #expect(estimate.interval.contains(estimate.value))
    }
  }

  @Test("a round without doors says nothing about the door")
  func undetermined() throws {
    var still = round(ua: 12, power: 2_000, leak: 1)
    still.places["truck"]?.compartment?.door?.openings = []
    let air = try #require(try ColdCaseSimulation(still).run().airs["truck"])
    let readings = stride(from: 0.0, through: 14_400, by: 60).map {
      Calibration.Reading(time: $0, temperature: air.temperature(at: $0))
    }
    let fit = try Calibration(
      still, place: "truck", target: .air("truck"), readings: readings,
      figures: [.ua, .doorLeak]
    ).fit()
    #expect(fit == nil)
  }
}
