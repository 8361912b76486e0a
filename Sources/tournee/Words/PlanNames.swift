import PlanningModel
import Quantities

/// How the ids of a plan are said: by name where the week is known.
struct PlanNames {
  let week: Week?
  let language: Language

  func person(_ id: String) -> String { week?.volunteers[id]?.name ?? id }
  func relay(_ id: String) -> String { week?.relays[id]?.name ?? id }
  func stops(_ ids: [String]?) -> String { (ids ?? []).map(relay).joined(separator: ", ") }

  func orders(_ ids: [String]) -> String {
    ids.map { id in week?.orders[id].map { "\($0.customer) (\(id))" } ?? id }
      .joined(separator: ", ")
  }

  /// `Sylvie et Bruno`, or nobody.
  func people(_ ids: [String]) -> String {
    guard !ids.isEmpty else { return Phrase(fr: "personne", en: "nobody").text(language) }
    return ids.map(person).joined(separator: Phrase(fr: " et ", en: " and ").text(language))
  }

  /// `Sylvie, 16 h 05`, or nobody.
  func visit(_ drivers: [String], _ begin: TimeOfDay?) -> String {
    guard let begin else { return people([]) }
    return people(drivers) + ", " + clock(begin)
  }

  func clock(_ time: TimeOfDay) -> String {
    let minutes = max(0, time.secondsSinceMidnight) / 60
    let digits = { (number: Int64) in (number < 10 ? "0" : "") + String(number) }
    return Phrase(
      fr: "\(minutes / 60)\u{A0}h\u{A0}\(digits(minutes % 60))",
      en: "\(digits(minutes / 60)):\(digits(minutes % 60))"
    ).text(language)
  }
}
