internal import Foundation
internal import PlanningModel

/// Names of files made from what users call their relays, people and rounds.
///
/// Ids come from people's tables: they may hold slashes, dots and spaces, and two may differ only
/// by capitals, which some file systems do not tell apart.
struct FileNames: Hashable, Sendable {
  private let rounds: [String: String]
  private let people: [String: String]
  private let relays: [String: String]

  init(plan: WeekPlan, week: Week) {
    rounds = FileNames.distinct(plan.rounds.map(\.id))
    people = FileNames.distinct(week.volunteers.ids + plan.rounds.map(\.driver))
    let stops = plan.rounds.flatMap { $0.stops.map(\.relay) }
    relays = FileNames.distinct(week.relays.ids + stops)
  }

  func round(_ id: String) -> String { "gpx/\(rounds[id] ?? FileNames.plain(id)).gpx" }
  func person(_ id: String) -> String { "people/\(people[id] ?? FileNames.plain(id)).html" }
  /// The person's file name without folder and ending: a plain name that nobody else has.
  func key(ofPerson id: String) -> String { people[id] ?? FileNames.plain(id) }
  func relay(_ id: String) -> String { "relays/\(relays[id] ?? FileNames.plain(id)).html" }

  /// `id` with letters and digits of ASCII, `-`, `_` and inner points only: accents are lost, so
  /// that the names pass through any archive, stick or server.
  static func plain(_ id: String) -> String {
    let allowed = id.decomposedStringWithCanonicalMapping.unicodeScalars.compactMap {
      scalar -> Character? in
      if scalar.properties.generalCategory == .nonspacingMark { return nil }
      let isTame = scalar.isASCII && scalar.properties.isAlphabetic || "0"..."9" ~= scalar
      return isTame || "-_.".unicodeScalars.contains(scalar) ? Character(scalar) : "-"
    }
    func isEdge(_ character: Character) -> Bool { character == "." || character == "-" }
    let tail = allowed.drop(while: isEdge).prefix(80).reversed().drop(while: isEdge)
    return tail.isEmpty ? "x" : String(tail.reversed())
  }

  private static func distinct(_ ids: [String]) -> [String: String] {
    var names: [String: String] = [:]
    var taken: Set<String> = []
    for id in ids where names[id] == nil {
      let base = plain(id)
      var name = base
      var suffix = 2
      while !taken.insert(name.lowercased()).inserted {
        name = "\(base)-\(suffix)"
        suffix += 1
      }
      names[id] = name
    }
    return names
  }
}
