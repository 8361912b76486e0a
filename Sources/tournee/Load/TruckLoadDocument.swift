import Instances
import Loading
import PlanningModel

/// What `load --json` writes for a truck: the plan in the form of the public answers, the masses on
/// the axles, and how full it is.
struct TruckLoadDocument: Encodable {
  struct Place: Encodable {
    let id: Int
    let x: Int
    let y: Int
    let z: Int
    let dx: Int
    let dy: Int
    let dz: Int
    let turned: Bool
    let compartment: String
    let stop: String
  }
  struct Departure: Encodable {
    let leaving: String
    let front: Double
    let rear: Double
    private enum CodingKeys: String, CodingKey {
      case leaving
      case front = "front_kg"
      case rear = "rear_kg"
    }
  }

  let file: String
  let format = "coop"
  let id: String
  let feasible: Bool
  let reason: String?
  let proved: Bool?
  let crates: Int
  let massKg: Double
  let utilisation: Double
  let seconds: Double
  let seed: Int
  let axles: [Departure]
  let plan: [Place]

  private enum CodingKeys: String, CodingKey {
    case file, format, id, feasible, reason, proved, crates, utilisation, seconds, seed, axles, plan
    case massKg = "mass_kg"
  }

  private init(
    _ file: String, _ load: TruckLoadCase, seconds: Double, seed: Int, reason: String?,
    proved: Bool?, axles: [Departure], plan: [Place]
  ) {
    self.file = file
    id = load.name
    feasible = reason == nil
    self.reason = reason
    self.proved = proved
    crates = load.crates.count
    massKg = Double(load.crates.reduce(0) { $0 + $1.mass }) / 1_000
    let volume = load.crates.reduce(0) { $0 + $1.length * $1.width * $1.height }
    let space = load.rooms.reduce(0) { $0 + ($1.to - $1.from) * load.width * load.height }
    utilisation = (Double(volume) / Double(max(1, space)) * 1e6).rounded() / 1e6
    self.seconds = seconds
    self.seed = seed
    self.axles = axles
    self.plan = plan
  }

  /// A placed load.
  init(
    _ file: String, _ load: TruckLoadCase, _ answer: TruckLoadAnswer, _ seconds: Double, seed: Int
  ) {
    let names = ["hub"] + load.stops
    self.init(
      file, load, seconds: seconds, seed: seed, reason: nil, proved: nil,
      axles: zip(names, answer.axles).map {
        Departure(leaving: $0, front: Double($1.front) / 1_000, rear: Double($1.rear) / 1_000)
      },
      plan: answer.places.sorted { $0.at.box < $1.at.box }.map { place in
        let (crate, at) = (load.crates[place.at.box], place.at)
        return Place(
          id: crate.id, x: at.x, y: at.y, z: at.z, dx: at.length, dy: at.width, dz: at.height,
          turned: (at.length, at.width) != (crate.length, crate.width),
          compartment: load.rooms[place.room].id, stop: load.stops[crate.stop])
      })
  }

  /// A load that was refused.
  init(
    _ file: String, _ load: TruckLoadCase, _ refusal: LoadRefusal, _ seconds: Double, seed: Int,
    _ language: Language
  ) {
    self.init(
      file, load, seconds: seconds, seed: seed, reason: refusal.words.text(language),
      proved: refusal.isProved, axles: [], plan: [])
  }

  /// For a person.
  func summary(_ language: Language, drawnIn path: String?) -> String {
    let (mass, share) = (massKg.fixed(1), (100 * utilisation).fixed(1))
    let time = seconds.fixed(2)
    let front = (axles.map(\.front).max() ?? 0).fixed(1)
    let rear = (axles.map(\.rear).max() ?? 0).fixed(1)
    return Phrase(
      fr: """
        \(id)\u{A0}: \(crates) \(crates > 1 ? "caisses placées" : "caisse placée"), \(mass.withComma)\u{A0}kg, \
        \(share.withComma)\u{A0}% du volume\(axles.isEmpty ? "" : "\u{202F}; au plus " + front.withComma + "\u{A0}kg sur l’essieu avant et " + rear.withComma + "\u{A0}kg sur l’arrière")\u{202F}; \
        \(time.withComma)\u{A0}s, recalculé par l’audit.\(path.map { " Dessiné dans \($0)." } ?? "")
        """,
      en: """
        \(id): \(crates) \(crates == 1 ? "crate" : "crates") placed, \(mass) kg, \(share) % of the volume\
        \(axles.isEmpty ? "" : "; at most \(front) kg on the front axle and \(rear) kg on the rear one"); \
        \(time) s, recomputed by the audit.\(path.map { " Drawn in \($0)." } ?? "")
        """
    ).text(language)
  }
}
