internal import PlanningModel
internal import Quantities

/// The answer to one what-if in words.
struct WhatIfWords {
  let entry: WhatIfReport.Entry
  let base: WhatIfReport.Side
  let searches: Int
  let words: Words
  /// Weeks that know the names, the base first.
  let weeks: [Week]

  private var before: PlanMeasures { base.measures.plan }
  private var after: PlanMeasures { entry.changed.measures.plan }

  /// The one sentence that is read first.
  var sentence: String {
    let name = entry.name.isEmpty ? words(fr: "Et si", en: "What if") : entry.name
    guard entry.verdict.kind != .none else {
      return name + words(fr: " : rien ne change.", en: ": nothing changes.")
    }
    // Who leaves baskets behind drives less: minutes and euros would call that a gain.
    let isLevel = after.undelivered == before.undelivered
    let figures = isLevel ? [minutes, euros] : []
    let parts =
      [delivered] + ([breaches, broken] + figures + [unserved, moves]).compactMap { $0 }
    return name + words(fr: " : ", en: ": ") + parts.joined(separator: ", ")
      + words(fr: " ; ", en: "; ") + verdict + "."
  }

  // MARK: parts of the sentence

  private var delivered: String {
    let count = words.baskets(after.undelivered)
    if after.undelivered == 0 {
      return words(fr: "tout est livré", en: "everything is delivered")
    }
    if after.undelivered == before.undelivered {
      return words(fr: "\(count) sans tournée, comme avant", en: "\(count) left behind, as before")
    }
    let was = words.whole(Int64(before.undelivered))
    return before.undelivered == 0
      ? words(fr: "\(count) sans tournée", en: "\(count) left behind")
      : words(
        fr: "\(count) sans tournée (avant : \(was))", en: "\(count) left behind (before: \(was))")
  }

  private var breaches: String? {
    let count = entry.changed.measures.breaches
    guard count > 0 else { return nil }
    return words.count(count, fr: "manquement", "manquements", en: "breach", "breaches")
  }

  private var broken: String? {
    guard !entry.broken.isEmpty else { return nil }
    let count = words.count(
      entry.broken.count, fr: "tournée", "tournées", en: "round", "rounds")
    return words(
      fr: "\(count) à reprendre", en: "\(count) cannot run as planned")
  }

  private var minutes: String? {
    let difference = after.time - before.time
    guard abs(difference.rawValue) >= 30 else { return nil }
    return more(words.duration(Seconds(abs(difference.rawValue))), isMore: difference > .zero)
  }

  private var euros: String? {
    let difference = after.total - before.total
    guard abs(difference.rawValue) >= 5_000 else { return nil }
    return more(
      words.euros(MicroEuros(abs(difference.rawValue))), isMore: difference > .zero)
  }

  private func more(_ figure: String, isMore: Bool) -> String {
    isMore
      ? words(fr: "\(figure) de plus", en: "\(figure) more")
      : words(fr: "\(figure) de moins", en: "\(figure) less")
  }

  private var unserved: String? {
    let lost = entry.difference.relays.filter(\.driversAfter.isEmpty).map { relay($0.relay) }
    guard let first = lost.first else { return nil }
    guard lost.count > 1 else {
      return words(fr: "\(first) n’est plus servi", en: "\(first) is served no more")
    }
    guard lost.count < 4 else {
      let count = words.whole(Int64(lost.count))
      return words(
        fr: "\(count) relais ne sont plus servis", en: "\(count) relays are served no more")
    }
    let list = lost.dropLast().joined(separator: ", ")
    let last = lost.last ?? ""
    return words(
      fr: "\(list) et \(last) ne sont plus servis", en: "\(list) and \(last) are served no more")
  }

  private var moves: String? {
    let changed = entry.difference.relays.filter { $0.isHandedOn && !$0.driversAfter.isEmpty }
    let first = changed.prefix(2).map(takenOver)
    let others = changed.count - first.count
    guard !first.isEmpty else {
      let later = entry.difference.relays.filter { !$0.driversAfter.isEmpty }.count
      guard later > 0 else { return nil }
      let relays = words.count(later, fr: "relais", "relais", en: "relay", "relays")
      return words(fr: "\(relays) à une autre heure", en: "\(relays) at another hour")
    }
    guard others > 0 else { return first.joined(separator: words(fr: " et ", en: " and ")) }
    let rest = words.count(
      others, fr: "autre relais", "autres relais", en: "other relay", "other relays")
    return first.joined(separator: ", ")
      + words(
        fr: " et \(rest) \(others > 1 ? "changent" : "change") de main",
        en: " and \(rest) \(others > 1 ? "change" : "changes") hands")
  }

  private func takenOver(_ change: PlanDifference.RelayChange) -> String {
    let (relay, people) = (relay(change.relay), people(change.driversAfter))
    return change.driversBefore.isEmpty
      ? words(fr: "\(relay) servi par \(people)", en: "\(relay) served by \(people)")
      : words(fr: "\(relay) passe à \(people)", en: "\(relay) goes to \(people)")
  }

  /// Whether the difference is one.
  var verdict: String {
    switch entry.verdict.kind {
    case .none: words(fr: "rien ne change", en: "nothing changes")
    case .equal: words(fr: "le coût ne change pas", en: "the cost does not change")
    case .certain: words(fr: "la différence est certaine", en: "the difference is certain")
    case .beyondSeeds:
      words(
        fr: "la différence dépasse ce que le hasard change à \(searches) recherches",
        en: "the difference exceeds what chance does to \(searches) searches")
    case .notResolved:
      words(fr: "la différence n’est pas établie", en: "the difference is not resolved")
    }
  }

  /// What the verdict rests on.
  var ground: String {
    switch entry.verdict.kind {
    case .none, .equal: return ""
    case .certain where entry.freedom != .all:
      return words(
        fr: "Le plan de départ est gardé, rien n’est cherché : la différence est calculée.",
        en: "The base plan is kept and nothing is searched: the difference is computed.")
    case .certain where before.undelivered != after.undelivered:
      return after.undelivered > before.undelivered
        ? words(
          fr: "Aucun plan de la semaine changée ne peut livrer autant : c’est prouvé.",
          en: "No plan of the changed week can deliver as much: that is proved.")
        : words(
          fr: "Aucun plan de la semaine telle quelle ne peut livrer autant : c’est prouvé.",
          en: "No plan of the week as it is can deliver as much: that is proved.")
    case .certain:
      guard let least = entry.verdict.least, let most = entry.verdict.most, least < most else {
        return words(fr: "Les deux plans sont prouvés.", en: "Both plans are proved.")
      }
      return words(
        fr:
          "D’après les bornes, les meilleurs plans diffèrent de \(words.euros(least)) à \(words.euros(most)).",
        en: "By the bounds, the best plans differ by \(words.euros(least)) to \(words.euros(most))."
      )
    case .beyondSeeds:
      return words(
        fr: "Ce n’est pas une preuve : --prove la cherche.",
        en: "This is no proof: --prove looks for one.")
    case .notResolved:
      return words(
        fr:
          "Une meilleure recherche pourrait la renverser : --prove la prouve, --searches 5 la mesure.",
        en: "A better search might turn it about: --prove proves it, --searches 5 measures it.")
    }
  }

  // MARK: who moves

  /// One line for each person whose round changes, then the relays that change hours only.
  var moveLines: [String] {
    entry.difference.drivers.map(line)
      + entry.difference.relays.filter { !$0.isHandedOn }.map(line)
      + entry.difference.relays.filter { $0.driversAfter.isEmpty }.map {
        words(fr: "\(relay($0.relay)) n’est plus servi", en: "\(relay($0.relay)) is served no more")
      }
  }

  private func line(_ change: PlanDifference.DriverChange) -> String {
    let who = person(change.driver)
    let (old, new) = (stops(change.stopsBefore), stops(change.stopsAfter))
    let time = words.duration(change.minutesAfter)
    if change.stopsBefore == nil {
      return words(fr: "\(who) conduit : \(new) (\(time))", en: "\(who) drives: \(new) (\(time))")
    }
    if change.stopsAfter == nil {
      return words(
        fr: "\(who) ne conduit plus (avant : \(old))", en: "\(who) drives no more (before: \(old))")
    }
    if change.stopsBefore == change.stopsAfter {
      return words(
        fr: "\(who) change de véhicule : \(new)", en: "\(who) takes another vehicle: \(new)")
    }
    let was = words.duration(change.minutesBefore)
    return words(
      fr: "\(who) : \(new), \(time) (avant : \(old), \(was))",
      en: "\(who): \(new), \(time) (before: \(old), \(was))")
  }

  private func line(_ change: PlanDifference.RelayChange) -> String {
    let before = change.beginBefore.map(words.clock) ?? "–"
    let after = change.beginAfter.map(words.clock) ?? "–"
    return words(
      fr: "\(relay(change.relay)) : \(after) (avant : \(before))",
      en: "\(relay(change.relay)): \(after) (before: \(before))")
  }

  /// Rounds that cannot run as they were, with the reason.
  var brokenLines: [String] {
    entry.broken.map { broken in
      let relays = stops(broken.relays)
      let reason = broken.reason.text(words.language)
      return words(
        fr: "\(person(broken.driver)), \(broken.round) : \(reason) ; reste : \(relays)",
        en: "\(person(broken.driver)), \(broken.round): \(reason); left: \(relays)")
    }
  }

  /// Who must get a new page.
  var sheetLines: [String] {
    [
      entry.sheets.people.isEmpty
        ? nil
        : words(fr: "Bénévoles : ", en: "Volunteers: ")
          + entry.sheets.people.map(person).joined(separator: ", "),
      entry.sheets.relays.isEmpty
        ? nil
        : words(fr: "Relais : ", en: "Relays: ")
          + entry.sheets.relays.map(relay).joined(separator: ", "),
    ].compactMap { $0 }
  }

  // MARK: names

  func person(_ id: String) -> String {
    weeks.lazy.compactMap { $0.volunteers[id]?.name }.first { !$0.isEmpty } ?? id
  }
  func relay(_ id: String) -> String {
    weeks.lazy.compactMap { $0.relays[id]?.name }.first { !$0.isEmpty } ?? id
  }
  private func people(_ ids: [String]) -> String {
    ids.map(person).joined(separator: words(fr: " et ", en: " and "))
  }
  private func stops(_ ids: [String]?) -> String {
    (ids ?? []).map(relay).joined(separator: ", ")
  }
}

extension PlanDifference.RelayChange {
  /// Other people come than before, whoever of them comes first.
  fileprivate var isHandedOn: Bool { driversBefore.sorted() != driversAfter.sorted() }
}
