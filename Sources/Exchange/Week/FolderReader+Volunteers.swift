internal import Foundation
internal import PlanningModel
internal import Quantities

extension FolderReader {
  /// Reads `volunteers.csv`.
  mutating func readVolunteers() -> [Volunteer] {
    let villages = self
    var mayMissDriver = false
    let rows = table(.volunteers, isRequired: true)
    let volunteers = values(rows, .volunteers) { row in
      let volunteer = villages.volunteer(&row)
      if row.isSound { return volunteer }
      // An unreadable answer reads as no: look at the text.
      mayMissDriver = mayMissDriver || row.mayBeYes("mayDriveTruck")
      return nil
    }
    sources.mayMissTruckDriver = mayMissDriver || sources.isShapeRefused.contains(.volunteers)
    return volunteers
  }

  private func volunteer(_ row: inout TableRow) -> Volunteer {
    let home = home(&row)
    let id = row.id("id")
    let name = row.required("name")
    let freeFrom = row.time("freeFrom")
    let freeTo = row.time("freeTo")
    let most: Seconds = row.requiredQuantity("mostMinutes", most: 1_440)
    return Volunteer(
      id: id, name: name, homeName: row.text("homeName"), home: home.point,
      homeRelief: home.relief, freeFrom: freeFrom, freeTo: freeTo, mostTime: most,
      carClass: Self.carClass(&row), coolBoxes: Self.coolBoxes(&row),
      mayDriveTruck: row.truth("mayDriveTruck", false), prefers: row.names("prefers"),
      avoids: row.names("avoids"), refuses: row.names("refuses"),
      share: row.number("share", 0, 100) ?? 1, phone: row.text("phone"))
  }

  /// From the row, the list of villages, a relay of that name or commune, or the hub.
  private func home(_ row: inout TableRow) -> (point: Point, relief: Relief) {
    let relief = row.relief("homeRelief")
    let isEmpty = row.text("latitude").isEmpty && row.text("longitude").isEmpty
    if let point = row.point() { return (point, relief ?? .hills) }
    let origin = (point: Point(latitude: 0, longitude: 0), relief: Relief.hills)
    guard isEmpty else { return origin }
    let village = row.text("homeName")
    guard !village.isEmpty else {
      _ = row.required("homeName")
      return origin
    }
    if let found = gazetteer.place(insee: "", name: village) {
      return (found.point, relief ?? found.relief ?? .hills)
    }
    let slug = village.slug
    if let relay = week.relays.first(where: { $0.name.slug == slug || $0.id.slug == slug }) {
      return (relay.point, relief ?? relay.relief)
    }
    if week.hub.name.slug == slug { return (week.hub.point, relief ?? week.hub.relief) }
    // Where relays were refused, their villages are not known either: one fault is enough.
    if sources.broken.contains(.relays) { return origin }
    row.refuse("homeName", "place-unknown", .placeUnknown(village))
    return origin
  }

  private static let french = [
    "city": "citadine", "small": "petite", "estate": "break", "smallVan": "fourgonnette",
  ]

  private static func carClass(_ row: inout TableRow) -> String? {
    let none: [(names: [String], value: String?)] = [(["none", "aucune", "non", "no", "-"], nil)]
    let classes = CarClass.all.map { car -> (names: [String], value: String?) in
      ([car.id] + [french[car.id]].compactMap(\.self), car.id)
    }
    return row.choice("carClass", classes + none) ?? nil
  }

  /// Boxes such as `epp60x40 x2, coolBag`.
  private static func coolBoxes(_ row: inout TableRow) -> [String] {
    let text = row.text("coolBoxes")
    guard !["", "-", "0", "aucune", "none"].contains(text.folded) else { return [] }
    var boxes: [String] = []
    for part in text.split(whereSeparator: { $0 == "," || $0 == ";" || $0 == "+" }) {
      let word = part.trimmingCharacters(in: .whitespaces)
      guard !word.isEmpty else { continue }
      let counted = word.wholeMatch(of: /(.*\S)\s+[x×*]\s*([0-9]{1,2})/)
      let name = counted.map { String($0.1) } ?? word
      let count = counted.flatMap { Int($0.2) } ?? 1
      guard let type = CoolBoxType.all.first(where: { $0.id.folded == name.folded }) else {
        row.refuse("coolBoxes", "choice-unknown", .notOneOf(name, CoolBoxType.all.map(\.id)))
        return []
      }
      boxes += Array(repeating: type.id, count: count)
    }
    return boxes
  }
}
