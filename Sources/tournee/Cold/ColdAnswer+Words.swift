import PlanningModel

extension ColdAnswer {
  /// The answer as a person reads it: a short paragraph for each food.
  func text(_ language: Language) -> String {
    // Questions of shelf life alone have nothing that lasts so many minutes, and some names say it.
    let isSimulated = !bodies.isEmpty || !airs.isEmpty
    let isNamed = name.contains(Self.duration(minutes, .fr).replacing("\u{A0}", with: " "))
    let title = isSimulated && !isNamed ? "\(name) (\(Self.duration(minutes, language)))" : name
    var lines = [title]
    for body in bodies { lines += ["", body.text(language, reserve: handOverReserveMinutes)] }
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

  /// A figure that the case gave: with a digit after the point only where it has one.
  static func given(_ number: Double, _ language: Language) -> String {
    shown(number, language, number == number.rounded() ? 0 : 1)
  }

  /// Degrees that the case gave.
  static func givenDegrees(_ number: Double, _ language: Language) -> String {
    given(number, language) + (language == .fr ? "\u{A0}°C" : " °C")
  }

  /// So many minutes; as hours too where nobody counts in minutes any more.
  static func duration(_ minutes: Double, _ language: Language) -> String {
    let space = language == .fr ? "\u{A0}" : " "
    let whole = minutes.rounded()
    guard whole >= 120 else { return shown(minutes, language, 0) + space + "min" }
    let hours = (whole / 60).rounded(.down)
    let rest = whole - hours * 60
    let shownHours = shown(hours, language, 0) + space + "h"
    guard rest > 0 else { return shownHours }
    let shownRest = (rest < 10 ? "0" : "") + shown(rest, language, 0)
    return shownHours + space + shownRest + (language == .fr ? "" : " min")
  }
}

extension ColdAnswer.Body {
  fileprivate func text(_ language: Language, reserve: Double) -> String {
    var lines = [course(language)]
    if let core = core?.last {
      let shown = Self.degrees(core, language)
      lines.append(
        Phrase(fr: "  À cœur\u{A0}: \(shown).", en: "  Core: \(shown).").text(language))
    }
    if let limit { lines.append(limitLine(limit, language)) }
    if let least { lines.append(leastLine(least, language)) }
    if let line = handOverLine(language, reserve) { lines.append(line) }
    for crossing in crossings { lines.append(crossingLine(crossing, language)) }
    if let hours = equivalentHoursAt4.map({ ColdAnswer.shown($0, language, 1) }) {
      lines.append(
        Phrase(
          fr: "  Vaut \(hours)\u{A0}h à 4\u{A0}°C (pour comparer, non un compte de germes).",
          en: "  Equals \(hours) h at 4 °C (to compare by, no count of germs)."
        ).text(language))
    }
    return lines.joined(separator: "\n")
  }

  private static func degrees(_ number: Double, _ language: Language) -> String {
    ColdAnswer.shown(number, language, 1) + (language == .fr ? "\u{A0}°C" : " °C")
  }

  /// `3,7 °C à la sortie, 3,8 °C au plus chaud.`
  private func course(_ language: Language) -> String {
    let (last, most) = (Self.degrees(final, language), Self.degrees(peak, language))
    let end =
      leavesMinutes == nil
      ? Phrase(fr: "à la fin", en: "at the end") : Phrase(fr: "à la sortie", en: "on leaving")
    let top =
      last == most
      ? Phrase(fr: "son maximum", en: "its warmest")
      : Phrase(fr: "\(most) au plus chaud", en: "\(most) at the warmest")
    return Phrase(
      fr: "\(name)\u{A0}: \(last) \(end.text(.fr)), \(top.text(.fr)).",
      en: "\(name): \(last) \(end.text(.en)), \(top.text(.en))."
    ).text(language)
  }

  private func crossingLine(_ crossing: Crossing, _ language: Language) -> String {
    let shown = ColdAnswer.givenDegrees(crossing.temperature, language)
    let falls = (series.first ?? 0) > crossing.temperature
    guard let time = crossing.minutes.map({ ColdAnswer.duration($0, language) }) else {
      return
        (falls
        ? Phrase(fr: "  Ne passe jamais sous \(shown).", en: "  Never below \(shown).")
        : Phrase(fr: "  Ne dépasse jamais \(shown).", en: "  Never above \(shown)."))
        .text(language)
    }
    return
      (falls
      ? Phrase(fr: "  Passe sous \(shown) après \(time).", en: "  Below \(shown) after \(time).")
      : Phrase(fr: "  Dépasse \(shown) après \(time).", en: "  Above \(shown) after \(time)."))
      .text(language)
  }

  var isOutAtStart: Bool {
    let start = series.first ?? 0
    return start > (limit ?? .infinity) || start < (least ?? -.infinity)
  }

  /// `pendant 54 min`, or less than a minute.
  private static func span(_ minutes: Double, _ language: Language) -> String {
    guard minutes >= 1 else {
      return Phrase(fr: "moins d'une minute", en: "less than a minute").text(language)
    }
    return ColdAnswer.duration(minutes, language)
  }

  private func limitLine(_ limit: Double, _ language: Language) -> String {
    let shown = ColdAnswer.givenDegrees(limit, language)
    guard let above = minutesAbove, above > 0 else {
      return Phrase(fr: "  Limite \(shown)\u{A0}: tenue.", en: "  Limit \(shown): kept.")
        .text(language)
    }
    let isFromStart = (series.first ?? 0) > limit
    let span = Self.span(above, language)
    return Phrase(
      fr:
        "  Limite \(shown)\u{A0}: dépassée \(isFromStart ? "dès le départ, " : "")pendant \(span).",
      en: "  Limit \(shown): exceeded \(isFromStart ? "from the start, " : "")for \(span)."
    ).text(language)
  }

  private func leastLine(_ least: Double, _ language: Language) -> String {
    let shown = ColdAnswer.givenDegrees(least, language)
    guard let below = minutesBelow, below > 0 else {
      return Phrase(fr: "  Minimum \(shown)\u{A0}: tenu.", en: "  Least \(shown): kept.")
        .text(language)
    }
    let isFromStart = (series.first ?? 0) < least
    let span = Self.span(below, language)
    return Phrase(
      fr:
        "  Minimum \(shown)\u{A0}: en dessous \(isFromStart ? "dès le départ, " : "")pendant \(span).",
      en: "  Least \(shown): below it \(isFromStart ? "from the start, " : "")for \(span)."
    ).text(language)
  }
}
