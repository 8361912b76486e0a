internal import Foundation
internal import PlanningModel
internal import Quantities

extension TableRow {
  /// Opening hours such as `16:30-19:00`, several separated by spaces or `/`, by the clock.
  mutating func hours(_ key: String) -> [Hours] {
    let text = text(key).replacing("–", with: "-").replacing("—", with: "-")
      .replacing(/\s*-\s*/, with: "-")
    var hours: [Hours] = []
    for span in text.split(whereSeparator: { $0.isWhitespace || $0 == "/" || $0 == "," }) {
      let ends = span.split(separator: "-", omittingEmptySubsequences: false)
      guard ends.count == 2, let from = TimeOfDay(ends[0]), let to = TimeOfDay(ends[1]) else {
        refuse(
          key, "hours-invalid",
          .typeset(
            fr: "« \(span.clipped) » n'est pas une plage ; écrire 16:30-19:00",
            en: "“\(span.clipped)” is no span of hours; write 16:30-19:00"))
        return []
      }
      hours.append(Hours(from, to))
    }
    return hours.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
  }

  /// Latitude and longitude, both or neither.
  mutating func point() -> Point? {
    let isGiven = (!text("latitude").isEmpty, !text("longitude").isEmpty)
    guard isGiven.0 || isGiven.1 else { return nil }
    let latitude = isGiven.0 ? number("latitude", -90, 90) : nil
    let longitude = isGiven.1 ? number("longitude", -180, 180) : nil
    if let latitude, let longitude { return Point(latitude: latitude, longitude: longitude) }
    if isSound {
      refuse(
        isGiven.0 ? "longitude" : "latitude", "field-missing",
        .typeset(
          fr: "l'une des deux coordonnées manque ; donner les deux ou aucune",
          en: "one of the two coordinates is missing; give both or neither"))
    }
    return nil
  }

  /// How winding the roads are; `nil` when nobody said.
  mutating func relief(_ key: String) -> Relief? {
    choice(
      key,
      [
        (["plain", "plaine"], .plain), (["hills", "collines", "colline"], .hills),
        (["mountain", "montagne"], .mountain),
      ])
  }
}
