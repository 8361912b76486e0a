import ColdChain
import Foundation
import Kernels
import TestSupport
import Testing

/// The network's steps against the solution on paper, and against steps of a twentieth of a second
/// written here.
@Suite struct ThermalNetworkTests {
  /// A random network with what its slow twin needs to know.
  private struct Sample {
    var network = ThermalNetwork()
    var masses: [Double] = []
    var substances: [Substance] = []
    var starts: [Double] = []
    var links: [(Int, Int, Double)] = []
    var contacts: [(Int, Double)] = []
    let air: AirCourse
    let horizon: Double

    init(seed: UInt64) throws {
      var random = RandomGenerator(seed: seed)
      horizon = 600 + 1_200 * random.unit()
      air = try AirCourse(points: [
        AirCourse.Point(time: 0, temperature: 30 * random.unit()),
        AirCourse.Point(time: horizon / 3, temperature: 35 * random.unit()),
        AirCourse.Point(time: horizon, temperature: 20 * random.unit()),
      ])
      let place = network.add(air)
      for number in 0..<random.pick(1...5) {
        let mass = 0.3 + 4 * random.unit()
        let substance: Substance =
          switch random.below(3) {
          case 0: .steady(capacity: 2_000 + 2_000 * random.unit())
          case 1: .freezing(try FreezingFood(water: 0.3 + 0.6 * random.unit()))
          default: .pack(try PackFilling(melts: 0, latent: 334_000))
          }
        let start = -20 + 30 * random.unit()
        _ = network.add(
          try ThermalNetwork.Body(mass: mass, substance: substance, start: start))
        masses.append(mass)
        substances.append(substance)
        starts.append(start)
        let exchange = 0.2 + 3 * random.unit()
        try network.expose(number, to: place, conductance: exchange)
        contacts.append((number, exchange))
        if number > 0 {
          let other = random.below(number)
          let exchange = 4 * random.unit()
          try network.join(number, other, conductance: exchange)
          links.append((number, other, exchange))
        }
      }
    }

    /// Temperatures at the end, and the heat that came from the air, by the plainest steps.
    func slow(step: Double) -> [Double] {
      var heats = masses.indices.map { masses[$0] * substances[$0].heat(at: starts[$0]) }
      let count = Int((horizon / step).rounded(.up))
      let step = horizon / Double(count)
      for tick in 0..<count {
        let temperatures = heats.indices.map {
          substances[$0].temperature(of: heats[$0] / masses[$0])
        }
        let outside = air.temperature(at: (Double(tick) + 0.5) * step)
        for (body, exchange) in contacts {
          heats[body] += step * exchange * (outside - temperatures[body])
        }
        for (first, second, exchange) in links {
          let flow = step * exchange * (temperatures[second] - temperatures[first])
          heats[first] += flow
          heats[second] -= flow
        }
      }
      return heats.indices.map { substances[$0].temperature(of: heats[$0] / masses[$0]) }
    }
  }

  @Test("equals steps of 0.05 s within 0.05 K, and its own bound", arguments: Seeds.standard)
  func equalsSlow(seed: UInt64) throws {
    let sample = try Sample(seed: seed)
    let run = sample.network.run(until: sample.horizon)
    let slow = sample.slow(step: 0.05)
    for body in slow.indices {
      let end = run.series[body].values.last ?? .nan
      #expect(abs(end - slow[body]) < 0.05)
      // The slow twin errs too: at most a few thousandths.
      #expect(abs(end - slow[body]) < run.errorBound[body] + 0.005)
      #expect(run.errorBound[body] < 0.05)
    }
  }

  @Test("one body in steady air follows the exponential within its bound")
  func exponential() throws {
    var network = ThermalNetwork()
    let air = network.add(AirCourse(steady: 30))
    let body = network.add(
      try ThermalNetwork.Body(mass: 2, substance: .steady(capacity: 3_500), start: 4))
    try network.expose(body, to: air, conductance: 2)
    let run = network.run(until: 7_200)
    for (time, value) in zip(run.series[body].times, run.series[body].values) {
      let exact = 30 - 26 * exp(-time * 2 / 7_000)
      #expect(abs(value - exact) <= run.errorBound[body] + 1e-9)
    }
    #expect(run.errorBound[body] <= 0.005)
    #expect(run.errorBound[body] > 0)
  }

  @Test("a pack that melts holds its temperature until it is gone")
  func melting() throws {
    var network = ThermalNetwork()
    let air = network.add(AirCourse(steady: 20))
    let pack = network.add(
      try ThermalNetwork.Body(
        mass: 0.5, substance: .pack(try PackFilling(melts: 0, latent: 334_000)), start: -1e-9))
    try network.expose(pack, to: air, conductance: 1)
    // 167 kJ at 20 W: 8 350 s.
    let run = network.run(until: 10_000)
    #expect(abs(run.series[pack].value(at: 8_000)) < 0.01)
    #expect(run.series[pack].value(at: 8_700) > 1)
    #expect(abs((run.series[pack].firstCrossing(of: 0.1) ?? 0) - 8_350 - 10.5) < 15)
  }

  @Test("wrong numbers of bodies and negative exchange are refused")
  func refused() throws {
    var network = ThermalNetwork()
    let body = network.add(
      try ThermalNetwork.Body(mass: 1, substance: .steady(capacity: 1_000), start: 0))
    #expect(throws: ThermalError.self) { try network.join(body, 3, conductance: 1) }
    #expect(throws: ThermalError.self) { try network.join(body, body, conductance: 1) }
    #expect(throws: ThermalError.self) { try network.expose(body, to: 0, conductance: 1) }
    let air = network.add(AirCourse(steady: 0))
    #expect(throws: ThermalError.self) { try network.expose(body, to: air, conductance: -1) }
    #expect(throws: ThermalError.self) {
      try ThermalNetwork.Body(mass: 0, substance: .steady(capacity: 1), start: 0)
    }
    #expect(throws: ThermalError.self) {
      try AirCourse(points: [
        AirCourse.Point(time: 5, temperature: 1), AirCourse.Point(time: 5, temperature: 2),
      ])
    }
  }
}
