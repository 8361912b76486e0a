import PlanningModel
import Quantities

extension WeekPlan {
  private static let reference = WeekReference(
    id: "w", hash: "0123456789abcdef", date: "2026-06-11")

  /// Nothing but what every plan has.
  static let bare = WeekPlan(
    version: "0", week: reference, language: .fr, seed: 1, status: .impossible,
    objective: Objective(undelivered: 0, terms: CostTerms()), rounds: [], crates: [], atHub: [],
    undelivered: [], findings: [], provenance: [:])

  /// One truck's round with everything filled.
  static let sample: WeekPlan = {
    let leg = RoundLeg(time: .minutes(10), distance: Meters(8_123), source: "estimate")
    let position = Position(
      x: Millimeters(0), y: Millimeters(10), z: Millimeters(0), length: Millimeters(500),
      width: Millimeters(300), height: Millimeters(120))
    let terms = CostTerms(kilometres: MicroEuros(1_234_567), minutes: MicroEuros(7))
    let temperature = HandOverTemperature(
      temperatureClass: .cheese, crate: "R1.C1", predicted: Celsius(3.1), limit: Celsius(8),
      latest: TimeOfDay(19, 59, 30))
    let stop = Stop(
      relay: "aragon", leg: leg, arrival: TimeOfDay(16, 20), begin: TimeOfDay(16, 30),
      departure: TimeOfDay(16, 38), baskets: ["R1"], crates: ["R1.C1"],
      temperatures: [temperature])
    var round = Round(
      id: "T1", kind: .truck, vehicle: "truck", driver: "bruno", leavesHome: TimeOfDay(15, 30),
      approach: leg, loads: TimeOfDay(15, 40), departs: TimeOfDay(16, 0), stops: [stop],
      returnLeg: leg, ends: TimeOfDay(16, 48), wayHome: leg, home: TimeOfDay(24, 30),
      coolBoxes: [CoolBox(id: "box1", type: "pu", pack: "gel0", packs: 3, position: position)],
      distance: Meters(16_246), time: .minutes(90), terms: terms, mass: Grams(2_050),
      axles: [AxleLoad(leaving: "hub", front: Grams(1_351_000), rear: Grams(901_050))],
      curves: [
        TemperatureCurve(
          container: "cold", temperatureClass: .cheese, crate: "R1.C1", stop: "aragon",
          limit: Celsius(8), times: [TimeOfDay(15, 40), TimeOfDay(15, 45, 30)],
          shell: [Celsius(2), Celsius(3.1)], air: [Celsius(2), Celsius(-0.5)],
          doors: [.init(from: TimeOfDay(15, 41), to: TimeOfDay(15, 45, 30))]),
        TemperatureCurve(
          container: "box1", temperatureClass: .dairy, crate: "R1.C2", stop: "aragon",
          limit: Celsius(6), times: [TimeOfDay(24, 10)], shell: [Celsius(5)]),
      ])
    round.leavesBy = TimeOfDay(16, 25)
    var crate = Crate(
      id: "R1.C1", order: "R1", relay: "aragon", zone: .chilled, temperatureClass: .cheese,
      type: "cagetteSmall", net: Grams(1_250), inferred: .zero, mass: Grams(2_050),
      volume: Milliliters(1_500))
    crate.contents = [
      CrateContent(
        line: 0, product: "Tomme", quantity: 2, mass: Grams(1_250), volume: Milliliters(1_500))
    ]
    crate.round = "T1"
    crate.compartment = "cold"
    crate.position = position
    crate.carrier = "relay:aragon.C1"
    var relayCrate = RelayCrate(
      id: "relay:aragon.C1", relay: "aragon", zone: .chilled, type: "cagetteSmall",
      bags: ["R1.C1"], net: Grams(2_050), mass: Grams(2_850), volume: Milliliters(1_500))
    relayCrate.round = "T1"
    relayCrate.compartment = "cold"
    relayCrate.position = position
    let finding = Finding(
      .warning, file: "relays.csv", line: 3, field: "open", code: "x", Phrase(fr: "é", en: "e"))
    var plan = WeekPlan(
      version: "0.1", week: reference, language: .fr, seed: .max, status: .feasible,
      objective: Objective(undelivered: 1, terms: terms, bound: MicroEuros(1_000_000)),
      rounds: [round], crates: [crate], atHub: ["R3"],
      undelivered: [Undelivered(order: "R2", relay: "", code: "no-relay", reason: "…")],
      findings: [PlanFinding(finding, .fr)], provenance: ["estimate": 2])
    plan.conflict = Conflict(
      elements: [
        Conflict.Element(
          id: "refusal:bruno:aragon", kind: .refusal, relay: "aragon", volunteer: "bruno",
          Phrase(fr: "é", en: "e")),
        Conflict.Element(
          id: "truck:truck", kind: .truck, vehicle: "truck", Phrase(fr: "é", en: "e")),
      ], isMinimal: false)
    plan.repairs = [
      Repair(
        changes: [
          Repair.Change(
            id: "box:bruno:pu", kind: .box, volunteer: "bruno", price: MicroEuros(7_000_000),
            Phrase(fr: "é", en: "e")),
          Repair.Change(
            id: "relayLater:aragon:30", kind: .relayLater, relay: "aragon",
            price: MicroEuros(7_500_000), Phrase(fr: "é", en: "e")),
        ], baskets: 1, undelivered: 0, total: MicroEuros(12_340_000), isCheapest: true)
    ]
    plan.relayCrates = [relayCrate]
    return plan
  }()
}
