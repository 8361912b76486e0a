import Foundation
import Planning
import PlanningModel
import Quantities

/// What `explain` says: short sentences, one line each.
struct ExplainWords {
  let names: PlanNames
  private var language: Language { names.language }

  init(_ week: Week) {
    names = PlanNames(week: week, language: week.language)
  }

  /// The relay's decision, what it rests on, and its alternatives.
  func lines(_ answer: RelayExplanation) -> [String] {
    let relay = names.relay(answer.relay)
    var lines = answer.visits.map { visit($0, relay, isSplit: answer.isSplit) }
    lines += answer.visits.map(round)
    lines += answer.visits.compactMap(cold)
    lines += answer.undelivered.map { "\(relay)\(colon)\($0.order)\(colon)\($0.reason)" }
    if lines.isEmpty { lines.append(relay + colon + nothing(answer.relay).text(language)) }
    return lines + answer.alternatives.map { alternative($0, answer, relay) }
  }

  /// What the volunteer drives, or what it would cost to make them.
  func lines(_ answer: VolunteerExplanation) -> [String] {
    let name = names.person(answer.volunteer)
    if let round = answer.round {
      return ["\(name) (\(round))\(colon)\(names.stops(answer.stops))."]
    }
    let idle = Phrase(fr: "ne conduit pas cette semaine", en: "does not drive this week")
    guard let driving = answer.driving else { return ["\(name) \(idle.text(language))."] }
    if let obstacle = driving.obstacle {
      return ["\(name) \(idle.text(language))\(colon)\(obstacle.reason)."]
    }
    guard let price = driving.price else { return [] }
    let forced = Phrase(fr: "conduire malgré tout", en: "to drive all the same").text(language)
    return ["\(name) \(idle.text(language)). \(forced.capitalizedFirst)\(colon)\(figures(price))."]
  }

  /// That prices are of the best plans found and no more, where the plan itself is not proved.
  var unproved: String {
    Phrase(
      fr: """
        Le plan n'est pas prouvé le meilleur\u{A0}: les prix sont ceux des meilleurs plans trouvés \
        (plan --prove pour une preuve).
        """,
      en: """
        The plan is not proved best: prices are those of the best plans found (plan --prove for a \
        proof).
        """
    ).text(language)
  }

  /// How to ask for prices.
  var hint: String {
    Phrase(
      fr: "Le prix des autres choix\u{A0}: --relay, --volunteer ou --order.",
      en: "The price of other choices: --relay, --volunteer or --order."
    ).text(language)
  }

  /// That a volunteer who was asked about is who comes anyway.
  func already(_ volunteer: String, _ relay: String) -> String {
    let (who, place) = (names.person(volunteer), names.relay(relay))
    return Phrase(
      fr: "\(place)\u{A0}: \(who) y va déjà dans ce plan.",
      en: "\(place): \(who) goes there already in this plan."
    ).text(language)
  }

  private var colon: String { language == .fr ? "\u{A0}: " : ": " }
  private var semicolon: String { language == .fr ? "\u{202F}; " : "; " }

  /// Why no vehicle comes to a relay that misses nothing.
  private func nothing(_ relay: String) -> Phrase {
    names.week?.relays[relay]?.kind == .hub
      ? Phrase(fr: "les paniers se prennent au local.", en: "baskets are fetched at the hub.")
      : Phrase(fr: "rien à y porter.", en: "nothing to bring there.")
  }

  private func visit(
    _ visit: RelayExplanation.Visit, _ relay: String, isSplit: Bool
  ) -> String {
    let who = names.person(visit.driver)
    let truck = names.week?.vehicles[visit.vehicle]?.name ?? visit.vehicle
    let vehicle =
      visit.kind == .car
      ? Phrase(fr: "sa voiture", en: "own car").text(language) : truck
    let (baskets, crates) = (visit.baskets.count, visit.crateCount)
    let clock = names.clock(visit.begin)
    let share = isSplit ? Phrase(fr: ", en partage", en: ", shared").text(language) : ""
    return Phrase(
      fr: """
        \(relay)\u{A0}: \(who) à \(clock) (\(visit.round), \(vehicle)), \
        \(baskets) panier\(baskets > 1 ? "s" : ""), \(crates) caisse\(crates > 1 ? "s" : "")\(share).
        """,
      en: """
        \(relay): \(who) at \(clock) (\(visit.round), \(vehicle)), \
        \(baskets) basket\(baskets > 1 ? "s" : ""), \(crates) crate\(crates > 1 ? "s" : "")\(share).
        """
    ).text(language)
  }

  private func round(_ visit: RelayExplanation.Visit) -> String {
    let minutes = visit.time.inDocumentUnit.plain(digits: 0, language)
    let head = Phrase(
      fr:
        "Tournée \(visit.round)\u{A0}: \(names.stops(visit.stops))\u{202F}; \(minutes)\u{A0}min, ",
      en: "Round \(visit.round): \(names.stops(visit.stops)); \(minutes) min, ")
    return "  " + head.text(language) + euros(visit.cost) + " (" + terms(visit.terms) + ")."
  }

  private func terms(_ terms: CostTerms) -> String {
    let all: [(Phrase, MicroEuros)] = [
      (Phrase(fr: "kilomètres", en: "kilometres"), terms.kilometres),
      (Phrase(fr: "camion", en: "truck"), terms.truck),
      (Phrase(fr: "minutes", en: "minutes"), terms.minutes),
      (Phrase(fr: "saison", en: "season"), terms.season),
      (Phrase(fr: "nouveaux visages", en: "new faces"), terms.faces),
      (Phrase(fr: "relais évités", en: "disliked relays"), terms.dislikes),
    ]
    return all.filter { $0.1 != .zero }.map { "\($0.0.text(language)) \(euros($0.1))" }
      .joined(separator: ", ")
  }

  /// The margin in kelvin and in the time for which the most pressing crate could still wait.
  private func cold(_ visit: RelayExplanation.Visit) -> String? {
    guard let coldest = visit.coldest, let spare = visit.spare else { return nil }
    let margin = coldest.margin.plain(digits: 1, language)
    let head = Phrase(
      fr: "  Marge de froid à la remise\u{A0}: \(margin)\u{A0}K (caisse \(coldest.crate))",
      en: "  Cold margin at hand-over: \(margin) K (crate \(coldest.crate))")
    let least =
      visit.isSpareLeast ? Phrase(fr: "au moins ", en: "at least ") : Phrase(fr: "", en: "")
    let minutes =
      least.text(language) + spare.inDocumentUnit.rounded(.down).plain(digits: 0, language)
    let wait =
      spare < .minutes(1)
      ? Phrase(
        fr: "rien ne doit attendre davantage",
        en: "nothing must wait any longer")
      : Phrase(
        fr: "tout peut encore attendre \(minutes)\u{A0}min sur place",
        en: "all of it may wait \(minutes) min more where it is")
    return head.text(language) + semicolon + wait.text(language) + "."
  }

  /// `Saissac : V07 à la place de V03 : +14 min, marge de froid −0,4 K (−6 min d'attente possible),
  /// +3,20 €`.
  private func alternative(
    _ alternative: Alternative, _ answer: RelayExplanation, _ relay: String
  ) -> String {
    let who = names.person(alternative.volunteer)
    let others = names.people(answer.drivers.filter { $0 != alternative.volunteer })
    let head = Phrase(
      fr: "\(relay)\u{A0}: \(who) à la place \(others.afterDe)\u{A0}: ",
      en: "\(relay): \(who) in place of \(others): ")
    if let obstacle = alternative.obstacle {
      let no = Phrase(fr: "impossible, ", en: "impossible, ").text(language)
      return head.text(language) + no + obstacle.reason + "."
    }
    return head.text(language) + (alternative.price.map(figures) ?? "") + "."
  }

  private func figures(_ price: Alternative.Price) -> String {
    let minutes = price.time.inDocumentUnit.signed(digits: 0, language)
    var parts = [Phrase(fr: "\(minutes)\u{A0}min", en: "\(minutes) min").text(language)]
    if let change = price.marginChange {
      let kelvin = change.signed(digits: 1, language)
      let wait = price.spareChange.map { change in
        let minutes = change.inDocumentUnit.signed(digits: 0, language)
        return Phrase(
          fr: " (\(minutes)\u{A0}min d'attente possible)", en: " (\(minutes) min of wait)")
      }
      parts.append(
        Phrase(fr: "marge de froid \(kelvin)\u{A0}K", en: "cold margin \(kelvin) K").text(language)
          + (wait?.text(language) ?? ""))
    }
    parts.append(euros(price.total, signed: true))
    return parts.joined(separator: ", ") + gained(price) + moves(price.moves) + proof(price)
  }

  private func gained(_ price: Alternative.Price) -> String {
    guard price.baskets > 0 else { return "" }
    return semicolon
      + Phrase(
        fr: "\(price.baskets) panier\(price.baskets > 1 ? "s" : "") de plus",
        en: "\(price.baskets) more basket\(price.baskets > 1 ? "s" : "")"
      ).text(language)
  }

  /// A line with more relays than these is not read; the JSON has them all.
  private static let mostMoves = 5

  private func moves(_ moves: [Alternative.Move]) -> String {
    guard !moves.isEmpty else { return "" }
    let list = moves.prefix(Self.mostMoves).map {
      names.relay($0.relay) + " (" + names.people($0.driversAfter) + ")"
    }
    let rest = moves.count - list.count
    let more = Phrase(
      fr: " et \(rest) autre\(rest > 1 ? "s" : "") relais",
      en: " and \(rest) more relay\(rest > 1 ? "s" : "")")
    return semicolon + Phrase(fr: "changent aussi ", en: "also moved: ").text(language)
      + list.joined(separator: ", ") + (rest > 0 ? more.text(language) : "")
  }

  private func proof(_ price: Alternative.Price) -> String {
    guard !price.isProved else { return "" }
    return semicolon
      + Phrase(fr: "prix non prouvé", en: "price not proved").text(language)
  }

  private func euros(_ amount: MicroEuros, signed: Bool = false) -> String {
    let value = amount.inDocumentUnit
    let figure =
      signed ? value.signed(digits: 2, language) : value.plain(digits: 2, language)
    return Phrase(fr: "\(figure)\u{A0}€", en: "EUR \(figure)").text(language)
  }
}

extension String {
  /// `d'André`, `de Bruno`. Before an h French hears it either way; the full form is never wrong.
  fileprivate var afterDe: String {
    let first = prefix(1).folding(options: .diacriticInsensitive, locale: nil).lowercased()
    return ["a", "e", "i", "o", "u"].contains(first) ? "d'" + self : "de " + self
  }

  /// The text with a capital in front.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
