internal import Foundation
internal import PlanningModel
internal import Quantities

/// What the week says of the drive between two places.
struct OwnLeg {
  /// Seconds, traffic included; two when the estimate falls on the edge between them.
  let times: [Whole]
  /// Metres; two when the estimate falls on the edge between them.
  let distances: [Whole]
  /// Names that its source may have.
  let sources: [String]
}

/// The week's travel: the known table, then the offline estimate.
struct OwnTravel {
  private let places: [String: Place]
  private let known: [String: [String: TravelTable.Leg]]
  private let isComplete: Bool
  private let percent: Whole

  init(week: Week) {
    places = Dictionary(week.places.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var known: [String: [String: TravelTable.Leg]] = [:]
    for leg in week.travel.legs where known[leg.from]?[leg.to] == nil {
      known[leg.from, default: [:]][leg.to] = leg
    }
    self.known = known
    isComplete = week.travel.isComplete
    percent = week.rules.trafficPercent.tamed
  }

  /// The drive; `nil` when a place is unknown or a table that claims to be complete has a hole.
  func leg(from: String, to: String) -> OwnLeg? {
    guard let a = places[from], let b = places[to] else { return nil }
    if let leg = known[from]?[to] {
      return OwnLeg(
        times: [slowed(leg.time.whole)], distances: [leg.distance.whole], sources: [leg.source])
    }
    if from == to { return OwnLeg(times: [0], distances: [0], sources: ["same place"]) }
    guard !isComplete else { return nil }
    let d = Self.haversine(a.point, b.point)
    guard d > 0 else {
      return OwnLeg(times: [0], distances: [0], sources: ["same place", "estimate"])
    }
    let (fa, ga) = Self.factors(a.relief)
    let (fb, gb) = Self.factors(b.relief)
    let seconds = 3.2 * pow(d, 0.8) * (fa + fb) / 2 * 60
    let metres = 1.7 * pow(d, 0.92) * (ga + gb) / 2 * 1_000
    return OwnLeg(
      times: Self.rounded(seconds).map(slowed), distances: Self.rounded(metres),
      sources: ["estimate"])
  }

  private func slowed(_ time: Whole) -> Whole { (time * percent + 99) / 100 }

  /// The nearest whole number; both neighbours when `x` is in the middle but for the last digits
  /// of a power, in which machines differ.
  private static func rounded(_ x: Double) -> [Whole] {
    let (low, high) = ((x - 1e-6).nearest, (x + 1e-6).nearest)
    return low == high ? [low] : [low, high]
  }

  private static func factors(_ relief: Relief) -> (minutes: Double, kilometres: Double) {
    switch relief {
    case .plain: (0.90, 0.95)
    case .hills: (1.05, 1.0)
    case .mountain: (1.20, 1.2)
    }
  }

  /// Great-circle distance in kilometres on a sphere of 6 371.0088 km.
  private static func haversine(_ a: Point, _ b: Point) -> Double {
    let radians = Double.pi / 180
    let halfNorth = (b.latitude - a.latitude) * radians / 2
    let halfEast = (b.longitude - a.longitude) * radians / 2
    let square =
      sin(halfNorth) * sin(halfNorth)
      + cos(a.latitude * radians) * cos(b.latitude * radians) * sin(halfEast) * sin(halfEast)
    return 2 * 6_371.0088 * asin(min(1, max(0, square).squareRoot()))
  }
}
