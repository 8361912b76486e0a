import ColdChain
import Testing

@Suite struct DoorExchangeTests {
  @Test("a bare door of 3 m² and 2 m between 30 and 4 °C, worked by hand")
  func handValue() throws {
    let door = try DoorExchange(area: 3, height: 2)
    // Densities 353/277.15 = 1.273679 and 353/303.15 = 1.164440; root of 1 - ratio 0.292861;
    // root of 9.81 · 2 4.429447; shape 2/(1 + 1.030340) = 0.985058, to the 1.5 0.977672.
    let flow = 0.221 * 3 * 0.292861 * 4.429447 * 0.977672
    #expect(abs(door.flow(inside: 4, outside: 30) - flow) < 1e-4)
    #expect(abs(flow - 0.8408) < 1e-3)
  }

  @Test("eight cubic metres change in about a quarter of a minute and cost about 470 kJ")
  func factSheet() throws {
    let door = try DoorExchange(area: 3, height: 2)
    let seconds = 8 / (0.7 * door.flow(inside: 4, outside: 30))
    #expect((12...16).contains(seconds))
    #expect((450_000...490_000).contains(seconds * door.heat(inside: 4, outside: 30)))
  }

  @Test("cold outside air does not come in, strips keep most of it out")
  func limits() throws {
    let door = try DoorExchange(area: 3, height: 2)
    let strips = try DoorExchange(area: 3, height: 2, leak: 0.07)
    #expect(door.heat(inside: 4, outside: 4) == 0)
    #expect(door.heat(inside: 4, outside: -2) == 0)
    let share = strips.heat(inside: 4, outside: 30) / door.heat(inside: 4, outside: 30)
    #expect(abs(share - 0.07) < 1e-12)
    #expect(throws: ThermalError.self) { try DoorExchange(area: -1, height: 2) }
  }

  @Test("moist air as tables give it")
  func psychrometrics() {
    // 30 °C: 4 246 Pa at saturation; at 45 % h = 61 kJ/kg on a psychrometric chart.
    #expect(abs(Psychrometrics.saturation(at: 30) - 4_246) < 15)
    #expect(abs(Psychrometrics.enthalpy(at: 30, humidity: 0.45) - 60.8) < 0.5)
    #expect(abs(Psychrometrics.density(at: 20) - 1.204) < 0.001)
  }
}
