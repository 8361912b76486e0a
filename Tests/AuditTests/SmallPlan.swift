import PlanningModel
import Quantities

@testable import Audit

/// A plan of ``SmallWeek``, every figure of it worked out by hand but the temperatures, which are
/// the auditor's own (`OwnColdTests` pins those).
enum SmallPlan {
  static let plan: WeekPlan = {
    let week = SmallWeek.week
    var rounds = [truckRound, carRound]
    for place in rounds.indices {
      rounds[place] = withCurves(withTemperatures(rounds[place], week), crates, week)
      // The earliest that a plan may state: the planned departure is sound.
      rounds[place].leavesBy = rounds[place].departs
    }
    rounds[0].bulkhead = Millimeters(2_000)
    let terms = CostTerms(
      kilometres: MicroEuros(24_578_400), truck: MicroEuros(49_350_000),
      minutes: MicroEuros(38_546_666), season: MicroEuros(73_983_528),
      faces: MicroEuros(1_000_000), dislikes: MicroEuros(4_000_000))
    return WeekPlan(
      version: "test",
      week: .init(id: week.name, hash: week.fingerprint, date: week.date), language: .en, seed: 1,
      status: .feasible,
      objective: Objective(undelivered: 0, terms: terms, bound: MicroEuros(180_000_000)),
      rounds: rounds, crates: crates, atHub: ["B7"], undelivered: [], findings: [],
      provenance: ["estimate": 1, "osrm": 7])
  }()

  private static func leg(_ minutes: Int, _ kilometres: Int) -> RoundLeg {
    RoundLeg(time: .minutes(minutes), distance: Meters(kilometres * 1_000), source: "osrm")
  }

  private static let truckRound = Round(
    id: "T1", kind: .truck, vehicle: "lorry", driver: "carla", leavesHome: TimeOfDay(13, 2),
    approach: leg(8, 6), loads: TimeOfDay(13, 10), departs: TimeOfDay(13, 30),
    stops: [
      Stop(
        relay: "aragon", leg: leg(12, 9), arrival: TimeOfDay(13, 42), begin: TimeOfDay(13, 45),
        departure: TimeOfDay(13, 55), baskets: ["B1", "B2"],
        crates: ["B1.A1", "B1.C1", "B2.C1"], temperatures: []),
      Stop(
        relay: "brousses", leg: leg(15, 12), arrival: TimeOfDay(14, 10),
        begin: TimeOfDay(14, 10), departure: TimeOfDay(14, 18), baskets: ["B3", "B4"],
        crates: ["B3.A1", "B3.C1", "B4.A1", "B4.A2"], temperatures: []),
    ], returnLeg: leg(25, 22), ends: TimeOfDay(14, 43), wayHome: leg(8, 6),
    home: TimeOfDay(14, 51), coolBoxes: [], distance: Meters(55_000), time: .minutes(109),
    terms: CostTerms(
      kilometres: MicroEuros(4_200_000), truck: MicroEuros(49_350_000),
      minutes: MicroEuros(21_800_000), season: MicroEuros(11_592_150),
      faces: MicroEuros(1_000_000), dislikes: MicroEuros(4_000_000)), mass: Grams(44_100),
    axles: [
      AxleLoad(leaving: "hub", front: Grams(1_357_013), rear: Grams(1_187_087)),
      AxleLoad(leaving: "aragon", front: Grams(1_354_014), rear: Grams(1_176_986)),
      AxleLoad(leaving: "brousses", front: Grams(1_350_000), rear: Grams(1_150_000)),
    ])

  private static let carRound = Round(
    id: "T2", kind: .car, vehicle: "car:anna", driver: "anna", leavesHome: TimeOfDay(13, 12, 16),
    approach: RoundLeg(time: Seconds(1_064), distance: Meters(12_224), source: "estimate"),
    loads: TimeOfDay(13, 30), departs: TimeOfDay(13, 40),
    stops: [
      Stop(
        relay: "cuxac", leg: leg(30, 28), arrival: TimeOfDay(14, 10), begin: TimeOfDay(14, 10),
        departure: TimeOfDay(14, 16), baskets: ["B5", "B6"],
        crates: ["B5.A1", "B5.C1", "B6.C1"], temperatures: [])
    ], returnLeg: leg(20, 18), ends: TimeOfDay(14, 36), wayHome: nil, home: TimeOfDay(14, 36),
    coolBoxes: [
      CoolBox(
        id: "box1", type: "eppGN", pack: "gel0", packs: 3,
        position: position(0, 0, 0, 600, 400, 320))
    ], distance: Meters(58_224), time: Seconds(5_024),
    terms: CostTerms(
      kilometres: MicroEuros(20_378_400), minutes: MicroEuros(16_746_666),
      season: MicroEuros(62_391_378)), mass: Grams(14_400), axles: [])

  private static let crates = [
    crate("B1.A1", .produce, 6_000, litres: 12, "T1", "dry", position(600, 0, 0)),
    crate("B1.C1", .dairy, 1_500, inferred: 500, litres: 3, "T1", "cold", position(20, 20, 0)),
    crate("B2.C1", .cheese, 2_000, litres: 4, limit: 5, "T1", "cold", position(20, 20, 120)),
    crate("B3.A1", .produce, 5_000, litres: 10, "T1", "dry", position(0, 0, 0)),
    crate("B3.C1", .dairy, 1_200, litres: 2, "T1", "cold", position(520, 20, 0)),
    crate("B4.A1", .produce, 9_000, litres: 15, "T1", "dry", position(0, 400, 0)),
    crate("B4.A2", .produce, 9_000, litres: 15, "T1", "dry", position(0, 400, 240)),
    crate("B5.A1", .dry, 3_000, litres: 6, "T2", "boot", position(0, 400, 0)),
    crate("B5.C1", .dairy, 2_000, litres: 4, "T2", "box1", nil),
    crate("B6.C1", .cheese, 1_000, litres: 2, "T2", "box1", nil),
    crate("B7.A1", .produce, 2_000, litres: 4, nil, nil, nil),
    crate("B7.C1", .poultry, 1_500, litres: 3, nil, nil, nil),
  ]

  /// What lies in each crate: line, units, grams and litres, from the bottom up.
  private static let contents: [String: [(line: Int, units: Int, grams: Int, litres: Int)]] = [
    "B1.A1": [(0, 4, 6_000, 12)], "B1.C1": [(1, 4, 1_000, 2), (2, 4, 500, 1)],
    "B2.C1": [(0, 4, 2_000, 4)], "B3.A1": [(0, 4, 5_000, 10)], "B3.C1": [(1, 4, 1_200, 2)],
    "B4.A1": [(0, 6, 9_000, 15)], "B4.A2": [(0, 6, 9_000, 15)], "B5.A1": [(0, 4, 3_000, 6)],
    "B5.C1": [(1, 4, 2_000, 4)], "B6.C1": [(0, 4, 1_000, 2)], "B7.A1": [(0, 4, 2_000, 4)],
    "B7.C1": [(2, 4, 1_000, 2), (1, 4, 500, 1)],
  ]

  private static func position(
    _ x: Int, _ y: Int, _ z: Int, _ length: Int = 0, _ width: Int = 0, _ height: Int = 0
  ) -> Position {
    Position(
      x: Millimeters(x), y: Millimeters(y), z: Millimeters(z), length: Millimeters(length),
      width: Millimeters(width), height: Millimeters(height))
  }

  private static func crate(
    _ id: String, _ kind: TemperatureClass, _ net: Int, inferred: Int = 0, litres: Int,
    limit: Double? = nil, _ round: String?, _ compartment: String?, _ position: Position?
  ) -> Crate {
    let isCold = kind.zone == .chilled
    let order = String(id.prefix(2))
    var crate = Crate(
      id: id, order: order, relay: SmallWeek.week.orders[order]?.relay ?? "", zone: kind.zone,
      temperatureClass: kind, type: isCold ? "cagetteSmall" : "fold240", net: Grams(net),
      inferred: Grams(inferred), mass: Grams(net + (isCold ? 800 : 2_000)),
      volume: .init(litres * 1_000))
    crate.limit = limit.map { Celsius($0) } ?? crate.limit
    crate.contents = (contents[id] ?? []).map { item in
      CrateContent(
        line: item.line, product: SmallWeek.week.orders[order]?.lines[item.line].product ?? "",
        quantity: item.units, mass: Grams(item.grams), volume: .init(item.litres * 1_000))
    }
    crate.round = round
    crate.compartment = compartment
    crate.position = position
    let size = isCold ? (500, 300, 120) : (600, 400, 240)
    crate.position?.length = Millimeters(size.0)
    crate.position?.width = Millimeters(size.1)
    crate.position?.height = Millimeters(size.2)
    return crate
  }

  /// `round` with the temperatures of the auditor's own integration.
  private static func withTemperatures(_ round: Round, _ week: Week) -> Round {
    var round = round
    let byID = Dictionary(uniqueKeysWithValues: crates.map { ($0.id, $0) })
    let own = OwnColdChain(
      RoundFacts(round, week: week, crates: byID, assigned: []), week)
    for place in round.stops.indices {
      let cold = round.stops[place].crates.compactMap { byID[$0] }
      round.stops[place].temperatures = TemperatureClass.allCases.compactMap { kind in
        let found = cold.filter { $0.temperatureClass == kind }.compactMap { crate in
          own[crate.id].flatMap { own in crate.limit.map { (crate.id, own, limit: $0) } }
        }
        let worst = found.max {
          $0.1.temperature - $0.limit.degrees < $1.1.temperature - $1.limit.degrees
        }
        guard let worst else { return nil }
        return HandOverTemperature(
          temperatureClass: kind, crate: worst.0,
          predicted: Celsius(worst.1.temperature).roundedToTenth, limit: worst.limit,
          latest: TimeOfDay(secondsSinceMidnight: Int64(worst.1.latest)))
      }
    }
    return round
  }
}
