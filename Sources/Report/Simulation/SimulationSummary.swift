public import PlanningModel
internal import Quantities

/// What `simulate` says on a terminal: what is at risk first, in a few lines.
public enum SimulationSummary {
  /// Most relays, crates and people that are named.
  private static let most = 4
  /// What is kept at least so often is not called at risk (a judgement).
  static let safe = 0.99

  /// The summary; `page` is where all of it stands, `nil` when nothing was written.
  public static func text(
    _ result: SimulationResult, week: Week, page: String?, language: Language
  ) -> String {
    let words = SimulationWords(words: Words(language), week: week)
    var lines = [promise(result, words)]
    lines += [relays(result, words), crates(result, words), people(result, words)]
    lines += missing(result, words) + [measured(result, words)]
    if let page {
      lines.append(words.words(fr: "Tout le détail : \(page)", en: "All of it: \(page)"))
    }
    return lines.map(TextTable.oneLine).joined(separator: "\n")
  }

  private static func promise(_ result: SimulationResult, _ words: SimulationWords) -> String {
    let days = words.words.whole(Int64(result.replications))
    let share = words.chance(result.promise)
    return words.words(
      fr: "Tout remis aux heures d'ouverture et au froid : \(share), sur \(days) jours rejoués.",
      en: "All handed over during opening hours and cold: \(share), of \(days) days replayed.")
      + left(result, words)
  }

  /// What the plan leaves behind, which no chance is about.
  static func left(_ result: SimulationResult, _ words: SimulationWords) -> String {
    guard result.undelivered > 0 else { return "" }
    let baskets = words.words.baskets(result.undelivered)
    let isOne = result.undelivered == 1
    return words.words(
      fr: " Hors de ce compte : \(baskets) ne \(isOne ? "part" : "partent") pas.",
      en: " Not counted: \(baskets) \(isOne ? "stays" : "stay") behind.")
  }

  /// `name 91,2 %, name 95,0 % et 3 autres`.
  private static func list(_ items: [String], _ words: SimulationWords) -> String {
    let shown = items.prefix(most).joined(separator: ", ")
    let rest = items.count - most
    guard rest > 0 else { return shown }
    return shown
      + words.words(fr: " et \(rest) autre\(rest > 1 ? "s" : "")", en: " and \(rest) more")
  }

  private static func relays(_ result: SimulationResult, _ words: SimulationWords) -> String {
    let late = result.relays.filter { $0.onTime.share < safe }
      .sorted { ($0.onTime.share, $0.relay) < ($1.onTime.share, $1.relay) }
    guard !late.isEmpty else {
      let least = result.relays.map(\.onTime.share).min() ?? 1
      return words.words(
        fr:
          "Relais : aucun à risque (chacun ouvert à l'arrivée \(words.chance(least)) du temps au moins).",
        en:
          "Relays: none at risk (each open on arrival at least \(words.chance(least)) of the time)."
      )
    }
    let named = list(
      late.map { "\(words.relay($0.relay)) \(words.chance($0.onTime.share))" }, words)
    return words.words(
      fr: "Relais à risque (remise pendant l'ouverture) : \(named).",
      en: "Relays at risk (hand-over during opening hours): \(named).")
  }

  private static func crates(_ result: SimulationResult, _ words: SimulationWords) -> String {
    let warm = result.crates.filter { $0.kept.share < safe }
      .sorted { ($0.kept.share, $0.crate) < ($1.kept.share, $1.crate) }
    guard !warm.isEmpty else {
      let least = result.crates.map(\.kept.share).min() ?? 1
      return result.crates.isEmpty
        ? words.words(fr: "Froid : rien à garder au froid.", en: "Cold: nothing to keep cold.")
        : words.words(
          fr:
            "Froid : aucune caisse à risque (chacune au froid \(words.chance(least)) du temps au moins).",
          en: "Cold: no crate at risk (each cold at least \(words.chance(least)) of the time).")
    }
    let named = list(
      warm.map { "\($0.crate) (\(words.relay($0.relay))) \(words.chance($0.kept.share))" }, words)
    return words.words(
      fr: "Caisses à risque (sous leur limite à la remise) : \(named).",
      en: "Crates at risk (below their limit at hand-over): \(named).")
  }

  private static func people(_ result: SimulationResult, _ words: SimulationWords) -> String {
    let late = result.people.filter { $0.home.share < safe }
      .sorted { ($0.home.share, $0.volunteer) < ($1.home.share, $1.volunteer) }
    guard !late.isEmpty else {
      return words.words(
        fr: "Bénévoles : tous rentrés à temps.", en: "Volunteers: all home in time.")
    }
    let named = list(
      late.map { "\(words.person($0.volunteer)) \(words.chance($0.home.share))" }, words)
    return words.words(
      fr: "Rentrés à temps, dans leur limite : \(named).",
      en: "Home in time, within their limit: \(named).")
  }

  private static func missing(_ result: SimulationResult, _ words: SimulationWords) -> [String] {
    let lone = result.missing.filter { !($0.best?.isSound ?? false) }
    let named = list(
      lone.map {
        "\(words.person($0.volunteer)) (\($0.round), \(words.words.baskets($0.baskets)))"
      },
      words)
    let first =
      result.missing.isEmpty
      ? []
      : [
        lone.isEmpty
          ? words.words(
            fr: "Absences : chacun a quelqu'un qui peut reprendre sa tournée telle quelle.",
            en: "Absences: everybody has somebody who can take the round as it is.")
          : words.words(
            fr: "Sans remplaçant pour la tournée telle quelle : \(named).",
            en: "With no stand-in for the round as it is: \(named).")
      ]
    return first
      + result.missing.compactMap { missing in
        guard let best = missing.best else { return nil }
        return words.words(
          fr: "  \(missing.round) sans \(words.person(missing.volunteer)) : "
            + "\(words.person(best.volunteer)), \(words.clause(best))",
          en: "  \(missing.round) without \(words.person(missing.volunteer)): "
            + "\(words.person(best.volunteer)), \(words.clause(best))")
      }
  }

  private static func measured(_ result: SimulationResult, _ words: SimulationWords) -> String {
    let quick = result.quick
    let error = words.words.decimal(quick.worst, 3)
    let stop: String
    switch result.stop.reached {
    case true?:
      stop = words.words(fr: " Précision demandée atteinte.", en: " Precision asked for reached.")
    case false?:
      stop = words.words(
        fr: " Précision demandée pas atteinte : augmenter --replications.",
        en: " Precision asked for not reached: raise --replications.")
    case nil: stop = ""
    }
    return words.words(
      fr: "Calcul rapide du froid : \(error) °C d'écart au plus avec la simulation entière, sur "
        + "\(words.words.whole(Int64(quick.compared))) comparaisons.",
      en: "Quick cold: at most \(error) °C off the full simulation, in "
        + "\(words.words.whole(Int64(quick.compared))) comparisons.") + stop
  }
}
