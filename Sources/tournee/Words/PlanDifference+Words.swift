import PlanningModel
import Quantities

extension PlanDifference {
  /// The difference in words, one line each: what a coordinator would say on the telephone.
  func sentences(_ language: Language) -> [String] {
    guard !isEmpty else {
      return [Phrase(fr: "Rien ne change.", en: "Nothing changes.").text(language)]
    }
    return [totals(language)] + drivers.map { sentence($0, language) }
      + relays.map { sentence($0, language) } + baskets(language)
  }

  private func totals(_ language: Language) -> String {
    let euros = signed(total.inDocumentUnit, digits: 2, language)
    let minutes = signed(time.inDocumentUnit, digits: 0, language)
    let km = signed(distance.inDocumentUnit, digits: 1, language)
    return Phrase(
      fr: "Total\u{A0}: \(euros)\u{A0}€, \(minutes)\u{A0}min de bénévoles, \(km)\u{A0}km.",
      en: "Total: \(euros) EUR, \(minutes) volunteer minutes, \(km) km."
    ).text(language)
  }

  private func sentence(_ change: DriverChange, _ language: Language) -> String {
    func list(_ stops: [String]) -> String { stops.joined(separator: ", ") }
    return switch (change.stopsBefore, change.stopsAfter) {
    case (nil, let after):
      Phrase(
        fr: "\(change.driver) conduit\u{A0}: \(list(after ?? [])).",
        en: "\(change.driver) drives: \(list(after ?? []))."
      ).text(language)
    case (_, nil):
      Phrase(
        fr: "\(change.driver) ne conduit plus.", en: "\(change.driver) drives no more."
      ).text(language)
    case (let before?, let after?):
      Phrase(
        fr: "\(change.driver)\u{A0}: \(list(after)) (avant\u{A0}: \(list(before))).",
        en: "\(change.driver): \(list(after)) (before: \(list(before)))."
      ).text(language)
    }
  }

  private func sentence(_ change: RelayChange, _ language: Language) -> String {
    func visit(_ drivers: [String], _ begin: TimeOfDay?) -> String {
      guard let begin else {
        return Phrase(fr: "personne", en: "nobody").text(language)
      }
      return drivers.joined(separator: ", ") + " " + begin.description
    }
    let before = visit(change.driversBefore, change.beginBefore)
    let after = visit(change.driversAfter, change.beginAfter)
    return Phrase(
      fr: "\(change.relay)\u{A0}: \(after) (avant\u{A0}: \(before)).",
      en: "\(change.relay): \(after) (before: \(before))."
    ).text(language)
  }

  private func baskets(_ language: Language) -> [String] {
    var lines: [String] = []
    if !lost.isEmpty {
      let names = lost.joined(separator: ", ")
      lines.append(
        Phrase(fr: "Plus livrés\u{A0}: \(names).", en: "No longer delivered: \(names).")
          .text(language))
    }
    if !gained.isEmpty {
      let names = gained.joined(separator: ", ")
      lines.append(
        Phrase(fr: "Livrés désormais\u{A0}: \(names).", en: "Delivered now: \(names).")
          .text(language))
    }
    return lines
  }

  private func signed(_ value: Double, digits: Int, _ language: Language) -> String {
    let text = value.formatted(digits: digits)
    let local = language == .fr ? text.replacing(".", with: ",") : text
    return (value > 0 ? "+" : "") + local
  }
}

extension Double {
  /// The number with a fixed count of digits after the point.
  func formatted(digits: Int) -> String {
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let count = Int64((magnitude * scale).rounded())
    let unit = Int64(scale)
    let whole = (self < 0 && count > 0 ? "-" : "") + String(count / unit)
    guard digits > 0 else { return whole }
    let rest = String(count % unit)
    return whole + "." + String(repeating: "0", count: digits - rest.count) + rest
  }
}
