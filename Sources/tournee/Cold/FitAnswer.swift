import ColdChain
import PlanningModel

/// What `cold fit` answers.
struct FitAnswer: Encodable {
  /// One figure.
  struct Figure: Encodable {
    let figure: String
    let start: Double
    let value: Double
    let low: Double
    let high: Double
  }

  let figures: [Figure]
  let errorBefore: Double
  let errorAfter: Double
  let confused: [[String]]
  let undetermined: [String]

  init(_ fit: Calibration.Fit) {
    figures = fit.estimates.map {
      Figure(
        figure: $0.figure.rawValue, start: $0.start, value: $0.value,
        low: $0.interval.lowerBound, high: $0.interval.upperBound)
    }
    errorBefore = fit.before
    errorAfter = fit.after
    confused = fit.confused.map { $0.map(\.rawValue) }
    undetermined = fit.undetermined.map(\.rawValue)
  }

  /// What a figure is, with its name in files.
  private static func name(_ figure: String) -> Phrase {
    switch figure {
    case "ua": Phrase(fr: "Pertes des parois en W/K (ua)", en: "Loss of the walls in W/K (ua)")
    case "unitPower":
      Phrase(fr: "Puissance du groupe en W (unitPower)", en: "Power of the unit in W (unitPower)")
    case "doorLeak":
      Phrase(fr: "Passage de la porte (doorLeak)", en: "Opening of the door (doorLeak)")
    case "packExchange":
      Phrase(
        fr: "Échange des accumulateurs en W/K (packExchange)",
        en: "Exchange of the packs in W/K (packExchange)")
    default: Phrase(fr: figure, en: figure)
    }
  }

  /// The answer as a person reads it.
  func text(_ language: Language) -> String {
    func shown(_ number: Double, _ digits: Int = 2) -> String {
      ColdAnswer.shown(number, language, digits)
    }
    var lines = figures.map { figure in
      let name = Self.name(figure.figure).text(language)
      let digits = figure.value < 100 ? 2 : 0
      return Phrase(
        fr:
          "\(name)\u{A0}: \(shown(figure.value, digits)), au lieu de \(shown(figure.start, digits))"
          + " (19 fois sur 20 entre \(shown(figure.low, digits)) et \(shown(figure.high, digits))).",
        en: "\(name): \(shown(figure.value, digits)), instead of \(shown(figure.start, digits))"
          + " (19 times of 20 between \(shown(figure.low, digits)) and \(shown(figure.high, digits)))."
      ).text(language)
    }
    lines.append(
      Phrase(
        fr: "Écart moyen aux relevés\u{A0}: \(shown(errorAfter))\u{A0}K, \(shown(errorBefore))"
          + "\u{A0}K avant.",
        en: "Mean distance to the readings: \(shown(errorAfter)) K, \(shown(errorBefore)) K before."
      ).text(language))
    for pair in confused {
      lines.append(
        Phrase(
          fr: "Attention\u{A0}: ces relevés distinguent mal \(pair.joined(separator: " de "))"
            + "\u{202F}; enregistrez aussi des portes ouvertes et des arrêts du groupe.",
          en: "Warning: these readings hardly tell \(pair.joined(separator: " from ")); record open"
            + " doors and rests of the unit too."
        ).text(language))
    }
    for figure in undetermined {
      lines.append(
        Phrase(
          fr: "Attention\u{A0}: ces relevés ne déterminent pas \(figure)\u{202F}; gardez la valeur"
            + " du cas.",
          en: "Warning: these readings do not determine \(figure); keep the value of the case."
        ).text(language))
    }
    return lines.joined(separator: "\n")
  }
}
