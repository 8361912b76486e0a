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

  /// The answer as a person reads it.
  func text(_ language: Language) -> String {
    func shown(_ number: Double, _ digits: Int = 2) -> String {
      ColdAnswer.shown(number, language, digits)
    }
    var lines = figures.map { figure in
      Phrase(
        fr: "\(figure.figure)\u{A0}: \(shown(figure.value)), au lieu de \(shown(figure.start))"
          + " (19 fois sur 20 entre \(shown(figure.low)) et \(shown(figure.high))).",
        en: "\(figure.figure): \(shown(figure.value)), instead of \(shown(figure.start))"
          + " (19 times of 20 between \(shown(figure.low)) and \(shown(figure.high)))."
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
          fr: "Attention\u{A0}: ces relevés distinguent mal \(pair.joined(separator: " de ")).",
          en: "Warning: these readings hardly tell \(pair.joined(separator: " from "))."
        ).text(language))
    }
    for figure in undetermined {
      lines.append(
        Phrase(
          fr: "Attention\u{A0}: ces relevés ne déterminent pas \(figure).",
          en: "Warning: these readings do not determine \(figure)."
        ).text(language))
    }
    return lines.joined(separator: "\n")
  }
}
