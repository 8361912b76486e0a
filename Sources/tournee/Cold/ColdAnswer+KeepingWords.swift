import PlanningModel

extension ColdAnswer.Keeping {
  func text(_ language: Language) -> String {
    let (here, there) = (
      ColdAnswer.givenDegrees(at, language), ColdAnswer.givenDegrees(to, language)
    )
    let known = ColdAnswer.given(days, language)
    let law = law(language)
    guard let daysThere else {
      return Phrase(
        fr: "\(law)\u{A0}: \(known) jours à \(here)\u{202F}; rien ne pousse à \(there).",
        en: "\(law): \(known) days at \(here); nothing grows at \(there)."
      ).text(language)
    }
    let answer = ColdAnswer.shown(daysThere, language, 1)
    return Phrase(
      fr: "\(law)\u{A0}: \(known) jours à \(here) en valent \(answer) à \(there).",
      en: "\(law): \(known) days at \(here) are worth \(answer) at \(there)."
    ).text(language)
  }

  /// By which law: two of them give two answers to one question.
  private func law(_ language: Language) -> String {
    if let energy {
      let shown = ColdAnswer.given(energy, language)
      return Phrase(fr: "Arrhenius (\(shown)\u{A0}kJ/mol)", en: "Arrhenius (\(shown) kJ/mol)")
        .text(language)
    }
    guard let least = leastGrowth.map({ ColdAnswer.givenDegrees($0, language) }) else { return "" }
    return Phrase(
      fr: "Racine carrée (pas de croissance sous \(least))",
      en: "Square root (no growth below \(least))"
    ).text(language)
  }
}
