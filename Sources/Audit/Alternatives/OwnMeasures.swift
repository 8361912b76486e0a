public import PlanningModel
internal import Quantities

extension PlanMeasures {
  /// What `plan` comes to, by the audit's own arithmetic: from the times of its stops and people,
  /// not from its sums.
  public static func audited(_ plan: WeekPlan, of week: Week) -> PlanMeasures {
    let season = OwnSeason(week)
    var (all, weighed, longest): (Whole, Whole, Whole) = (0, 0, 0)
    var loads: [Double] = []
    for person in week.volunteers {
      let mine = plan.rounds.filter { $0.driver == person.id }
      let time = mine.reduce(Whole(0)) { $0 + $1.home.whole - $1.leavesHome.whole }
      all += time
      weighed += season.weighed(of: person, time: time)
      longest = max(longest, time)
      let given = Double(week.ledger[person.id]?.given.whole ?? 0) + Double(time)
      loads.append(person.share > 0 ? given / person.share : 0)
    }
    let range = (loads.max() ?? 0) - (loads.min() ?? 0)
    let paid = plan.rounds.reduce(Whole(0)) {
      $0 + $1.terms.kilometres.whole + $1.terms.truck.whole
    }
    let cost = plan.rounds.reduce(Whole(0)) { sum, round in
      sum + AuditCosts.terms(round.terms).reduce(0) { $0 + $1.1 }
    }
    let (margin, spare) = cold(plan)
    return PlanMeasures(
      undelivered: plan.undelivered.count, time: Seconds(all), weighed: Seconds(weighed),
      longest: Seconds(longest), spread: Seconds(range.nearest), margin: margin, spare: spare,
      distance: Meters(road(plan)), spent: MicroEuros(paid), total: MicroEuros(cost),
      drivers: week.volunteers.count { person in plan.rounds.contains { $0.driver == person.id } })
  }

  private static func cold(_ plan: WeekPlan) -> (margin: Double?, spare: Seconds?) {
    var (margin, spare): (Double?, Whole?) = (nil, nil)
    for stop in plan.rounds.flatMap(\.stops) {
      for reading in stop.temperatures {
        let tenths = ((reading.limit.degrees - reading.predicted.degrees) * 10).nearest
        margin = min(margin ?? .infinity, Double(tenths) / 10)
        let left = reading.latest.whole - stop.departure.whole
        spare = min(spare ?? left, left)
      }
    }
    return (margin, spare.map { Seconds($0) })
  }

  /// From home to the hub, round the stops, and home.
  private static func road(_ plan: WeekPlan) -> Whole {
    plan.rounds.reduce(0) { sum, round in
      let legs = round.stops.map(\.leg) + [round.approach, round.returnLeg]
      return legs.reduce(sum + (round.wayHome?.distance.whole ?? 0)) { $0 + $1.distance.whole }
    }
  }
}
