import PlanningModel

extension ColdAnswer {
  /// The answer as a person reads it: a short paragraph for each food.
  func text(_ language: Language) -> String {
    var lines = [
      Phrase(
        fr: "\(name)\u{A0}: \(Self.shown(minutes, language, 0))\u{A0}min.",
        en: "\(name): \(Self.shown(minutes, language, 0)) min."
      ).text(language)
    ]
    for body in bodies { lines += ["", body.text(language)] }
    if !shelfLife.isEmpty { lines.append("") }
    for question in shelfLife { lines.append(question.text(language)) }
    if !bodies.isEmpty {
      lines += [
        "",
        Phrase(
          fr: "Températures calculées\u{A0}: elles ne remplacent pas un relevé.",
          en: "Computed temperatures: they do not replace a record."
        ).text(language),
      ]
    }
    return lines.joined(separator: "\n")
  }

  /// A figure in the language of the reader.
  static func shown(_ number: Double, _ language: Language, _ digits: Int) -> String {
    let text = number.formatted(digits: digits)
    return language == .fr
      ? text.replacing(".", with: ",").replacing("-", with: "\u{2212}") : text
  }
}

extension ColdAnswer.Body {
  fileprivate func text(_ language: Language) -> String {
    func degrees(_ number: Double) -> String {
      ColdAnswer.shown(number, language, 1) + (language == .fr ? "\u{A0}°C" : " °C")
    }
    func minutes(_ number: Double) -> String {
      ColdAnswer.shown(number, language, 0) + (language == .fr ? "\u{A0}min" : " min")
    }
    var lines = [
      Phrase(
        fr: "\(name)\u{A0}: \(degrees(final)) à la fin, \(degrees(peak)) au plus chaud.",
        en: "\(name): \(degrees(final)) at the end, \(degrees(peak)) at the warmest."
      ).text(language)
    ]
    if let core = core?.last {
      lines.append(
        Phrase(fr: "  À cœur\u{A0}: \(degrees(core)).", en: "  Core: \(degrees(core)).")
          .text(language))
    }
    if let limit { lines.append(limitLine(degrees(limit), minutes).text(language)) }
    if let least { lines.append(leastLine(degrees(least), minutes).text(language)) }
    for crossing in crossings {
      let line = crossingLine(crossing, degrees(crossing.temperature), minutes)
      lines.append(line.text(language))
    }
    if let hours = equivalentHoursAt4.map({ ColdAnswer.shown($0, language, 1) }) {
      lines.append(
        Phrase(
          fr: "  Vaut \(hours)\u{A0}h à 4\u{A0}°C (rang, non un compte de germes).",
          en: "  Equals \(hours) h at 4 °C (a rank, no count of germs)."
        ).text(language))
    }
    return lines.joined(separator: "\n")
  }

  private func crossingLine(
    _ crossing: Crossing, _ shown: String, _ minutes: (Double) -> String
  ) -> Phrase {
    let falls = (series.first ?? 0) > crossing.temperature
    guard let time = crossing.minutes.map(minutes) else {
      return falls
        ? Phrase(fr: "  Ne passe jamais sous \(shown).", en: "  Never below \(shown).")
        : Phrase(fr: "  Ne dépasse jamais \(shown).", en: "  Never above \(shown).")
    }
    return falls
      ? Phrase(fr: "  Passe sous \(shown) à \(time).", en: "  Below \(shown) from \(time).")
      : Phrase(fr: "  Dépasse \(shown) à \(time).", en: "  Above \(shown) from \(time).")
  }

  private func leastLine(_ least: String, _ minutes: (Double) -> String) -> Phrase {
    guard let below = minutesBelow, below > 0 else {
      return Phrase(fr: "  Minimum \(least)\u{A0}: tenu.", en: "  Least \(least): kept.")
    }
    return Phrase(
      fr: "  Minimum \(least)\u{A0}: \(minutes(below)) en dessous.",
      en: "  Least \(least): below it for \(minutes(below)).")
  }

  private func limitLine(_ limit: String, _ minutes: (Double) -> String) -> Phrase {
    let above = minutesAbove ?? 0
    let latest = latestHandOverMinutes
    if above > 0, latest == 0 {
      let isLate = (series.first ?? 0) > (self.limit ?? .infinity)
      return Phrase(
        fr: "  Limite \(limit)\u{A0}: dépassement de \(minutes(above)), "
          + (isLate ? "dès le départ." : "presque aussitôt\u{A0}: ne peut pas attendre."),
        en: "  Limit \(limit): exceeded for \(minutes(above)), "
          + (isLate ? "from the start." : "almost at once: it cannot wait."))
    }
    guard above > 0 else {
      return Phrase(
        fr: "  Limite \(limit)\u{A0}: tenue."
          + (latest.map { " À remettre avant \(minutes($0))." } ?? ""),
        en: "  Limit \(limit): kept." + (latest.map { " Hand over before \(minutes($0))." } ?? ""))
    }
    return Phrase(
      fr: "  Limite \(limit)\u{A0}: dépassement de \(minutes(above))"
        + (latest.map { "\u{202F}; à remettre avant \(minutes($0))." } ?? "."),
      en: "  Limit \(limit): exceeded for \(minutes(above))"
        + (latest.map { "; hand over before \(minutes($0))." } ?? "."))
  }
}

extension ColdAnswer.Keeping {
  fileprivate func text(_ language: Language) -> String {
    func shown(_ number: Double) -> String { ColdAnswer.shown(number, language, 1) }
    guard let daysThere else {
      return Phrase(
        fr: "\(shown(days)) jours à \(shown(at))\u{A0}°C\u{A0}: rien ne pousse à "
          + "\(shown(to))\u{A0}°C.",
        en: "\(shown(days)) days at \(shown(at)) °C: nothing grows at \(shown(to)) °C."
      ).text(language)
    }
    return Phrase(
      fr: "\(shown(days)) jours à \(shown(at))\u{A0}°C en valent \(shown(daysThere)) à "
        + "\(shown(to))\u{A0}°C.",
      en: "\(shown(days)) days at \(shown(at)) °C are worth \(shown(daysThere)) at \(shown(to)) °C."
    ).text(language)
  }
}
