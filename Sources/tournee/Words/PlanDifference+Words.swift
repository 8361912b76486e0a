import PlanningModel
import Quantities

extension PlanDifference {
  /// The difference in words, one line each: what a coordinator would say on the telephone.
  ///
  /// - Parameter week: Knows the names of people and relays; their ids are said without it.
  func sentences(_ language: Language, in week: Week?) -> [String] {
    guard !isEmpty else {
      return [Phrase(fr: "Rien ne change.", en: "Nothing changes.").text(language)]
    }
    let names = PlanNames(week: week, language: language)
    return [totals(language)] + drivers.map { sentence($0, names).text(language) }
      + relays.map { sentence($0, names).text(language) }
      + baskets(names).map { $0.text(language) }
  }

  private func totals(_ language: Language) -> String {
    let euros = total.inDocumentUnit.signed(digits: 2, language)
    let minutes = time.inDocumentUnit.signed(digits: 0, language)
    let km = distance.inDocumentUnit.signed(digits: 1, language)
    return Phrase(
      fr: "Total\u{A0}: \(euros)\u{A0}€, \(minutes)\u{A0}min de bénévoles, \(km)\u{A0}km.",
      en: "Total: \(euros) EUR, \(minutes) volunteer minutes, \(km) km."
    ).text(language)
  }

  private func sentence(_ change: DriverChange, _ names: PlanNames) -> Phrase {
    let who = names.person(change.driver)
    let (old, new) = (names.stops(change.stopsBefore), names.stops(change.stopsAfter))
    switch (change.stopsBefore, change.stopsAfter) {
    case (nil, _):
      return Phrase(
        fr: "\(who) conduit désormais\u{A0}: \(new).", en: "\(who) now drives: \(new).")
    case (_, nil):
      return Phrase(
        fr: "\(who) ne conduit plus (avant\u{A0}: \(old)).",
        en: "\(who) drives no more (before: \(old)).")
    case _ where change.stopsBefore == change.stopsAfter:
      return Phrase(
        fr: "\(who) change de véhicule, mêmes arrêts\u{A0}: \(new).",
        en: "\(who) takes another vehicle, same stops: \(new).")
    default:
      return Phrase(
        fr: "\(who)\u{A0}: \(new) (avant\u{A0}: \(old)).",
        en: "\(who): \(new) (before: \(old)).")
    }
  }

  private func sentence(_ change: RelayChange, _ names: PlanNames) -> Phrase {
    let relay = names.relay(change.relay)
    let before = names.visit(change.driversBefore, change.beginBefore)
    let after = names.visit(change.driversAfter, change.beginAfter)
    return Phrase(
      fr: "\(relay)\u{A0}: \(after) (avant\u{A0}: \(before)).",
      en: "\(relay): \(after) (before: \(before)).")
  }

  private func baskets(_ names: PlanNames) -> [Phrase] {
    var lines: [Phrase] = []
    if !lost.isEmpty {
      let list = names.orders(lost)
      lines.append(Phrase(fr: "Plus livrés\u{A0}: \(list).", en: "No longer delivered: \(list)."))
    }
    if !gained.isEmpty {
      let list = names.orders(gained)
      lines.append(Phrase(fr: "Livrés désormais\u{A0}: \(list).", en: "Delivered now: \(list)."))
    }
    return lines
  }
}

extension Double {
  /// The number with its sign, as `language` writes it.
  func signed(digits: Int, _ language: Language) -> String {
    (self > 0 ? "+" : "") + plain(digits: digits, language)
  }

  /// The number as `language` writes it.
  func plain(digits: Int, _ language: Language) -> String {
    let text = formatted(digits: digits)
    return language == .fr ? text.replacing(".", with: ",").replacing("-", with: "−") : text
  }

  /// The number with a fixed count of digits after the point; as Swift writes it where such digits
  /// would mean nothing.
  func formatted(digits: Int) -> String {
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    // Beyond 2^53 a `Double` holds no digits after the point, and soon no `Int64`.
    guard magnitude * scale < 0x1p53 else { return "\(self)" }
    let count = Int64((magnitude * scale).rounded())
    let unit = Int64(scale)
    let whole = (self < 0 && count > 0 ? "-" : "") + String(count / unit)
    guard digits > 0 else { return whole }
    let rest = String(count % unit)
    return whole + "." + String(repeating: "0", count: digits - rest.count) + rest
  }
}
