internal import PlanningModel
internal import Quantities

extension Words {
  /// A time of day, its minute begun: `16 h 30`, `16:30`. Rounding all times the same way keeps
  /// their order, and down is the safe side for those that must not be missed.
  func clock(_ time: TimeOfDay) -> String {
    let minutes = max(0, time.secondsSinceMidnight) / 60
    let hour = String(minutes / 60 % 24)
    let minute = Words.twoDigits(minutes % 60)
    return isFrench
      ? "\(hour)\u{A0}h\u{A0}\(minute)" : "\(hour.count < 2 ? "0" : "")\(hour):\(minute)"
  }

  /// A span of time to the nearest minute: `45 min`, `2 h 05`.
  func duration(_ span: Seconds) -> String {
    let minutes = (abs(span.rawValue) + 30) / 60
    let sign = span < .zero ? "−" : ""
    guard minutes >= 60 else { return "\(sign)\(minutes)\u{A0}min" }
    let rest = Words.twoDigits(minutes % 60)
    return "\(sign)\(minutes / 60)\u{A0}h\u{A0}\(rest)" + (isFrench ? "" : "\u{A0}min")
  }

  /// Opening hours: `16 h 00 – 18 h 00`, several joined by commas.
  func hours(_ windows: [Hours]) -> String {
    windows.map { "\(clock($0.from))\u{A0}– \(clock($0.to))" }.joined(separator: ", ")
  }

  /// `jeudi 19 novembre 2026`; the text as it is when it is no date.
  func date(_ text: String) -> String {
    guard let day = CalendarDay(text) else { return text }
    let names = isFrench ? Words.frenchDays : Words.englishDays
    let months = isFrench ? Words.frenchMonths : Words.englishMonths
    let number = isFrench && day.day == 1 ? "1er" : String(day.day)
    return "\(names[day.weekday]) \(number)\u{A0}\(months[day.month - 1]) \(day.year)"
  }

  static func twoDigits(_ number: some BinaryInteger) -> String {
    (number < 10 ? "0" : "") + String(number)
  }

  private static let frenchDays = [
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
  ]
  private static let englishDays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
  private static let frenchMonths = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
    "octobre", "novembre", "décembre",
  ]
  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
