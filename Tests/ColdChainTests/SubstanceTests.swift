import ColdChain
import Kernels
import TestSupport
import Testing

/// Heat and temperature of a substance are two names of one state.
@Suite struct SubstanceTests {
  private static func random(_ random: inout RandomGenerator) throws -> Substance {
    switch random.below(3) {
    case 0: .steady(capacity: 800 + 3_400 * random.unit())
    case 1:
      .freezing(try FreezingFood(water: random.unit(), freezes: -0.5 - 2 * random.unit()))
    default:
      .pack(try PackFilling(melts: -25 + 25 * random.unit(), latent: 334_000 * random.unit()))
    }
  }

  @Test("temperature of the heat at a temperature is that temperature", arguments: Seeds.standard)
  func roundTrip(seed: UInt64) throws {
    var random = RandomGenerator(seed: seed)
    for _ in 0..<200 {
      let substance = try Self.random(&random)
      let temperature = -40 + 80 * random.unit()
      let back = substance.temperature(of: substance.heat(at: temperature))
      #expect(abs(back - temperature) < 1e-6, "\(substance) at \(temperature)")
    }
  }

  @Test("more heat is never colder, and never warms by more than the least capacity allows")
  func rises() throws {
    var random = RandomGenerator(seed: 7)
    for _ in 0..<200 {
      let substance = try Self.random(&random)
      var heat = substance.heat(at: -30)
      var last = -30.0
      while last < 30 {
        heat += 500
        let next = substance.temperature(of: heat)
        #expect(next >= last - 1e-9)
        #expect(next - last <= 500 / substance.leastCapacity + 1e-9)
        last = next
      }
    }
  }

  @Test("ice cream of 65 % water thaws with the heat of its water")
  func latent() throws {
    let food = Substance.freezing(try FreezingFood(water: 0.65))
    let heat = food.heat(at: 5) - food.heat(at: -18)
    // 0.59 kg of ice at 334 kJ, of which an eighteenth was still liquid at -18 °C.
    let ice = 0.59 * 334_000 * (1 - 1 / 18.0)
    let sensible = 17 * (840 + 1_260 * 0.65) + 6 * (840 + 3_350 * 0.65)
    #expect(abs(heat - ice - sensible) < 1)
  }

  @Test("figures that nothing has are refused")
  func refused() {
    #expect(throws: ThermalError.self) { try FreezingFood(water: 1.2) }
    #expect(throws: ThermalError.self) { try FreezingFood(water: 0.5, freezes: 0) }
    #expect(throws: ThermalError.self) { try PackFilling(melts: 68, latent: 334_000) }
    #expect(throws: ThermalError.self) { try PackFilling(melts: 0, latent: -1) }
    #expect(throws: ThermalError.self) { try PackFilling(melts: .nan, latent: 1) }
  }
}
