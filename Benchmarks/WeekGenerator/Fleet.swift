internal import Kernels
internal import PlanningModel
internal import Quantities

/// The volunteers and trucks of an invented week, drawn about the rounds that carry everything.
struct Fleet {
  private(set) var volunteers: [Volunteer] = []
  private(set) var ledger: [LedgerEntry] = []
  private let hub: Commune

  init(hub: Commune) { self.hub = hub }

  /// Somebody for `ride`; notes in `villages` when the round comes.
  mutating func add(_ ride: Ride, to villages: inout [Village], random: inout RandomGenerator) {
    let near = ride.isTruck ? hub : ride.stops.last.map { villages[$0].commune } ?? hub
    let home = Fleet.home(near: near, random: &random)
    let load: Int64 = ride.isTruck ? 1_200 : 600
    let loads = Int64(random.pick(ride.isTruck ? 0...4 : 0...10)) * 600 + 15 * 3_600
    let end = ride.isTruck ? hub : home
    let times = ride.times(villages, hub: hub, load: load, end: end)
    let leaves = loads - home.drive(to: hub)
    let back = loads + (times.last ?? 0) + (ride.isTruck ? hub.drive(to: home) : 0)
    let boot = Fleet.boot(for: ride, villages, random: &random)
    add(
      home: home, car: boot?.carClass ?? "smallVan",
      boxes: ride.isTruck ? 0 : Boot.boxes(ride.chilledCrates(villages)) + random.below(2),
      leaves: leaves, back: back, drivesTruck: ride.isTruck, random: &random)
    for (stop, time) in zip(ride.stops, times) {
      villages[stop].arrivals.append(loads + time)
      if villages[stop].volunteer == nil { villages[stop].volunteer = volunteers.last?.id }
    }
  }

  /// Somebody with time and a car of any kind.
  mutating func addSpare(mayDriveTruck: Bool, random: inout RandomGenerator) {
    let home = Fleet.home(near: hub, random: &random)
    let leaves = Int64(15 * 3_600 + random.pick(0...9) * 600)
    add(
      home: home, car: Boot.all[random.below(Boot.all.count)].carClass, boxes: random.pick(0...2),
      leaves: leaves, back: leaves + Int64(random.pick(6...12) * 900), drivesTruck: mayDriveTruck,
      random: &random)
  }

  private mutating func add(
    home: Commune, car: String, boxes: Int, leaves: Int64, back: Int64, drivesTruck: Bool,
    random: inout RandomGenerator
  ) {
    let number = volunteers.count
    let (first, last) = People.name(700 + number)
    let id = "v\(String(1_001 + number).suffix(3))"
    let quarter: Int64 = 900
    let from = (leaves - Int64(random.pick(10...40) * 60)) / quarter * quarter
    let to = min((back + Int64(random.pick(20...60) * 60)) / quarter * quarter + quarter, 85_500)
    let most = max(60, ((back - leaves) / 60 * 6 / 5 + 20) / 10 * 10)
    volunteers.append(
      Volunteer(
        id: id, name: "\(first) \(last)", homeName: home.name, home: home.point,
        homeRelief: home.relief, freeFrom: TimeOfDay(secondsSinceMidnight: from),
        freeTo: TimeOfDay(secondsSinceMidnight: to), mostTime: .minutes(most), carClass: car,
        coolBoxes: Array(repeating: "eppGN", count: boxes), mayDriveTruck: drivesTruck,
        share: [0.5, 1, 1, 1, 1.5][random.below(5)], phone: People.phone(5_000 + number)))
    ledger.append(
      LedgerEntry(id: id, given: .minutes(random.pick(10...150) * 10), rounds: random.pick(1...15)))
  }

  /// Wishes: everybody likes to serve the own relays, a few avoid or refuse others.
  mutating func addWishes(_ villages: [Village], random: inout RandomGenerator) {
    for place in volunteers.indices {
      let own = villages.filter { $0.volunteer == volunteers[place].id }.map(\.commune.slug)
      let others = villages.filter { $0.arrivals.isEmpty || $0.volunteer != volunteers[place].id }
        .map(\.commune.slug).filter { !own.contains($0) }
      volunteers[place].prefers = Array(own.sorted().prefix(1))
      // Two people may share a large village: only villages with one visit are safe to refuse.
      guard !others.isEmpty, villages.allSatisfy({ $0.arrivals.count < 2 }) else { continue }
      let chosen = others[random.below(others.count)]
      switch random.below(6) {
      case 0: volunteers[place].avoids = [chosen]
      case 1: volunteers[place].refuses = [chosen]
      default: break
      }
    }
  }

  private static func home(near place: Commune, random: inout RandomGenerator) -> Commune {
    let close = Commune.all.filter { $0.distance(to: place) < 5 }
    return close.isEmpty ? place : close[random.below(close.count)]
  }

  /// The smallest boot that takes the round, sometimes the next.
  private static func boot(
    for ride: Ride, _ villages: [Village], random: inout RandomGenerator
  ) -> Boot? {
    guard !ride.isTruck else { return Boot.all[random.below(4)] }
    let fit = Boot.all.filter {
      $0.takes(ambient: ride.ambientCrates(villages), chilled: ride.chilledCrates(villages))
    }
    return fit.count > 1 && random.below(3) == 0 ? fit[1] : fit.first
  }

  /// A two-temperature truck of 3.5 t.
  static func truck(_ number: Int) -> Truck {
    let cold = Compartment(
      id: "froid", length: Millimeters(1_500), width: Millimeters(1_850),
      height: Millimeters(1_700),
      frontWall: Millimeters(1_150), door: .side, setpoint: Celsius(0.5), heatLoss: 8,
      unitPower: 2_600, freeAir: 3, doorArea: 1.4, doorHeight: 1.6, doorLeak: 0.07)
    let dry = Compartment(
      id: "sec", length: Millimeters(1_900), width: Millimeters(1_850), height: Millimeters(1_700),
      frontWall: Millimeters(2_700), door: .rear, setpoint: nil, heatLoss: 10, unitPower: 0,
      freeAir: 4, doorArea: 3, doorHeight: 1.7, doorLeak: 1)
    var truck = Truck(
      id: "camion-\(number)", name: "Camion \(number)", compartments: Register([cold, dry]),
      payload: Grams(750_000), wheelbase: Millimeters(3_665), emptyFront: Grams(1_420_000),
      emptyRear: Grams(1_250_000), mostFront: Grams(1_850_000), mostRear: Grams(2_150_000),
      fixedCost: MicroEuros(15_000_000), kilometre: MicroEuros(450_000), loadTime: .minutes(20))
    truck.bulkhead = Bulkhead(
      step: Millimeters(100), least: Millimeters(1_000), most: Millimeters(2_400))
    return truck
  }
}
