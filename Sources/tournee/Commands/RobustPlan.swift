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
  ) async throws -> RobustPlan {
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
    return RobustPlan(choice: await task.value, cheapest: plan)
  }

  /// What it costs and gains, in one or two lines.
  func text(_ language: Language) -> String { phrase.text(language) }

  private var phrase: Phrase {
    let (gain, days) = (choice.gain.difference, choice.gain.count)
    func points(_ share: Double, _ language: Language) -> String {
      (share * 100).plain(digits: 1, language)
    }
    func gains(_ language: Language) -> String {
      let (low, high) = (points(gain.low, language), points(gain.high, language))
      return language == .fr ? "\(low) à \(high)" : "\(low) to \(high)"
    }
    func chance(_ outcomes: SimulatedOutcomes, _ language: Language) -> String {
      points(outcomes.promise.share, language) + (language == .fr ? "\u{A0}%" : "%")
    }
    func costs(_ language: Language) -> String {
      let euros = extra.inDocumentUnit.plain(digits: 2, language)
      let minutes = "\(extraTime.rawValue / 60)"
      return language == .fr
        ? "\(euros)\u{A0}€ et \(minutes)\u{A0}min" : "EUR \(euros) and \(minutes) min"
    }
    guard choice.isChanged else {
      return Phrase(
        fr:
          "Choix robuste\u{A0}: le plan le moins cher reste (\(choice.candidates) comparés)\u{A0}; le"
          + " meilleur des autres ne tient pas sûrement mieux (\(gains(.fr)) points, \(days) jours).",
        en:
          "Robust choice: the cheapest plan stays (\(choice.candidates) compared); the best of the"
          + " others does not surely keep its promise better (\(gains(.en)) points, \(days) days).")
    }
    return Phrase(
      fr:
        "Choix robuste\u{A0}: tout à l'heure et au froid \(chance(choice.robust, .fr)) des jours au lieu"
        + " de \(chance(choice.cheapest, .fr)) (gain de \(gains(.fr)) points), pour \(costs(.fr)) de"
        + " bénévoles de plus (\(choice.candidates) plans comparés).",
      en: "Robust choice: all in time and cold on \(chance(choice.robust, .en)) of days in place of"
        + " \(chance(choice.cheapest, .en)) (a gain of \(gains(.en)) points), for \(costs(.en)) of"
        + " volunteers more (\(choice.candidates) plans compared).")
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
