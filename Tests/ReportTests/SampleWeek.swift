import PlanningModel
import Quantities

/// A week made by hand for the documents: six relays, three rounds, awkward names.
enum SampleWeek {
  static let customers = [
    "O'Neil <b>", "\"Élodie\" & fils", "Bernadette de La Tour-d’Auvergne-Lauraguais",
    "=SUM(A1)", "Ana Ruiz", "Paul Méric", "Lô Nguyên", "Coralie Prat", "Guy Bonnet",
    "Zoé Fabre", "Inès Roque", "Marc Aurel",
  ]

  static func make(_ language: Language = .fr) -> Week {
    var hub = Hub(name: "Tout & Pré <hub>", point: Point(latitude: 43.2875, longitude: 2.3523))
    hub.phone = "04 68 00 00 00"
    var week = Week(name: "2026-W47", date: "2026-11-19", hub: hub, language: language)
    week.weather.source = "prévision d’essai"
    week.relays = Register(relays)
    week.volunteers = Register(volunteers)
    week.vehicles = Register([truck])
    week.orders = Register(orders)
    week.ledger = Register([
      LedgerEntry(id: "anne", given: .minutes(300), rounds: 2),
      LedgerEntry(id: "bob", given: .minutes(90), rounds: 1),
    ])
    return week
  }

  static let relayIDs = ["montolieu", "saissac", "alzonne", "pennautier", "conques", "cuxac"]

  private static var relays: [Relay] {
    [
      relay("montolieu", "Montolieu", 43.3096, 2.2130, fridge: 60),
      relay("saissac", "Saissac <haut>", 43.3594, 2.1672, fridge: 8),
      relay("alzonne", "Alzonne", 43.2542, 2.1771, fridge: nil),
      relay("pennautier", "Pennautier", 43.2447, 2.3182, fridge: 100),
      relay("conques", "Conques-sur-Orbiel", 43.2729, 2.4117, fridge: 30),
      relay("cuxac", "Cuxac-Cabardès", 43.3722, 2.2836, fridge: nil),
      Relay(
        id: "hub", name: "Sur place", kind: .hub, methods: [],
        point: Point(latitude: 43.2875, longitude: 2.3523),
        open: [Hours(TimeOfDay(17, 0), TimeOfDay(19, 0))], unloadTime: .zero),
    ]
  }

  private static func relay(
    _ id: String, _ name: String, _ latitude: Double, _ longitude: Double, fridge: Int?
  ) -> Relay {
    Relay(
      id: id, name: name, methods: [name], point: Point(latitude: latitude, longitude: longitude),
      open: [Hours(TimeOfDay(15, 30), TimeOfDay(18, 0))], unloadTime: .minutes(10),
      host: "Hôte \(name)", fridge: fridge.map { Milliliters($0 * 1_000) })
  }

  private static var volunteers: [Volunteer] {
    [
      volunteer("anne", "Anne \"Nanou\" L'Hermite", phone: "06 11 11 11 11", car: "ludospace"),
      volunteer("bob", "Bob <script>alert(1)</script>", phone: "06 22 22 22 22", car: "ludospace"),
      volunteer("cléo/..", "Cléo Marty", phone: "06 33 33 33 33", car: nil),
      volunteer("denis", "Denis & Co", phone: "06 44 44 44 44", car: "city"),
    ]
  }

  private static func volunteer(
    _ id: String, _ name: String, phone: String, car: String?
  ) -> Volunteer {
    Volunteer(
      id: id, name: name, homeName: "Aragon", home: Point(latitude: 43.31234, longitude: 2.31234),
      freeFrom: TimeOfDay(13, 0), freeTo: TimeOfDay(20, 0), mostTime: .minutes(300), carClass: car,
      coolBoxes: car == nil ? [] : ["epp60x40"], mayDriveTruck: car == nil, phone: phone)
  }

  private static var truck: Truck {
    Truck(
      id: "AB-123-CD", name: "Camion frigo « Mistral »",
      compartments: Register([
        Compartment(
          id: "froid", length: Millimeters(1_300), width: Millimeters(1_700),
          height: Millimeters(1_600), frontWall: Millimeters(600), door: .side,
          setpoint: Celsius(2)),
        Compartment(
          id: "sec", length: Millimeters(2_000), width: Millimeters(1_700),
          height: Millimeters(1_600), frontWall: Millimeters(1_900), door: .rear, setpoint: nil),
      ]), payload: Grams(900_000), wheelbase: Millimeters(3_400), emptyFront: Grams(1_300_000),
      emptyRear: Grams(900_000), mostFront: Grams(1_850_000), mostRear: Grams(2_100_000),
      fixedCost: MicroEuros(25_000_000), kilometre: MicroEuros(600_000), loadTime: .minutes(30))
  }

  /// Order 0 to 11; the last but one is fetched at the hub, the last is not delivered.
  static func orderID(_ number: Int) -> String { "R10000000\(number / 10)\(number % 10)" }

  static func relayOf(_ number: Int) -> String {
    number == 10 ? "hub" : relayIDs[number % relayIDs.count]
  }

  private static var orders: [Order] {
    customers.enumerated().map { number, customer in
      Order(
        id: orderID(number), customer: customer, phone: "07 99 99 99 \(10 + number)",
        relay: relayOf(number),
        comment: number == 1 ? "Sonner deux fois.\nLaisser <derrière> la porte\r\n& merci" : "",
        owed: number % 3 == 0 ? MicroEuros(12_500_000) : .zero,
        lines: [
          OrderLine(
            producer: "Ferme", product: "Pommes", variant: "2 kg", quantity: 1,
            mass: Grams(6_000), massSource: .declared, volume: Milliliters(9_000),
            temperatureClass: .produce)
        ])
    }
  }
}
