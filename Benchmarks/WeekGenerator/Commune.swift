internal import Foundation
internal import PlanningModel

/// A real village or town, where a relay or a home may be.
struct Commune: Hashable {
  /// Code of the national statistics office.
  let insee: String
  let name: String
  let point: Point
  let population: Int

  /// Roads of the Montagne Noire in the north, of the first slopes, and of the plain between.
  var relief: Relief {
    if point.latitude > 43.34 { return .mountain }
    return point.latitude > 43.29 || point.latitude < 43.13 ? .hills : .plain
  }

  /// A name for tables: lower case, no accents, hyphens.
  var slug: String {
    let plain = name.folding(options: .diacriticInsensitive, locale: nil).lowercased()
    return plain.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.joined(separator: "-")
  }

  /// Driving time to `other` in seconds, as the offline estimate of the planner has it.
  func drive(to other: Commune) -> Int64 {
    let kilometres = distance(to: other)
    let factor = (relief.minutesFactor + other.relief.minutesFactor) / 2
    return Int64((3.2 * pow(kilometres, 0.8) * factor * 60).rounded())
  }

  /// Great-circle distance in kilometres.
  func distance(to other: Commune) -> Double {
    let radians = Double.pi / 180
    let north = (other.point.latitude - point.latitude) * radians
    let east = (other.point.longitude - point.longitude) * radians
    let h =
      pow(sin(north / 2), 2)
      + cos(point.latitude * radians) * cos(other.point.latitude * radians)
      * pow(sin(east / 2), 2)
    return 2 * 6_371.0088 * asin(min(1, h.squareRoot()))
  }

  /// Direction from `other`, for a sweep about it.
  func angle(from other: Commune) -> Double {
    atan2(
      point.latitude - other.point.latitude, (point.longitude - other.point.longitude) * 0.73)
  }
}

extension Relief {
  fileprivate var minutesFactor: Double {
    switch self {
    case .plain: 0.9
    case .hills: 1.05
    case .mountain: 1.2
    }
  }
}
