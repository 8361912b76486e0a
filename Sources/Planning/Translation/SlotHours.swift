import PlanningModel
import Quantities

/// When one slot can run a round: the driver's day less the ways to the hub and home.
struct SlotHours {
  /// Place of the driver's home.
  let home: Int
  /// From home to the hub.
  let approach: RoundLeg
  /// From the hub home, after a truck's round; `nil` for a car, which ends at home.
  let wayHome: RoundLeg?
  /// Loading cannot begin before.
  let earliestStart: TimeOfDay
  /// The vehicle's end must be reached by then.
  let latestEnd: TimeOfDay
  /// Most time from the beginning of loading to the vehicle's end.
  let longest: Seconds

  init(_ slot: Slot, _ week: Week, _ ground: WeekGround) {
    let volunteer = week.volunteers[slot.driver]
    home = ground.index(of: Week.homePlace(of: volunteer.id))
    approach = ground.leg(home, 0)
    earliestStart = max(week.hub.opens, volunteer.freeFrom + approach.time)
    let wayHome = slot.truck == nil ? nil : ground.leg(0, home)
    self.wayHome = wayHome
    let after = wayHome?.time ?? .zero
    let free = volunteer.freeTo - after
    latestEnd = slot.truck == nil ? free : min(free, week.hub.closes)
    longest = volunteer.mostTime - approach.time - after
  }

  /// Time outside the round itself.
  var fixed: Seconds { approach.time + (wayHome?.time ?? .zero) }

  /// Whether any round at all would fit.
  var isUsable: Bool { earliestStart < latestEnd && longest > .zero }
}
