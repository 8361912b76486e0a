import PlanningModel
import Quantities

/// One way to run a round: a volunteer with the own car, or a volunteer with a truck.
struct Slot: Sendable {
  /// Place of the volunteer in its register.
  let driver: Int
  /// Place of the truck in its register; `nil` for the driver's own car.
  let truck: Int?
  /// The car's class; `nil` for a truck.
  let car: CarClass?

  /// Every slot of the week, volunteers in order, own car first; nobody who rests by a lock.
  static func slots(of week: Week) -> [Slot] {
    let resting = Set(week.locks.filter { $0.rule == .rests }.compactMap(\.volunteer))
    let classes = Register(CarClass.all)
    return week.volunteers.indices.flatMap { driver -> [Slot] in
      let volunteer = week.volunteers[driver]
      guard !resting.contains(volunteer.id) else { return [] }
      let car = volunteer.carClass.flatMap { classes[$0] }
      let trucks = volunteer.mayDriveTruck ? Array(week.vehicles.indices) : []
      return (car.map { [Slot(driver: driver, truck: nil, car: $0)] } ?? [])
        + trucks.map { Slot(driver: driver, truck: $0, car: nil) }
    }
  }

  /// The slots that have time for any round at all.
  static func usable(in week: Week, _ ground: WeekGround) -> [Slot] {
    slots(of: week).filter { SlotHours($0, week, ground).isUsable }
  }

  /// Every way to keep the week's locks that somebody drives: one slot for each such person, no
  /// truck twice. Who has nothing to drive is left out, and the audit names the broken lock. One
  /// empty way when nobody must drive; never none, at most ``mostWays``.
  static func forcedWays(in week: Week, _ slots: [Slot]) -> [Set<Int>] {
    let driving = Set(week.locks.filter { $0.rule == .drives }.compactMap(\.volunteer))
    var ways: [[Int]] = [[]]
    for driver in week.volunteers.indices where driving.contains(week.volunteers[driver].id) {
      let mine = slots.indices.filter { slots[$0].driver == driver }
      let longer = ways.flatMap { way in
        mine.filter { slot in
          slots[slot].truck == nil || !way.contains { slots[$0].truck == slots[slot].truck }
        }.map { way + [$0] }
      }
      if !longer.isEmpty { ways = longer }
    }
    return ways.prefix(mostWays).map { Set($0) }
  }

  /// More ways than this are not tried: each is a search of its own.
  private static let mostWays = 16

  /// Name of the vehicle in plans.
  func vehicleID(in week: Week) -> String {
    truck.map { week.vehicles[$0].id } ?? "car:" + week.volunteers[driver].id
  }

  /// Time from the beginning of loading to departure.
  func loadTime(in week: Week) -> Seconds {
    truck.map { week.vehicles[$0].loadTime } ?? week.hub.carLoadTime
  }

  /// Whether the week's refusals and locks let this slot serve `relay`.
  func mayServe(_ relay: Relay, in week: Week) -> Bool {
    let volunteer = week.volunteers[driver]
    guard !volunteer.refuses.contains(relay.id) else { return false }
    return week.locks.allSatisfy { lock in
      guard lock.relay == relay.id else { return true }
      switch lock.rule {
      case .only: return matches(lock, in: week)
      case .never: return !matches(lock, in: week)
      case .drives, .rests: return true
      }
    }
  }

  private func matches(_ lock: Lock, in week: Week) -> Bool {
    let isDriver = lock.volunteer.map { $0 == week.volunteers[driver].id } ?? true
    let name = truck.map { week.vehicles[$0].id } ?? "car"
    return isDriver && (lock.vehicle.map { $0 == name } ?? true)
  }
}
