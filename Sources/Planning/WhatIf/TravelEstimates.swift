public import PlanningModel
internal import Roads

/// The drives of a week that nobody has written, as they are estimated.
public enum TravelEstimates {
  /// Every pair of places that the week's table does not hold, without traffic; none when a place
  /// of a complete table is missing.
  public static func legs(of week: Week) -> [TravelTable.Leg] {
    var calm = week
    // Traffic is counted on top of every trip of the table.
    calm.rules.trafficPercent = 100
    guard let ground = try? WeekGround(calm) else { return [] }
    let places = ground.places
    return places.indices.flatMap { from in
      places.indices.compactMap { to -> TravelTable.Leg? in
        guard from != to else { return nil }
        let leg = ground.leg(from, to)
        guard leg.source == RoadTable.estimate else { return nil }
        return TravelTable.Leg(
          from: places[from].id, to: places[to].id, time: leg.time, distance: leg.distance,
          source: leg.source)
      }
    }
  }
}
