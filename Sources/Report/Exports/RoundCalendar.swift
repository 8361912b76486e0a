internal import PlanningModel
internal import Quantities

/// `rounds.ics` (RFC 5545): one event per round, from leaving home to being home again.
struct RoundCalendar {
  private let book: PlanBook
  init(_ book: PlanBook) { self.book = book }

  var text: String {
    let lines =
      ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//tournee//rounds//EN", "CALSCALE:GREGORIAN"]
      + RoundCalendar.timeZone + book.plan.rounds.flatMap(event) + ["END:VCALENDAR"]
    return lines.map { RoundCalendar.folded($0) + "\r\n" }.joined()
  }

  /// The identity follows the person, not the round's number: a new plan that renumbers rounds
  /// moves the same event. The stamp is the plan's day, so the same plan gives the same bytes.
  private func event(_ round: Round) -> [String] {
    guard let day = CalendarDay(book.plan.week.date) else { return [] }
    let words = book.words
    let title = words(fr: "Tournée ", en: "Round ") + "\(round.id), \(book.driverName(round))"
    let person = book.names.key(ofPerson: round.driver)
    return [
      "BEGIN:VEVENT", "UID:\(book.plan.week.date)-\(person)@tournee.invalid",
      "DTSTAMP:\(RoundCalendar.date(day))T000000Z",
      "DTSTART;TZID=Europe/Paris:" + RoundCalendar.moment(day, round.leavesHome),
      "DTEND;TZID=Europe/Paris:" + RoundCalendar.moment(day, round.home),
      "SUMMARY:" + RoundCalendar.escaped(title),
      "LOCATION:" + RoundCalendar.escaped(book.week.hub.name),
      "DESCRIPTION:" + RoundCalendar.escaped(steps(round)),
      "END:VEVENT",
    ]
  }

  private func steps(_ round: Round) -> String {
    let words = book.words
    let stops = round.stops.enumerated().map { place, stop in
      "\(words.clock(stop.arrival)) \(place + 1). \(book.relayName(stop.relay)), "
        + words.crates(book.crateCount(stop))
    }
    let loads = "\(words.clock(round.loads)) " + words(fr: "chargement", en: "loading")
    return ([loads] + stops + [book.timesCaption]).joined(separator: "\n")
  }

  private static func date(_ day: CalendarDay) -> String {
    let year = String(day.year)
    return String(repeating: "0", count: 4 - year.count) + year + Words.twoDigits(day.month)
      + Words.twoDigits(day.day)
  }

  /// A round may end after midnight.
  private static func moment(_ day: CalendarDay, _ time: TimeOfDay) -> String {
    let seconds = max(0, time.secondsSinceMidnight)
    let clock = [seconds / 3_600 % 24, seconds / 60 % 60, seconds % 60]
    return date(day.adding(days: Int(seconds / 86_400))) + "T"
      + clock.map(Words.twoDigits).joined()
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\": result += "\\\\"
      case ";": result += "\\;"
      case ",": result += "\\,"
      case _ where character.isNewline: result += "\\n"
      default: result.append(character)
      }
    }
    return TextTable.oneLine(result)
  }

  /// `line` broken after at most 75 octets, never inside a character.
  static func folded(_ line: String) -> String {
    var result = ""
    var octets = 0
    for scalar in line.unicodeScalars {
      let size = UTF8.width(scalar)
      if octets + size > 75 {
        result += "\r\n "
        octets = 1
      }
      result.unicodeScalars.append(scalar)
      octets += size
    }
    return result
  }

  private static let timeZone = [
    "BEGIN:VTIMEZONE", "TZID:Europe/Paris",
    "BEGIN:DAYLIGHT", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST",
    "DTSTART:19700329T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
    "BEGIN:STANDARD", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET",
    "DTSTART:19701025T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
    "END:VTIMEZONE",
  ]
}
