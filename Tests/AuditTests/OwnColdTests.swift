import Foundation
import PlanningModel
import Quantities
import Testing

@testable import Audit

/// The audit's integration against figures worked out another way: closed forms, and a fourth-order
/// integration with half-second steps made outside this package.
@Suite struct OwnColdTests {
  private let mild = OwnWeather(
    Weather(course: [.init(at: TimeOfDay(12, 0), outside: Celsius(25), sun: 500)]))

  private func box() throws -> OwnBox {
    let type = try #require(CoolBoxType.all.first { $0.id == "eppGN" })
    let pack = try #require(PackType.all.first { $0.id == "gel0" })
    var box = OwnBox(type, pack, packs: 3, start: 2, clock: 0, weather: mild)
    box.heat = 10_000
    return box
  }

  @Test("while the packs melt, a box follows its exponential")
  func boxFollowsItsExponential() throws {
    var box = try box()
    var watches = [Watch(limit: 3)]
    box.run(to: 3_600, &watches)
    // a = UA (1 - f) + kp, T = Teq + (2 - Teq) exp(-a t / M), Teq = UA (1 - f) 28 / a.
    #expect(abs(box.temperature - 3.513250926331599) < 1e-5)
    // The same formula turned round gives when 3 °C is passed: 1 567.2 s.
    let (rate, steady) = (0.8 * 0.88 + 4.5, 3.7878554957724735)
    let crossing = 10_000 / rate * log((steady - 2) / (steady - 3))
    #expect(abs(watches[0].middle - crossing) <= 2.5)
    #expect(watches[0].early < watches[0].middle && watches[0].middle < watches[0].late)
  }

  @Test("melted through, a box ends at the boot's temperature")
  func boxEndsAtTheBoot() throws {
    var box = try box()
    var watches: [Watch] = []
    box.run(to: 250 * 3_600, &watches)
    #expect(abs(box.temperature - 28) < 0.05)
  }

  private let compartment = Compartment(
    id: "cold", length: Millimeters(2_000), width: Millimeters(1_800),
    height: Millimeters(1_900), frontWall: .zero, door: .side, setpoint: Celsius(2),
    unitPower: 0)

  private var crate: Crate {
    Crate(
      id: "B1.C1", order: "B1", relay: "", zone: .chilled, temperatureClass: .dairy,
      type: "cagetteSmall", net: Grams(8_000), inferred: .zero, mass: Grams(8_800),
      volume: .zero)
  }

  @Test("a room without its unit warms as the fourth-order integration says")
  func roomWarms() {
    let body = OwnRoom.Body(item: 0, crate, limit: 6, tare: 0.8, start: 2)
    var room = OwnRoom(compartment, setpoint: 2, bodies: [body], clock: 0, weather: mild)
    room.run(to: 3_600, isOpen: false)
    #expect(abs(room.bodies[0].shell - 5.315224801109876) < 2e-4)
    #expect(abs(room.bodies[0].core - 2.41466826983981) < 2e-4)
  }

  @Test("a room without its unit ends at the sun-warmed air outside, 25 + 0.4 · 500 / 25")
  func roomEndsOutside() {
    let body = OwnRoom.Body(item: 0, crate, limit: 6, tare: 0.8, start: 2)
    var room = OwnRoom(compartment, setpoint: 2, bodies: [body], clock: 0, weather: mild)
    room.run(to: 200 * 3_600, isOpen: false)
    #expect(abs(room.bodies[0].shell - 33) < 0.01)
    #expect(abs(room.bodies[0].core - 33) < 0.01)
  }

  @Test("a room with its unit stays about its setpoint")
  func roomHolds() {
    var cooled = compartment
    cooled.unitPower = 2_000
    let body = OwnRoom.Body(item: 0, crate, limit: 6, tare: 0.8, start: 2)
    var room = OwnRoom(cooled, setpoint: 2, bodies: [body], clock: 0, weather: mild)
    room.run(to: 6 * 3_600, isOpen: false)
    #expect(abs(room.bodies[0].shell - 2) < 1)
    #expect(room.bodies[0].watch.middle == .infinity)
  }

  @Test("moist air and open door as worked out apart")
  func doorLaw() {
    #expect(abs(OwnRoom.enthalpy(30, humidity: 0.45) - 60.67685329681558) < 1e-9)
    #expect(abs(OwnRoom.enthalpy(4, humidity: 0.85) - 14.734370398439314) < 1e-9)
    let heat = OwnRoom.doorHeat(compartment, inside: 4, outside: 30)
    #expect(abs(heat - 15_402.805156616154) < 1e-6)
    #expect(OwnRoom.doorHeat(compartment, inside: 30, outside: 4) == 0)
  }

  @Test("weather is straight between samples and level outside them")
  func weatherIsStraight() {
    let weather = OwnWeather(SmallWeek.week.weather)
    #expect(weather.at(0) == (25, 500))
    #expect(weather.at(14 * 3_600) == (27, 600))
    #expect(weather.at(90_000) == (29, 700))
  }

  @Test("food over its limit from the start may not wait at all; food that stays cold, 4 h")
  func latestStaysBetweenItsEnds() {
    var watch = Watch(limit: 2)
    watch.note(5, at: 1_000)
    #expect(OwnCold(5, watch, loads: 1_000, departs: 1_600).latest == 1_000)
    #expect(OwnCold(1, Watch(limit: 2), loads: 1_000, departs: 1_600).latest == 16_000)
  }
}
