import PlanningModel
import Quantities

/// A plan of ``SampleWeek``: the truck and two cars, two relays each.
enum SamplePlan {
  static func make(_ language: Language = .fr) -> WeekPlan {
    let crates = SampleCrates.all
    let rounds = [
      truckRound(crates), carRound("T2", "anne", ["alzonne", "pennautier"], crates),
      carRound("T3", "bob", ["conques", "cuxac"], crates),
    ]
    let terms = rounds.reduce(CostTerms()) { $0 + $1.terms }
    return WeekPlan(
      version: "0.1", week: .init(id: "2026-W47", hash: "0123456789abcdef", date: "2026-11-19"),
      language: language, seed: 1, status: .feasible,
      objective: Objective(undelivered: 1, terms: terms, bound: terms.total - MicroEuros(900_000)),
      rounds: rounds, crates: crates, atHub: [SampleWeek.orderID(10)],
      undelivered: [
        Undelivered(
          order: SampleWeek.orderID(11), relay: "cuxac", code: "too-heavy",
          reason: "caisse trop lourde pour <toute> voiture libre")
      ], findings: findings(language), provenance: ["estimate": 11, "osrm 2026-11": 2])
  }

  private static func findings(_ language: Language) -> [PlanFinding] {
    [
      Finding(
        .warning, file: "orders/a<b>.csv", line: 12, field: "Poids", code: "weight-unknown",
        Phrase(fr: "poids inconnu, 0,5 kg compté", en: "mass unknown, 0.5 kg taken")),
      Finding(
        .note, file: "relays.csv", code: "fridge-unknown",
        Phrase(fr: "2 relais sans taille de réfrigérateur", en: "2 relays without fridge size")),
    ].map { PlanFinding($0, language) }
  }

  private static func truckRound(_ crates: [Crate]) -> Round {
    let stops = stops(["saissac", "montolieu"], from: TimeOfDay(14, 40), crates)
    let ends = TimeOfDay(16, 52)
    return round(
      "T1", .truck, "AB-123-CD", "cléo/..", stops, crates, ends: ends,
      home: ends + .minutes(18), boxes: [],
      axles: [
        AxleLoad(leaving: "hub", front: Grams(1_402_000), rear: Grams(1_033_500)),
        AxleLoad(leaving: "saissac", front: Grams(1_350_000), rear: Grams(960_000)),
        AxleLoad(leaving: "montolieu", front: Grams(1_300_000), rear: Grams(900_000)),
      ])
  }

  private static func carRound(
    _ id: String, _ driver: String, _ relays: [String], _ crates: [Crate]
  ) -> Round {
    let stops = stops(relays, from: TimeOfDay(15, 5), crates)
    let home = TimeOfDay(16, 48)
    let box = CoolBox(
      id: "box1", type: "epp60x40", pack: "gel0", packs: 3,
      position: Position(
        x: Millimeters(0), y: Millimeters(0), z: Millimeters(0), length: Millimeters(485),
        width: Millimeters(685), height: Millimeters(400)))
    return round(
      id, .car, "car:\(driver)", driver, stops, crates, ends: home, home: home, boxes: [box],
      axles: [])
  }

  private static func round(
    _ id: String, _ kind: Round.VehicleKind, _ vehicle: String, _ driver: String,
    _ stops: [Stop], _ crates: [Crate], ends: TimeOfDay, home: TimeOfDay, boxes: [CoolBox],
    axles: [AxleLoad]
  ) -> Round {
    let loads = kind == .truck ? TimeOfDay(14, 5) : TimeOfDay(14, 50)
    let mass = crates.filter { $0.round == id }.reduce(Grams.zero) { $0 + $1.mass }
    return Round(
      id: id, kind: kind, vehicle: vehicle, driver: driver, leavesHome: loads - .minutes(17),
      approach: leg(17), loads: loads, departs: loads + .minutes(kind == .truck ? 30 : 10),
      stops: stops, returnLeg: leg(22), ends: ends, wayHome: kind == .truck ? leg(18) : nil,
      home: home, coolBoxes: boxes, distance: Meters(58_300), time: home - loads + .minutes(17),
      terms: CostTerms(
        kilometres: MicroEuros(17_200_000), truck: MicroEuros(kind == .truck ? 51_000_000 : 0),
        minutes: MicroEuros(24_400_000), season: MicroEuros(3_310_000)),
      mass: mass + Grams(5_500 * boxes.count), axles: axles,
      curves: SampleCurves.make(
        kind, loads: loads, departs: loads + .minutes(kind == .truck ? 30 : 10), stops))
  }

  private static func leg(_ minutes: Int) -> RoundLeg {
    RoundLeg(time: .minutes(minutes), distance: Meters(minutes * 950), source: "estimate")
  }

  private static func stops(
    _ relays: [String], from start: TimeOfDay, _ crates: [Crate]
  ) -> [Stop] {
    var time = start
    return relays.map { relay in
      let own = crates.filter { $0.relay == relay && $0.round != nil }
      let arrival = time + .minutes(21)
      let begin = max(arrival, TimeOfDay(15, 30))
      time = begin + .minutes(10)
      return Stop(
        relay: relay, leg: leg(21), arrival: arrival, begin: begin, departure: time,
        baskets: Array(Set(own.map(\.order))).sorted(), crates: own.map(\.id),
        temperatures: own.filter { $0.zone == .chilled }.prefix(1).map { crate in
          HandOverTemperature(
            temperatureClass: crate.temperatureClass, crate: crate.id, predicted: Celsius(2.8),
            limit: crate.temperatureClass.limit ?? Celsius(4), latest: TimeOfDay(17, 42, 30))
        })
    }
  }
}
