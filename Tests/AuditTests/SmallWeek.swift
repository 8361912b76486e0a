import PlanningModel
import Quantities

/// A small week made by hand: a hub, three relays, a truck with a cold and a plain room, one car.
enum SmallWeek {
  static let week: Week = {
    var hub = Hub(name: "Hub", point: Point(latitude: 43.28, longitude: 2.30))
    hub.relief = .hills
    var week = Week(name: "small", date: "2026-06-11", hub: hub)
    week.weather = Weather(course: [
      Weather.Sample(at: TimeOfDay(12, 0), outside: Celsius(25), sun: 500),
      Weather.Sample(at: TimeOfDay(16, 0), outside: Celsius(29), sun: 700),
    ])
    week.rules.mostStops = 4
    week.rules.fragileBears = Grams(800)
    week.locks = [
      Lock(.rests, volunteer: "bruno"), Lock(.only, relay: "aragon", vehicle: "lorry"),
      Lock(.drives, volunteer: "anna"), Lock(.never, relay: "cuxac", vehicle: "lorry"),
    ]
    week.relays = Register(relays)
    week.volunteers = Register(volunteers)
    week.vehicles = Register([truck])
    week.orders = Register(orders)
    week.travel = TravelTable(legs: legs)
    week.ledger = Register([
      LedgerEntry(id: "anna", given: .minutes(1_200), rounds: 10),
      LedgerEntry(id: "carla", given: .minutes(300), rounds: 3),
    ])
    return week
  }()

  private static let relays = [
    Relay(
      id: "aragon", name: "Aragon", methods: [], point: Point(latitude: 43.31, longitude: 2.31),
      open: [Hours(TimeOfDay(13, 45), TimeOfDay(16, 0))], unloadTime: .minutes(10),
      usualVolunteer: "anna"),
    Relay(
      id: "brousses", name: "Brousses", methods: [],
      point: Point(latitude: 43.34, longitude: 2.25), relief: .mountain,
      open: [Hours(TimeOfDay(14, 0), TimeOfDay(17, 0))], unloadTime: .minutes(8),
      usualVolunteer: "bruno"),
    Relay(
      id: "cuxac", name: "Cuxac", methods: [], point: Point(latitude: 43.37, longitude: 2.28),
      open: [
        Hours(TimeOfDay(10, 0), TimeOfDay(11, 0)), Hours(TimeOfDay(14, 0), TimeOfDay(18, 0)),
      ], unloadTime: .minutes(6), usualVolunteer: "anna"),
    Relay(
      id: "depot", name: "Hub", kind: .hub, methods: [],
      point: Point(latitude: 43.28, longitude: 2.30),
      open: [Hours(TimeOfDay(14, 0), TimeOfDay(19, 0))], unloadTime: .zero),
  ]

  private static let volunteers = [
    Volunteer(
      id: "anna", name: "Anna", homeName: "Trebes", home: Point(latitude: 43.21, longitude: 2.35),
      homeRelief: .plain, freeFrom: TimeOfDay(12, 30), freeTo: TimeOfDay(18, 0),
      mostTime: .minutes(180), carClass: "estate", coolBoxes: ["eppGN", "eppGN"]),
    Volunteer(
      id: "bruno", name: "Bruno", homeName: "Hub", home: Point(latitude: 43.28, longitude: 2.31),
      freeFrom: TimeOfDay(12, 0), freeTo: TimeOfDay(20, 0), mostTime: .minutes(300),
      carClass: "small", refuses: ["aragon", "cuxac"]),
    Volunteer(
      id: "carla", name: "Carla", homeName: "Hub", home: Point(latitude: 43.29, longitude: 2.33),
      freeFrom: TimeOfDay(12, 30), freeTo: TimeOfDay(19, 0), mostTime: .minutes(240),
      carClass: nil, mayDriveTruck: true, prefers: ["brousses"], avoids: ["aragon"], share: 2),
    Volunteer(
      id: "diane", name: "Diane", homeName: "Hub", home: Point(latitude: 43.27, longitude: 2.32),
      freeFrom: TimeOfDay(12, 30), freeTo: TimeOfDay(19, 0), mostTime: .minutes(240),
      carClass: nil, share: 0.5),
  ]

  private static let truck: Truck = {
    var truck = plainTruck
    truck.bulkhead = Bulkhead(
      step: Millimeters(100), least: Millimeters(1_000), most: Millimeters(2_400))
    truck.compartments.edit("cold") { $0.airGap = Millimeters(20) }
    return truck
  }()

  private static let plainTruck = Truck(
    id: "lorry", name: "Lorry",
    compartments: Register([
      Compartment(
        id: "cold", length: Millimeters(2_000), width: Millimeters(1_800),
        height: Millimeters(1_900), frontWall: Millimeters(780), door: .side,
        setpoint: Celsius(2)),
      Compartment(
        id: "dry", length: Millimeters(1_200), width: Millimeters(1_800),
        height: Millimeters(1_900), frontWall: Millimeters(2_850), door: .rear, setpoint: nil),
    ]), payload: Grams(750_000), wheelbase: Millimeters(3_500), emptyFront: Grams(1_350_000),
    emptyRear: Grams(1_150_000), mostFront: Grams(1_850_000), mostRear: Grams(2_150_000),
    fixedCost: MicroEuros(30_000_000), kilometre: MicroEuros(450_000), loadTime: .minutes(20))

  private static let legs = [
    ("hub", "aragon", 12, 9), ("aragon", "brousses", 15, 12), ("brousses", "hub", 25, 22),
    ("hub", "cuxac", 30, 28), ("cuxac", "home:anna", 20, 18), ("home:carla", "hub", 8, 6),
    ("hub", "home:carla", 8, 6),
  ].map {
    TravelTable.Leg(
      from: $0.0, to: $0.1, time: .minutes($0.2), distance: Meters($0.3 * 1_000), source: "osrm")
  }

  private static func line(
    _ kind: TemperatureClass, _ kilograms: Double, litres: Double, units: Int = 4,
    _ source: OrderLine.MassSource = .declared, label: Celsius? = nil,
    fragility: Fragility? = nil
  ) -> OrderLine {
    OrderLine(
      producer: "Farm", product: kind.rawValue, variant: "", quantity: units,
      mass: Grams(rawValue: Int64(kilograms * 1_000)), massSource: source,
      volume: Milliliters(rawValue: Int64(litres * 1_000)), temperatureClass: kind,
      label: label, fragility: fragility)
  }

  private static let orders = [
    Order(
      id: "B1", customer: "One", relay: "aragon",
      lines: [
        line(.produce, 6, litres: 12), line(.dairy, 1, litres: 2),
        line(.cheese, 0.5, litres: 1, .parsed, fragility: .fragile),
      ]),
    Order(
      id: "B2", customer: "Two", relay: "aragon",
      lines: [line(.cheese, 2, litres: 4, label: Celsius(5))]),
    Order(
      id: "B3", customer: "Three", relay: "brousses",
      lines: [line(.produce, 5, litres: 10), line(.dairy, 1.2, litres: 2)]),
    Order(
      id: "B4", customer: "Four", relay: "brousses",
      lines: [line(.produce, 18, litres: 30, units: 12)]),
    Order(
      id: "B5", customer: "Five", relay: "cuxac",
      lines: [line(.dry, 3, litres: 6), line(.dairy, 2, litres: 4)]),
    Order(id: "B6", customer: "Six", relay: "cuxac", lines: [line(.cheese, 1, litres: 2)]),
    Order(
      id: "B7", customer: "Seven", relay: "depot",
      lines: [
        line(.produce, 2, litres: 4), line(.cheese, 0.5, litres: 1), line(.poultry, 1, litres: 2),
      ]),
    Order(
      id: "B8", customer: "Eight", relay: "aragon",
      lines: [
        line(.produce, 0, litres: 0, units: 0)
      ]),
  ]
}
