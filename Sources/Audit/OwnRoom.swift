internal import Foundation
internal import PlanningModel
internal import Quantities

/// A compartment with a cooling unit: air, wall, and each crate as a shell about a core.
///
/// Integrated by Heun's rule in steps of 2 s; the thermostat is asked at the start of each.
struct OwnRoom {
  /// One crate.
  struct Body {
    let item: Int
    var shell: Double
    var core: Double
    /// To the air and between shell and core, W/K.
    let film: Double
    let bond: Double
    /// One over heat capacity, K/J.
    let perShell: Double
    let perCore: Double
    var watch: Watch
    /// Put in at, seconds since midnight; until then it stays as cold as the cold room.
    var joins = -Double.infinity
    var shellSlope = 0.0
    var coreSlope = 0.0

    init(item: Int, _ crate: Crate, limit: Double?, tare: Double, start: Double) {
      self.item = item
      let net = Double(crate.net.rawValue) / 1_000
      let heat = net * crate.heatCapacity * 1_000 + tare * 1_500
      shell = start
      core = start
      film = 1.29 * pow(max(net, 0.2) / 10, 2.0 / 3)
      bond = 2 * film
      perShell = 1 / (0.25 * heat)
      perCore = 1 / (0.75 * heat)
      watch = Watch(limit: limit)
    }
  }

  private let room: Compartment
  private let weather: OwnWeather
  private let setpoint: Double
  private let wallFilm: Double
  private let perAir: Double
  private let perWall: Double
  var bodies: [Body]
  private(set) var air: Double
  private var wall: Double
  /// What the thermostat asks for, and whether the unit gives it.
  private var isCooling = false
  private var isWorking = false
  private(set) var clock: Double

  init(
    _ room: Compartment, setpoint: Double, bodies: [Body], clock: Double, weather: OwnWeather
  ) {
    self.room = room
    self.weather = weather
    self.setpoint = setpoint
    self.bodies = bodies
    self.clock = clock
    let length = Double(room.length.rawValue) / 1_000
    let width = Double(room.width.rawValue) / 1_000
    let height = Double(room.height.rawValue) / 1_000
    let area = 2 * (length * width + length * height + width * height)
    wallFilm = 8 * area
    perAir = 1 / (1.2 * room.freeAir * 1_006 + 8_000)
    perWall = 1 / (1_600 * area)
    air = room.start?.degrees ?? setpoint
    wall = air
  }

  /// Runs until `end` with the door open or closed, and the unit held off or not.
  mutating func run(to end: Double, isOpen: Bool, isHeldOff: Bool = false) {
    // The bodies are taken out for the loop, so that it works on one plain array.
    var bodies = bodies
    self.bodies = []
    var now = weather.at(clock)
    while clock < end {
      let step = min(2, end - clock)
      let next = weather.at(clock + step)
      if air > setpoint + 1 { isCooling = true } else if air < setpoint - 1 { isCooling = false }
      isWorking = isCooling && !isOpen && !isHeldOff
      advance(&bodies, step, now, next, isOpen: isOpen)
      clock += step
      now = next
      for place in bodies.indices { bodies[place].watch.note(bodies[place].shell, at: clock) }
    }
    self.bodies = bodies
  }

  private mutating func advance(
    _ bodies: inout [Body], _ step: Double, _ now: (outside: Double, sun: Double),
    _ next: (outside: Double, sun: Double), isOpen: Bool
  ) {
    var given = 0.0
    for place in bodies.indices where bodies[place].joins <= clock {
      let fromAir = bodies[place].film * (air - bodies[place].shell)
      let fromCore = bodies[place].bond * (bodies[place].core - bodies[place].shell)
      bodies[place].shellSlope = (fromAir + fromCore) * bodies[place].perShell
      bodies[place].coreSlope = -fromCore * bodies[place].perCore
      given -= fromAir
    }
    let first = slopes(air, wall, given, now, isOpen: isOpen)
    let (airThen, wallThen) = (air + step * first.air, wall + step * first.wall)
    given = 0
    for place in bodies.indices where bodies[place].joins <= clock {
      let shell = bodies[place].shell + step * bodies[place].shellSlope
      let core = bodies[place].core + step * bodies[place].coreSlope
      let fromAir = bodies[place].film * (airThen - shell)
      let fromCore = bodies[place].bond * (core - shell)
      let shellSlope = (fromAir + fromCore) * bodies[place].perShell
      let coreSlope = -fromCore * bodies[place].perCore
      bodies[place].shell += step / 2 * (bodies[place].shellSlope + shellSlope)
      bodies[place].core += step / 2 * (bodies[place].coreSlope + coreSlope)
      given -= fromAir
    }
    let second = slopes(airThen, wallThen, given, next, isOpen: isOpen)
    air += step / 2 * (first.air + second.air)
    wall += step / 2 * (first.wall + second.wall)
  }

  private func slopes(
    _ air: Double, _ wall: Double, _ given: Double, _ day: (outside: Double, sun: Double),
    isOpen: Bool
  ) -> (air: Double, wall: Double) {
    var heat = given + wallFilm * (wall - air)
    if isOpen {
      heat += Self.doorHeat(room, inside: air, outside: day.outside)
    } else if isWorking {
      heat -= max(
        0, room.unitPower * (1 + 0.02 * air) * (1 - 0.01 * (day.outside - 30)))
    }
    let skin = day.outside + 0.4 * day.sun / 25
    let intoWall = room.heatLoss * (skin - wall) + wallFilm * (air - wall)
    return (heat * perAir, intoWall * perWall)
  }

  // MARK: Door

  /// Heat that comes in by an open door, W (Gosney and Olama's law).
  static func doorHeat(_ room: Compartment, inside: Double, outside: Double) -> Double {
    let light = 353 / (outside + 273.15)
    let dense = 353 / (inside + 273.15)
    guard light < dense else { return 0 }
    let flow =
      0.221 * room.doorArea * (1 - light / dense).squareRoot()
      * (9.81 * room.doorHeight).squareRoot() * pow(2 / (1 + cbrt(dense / light)), 1.5)
    return room.doorLeak * 0.7 * flow * dense
      * (enthalpy(outside, humidity: 0.45) - enthalpy(inside, humidity: 0.85)) * 1_000
  }

  /// Of moist air, kJ per kg of dry air.
  static func enthalpy(_ temperature: Double, humidity: Double) -> Double {
    let pressure = humidity * 610.94 * exp(17.625 * temperature / (temperature + 243.04))
    let water = 0.622 * pressure / (101_325 - pressure)
    return 1.006 * temperature + water * (2_501 + 1.86 * temperature)
  }
}
