import PlanningModel
import Quantities

@testable import Audit

extension Mutants {
  static let document = [
    Mutant("hash of another week", .weekHash) { plan, _ in
      plan.week.hash = "0123456789abcdef"
      return true
    },
    Mutant("date of another week", .weekReference) { plan, _ in
      plan.week.date = "1999-12-31"
      return true
    },
    Mutant("name of another week", .weekReference) { plan, _ in
      plan.week.id += " bis"
      return true
    },
    Mutant("form of another program", .schema) { plan, _ in
      plan.schema = "tournee-plan/0"
      return true
    },
    Mutant("negative mass", .badNumber) { plan, _ in
      guard !plan.crates.isEmpty else { return false }
      plan.crates[0].mass = Grams(-1)
      return true
    },
    Mutant("huge distance", .badNumber) { plan, _ in
      guard !plan.rounds.isEmpty else { return false }
      plan.rounds[0].distance = Meters(rawValue: .max)
      return true
    },
    Mutant("no number for a temperature", .badNumber) { plan, _ in
      guard let at = plan.firstStop(where: { !$1.temperatures.isEmpty }) else { return false }
      plan.rounds[at.round].stops[at.stop].temperatures[0].predicted = Celsius(.nan)
      return true
    },
    Mutant("two crates of one name", .duplicateID) { plan, _ in
      guard let crate = plan.crates.first else { return false }
      plan.crates.append(crate)
      return true
    },
    Mutant("two rounds of one name", .duplicateID) { plan, _ in
      guard plan.rounds.count > 1 else { return false }
      plan.rounds[1].id = plan.rounds[0].id
      return true
    },
    Mutant("relay nobody knows", .unknownID) { plan, _ in
      guard !plan.rounds.isEmpty, !plan.rounds[0].stops.isEmpty else { return false }
      plan.rounds[0].stops[0].relay = "nowhere"
      return true
    },
    Mutant("crate nobody knows", .unknownID) { plan, _ in
      guard !plan.rounds.isEmpty, !plan.rounds[0].stops.isEmpty else { return false }
      plan.rounds[0].stops[0].crates.append("ghost.A1")
      return true
    },
  ]

  static let people = [
    Mutant("driver nobody knows", .unknownID) { plan, _ in
      guard !plan.rounds.isEmpty else { return false }
      plan.rounds[0].driver = "nobody"
      return true
    },
    Mutant("one driver twice", .driverTwice) { plan, _ in
      guard plan.rounds.count > 1 else { return false }
      plan.rounds[1].driver = plan.rounds[0].driver
      return true
    },
    Mutant("one truck twice", .truckTwice) { plan, _ in
      guard let truck = plan.firstRound(.truck), plan.rounds.count > 1 else { return false }
      let other = truck == 0 ? 1 : 0
      plan.rounds[other].kind = .truck
      plan.rounds[other].vehicle = plan.rounds[truck].vehicle
      return true
    },
    Mutant("somebody else's car", .vehicleMismatch) { plan, _ in
      guard let car = plan.firstRound(.car) else { return false }
      plan.rounds[car].vehicle = "car:somebody"
      return true
    },
    Mutant("leaves before being free", .driverUnavailable) { plan, week in
      guard let round = plan.rounds.first, let driver = week.volunteers[round.driver] else {
        return false
      }
      let early = (driver.freeFrom - round.leavesHome).rawValue - 60
      guard round.leavesHome.secondsSinceMidnight + early >= 0 else { return false }
      plan.shift(0, by: early)
      return true
    },
    Mutant("home after being free", .driverUnavailable) { plan, week in
      guard let round = plan.rounds.first, let driver = week.volunteers[round.driver] else {
        return false
      }
      plan.shift(0, by: (driver.freeTo - round.home).rawValue + 60)
      return true
    },
    Mutant("more than the time given", .driverLimit) { plan, week in
      guard let round = plan.rounds.first, let driver = week.volunteers[round.driver] else {
        return false
      }
      plan.rounds[0].home = round.leavesHome + driver.mostTime + Seconds(60)
      return true
    },
    Mutant("truck without permission", .driverNotAllowed) { plan, week in
      guard let truck = plan.firstRound(.truck),
        let driver = week.volunteers.first(where: { !$0.mayDriveTruck })
      else { return false }
      plan.rounds[truck].driver = driver.id
      return true
    },
    Mutant("car of somebody without one", .driverNotAllowed) { plan, week in
      guard let car = plan.firstRound(.car),
        let driver = week.volunteers.first(where: { $0.carClass == nil })
      else { return false }
      plan.rounds[car].driver = driver.id
      plan.rounds[car].vehicle = "car:" + driver.id
      return true
    },
    Mutant("relay that the driver refuses", .driverRefuses) { plan, week in
      for driver in week.volunteers {
        guard let at = plan.firstStop(where: { driver.refuses.contains($1.relay) }) else {
          continue
        }
        plan.rounds[at.round].driver = driver.id
        return true
      }
      return false
    },
    Mutant("somebody who rests drives", .lockBroken) { plan, week in
      guard let lock = week.locks.first(where: { $0.rule == .rests && $0.volunteer != nil }),
        !plan.rounds.isEmpty
      else { return false }
      plan.rounds[0].driver = lock.volunteer ?? ""
      return true
    },
    Mutant("another vehicle than settled", .lockBroken) { plan, week in
      for lock in week.locks where lock.rule == .only && lock.vehicle != nil {
        guard let at = plan.firstStop(where: { $1.relay == lock.relay }) else { continue }
        plan.rounds[at.round].kind = lock.vehicle == "car" ? .truck : .car
        return true
      }
      return false
    },
    Mutant("vehicle that was ruled out", .lockBroken) { plan, week in
      for lock in week.locks where lock.rule == .never && lock.volunteer == nil {
        guard let at = plan.firstStop(where: { $1.relay == lock.relay }),
          let vehicle = lock.vehicle
        else { continue }
        plan.rounds[at.round].kind = vehicle == "car" ? .car : .truck
        plan.rounds[at.round].vehicle = vehicle
        return true
      }
      return false
    },
    Mutant("somebody who should drive stays home", .lockBroken) { plan, week in
      guard let lock = week.locks.first(where: { $0.rule == .drives && $0.volunteer != nil })
      else { return false }
      plan.rounds.removeAll { $0.driver == lock.volunteer }
      return true
    },
  ]
}
