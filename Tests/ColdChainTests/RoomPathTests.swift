import Foundation
import Kernels
import Testing

@testable import ColdChain

/// The solved course of two temperatures, and the modes of a body, against plain small steps.
@Suite struct RoomPathTests {
  /// A random law with its start: rates and couplings as compartments have them, or none at all.
  private struct Sample {
    let law: (a: Double, b: Double, c: Double, d: Double)
    let push: (air: Double, wall: Double)
    let start: (air: Double, wall: Double)

    init(seed: UInt64) {
      var random = RandomGenerator(seed: seed)
      let (b, c) = (0.02 * random.unit(), 0.01 * random.unit())
      // Every fifth law keeps its heat: one of its roots is nought.
      law =
        seed % 5 == 0 ? (b, b, c, c) : (b + 0.05 * random.unit(), b, c, c + 0.01 * random.unit())
      push = (0.4 * (random.unit() - 0.5), 0.1 * (random.unit() - 0.5))
      start = (30 * random.unit(), 30 * random.unit())
    }

    func rates(_ air: Double, _ wall: Double) -> (air: Double, wall: Double) {
      (-law.a * air + law.b * wall + push.air, law.c * air - law.d * wall + push.wall)
    }

    var path: RoomPath { RoomPath(start: start, rates: rates(start.air, start.wall), law: law) }
  }

  @Test("equals steps of a hundredth of a second, and their means")
  func steps() {
    for seed in UInt64(1)...100 {
      let sample = Sample(seed: seed)
      var (air, wall, sum) = (sample.start.air, sample.start.wall, 0.0)
      for _ in 0..<2_000 {
        let first = sample.rates(air, wall)
        let middle = sample.rates(air + 0.005 * first.air, wall + 0.005 * first.wall)
        sum += 0.01 * (air + 0.005 * first.air)
        air += 0.01 * middle.air
        wall += 0.01 * middle.wall
      }
      let end = sample.path.moment(at: 20)
      #expect(abs(end.air - air) < 1e-4 && abs(end.wall - wall) < 1e-4, "seed \(seed)")
      #expect(abs(end.meanAir - sum / 20) < 1e-4, "seed \(seed)")
    }
  }

  @Test("the crossing is the first, there and back included")
  func crossings() {
    var returned = 0
    for seed in UInt64(1)...400 {
      var random = RandomGenerator(seed: 7_000 + seed)
      let path = Sample(seed: seed).path
      let upwards = random.below(2) == 0
      let start = path.air(at: 0)
      let edge = start + (upwards ? 1 : -1) * 0.8 * random.unit()
      let last = path.air(at: 60)
      let crossing = path.crossing(of: edge, upwards: upwards, within: 60, last: last)
      let first = stride(from: 0.0, through: 60, by: 0.01).first {
        upwards ? path.air(at: $0) > edge : path.air(at: $0) < edge
      }
      #expect((crossing == nil) == (first == nil), "seed \(seed)")
      if let crossing, let first {
        #expect(abs(crossing - first) < 0.011, "seed \(seed)")
        if upwards ? last < edge : last > edge { returned += 1 }
      }
    }
    #expect(returned > 0)
  }

  @Test("a body's step equals small steps in steady air; without a core it is one exponential")
  func bodies() {
    for seed in UInt64(1)...50 {
      var random = RandomGenerator(seed: seed)
      let (share, coupling) = (0.1 + 0.8 * random.unit(), 4 * random.unit())
      let pace = 1e-3 * random.unit()
      let step = BodyModes(share: share, coupling: coupling).step(pace: pace, over: 60)
      var (shell, core, sum) = (1.0, 0.4, 0.0)
      for _ in 0..<6_000 {
        let deeper = coupling * (shell - core)
        let (toShell, toCore) = (pace * (-shell - deeper) / share, pace * deeper / (1 - share))
        sum += shell + 0.005 * toShell
        shell += 0.01 * toShell
        core += 0.01 * toCore
      }
      #expect(abs(step.shellOfShell + 0.4 * step.shellOfCore - shell) < 1e-4, "seed \(seed)")
      #expect(abs(step.coreOfShell + 0.4 * step.coreOfCore - core) < 1e-4, "seed \(seed)")
      #expect(abs(step.meanOfShell + 0.4 * step.meanOfCore - sum / 6_000) < 1e-4, "seed \(seed)")
      let lump = BodyModes(share: 1, coupling: 0).step(pace: pace, over: 60)
      #expect(abs(lump.shellOfShell - exp(-60 * pace)) < 1e-12)
      #expect(abs(lump.shellOfCore) < 1e-12)
    }
  }
}
