import Kernels
import PlanningModel
import Quantities

extension Week {
  /// A sound week with odd names and every optional value now present, now absent.
  static func random(seed: UInt64) -> Week {
    var random = RandomGenerator(seed: seed)
    var week = Week(
      name: word(&random), date: "2026-06-\(10 + random.below(20))",
      hub: Hub(name: word(&random), point: point(&random)),
      language: random.below(2) == 0 ? .fr : .en)
    week.hub.carLoadTime = Seconds(random.below(3_000))
    week.hub.relief = Relief.allCases[random.below(3)]
    week.prices.carKilometre = MicroEuros(random.below(1_000_000))
    week.prices.seasonWeight = Double(random.below(300)) / 100
    week.rules.trafficPercent = random.pick(80...150)
    week.rules.fragileBears = Grams(random.below(9_000))
    week.rules.separatesRaw = random.below(2) == 0
    week.rules.relayCrates = seed.isMultiple(of: 2) ? .small : nil
    week.rules.bagLimit = seed.isMultiple(of: 3) ? Grams(500 + Int(seed % 5_000)) : nil
    week.weather.source = word(&random)
    week.volunteers = Register((1...random.pick(1...6)).map { volunteer($0, &random) })
    week.relays = Register((0..<random.below(6)).map { relay($0, week, &random) })
    week.vehicles = Register((0..<random.below(3)).map { truck($0, &random) })
    week.products = Register((0..<random.below(4)).map { product($0, &random) })
    week.producers = Register((0..<random.below(3)).map { producer($0, &random) })
    week.orders = Register(week.relays.map { order(for: $0.id, &random) })
    week.ledger = Register(
      week.volunteers.map {
        LedgerEntry(id: $0.id, given: Seconds(random.below(90_000)), rounds: random.below(9))
      })
    week.travel = TravelTable(
      legs: week.relays.filter { $0.kind != .hub }.map {
        TravelTable.Leg(
          from: Week.hubPlace, to: $0.id, time: Seconds(random.below(5_000)),
          distance: Meters(random.below(90_000)), source: word(&random))
      })
    if let relay = week.relays.first, let person = week.volunteers.first {
      week.locks = [Lock(.never, relay: relay.id, volunteer: person.id, why: word(&random))]
    }
    return week
  }

  private static func word(_ random: inout RandomGenerator) -> String {
    let parts = [
      "é", "\"", "\\", "/", "a b", "\n", "œuf", "«\u{A0}x\u{A0}»", "😀", "\u{1}", "0", "# ",
    ]
    return "n" + (0..<random.below(5)).map { _ in parts[random.below(parts.count)] }.joined()
  }

  private static func point(_ random: inout RandomGenerator) -> Point {
    Point(
      latitude: 43 + Double(random.below(1_000_000)) / 1_000_000,
      longitude: 2 + Double(random.below(1_000_000)) / 1_000_000)
  }

  private static func volunteer(_ number: Int, _ random: inout RandomGenerator) -> Volunteer {
    let from = TimeOfDay(secondsSinceMidnight: Int64(random.pick(40_000...60_000)))
    return Volunteer(
      id: "v\(number)", name: word(&random), homeName: word(&random), home: point(&random),
      freeFrom: from, freeTo: from + Seconds(random.pick(60...20_000)),
      mostTime: Seconds(random.pick(1...80_000)), carClass: number == 1 ? "city" : nil,
      coolBoxes: random.below(2) == 0 ? [] : ["coolBag", "pu"],
      mayDriveTruck: random.below(2) == 0, share: Double(random.pick(1...200)) / 100,
      phone: word(&random))
  }

  private static func relay(
    _ number: Int, _ week: Week, _ random: inout RandomGenerator
  ) -> Relay {
    let from = TimeOfDay(15, random.below(60))
    return Relay(
      id: "relais-é\(number)", name: word(&random), kind: Relay.Kind.allCases[random.below(3)],
      methods: ["m\(number)" + word(&random)], point: point(&random),
      relief: Relief.allCases[random.below(3)],
      open: [
        Hours(from, from + Seconds(random.below(9_000))), Hours(TimeOfDay(22, 0), TimeOfDay(24, 0)),
      ],
      unloadTime: Seconds(random.pick(1...2_000)), host: word(&random),
      fridge: random.below(2) == 0 ? nil : Milliliters(random.below(300_000)),
      usualVolunteer: random.below(2) == 0 ? nil : week.volunteers.first?.id)
  }

  private static func truck(_ number: Int, _ random: inout RandomGenerator) -> Truck {
    var room = Compartment(
      id: "c", length: Millimeters(random.pick(200...4_000)), width: Millimeters(1_800),
      height: Millimeters(1_700), frontWall: Millimeters(random.pick(-500...900)),
      door: random.below(2) == 0 ? .rear : .side,
      setpoint: random.below(2) == 0 ? nil : Celsius(Double(random.below(80)) / 10))
    if random.below(2) == 0 { room.airGap = Millimeters(random.below(100)) }
    var rear = room
    rear.id = "d"
    rear.frontWall = room.frontWall + room.length + Millimeters(50)
    let isParted = random.below(2) == 0
    var truck = Truck(
      id: "t\(number)", name: word(&random),
      compartments: Register(isParted ? [room, rear] : [room]),
      payload: Grams(random.pick(10_000...900_000)), wheelbase: Millimeters(3_500),
      emptyFront: Grams(1), emptyRear: Grams(2), mostFront: Grams(1_500_003),
      mostRear: Grams(1_500_004),
      fixedCost: MicroEuros(random.below(90_000_000)), kilometre: MicroEuros(random.below(900_000)),
      loadTime: Seconds(random.below(3_600)))
    if isParted {
      truck.bulkhead = Bulkhead(
        step: Millimeters(random.pick(1...100)), least: room.length, most: room.length)
    }
    return truck
  }

  private static func product(_ number: Int, _ random: inout RandomGenerator) -> Product {
    var product = Product(
      id: "p\(number)", producer: word(&random), product: word(&random), variant: word(&random),
      temperatureClass: random.below(2) == 0 ? nil : TemperatureClass.allCases[random.below(22)],
      unitMass: random.below(2) == 0 ? nil : Grams(random.below(60_000)),
      unitVolume: random.below(2) == 0 ? nil : Milliliters(random.below(900_000)))
    product.label = label(product.temperatureClass ?? .unknownCold, &random)
    product.fragility = [nil, .firm, .normal, .fragile][random.below(4)]
    return product
  }

  /// None, frozen, or chilled, as fits the class.
  private static func label(
    _ kind: TemperatureClass, _ random: inout RandomGenerator
  ) -> Celsius? {
    guard kind != .hot, random.below(2) == 0 else { return nil }
    if kind.zone == .frozen || random.below(9) == 0 {
      return Celsius(Double(random.pick(-40 ... -12)))
    }
    return Celsius(Double(random.below(80)) / 10)
  }

  private static func producer(_ number: Int, _ random: inout RandomGenerator) -> Producer {
    Producer(
      id: "f\(number)", name: word(&random), place: word(&random), brings: random.below(2) == 0,
      hours: random.below(2) == 0 ? nil : Hours(TimeOfDay(8, 0), TimeOfDay(9, random.below(60))),
      promised: random.below(2) == 0 ? nil : Grams(random.below(900_000)))
  }

  private static func order(for relay: String, _ random: inout RandomGenerator) -> Order {
    var line = OrderLine(
      producer: word(&random), product: word(&random), variant: word(&random),
      quantity: random.below(9), mass: Grams(random.below(20_000)),
      massSource: OrderLine.MassSource.allCases[random.below(5)],
      volume: Milliliters(random.below(20_000)),
      price: random.below(2) == 0 ? nil : MicroEuros(random.below(99_000_000)),
      temperatureClass: TemperatureClass.allCases[random.below(22)])
    line.label = label(line.temperatureClass, &random)
    line.fragility = [nil, .firm, .normal, .fragile][random.below(4)]
    return Order(
      id: "R" + relay, customer: word(&random), relay: relay, comment: word(&random),
      owed: random.below(2) == 0 ? nil : MicroEuros(random.pick(-9_000_000...9_000_000)),
      lines: [line])
  }
}
