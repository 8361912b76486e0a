internal import PlanningModel
internal import Quantities

/// A sweep's results with the words for its values.
struct SweepBook {
  let results: SweepResults
  let words: Words

  var sweep: Sweep { results.identity.sweep }
  var base: SweepRecord { results.identity.base }

  /// A value as people write it, without needless noughts.
  func value(_ value: SweepValue) -> String {
    switch value {
    case .text(let text): text
    case .number(let number): plain(number)
    }
  }

  /// At most four digits after the mark, and no noughts at the end.
  func plain(_ number: Double) -> String {
    let digits = (0...4).first { places in
      let factor = (0..<places).reduce(1.0) { product, _ in product * 10 }
      return abs(number * factor - (number * factor).rounded()) < 1e-6 * max(1, abs(number))
    }
    return words.decimal(number, digits ?? (abs(number) < 10 ? 2 : 1))
  }

  /// A difference in euros, with its sign.
  func signed(_ amount: MicroEuros) -> String {
    let text = words.euros(amount)
    return text == words.euros(.zero) ? text : (amount > .zero ? "+" : "") + text
  }

  /// `Accus 4, Degrés 12`: what a point was set to, without the parameter `skipped`.
  func setting(_ record: SweepRecord, without skipped: String? = nil) -> String {
    let parts = zip(sweep.parameters, record.values).compactMap { parameter, value -> String? in
      guard let value, parameter.name != skipped else { return nil }
      return words(fr: "\(parameter.name) : ", en: "\(parameter.name): ") + self.value(value)
    }
    return parts.isEmpty
      ? words(fr: "rien de changé", en: "nothing changed") : parts.joined(separator: ", ")
  }

  func points(_ count: Int) -> String {
    words.count(count, fr: "point", "points", en: "point", "points")
  }

  /// What happened, in one sentence.
  var headline: String {
    let behind = results.points.count { $0.measures.plan.undelivered > 0 }
    let planned = points(results.points.count)
    let missing =
      results.missing.isEmpty
      ? ""
      : words(fr: ", \(results.missing.count) manquent", en: ", \(results.missing.count) missing")
    guard behind > 0 else {
      return words(
        fr: "\(planned)\(missing) : chaque fois, tout est livré.",
        en: "\(planned)\(missing): everything is delivered each time.")
    }
    let share = words.whole(Int64(behind))
    return words(
      fr: "\(planned)\(missing) : \(share) laisse\(behind > 1 ? "nt" : "") des paniers.",
      en: "\(planned)\(missing): \(share) leave\(behind > 1 ? "" : "s") baskets behind.")
  }

  /// The choice of each decision in one sentence.
  var choices: [String] {
    results.regret.compactMap { regret in
      regret.choice.map { choice in
        guard regret.levels.contains(where: { $0.worst > .zero }) else {
          return words(
            fr: "\(regret.parameter) : toutes les valeurs se valent, dans chaque état.",
            en: "\(regret.parameter): all values are alike, in every state.")
        }
        let (worst, mean) = (words.euros(choice.worst), words.euros(choice.mean))
        return words(
          fr:
            "\(regret.parameter) : au moindre regret, \(value(choice.value)) (au pire \(worst) de plus que le meilleur choix, \(mean) en moyenne).",
          en:
            "\(regret.parameter): least regret with \(value(choice.value)) (at worst \(worst) more than the best choice, \(mean) on average)."
        )
      }
    }
  }

  /// What differences are measured from.
  var reference: String {
    sweep.design == .oneAtATime
      ? words(fr: "la semaine telle quelle", en: "the week as it is")
      : words(fr: "la moyenne de tous les points", en: "the mean of all points")
  }
}
