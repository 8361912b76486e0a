import PlanningModel
import Quantities

/// Volunteers: their time, their wishes, what they drive.
extension WeekElement {
  static func people(_ week: Week) -> [WeekElement] {
    let served = Set(week.relaysToServe.map(\.relay.id))
    return week.volunteers.flatMap { person -> [WeekElement] in
      [minutes(person), hours(person, week)]
        + person.refuses.filter(served.contains).map { refusal(person, $0, week) }
        + (week.vehicles.isEmpty ? [] : [licence(person)]) + [car(person)]
        + (week.hasColdFood ? [coolBoxes(person, week)] : [])
    }
  }

  private static func edit(
    _ person: Volunteer, _ change: @escaping @Sendable (inout Volunteer) -> Void
  ) -> @Sendable (inout Week) -> Void {
    { $0.volunteers.edit(person.id, change) }
  }

  private static func minutes(_ person: Volunteer) -> WeekElement {
    let most = person.mostTime.rawValue / 60
    return WeekElement(
      .minutes, Name.minutes(person.id), volunteer: person.id,
      Phrase(
        fr: "\(person.name) donne au plus \(most) minutes",
        en: "\(person.name) gives at most \(most) minutes"),
      edit(person) { $0.mostTime = max($0.mostTime, .minutes(48 * 60)) })
  }

  private static func hours(_ person: Volunteer, _ week: Week) -> WeekElement {
    let words = ClockWords.hours([Hours(person.freeFrom, person.freeTo)])
    let day = week.wholeDay
    return WeekElement(
      .hours, Name.hours(person.id), volunteer: person.id,
      Phrase(
        fr: "\(person.name) est libre \(words.fr)", en: "\(person.name) is free \(words.en)"),
      edit(person) { ($0.freeFrom, $0.freeTo) = (min($0.freeFrom, day.from), day.to) })
  }

  private static func refusal(_ person: Volunteer, _ relay: String, _ week: Week) -> WeekElement {
    let name = week.relays[relay]?.name ?? relay
    return WeekElement(
      .refusal, Name.refusal(person.id, relay), relay: relay, volunteer: person.id,
      Phrase(fr: "\(person.name) refuse \(name)", en: "\(person.name) refuses \(name)"),
      edit(person) { $0.refuses.removeAll { $0 == relay } })
  }

  private static func licence(_ person: Volunteer) -> WeekElement {
    WeekElement(
      .licence, Name.licence(person.id), volunteer: person.id,
      Phrase(
        fr: "\(person.name) ne conduit pas le camion",
        en: "\(person.name) does not drive the truck"),
      edit(person) { $0.mayDriveTruck = true })
  }

  private static func car(_ person: Volunteer) -> WeekElement {
    let kilograms = person.carClass.flatMap { Register(CarClass.all)[$0] }
      .map { $0.payload.rawValue / 1_000 }
    return WeekElement(
      .car, Name.car(person.id), volunteer: person.id,
      kilograms.map { most in
        Phrase(
          fr: "\(person.name) a une voiture de \(most)\u{A0}kg au plus, et son coffre",
          en: "\(person.name) has a car for \(most) kg at most, and its boot")
      }
        ?? Phrase(fr: "\(person.name) n'a pas de voiture", en: "\(person.name) has no car"),
      edit(person) { $0.carClass = CarClass.all.last?.id })
  }

  private static func coolBoxes(_ person: Volunteer, _ week: Week) -> WeekElement {
    let count = person.coolBoxes.count
    let hasFrozen = week.orders.contains { order in
      order.lines.contains { $0.quantity > 0 && $0.zone == .frozen }
    }
    return WeekElement(
      .coolBoxes, Name.coolBoxes(person.id), volunteer: person.id,
      Phrase(
        fr: count == 0
          ? "\(person.name) n'a pas de glacière"
          : "\(person.name) a \(count) glacière\(count > 1 ? "s" : "") (\(list(person)))",
        en: count == 0
          ? "\(person.name) has no cool box"
          : "\(person.name) has \(count) cool box\(count > 1 ? "es" : "") (\(list(person)))"),
      edit(person) {
        // Who has no car may be lent the largest at the same time.
        $0.coolBoxes += enough(for: $0.carClass ?? "smallVan", hasFrozen: hasFrozen)
      })
  }

  private static func list(_ person: Volunteer) -> String {
    person.coolBoxes.joined(separator: ", ")
  }

  /// Boxes besides the own ones that fill a boot of each class of car.
  private static func enough(for car: String, hasFrozen: Bool) -> [String] {
    let frozen = hasFrozen ? ["puFrozen"] : []
    switch car {
    case "city": return ["eppGN"]
    case "small": return ["eppGN", "eppGN"]
    case "smallVan": return Array(repeating: "pu", count: 4) + frozen + frozen
    default: return ["pu", "pu"] + frozen
    }
  }
}
