import ColdChain
import Testing

/// Case P5: the cabin of a parked car in the sun, 21.1 °C outside.
@Suite struct CarAirTests {
  private func car(
    _ place: CarAir.Place, _ spells: [CarAir.Spell], start: Double = 21.1
  ) throws -> AirCourse {
    try CarAir(
      outside: OutsideCourse(steady: 21.1), clock: 0, place: place, start: start, spells: spells
    ).course(horizon: 7_200)
  }

  @Test("P5 within its bands")
  func parked() throws {
    let air = try car(.cabin, [CarAir.Spell(from: 0, state: .sun)])
    #expect((29.7...33.7).contains(air.temperature(at: 600)))
    #expect((35.2...39.2).contains(air.temperature(at: 1_200)))
    #expect((38.0...42.0).contains(air.temperature(at: 1_800)))
    #expect((43.0...47.5).contains(air.temperature(at: 3_600)))
  }

  @Test("a boot stays under its cabin in the sun; driving brings the cabin to what is conditioned")
  func places() throws {
    let spells = [CarAir.Spell(from: 0, state: .sun), CarAir.Spell(from: 3_600, state: .driving)]
    let (cabin, boot) = (try car(.cabin, spells), try car(.boot, spells))
    #expect(boot.temperature(at: 3_600) < cabin.temperature(at: 3_600) - 5)
    #expect(abs(cabin.temperature(at: 7_200) - CarAir.conditioned) < 0.1)
    #expect(abs(boot.temperature(at: 7_200) - 24.1) < 0.1)
    let shade = try car(.openBoot, [], start: 10)
    #expect(abs(shade.temperature(at: 7_200) - 23.1) < 0.1)
  }

  @Test("spells out of order are refused")
  func refused() {
    #expect(throws: ThermalError.self) {
      try car(.cabin, [CarAir.Spell(from: 9, state: .sun), CarAir.Spell(from: 9, state: .shade)])
    }
  }
}
