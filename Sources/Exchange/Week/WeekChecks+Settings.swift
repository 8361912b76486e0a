internal import PlanningModel
internal import Quantities

extension WeekChecks {
  /// Date, hub and weather.
  mutating func checkSettings() {
    guard hasSettings else { return }
    if !Self.isDate(week.date) {
      findings.append(
        Finding(
          .error, file: sources.spot(setting: ["date"]).file,
          line: sources.spot(setting: ["date"]).line, field: "date", code: "date-invalid",
          .notDate(week.date)))
    }
    let hub = week.hub
    checkPoint(hub.point, at: sources.spot(setting: ["hub", "point", "latitude"]))
    checkOrder(
      hub.opens, hub.closes, mayBeEqual: false, at: sources.spot(setting: ["hub", "closes"]))
    // Nothing fresh is kept below 0 °C: what is colder is a freezer, or Fahrenheit's scale.
    checkTemperature(hub.coldRoom, 0...12, at: sources.spot(setting: ["hub", "coldRoomC"]))
    checkTemperature(hub.freezer, -50...(-5), at: sources.spot(setting: ["hub", "freezerC"]))
    checkTemperature(hub.ambient, -20...45, at: sources.spot(setting: ["hub", "ambientC"]))
    checkPacks()
    checkWeather()
  }

  /// The most packs of a box are no fewer than the usual.
  private mutating func checkPacks() {
    let (usual, most) = (week.rules.packsPerBox, week.rules.mostPacksPerBox)
    guard most < usual else { return }
    findings.add(
      .error, sources.spot(setting: ["rules", "mostPacksPerBox"]), "packs-order",
      fr: "\(most) est moins que packsPerBox (\(usual)) ; écrire au moins \(usual)",
      en: "\(most) is less than packsPerBox (\(usual)); write at least \(usual)")
  }

  private mutating func checkWeather() {
    for (place, sample) in week.weather.course.enumerated() {
      let path = ["weather", "course", String(place)]
      checkTemperature(sample.outside, -30...50, at: sources.spot(setting: path + ["outsideC"]))
      guard place > 0, sample.at <= week.weather.course[place - 1].at else { continue }
      findings.add(
        .error, sources.spot(setting: path + ["at"]), "weather-order",
        fr:
          "\(sample.at) ne vient pas après \(week.weather.course[place - 1].at) ; ranger par heure",
        en: "\(sample.at) does not come after \(week.weather.course[place - 1].at); sort by time")
    }
  }

  /// Whether the calendar has the day; `2026-02-30` has the form of a date and is none.
  static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, (1...12).contains(parts[1]) else { return false }
    let isLeap = parts[0] % 4 == 0 && (parts[0] % 100 != 0 || parts[0] % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[parts[1] - 1]).contains(parts[2])
  }
}
