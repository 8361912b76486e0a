internal import Foundation
internal import PlanningModel
internal import Quantities

/// What must hold between the values of a week, wherever they were written.
///
/// Runs on weeks with refused rows too: what a row that could not be read may have said is given the
/// benefit of the doubt, so that one fault is reported once.
struct WeekChecks {
  let week: Week
  let sources: SourceMap
  var findings: [Finding] = []

  init(_ week: Week, _ sources: SourceMap) {
    self.week = week
    self.sources = sources
  }

  mutating func run() {
    checkSettings()
    checkLocks()
    checkRelays()
    checkVolunteers()
    checkTrucks()
    checkProducts()
    checkLabels()
    checkProducersAndLedger()
    checkOrders()
    checkTravel()
  }

  /// The settings were read.
  var hasSettings: Bool { sources.document != nil || sources.settings != nil }

  /// Every row of the table was read.
  func isWhole(_ table: WeekTable) -> Bool { !sources.broken.contains(table) }

  /// Whether some row, even a refused one, has the id.
  func knows(_ table: WeekTable, _ id: String) -> Bool {
    if !isWhole(table) || sources.line(table, id) != nil { return true }
    return switch table {
    case .relays: week.relays[id] != nil
    case .volunteers: week.volunteers[id] != nil
    case .vehicles: week.vehicles[id] != nil
    default: true
    }
  }

  /// Reports an id that no row has, naming the nearest.
  mutating func checkKnown(_ id: String, in table: WeekTable, at spot: Spot) {
    guard !knows(table, id) else { return }
    let ids =
      table == .relays
      ? week.relays.ids : table == .vehicles ? week.vehicles.ids : week.volunteers.ids
    let near = Nearest.names(to: id, among: ids).joined(separator: ", ")
    let (code, fr, en) =
      switch table {
      case .relays: ("relay-unknown", "aucun relais ne s'appelle", "no relay is called")
      case .vehicles: ("vehicle-unknown", "aucun camion ne s'appelle", "no truck is called")
      default: ("volunteer-unknown", "aucun bénévole ne s'appelle", "no volunteer is called")
      }
    findings.add(
      .error, spot, code, fr: "\(fr) « \(id.clipped) » ; les plus proches : \(near)",
      en: "\(en) “\(id.clipped)”; the nearest: \(near)")
  }

  /// Reports hours that end before they begin.
  mutating func checkOrder(
    _ from: TimeOfDay, _ to: TimeOfDay, mayBeEqual: Bool, at spot: Spot
  ) {
    guard to < from || (to == from && !mayBeEqual) else { return }
    findings.add(
      .error, spot, "hours-reversed",
      fr: "de \(from) à \(to) : la fin n'est pas après le début ; corriger l'une des deux heures",
      en: "from \(from) to \(to): the end is not after the start; correct one of the two")
  }

  /// Reports a point outside metropolitan France, swapped coordinates, or one too far from the hub.
  mutating func checkPoint(_ point: Point, at spot: Spot) {
    let latitudes = 41.0...51.5
    let longitudes = -5.5...10.0
    if latitudes.contains(point.latitude) && longitudes.contains(point.longitude) {
      let far = week.hub.point.kilometres(to: point)
      guard hasSettings, isHubPlausible, far > 200 else { return }
      return findings.add(
        .error, spot, "outside-map",
        fr: "à \(Int(far)) km du local, plus de 200 ; vérifier latitude et longitude",
        en: "\(Int(far)) km from the hub, more than 200; check latitude and longitude")
    }
    if longitudes.contains(point.latitude) && latitudes.contains(point.longitude) {
      return findings.add(
        .error, spot, "coordinates-swapped",
        fr: "latitude et longitude semblent échangées ; écrire latitude \(point.longitude.plain), "
          + "longitude \(point.latitude.plain)",
        en: "latitude and longitude seem swapped; write latitude \(point.longitude.plain), "
          + "longitude \(point.latitude.plain)")
    }
    findings.add(
      .error, spot, "outside-map",
      fr:
        "\(point.latitude.plain), \(point.longitude.plain) n'est pas en France ; vérifier latitude"
        + " et longitude",
      en: "\(point.latitude.plain), \(point.longitude.plain) is not in France; check latitude and "
        + "longitude")
  }

  private var isHubPlausible: Bool {
    (41.0...51.5).contains(week.hub.point.latitude)
      && (-5.5...10.0).contains(week.hub.point.longitude)
  }

  /// Reports a temperature that only degrees Fahrenheit explain.
  mutating func checkTemperature(
    _ value: Celsius, _ range: ClosedRange<Double>, at spot: Spot
  ) {
    guard !range.contains(value.degrees) else { return }
    let celsius = ((value.degrees - 32) / 1.8).rounded()
    let isFahrenheit = value.degrees > range.upperBound && range.contains(celsius)
    let guess =
      isFahrenheit
      ? (" ; en °F ce serait \(celsius.plain) °C", "; read as °F it would be \(celsius.plain) °C")
      : ("", "")
    findings.add(
      .error, spot, "temperature-implausible",
      fr: "\(value.degrees.plain) °C n'est pas entre \(range.lowerBound.plain) et "
        + "\(range.upperBound.plain) °C" + guess.0 + " ; écrire des degrés Celsius",
      en: "\(value.degrees.plain) °C is not between \(range.lowerBound.plain) and "
        + "\(range.upperBound.plain) °C" + guess.1 + "; write degrees Celsius")
  }
}

extension Point {
  /// Great-circle distance; for plausibility only.
  func kilometres(to other: Point) -> Double {
    let radians = Double.pi / 180
    let north = (other.latitude - latitude) * radians / 2
    let east = (other.longitude - longitude) * radians / 2
    let half =
      sin(north) * sin(north)
      + cos(latitude * radians) * cos(other.latitude * radians) * sin(east) * sin(east)
    return 2 * 6_371.0088 * asin(min(1, half.squareRoot()))
  }
}
