import PlanningModel
import Quantities

/// Relays and the hub.
extension WeekElement {
  static func deliveries(_ week: Week) -> [WeekElement] {
    week.relaysToServe.map { relay, baskets in
      WeekElement(
        .delivery, Name.delivery(relay.id), relay: relay.id,
        Phrase(
          fr: "\(relay.name)\u{A0}: \(baskets) panier\(baskets > 1 ? "s" : "") à livrer",
          en: "\(relay.name): \(baskets) basket\(baskets > 1 ? "s" : "") to deliver"),
        relaxed: { $0.optional.insert(relay.id) })
    }
  }

  static func relayHours(_ week: Week) -> [WeekElement] {
    let day = week.wholeDay
    return week.relaysToServe.map { relay, _ in
      let hours = ClockWords.hours(relay.open)
      return WeekElement(
        .relayHours, Name.relayHours(relay.id), relay: relay.id,
        Phrase(fr: "\(relay.name) reçoit \(hours.fr)", en: "\(relay.name) receives \(hours.en)")
      ) { $0.relays.edit(relay.id) { $0.open = [Hours(day.from, day.to)] } }
    }
  }

  static func hub(_ week: Week) -> [WeekElement] {
    let day = week.wholeDay
    let (opens, closes) = (ClockWords.clock(week.hub.opens), ClockWords.clock(week.hub.closes))
    let opening = WeekElement(
      .hubOpens, Name.hubOpens,
      Phrase(
        fr: "le local ouvre à \(opens.fr), rien ne se charge avant",
        en: "the hub opens at \(opens.en), nothing is loaded before")
    ) { $0.hub.opens = min($0.hub.opens, day.from) }
    let closing = WeekElement(
      .hubCloses, Name.hubCloses,
      Phrase(
        fr: "le camion doit être rentré à \(closes.fr)",
        en: "the truck must be back at \(closes.en)")
    ) { $0.hub.closes = day.to }
    return [opening] + (week.vehicles.isEmpty ? [] : [closing])
  }

  static func rules(_ week: Week) -> [WeekElement] {
    let split = WeekElement(
      .split, Name.split,
      Phrase(
        fr: "un relais n'est servi que par un véhicule (splitLimit\u{A0}\(week.rules.splitLimit))",
        en: "one vehicle alone serves a relay (splitLimit \(week.rules.splitLimit))")
    ) { $0.rules.splitLimit = max(2, $0.rules.splitLimit) }
    let most = week.rules.mostStops
    let stops = WeekElement(
      .stops, Name.stops,
      Phrase(
        fr: "une tournée a \(most) arrêt\(most > 1 ? "s" : "") au plus",
        en: "a round has at most \(most) stop\(most > 1 ? "s" : "")")
    ) { $0.rules.mostStops = 0 }
    return [split, stops]
  }

  static func locks(_ week: Week) -> [WeekElement] {
    var seen: Set<String> = []
    return week.locks.filter { seen.insert(Name.lock($0)).inserted }.map { lock in
      WeekElement(
        .lock, Name.lock(lock), relay: lock.relay, volunteer: lock.volunteer,
        vehicle: lock.vehicle.flatMap { week.vehicles[$0]?.id },
        isObligation: lock.rule == .drives, words(lock, week)
      ) { $0.locks.removeAll { Name.lock($0) == Name.lock(lock) } }
    }
  }

  /// A lock as a sentence.
  static func words(_ lock: Lock, _ week: Week) -> Phrase {
    let person = lock.volunteer.map { week.volunteers[$0]?.name ?? $0 }
    let relay = lock.relay.map { week.relays[$0]?.name ?? $0 } ?? ""
    let vehicle = lock.vehicle.map { name in
      name == "car"
        ? Phrase(fr: "une voiture", en: "a car")
        : Phrase(fr: week.vehicles[name]?.name ?? name, en: week.vehicles[name]?.name ?? name)
    }
    let who = Phrase(
      fr: [person, vehicle?.french].compactMap(\.self).joined(separator: " avec "),
      en: [person, vehicle?.english].compactMap(\.self).joined(separator: " with "))
    switch lock.rule {
    case .only:
      return Phrase(
        fr: "verrou\u{A0}: \(relay) est servi par \(who.french), par personne d'autre",
        en: "lock: \(relay) is served by \(who.english), by nobody else")
    case .never:
      return Phrase(
        fr: "verrou\u{A0}: \(relay) n'est pas servi par \(who.french)",
        en: "lock: \(relay) is not served by \(who.english)")
    case .drives:
      return Phrase(
        fr: "verrou\u{A0}: \(who.french) conduit une tournée",
        en: "lock: \(who.english) drives a round")
    case .rests:
      return Phrase(
        fr: "verrou\u{A0}: \(who.french) ne conduit pas cette semaine",
        en: "lock: \(who.english) does not drive this week")
    }
  }
}
