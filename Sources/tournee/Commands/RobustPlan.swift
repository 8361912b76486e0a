import Foundation
import Planning
import PlanningModel
import Quantities
import Report
import Simulation

/// `plan --robust`: the choice among near-best plans, and what is said of it.
struct RobustPlan {
  let choice: RobustChoice
  /// The plan without the choice.
  let cheapest: WeekPlan

  static func chosen(
    from plan: WeekPlan, percent: Double, _ week: Week, _ findings: [Finding],
    _ options: PlanningOptions, _ console: Console
  ) async throws -> RobustPlan? {
    let line = ProgressLine(console)
    let planner = try NearBestPlanner(week, findings: findings, options: options)
    var simulation = SimulationOptions()
    simulation.seed = options.seed
    simulation.threads = options.threads
    let search = RobustSearch(week, planner: planner, options: simulation)
    let task = Task {
      await search.choice(from: plan, percent: percent) { progress in
        line.draw(progress.phrase.text(week.language))
      }
    }
    let interruption = Interruption { task.cancel() }
    defer {
      line.erase()
      interruption.end()
    }
    return await task.value.map { RobustPlan(choice: $0, cheapest: plan) }
  }

  /// What it costs and gains, in one or two lines.
  func text(_ language: Language) -> String { phrase.text(language) }

  private var phrase: Phrase {
    let count = choice.candidates
    guard choice.isBetter else {
      return Phrase(
        fr:
          "Choix robuste\u{A0}: le plan reste\u{202F}; à ce prix, aucun des plans comparés (\(count)) ne"
          + " tient mieux parole.",
        en:
          "Robust choice: the plan stays; at this price none of the plans compared (\(count)) keeps"
          + " its promise better.")
    }
    let gain = (Self.gain(choice.gain, .fr), Self.gain(choice.gain, .en))
    guard choice.isChanged else {
      return Phrase(
        fr:
          "Choix robuste\u{A0}: le plan reste\u{202F}; le meilleur des \(count) plans comparés ne tient"
          + " pas sûrement mieux parole (\(gain.0)).",
        en: "Robust choice: the plan stays; the best of the \(count) plans compared does not surely"
          + " keep its promise better (\(gain.1)).")
    }
    return Phrase(
      fr:
        "Choix robuste\u{A0}: tout à temps et au froid \(Self.chance(choice.robust, .fr)) des jours"
        + " au lieu de \(Self.chance(choice.cheapest, .fr)) (\(gain.0)), pour \(price(.fr))"
        + " (\(count) plans comparés).",
      en:
        "Robust choice: all in time and cold on \(Self.chance(choice.robust, .en)) of days in place"
        + " of \(Self.chance(choice.cheapest, .en)) (\(gain.1)), for \(price(.en))"
        + " (\(count) plans compared).")
  }

  private static func points(_ share: Double, _ language: Language) -> String {
    (share * 100).plain(digits: 1, language)
  }

  private static func chance(_ outcomes: SimulatedOutcomes, _ language: Language) -> String {
    points(outcomes.promise.share, language) + (language == .fr ? "\u{A0}%" : "%")
  }

  /// `de 33,1 à 35,0 points de plus sur 10 000 jours`.
  private static func gain(_ gain: PairedDifference, _ language: Language) -> String {
    let ends = [gain.difference.low, gain.difference.high].map { points($0, language) }
    return Phrase(
      fr: "de \(ends[0]) à \(ends[1]) points de plus, sur \(gain.count) jours",
      en: "\(ends[0]) to \(ends[1]) points more, over \(gain.count) days"
    ).text(language)
  }

  /// `7,35 € de plus et 15 min de bénévoles de moins`.
  private func price(_ language: Language) -> String {
    let euros = extra.inDocumentUnit.plain(digits: 2, language)
    let minutes = abs((extraTime.rawValue + (extraTime < .zero ? -30 : 30)) / 60)
    let isLess = extraTime < .zero
    return Phrase(
      fr:
        "\(euros)\u{A0}€ de plus et \(minutes)\u{A0}min de bénévoles de \(isLess ? "moins" : "plus")",
      en: "EUR \(euros) more and \(minutes) min of volunteers \(isLess ? "less" : "more")"
    ).text(language)
  }

  private var extra: MicroEuros { choice.tried.objective.total - cheapest.objective.total }

  private var extraTime: Seconds {
    func sum(_ plan: WeekPlan) -> Seconds { plan.rounds.reduce(.zero) { $0 + $1.time } }
    return sum(choice.tried) - sum(cheapest)
  }

  /// What `plan --json` says of it.
  var record: RobustRecord {
    RobustRecord(
      changed: choice.isChanged, candidates: choice.candidates, priceEur: extra,
      minutes: extraTime, gain: choice.gain.difference, days: choice.gain.count,
      promise: choice.robust.promise, cheapestPromise: choice.cheapest.promise,
      latenessMinutes: choice.robust.meanLateness,
      cheapestLatenessMinutes: choice.cheapest.meanLateness)
  }
}

/// The robust choice in `plan --json`.
struct RobustRecord: Encodable {
  /// Whether the plan is another than the cheapest: whether the gain is shown.
  let changed: Bool
  let candidates: Int
  let priceEur: MicroEuros
  let minutes: Seconds
  /// Of the chance that everything is in time and cold, over the cheapest plan.
  let gain: SimulatedFigure
  let days: Int
  let promise: SimulatedShare
  let cheapestPromise: SimulatedShare
  let latenessMinutes: Double
  let cheapestLatenessMinutes: Double
}
