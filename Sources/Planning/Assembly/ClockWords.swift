import PlanningModel
import Quantities

/// Times of day inside sentences, the French way and the English way.
enum ClockWords {
  /// `13 h 05`, `13:05`.
  static func clock(_ time: TimeOfDay) -> (fr: String, en: String) {
    let minutes = max(0, time.secondsSinceMidnight) / 60
    let (hour, minute) = (String(minutes / 60), twoDigits(minutes % 60))
    return ("\(hour)\u{A0}h\u{A0}\(minute)", "\(twoDigits(minutes / 60)):\(minute)")
  }

  /// `de 13 h 05 à 14 h 00`, `13:05–14:00`; several joined by commas.
  static func hours(_ windows: [Hours]) -> (fr: String, en: String) {
    let ends = windows.map { (from: clock($0.from), to: clock($0.to)) }
    return (
      ends.map { "de \($0.from.fr) à \($0.to.fr)" }.joined(separator: ", "),
      ends.map { "\($0.from.en)–\($0.to.en)" }.joined(separator: ", ")
    )
  }

  /// `1,5 °C`, `1.5 °C`.
  static func degrees(_ temperature: Celsius) -> (fr: String, en: String) {
    let tenths = (temperature.degrees * 10).rounded() / 10
    let figure = tenths == tenths.rounded() ? String(Int(tenths)) : String(tenths)
    let signed = figure.replacing("-", with: "\u{2212}")
    return (signed.replacing(".", with: ",") + "\u{A0}°C", signed + "\u{A0}°C")
  }

  private static func twoDigits(_ number: Int64) -> String {
    (number < 10 ? "0" : "") + String(number)
  }
}
