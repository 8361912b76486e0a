import PlanningModel
import Quantities

/// A small change of a week, with what to tell people.
struct WeekChange: Sendable {
  let kinds: [Remedy.Kind]
  let words: Phrase
  let apply: @Sendable (inout Week) -> Void

  init(_ kind: Remedy.Kind, _ words: Phrase, _ apply: @escaping @Sendable (inout Week) -> Void) {
    self.init(kinds: [kind], words: words, apply: apply)
  }

  private init(
    kinds: [Remedy.Kind], words: Phrase, apply: @escaping @Sendable (inout Week) -> Void
  ) {
    self.kinds = kinds
    self.words = words
    self.apply = apply
  }

  /// The week after the change.
  func applied(to week: Week) -> Week {
    var week = week
    apply(&week)
    return week
  }

  /// Both changes.
  func and(_ other: WeekChange) -> WeekChange {
    WeekChange(
      kinds: kinds + other.kinds,
      words: Phrase(
        fr: words.french + ", et " + other.words.french,
        en: words.english + ", and " + other.words.english)
    ) { week in
      apply(&week)
      other.apply(&week)
    }
  }

  /// The changes worth a try in `week`: the smallest of each kind first, then the next of each;
  /// kinds by falling ease.
  static func all(for week: Week) -> [WeekChange] {
    let hasBoxes = week.volunteers.contains { $0.carClass != nil && !$0.coolBoxes.isEmpty }
    let kinds = [
      hasBoxes ? packs(week) : [], coldRoom(week), precool(week), setpoints(week), split(week),
      boxes(week),
      earlier(week),
    ]
    let most = kinds.map(\.count).max() ?? 0
    return (0..<most).flatMap { rank in
      kinds.compactMap { $0.indices.contains(rank) ? $0[rank] : nil }
    }
  }

  /// More packs than this find no room beside the crates (a judgement).
  private static let mostPacks = 6

  private static func packs(_ week: Week) -> [WeekChange] {
    let now = max(week.rules.packsPerBox, week.rules.mostPacksPerBox)
    let more = (now..<max(now, mostPacks)).map { count in
      WeekChange(
        .packs,
        Phrase(
          fr: "autoriser jusqu'à \(count + 1) pains de glace par glacière (mostPacksPerBox)",
          en: "allow up to \(count + 1) packs per cool box (mostPacksPerBox)")
      ) { $0.rules.mostPacksPerBox = count + 1 }
    }
    let mild = Register(PackType.all)["gel3"]
    guard let mild, !week.rules.colderPacks.contains(mild.id) else { return more }
    return more + [
      WeekChange(
        .colderPacks,
        Phrase(
          fr:
            "prendre des \(mild.name.french.replacing("pain", with: "pains")) (colderPacks: gel3)",
          en: "use \(mild.name.english.replacing("pack", with: "packs")) (colderPacks: gel3)")
      ) { $0.rules.colderPacks.append(mild.id) }
    ]
  }

  private static func coldRoom(_ week: Week) -> [WeekChange] {
    stride(from: 1.0, through: 3, by: 1).compactMap { degrees in
      let colder = Celsius(week.hub.coldRoom.degrees - degrees)
      guard colder.degrees >= 0.5 else { return nil }
      let figure = ClockWords.degrees(colder)
      return WeekChange(
        .coldRoom,
        Phrase(
          fr: "sortir le frais de la chambre froide à \(figure.fr)",
          en: "let chilled food leave the cold room at \(figure.en)")
      ) { $0.hub.coldRoom = colder }
    }
  }

  /// What `make` says of each compartment with a unit.
  private static func rooms(
    _ week: Week, _ make: (Truck, Compartment, Celsius) -> WeekChange?
  ) -> [WeekChange] {
    week.vehicles.flatMap { truck in
      truck.compartments.compactMap { room in room.setpoint.flatMap { make(truck, room, $0) } }
    }
  }

  private static func precool(_ week: Week) -> [WeekChange] {
    rooms(week) { truck, room, setpoint in
      guard let start = room.start, start > setpoint else { return nil }
      return WeekChange(
        .precool,
        Phrase(
          fr: "mettre \(truck.name) en froid avant de charger (depart_c vide)",
          en: "cool \(truck.name) down before loading (startC empty)")
      ) { week in
        week.vehicles.edit(truck.id) { $0.compartments.edit(room.id) { $0.start = nil } }
      }
    }
  }

  private static func setpoints(_ week: Week) -> [WeekChange] {
    rooms(week) { truck, room, setpoint in
      guard setpoint.degrees > 0, setpoint.degrees < 9 else { return nil }
      let colder = Celsius(max(0, setpoint.degrees - 2))
      let figure = ClockWords.degrees(colder)
      return WeekChange(
        .setpoint,
        Phrase(
          fr: "régler le froid de \(truck.name) à \(figure.fr)",
          en: "set the cold of \(truck.name) to \(figure.en)")
      ) { week in
        week.vehicles.edit(truck.id) { $0.compartments.edit(room.id) { $0.setpoint = colder } }
      }
    }
  }

  private static func split(_ week: Week) -> [WeekChange] {
    guard week.rules.splitLimit < 2, !week.vehicles.isEmpty else { return [] }
    return [
      WeekChange(
        .split,
        Phrase(
          fr: "laisser le camion prendre la part froide d'un relais (splitLimit 2)",
          en: "let the truck take the cold part of a relay (splitLimit 2)")
      ) { $0.rules.splitLimit = 2 }
    ]
  }

  /// Boxes that a hub may lend, the smallest first.
  private static let lent = ["eppGN", "epp60x40", "pu"]

  private static func boxes(_ week: Week) -> [WeekChange] {
    lent.flatMap { box in
      let places = Register(CoolBoxType.all)[box]?.places ?? 0
      return week.volunteers.filter { $0.carClass != nil }.map { volunteer in
        WeekChange(
          .box,
          Phrase(
            fr: "prêter à \(volunteer.name) une glacière de \(places) caisses (\(box))",
            en: "lend \(volunteer.name) a cool box for \(places) crates (\(box))")
        ) { $0.volunteers.edit(volunteer.id) { $0.coolBoxes.append(box) } }
      }
    }
  }

  private static func earlier(_ week: Week) -> [WeekChange] {
    [30, 60].map { minutes in
      let opens = week.hub.opens + .minutes(-minutes)
      let clock = ClockWords.clock(opens)
      return WeekChange(
        .earlier,
        Phrase(
          fr:
            "ouvrir le local et libérer les conducteurs \(minutes) minutes plus tôt (\(clock.fr))",
          en: "open the hub and free the drivers \(minutes) minutes earlier (\(clock.en))")
      ) { week in
        week.hub.opens = opens
        for id in week.volunteers.ids {
          week.volunteers.edit(id) { $0.freeFrom = $0.freeFrom + .minutes(-minutes) }
        }
      }
    }
  }
}
