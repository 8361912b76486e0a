internal import Foundation
internal import PlanningModel

/// Villages with their coordinates (`places.csv`), found by INSEE code or by name.
struct Gazetteer {
  private var byCode: [String: (point: Point, relief: Relief?)] = [:]
  private var byName: [String: (point: Point, relief: Relief?)] = [:]
  private var ambiguous: Set<String> = []

  /// Adds a village; the first of two with one code stays.
  mutating func add(name: String, insee: String, point: Point, relief: Relief?) {
    if !insee.isEmpty && byCode[insee] == nil { byCode[insee] = (point, relief) }
    let key = Self.key(name)
    if let other = byName[key], other.point != point {
      ambiguous.insert(key)
    } else {
      byName[key] = (point, relief)
    }
  }

  /// The village with code `insee` or, without one, called `name`; `nil` when it is not known or
  /// several are called so.
  func place(insee: String, name: String) -> (point: Point, relief: Relief?)? {
    if let place = byCode[insee] { return place }
    let key = Self.key(name)
    return ambiguous.contains(key) ? nil : byName[key]
  }

  /// `Saint-Denis` and `st denis` are one name.
  private static func key(_ name: String) -> String {
    name.slug.split(separator: "-").map { $0 == "st" ? "saint" : $0 == "ste" ? "sainte" : $0 }
      .joined(separator: "-")
  }
}
