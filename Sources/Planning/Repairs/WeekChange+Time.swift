import PlanningModel
import Quantities

/// Changes of hours, promises and rules.
extension WeekChange {
  static func rules(_ week: Week, _ prices: ChangePrices) -> [WeekChange] {
    let most = week.rules.mostStops
    let stop = WeekChange(
      .stops, loosens: [Name.stops], price: prices.stop,
      Phrase(
        fr: "permettre \(most + 1) arrêts par tournée (mostStops)",
        en: "allow \(most + 1) stops in a round (mostStops)")
    ) { $0.rules.mostStops = most + 1 }
    let split = WeekChange(
      .split, loosens: [Name.split], price: prices.split,
      Phrase(
        fr: "laisser deux véhicules se partager un relais, froid et reste (splitLimit 2)",
        en: "let two vehicles share a relay, its cold part and the rest (splitLimit 2)")
    ) { $0.rules.splitLimit = max(2, $0.rules.splitLimit) }
    return (most > 0 ? [stop] : []) + [split]
  }

  static func hub(_ week: Week, _ prices: ChangePrices) -> [WeekChange] {
    steps.flatMap { minutes, halves -> [WeekChange] in
      let (opens, closes) = (
        week.hub.opens + .minutes(-minutes), week.hub.closes + .minutes(minutes)
      )
      let (early, late) = (ClockWords.clock(opens), ClockWords.clock(closes))
      let earlier = WeekChange(
        .hubEarlier, amount: String(minutes), loosens: [Name.hubOpens],
        price: prices.hubHalfHour * halves,
        Phrase(fr: "ouvrir le local à \(early.fr)", en: "open the hub at \(early.en)")
      ) { $0.hub.opens = opens }
      let later = WeekChange(
        .hubLater, amount: String(minutes), loosens: [Name.hubCloses],
        price: prices.hubHalfHour * halves,
        Phrase(
          fr: "laisser rentrer le camion jusqu'à \(late.fr)",
          en: "let the truck come back until \(late.en)")
      ) { $0.hub.closes = closes }
      return (opens >= week.wholeDay.from ? [earlier] : [])
        + (week.vehicles.isEmpty ? [] : [later])
    }
  }

  static func relays(_ week: Week, _ prices: ChangePrices) -> [WeekChange] {
    week.relaysToServe.flatMap { relay, _ in
      steps.flatMap { minutes, halves -> [WeekChange] in
        guard let first = relay.open.first, let last = relay.open.last else { return [] }
        let (opens, closes) = (first.from + .minutes(-minutes), last.to + .minutes(minutes))
        let (early, late) = (ClockWords.clock(opens), ClockWords.clock(closes))
        let earlier = WeekChange(
          .relayEarlier, of: relay.id, amount: String(minutes), relay: relay.id,
          loosens: [Name.relayHours(relay.id)], price: prices.relayHalfHour * halves,
          Phrase(
            fr: "ouvrir le relais \(relay.name) dès \(early.fr)",
            en: "open the relay \(relay.name) from \(early.en)")
        ) { $0.relays.edit(relay.id) { $0.open[0].from = opens } }
        let later = WeekChange(
          .relayLater, of: relay.id, amount: String(minutes), relay: relay.id,
          loosens: [Name.relayHours(relay.id)], price: prices.relayHalfHour * halves,
          Phrase(
            fr: "garder le relais \(relay.name) ouvert jusqu'à \(late.fr)",
            en: "keep the relay \(relay.name) open until \(late.en)")
        ) { $0.relays.edit(relay.id) { $0.open[$0.open.count - 1].to = closes } }
        return (opens >= week.wholeDay.from ? [earlier] : []) + [later]
      }
    }
  }

  static func people(_ week: Week, _ prices: ChangePrices) -> [WeekChange] {
    let served = Set(week.relaysToServe.map(\.relay.id))
    return week.volunteers.flatMap { person in
      steps.flatMap { times(person, $0, week, prices) }
        + person.refuses.filter(served.contains).map { refusal(person, $0, week, prices) }
    }
  }

  private static func times(
    _ person: Volunteer, _ step: (minutes: Int, halves: Int), _ week: Week, _ prices: ChangePrices
  ) -> [WeekChange] {
    let more = person.mostTime + .minutes(step.minutes)
    let (from, to) = (
      person.freeFrom + .minutes(-step.minutes), person.freeTo + .minutes(step.minutes)
    )
    let (early, late) = (ClockWords.clock(from), ClockWords.clock(to))
    let all = more.rawValue / 60
    func change(
      _ kind: Kind, _ loosens: [String], _ price: MicroEuros, _ words: Phrase,
      _ edit: @escaping @Sendable (inout Volunteer) -> Void
    ) -> WeekChange {
      WeekChange(
        kind, of: person.id, amount: String(step.minutes), volunteer: person.id,
        loosens: loosens, price: price * step.halves, words
      ) { week in
        week.volunteers.edit(person.id) {
          $0.mostTime = $0.mostTime + .minutes(step.minutes)
          edit(&$0)
        }
      }
    }
    let both = [Name.minutes(person.id), Name.hours(person.id)]
    let longer = change(
      .longer, [Name.minutes(person.id)], prices.longerHalfHour,
      Phrase(
        fr: "demander \(step.minutes) minutes de plus à \(person.name) (\(all) en tout)",
        en: "ask \(person.name) for \(step.minutes) minutes more (\(all) in all)")
    ) { _ in }
    let earlier = change(
      .earlier, both, prices.otherHalfHour,
      Phrase(
        fr: "libérer \(person.name) dès \(early.fr), \(step.minutes) minutes plus tôt",
        en: "free \(person.name) from \(early.en), \(step.minutes) minutes earlier")
    ) { $0.freeFrom = $0.freeFrom + .minutes(-step.minutes) }
    let later = change(
      .later, both, prices.otherHalfHour,
      Phrase(
        fr: "garder \(person.name) jusqu'à \(late.fr), \(step.minutes) minutes plus tard",
        en: "keep \(person.name) until \(late.en), \(step.minutes) minutes later")
    ) { $0.freeTo = $0.freeTo + .minutes(step.minutes) }
    return [longer] + (from >= week.wholeDay.from ? [earlier] : []) + [later]
  }

  private static func refusal(
    _ person: Volunteer, _ relay: String, _ week: Week, _ prices: ChangePrices
  ) -> WeekChange {
    let name = week.relays[relay]?.name ?? relay
    return WeekChange(
      .refusal, of: "\(person.id):\(relay)", relay: relay, volunteer: person.id,
      loosens: [Name.refusal(person.id, relay)], price: prices.refusal,
      Phrase(
        fr: "demander à \(person.name) d'aller malgré tout à \(name)",
        en: "ask \(person.name) to go to \(name) after all")
    ) { $0.volunteers.edit(person.id) { $0.refuses.removeAll { $0 == relay } } }
  }

  static func locks(_ week: Week, _ prices: ChangePrices) -> [WeekChange] {
    var seen: Set<String> = []
    return week.locks.filter { seen.insert(Name.lock($0)).inserted }.map { lock in
      let words = WeekElement.words(lock, week)
      return WeekChange(
        .lock, of: Name.lock(lock), relay: lock.relay, volunteer: lock.volunteer,
        vehicle: lock.vehicle.flatMap { week.vehicles[$0]?.id }, loosens: [Name.lock(lock)],
        price: prices.lock,
        Phrase(
          fr: "ôter le \(words.french)", en: "lift the \(words.english)")
      ) { $0.locks.removeAll { Name.lock($0) == Name.lock(lock) } }
    }
  }
}
