import PlanningModel
import Quantities
import Roads

/// The week's places and the roads between them, by index.
struct WeekGround: Sendable {
  let places: [Place]
  let roads: RoadTable
  private let indices: [String: Int]

  /// - Throws: ``PlanningError/hole(from:to:)`` for a pair that a complete table does not hold.
  init(_ week: Week) throws(PlanningError) {
    let places = week.places
    var indices: [String: Int] = [:]
    for (index, place) in places.enumerated() { indices[place.id] = index }
    let known = week.travel.legs.compactMap { leg -> RoadTable.KnownLeg? in
      guard let from = indices[leg.from], let to = indices[leg.to] else { return nil }
      return RoadTable.KnownLeg(
        from: from, to: to, time: leg.time, distance: leg.distance, source: leg.source)
    }
    do {
      roads = try RoadTable(
        points: places.map(RoadPoint.init), known: known, isComplete: week.travel.isComplete,
        trafficPercent: week.rules.trafficPercent)
    } catch {
      throw .hole(from: places[error.from].name, to: places[error.to].name)
    }
    self.places = places
    self.indices = indices
  }

  /// Index of a place; the hub's for an id that no place has (readers refuse such weeks).
  func index(of place: String) -> Int { indices[place] ?? 0 }

  /// The drive from one place to another, as plans write it.
  func leg(_ from: Int, _ to: Int) -> RoundLeg {
    RoundLeg(
      time: roads.time(from, to), distance: roads.distance(from, to),
      source: roads.source(from, to))
  }
}

extension RoadPoint {
  /// A place of the week with the factors of its relief.
  init(_ place: Place) {
    let factors: (f: Double, g: Double) =
      switch place.relief {
      case .plain: (0.90, 0.95)
      case .hills: (1.05, 1.0)
      case .mountain: (1.20, 1.2)
      }
    self.init(
      latitude: place.point.latitude, longitude: place.point.longitude, timeFactor: factors.f,
      distanceFactor: factors.g)
  }
}
